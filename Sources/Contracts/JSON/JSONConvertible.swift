/// A value that writes itself as JSON and reads itself from it.
///
/// Not through `Codable`, whose containers cost several calls through witness tables, and a look-up of metadata, for
/// every value: most of the time of encoding and decoding.
public protocol JSONConvertible: JSONReadable {
  func write(to json: inout JSONOutput)
}

/// A value that reads itself from JSON.
public protocol JSONReadable {
  /// - Throws: where the JSON doesn't fit the type.
  init(json: JSONInput) throws(JSONError)
}

/// A value that is an object in JSON.
public protocol JSONObject: JSONConvertible {
  /// Writes its members, sorted by their keys.
  func writeMembers(to json: inout JSONOutput)
  /// Reads its members; fastest in the order in which they are written.
  init(members json: inout JSONMembers) throws(JSONError)
}

extension JSONObject {
  public func write(to json: inout JSONOutput) {
    json.beginObject()
    writeMembers(to: &json)
    json.endObject()
  }

  public init(json: JSONInput) throws(JSONError) {
    var members = try JSONMembers(json)
    try self.init(members: &members)
  }
}

extension JSONConvertible where Self: RawRepresentable, RawValue == String {
  public func write(to json: inout JSONOutput) { json.append(quoted: rawValue) }

  public init(json: JSONInput) throws(JSONError) {
    let word = try json.string()
    guard let value = Self(rawValue: word) else { throw json.error("\(word.debugDescription) is no \(Self.self)") }
    self = value
  }
}

extension String: JSONConvertible {
  public func write(to json: inout JSONOutput) { json.append(quoted: self) }
  public init(json: JSONInput) throws(JSONError) { self = try json.string() }
}

extension Int: JSONConvertible {
  public func write(to json: inout JSONOutput) { json.append(self) }
  public init(json: JSONInput) throws(JSONError) { self = try json.tape.integer(at: json.index) }
}

extension Double: JSONConvertible {
  public func write(to json: inout JSONOutput) { json.append(self) }
  public init(json: JSONInput) throws(JSONError) { self = try json.tape.double(at: json.index) }
}

extension Bool: JSONConvertible {
  public func write(to json: inout JSONOutput) { json.append(self ? "true" : "false") }
  public init(json: JSONInput) throws(JSONError) { self = try json.tape.bool(at: json.index) }
}

extension Array: JSONConvertible where Element: JSONConvertible {
  public func write(to json: inout JSONOutput) {
    json.beginArray()
    // Not `for element in self`, nor by the array's subscript, which copy every element and count all its references.
    withUnsafeBufferPointer { elements in
      for index in elements.indices {
        json.beginElement()
        elements[index].write(to: &json)
      }
    }
    json.endArray()
  }
}

extension Array: JSONReadable where Element: JSONReadable {
  public init(json: JSONInput) throws(JSONError) {
    let tape = json.tape
    guard tape.kind(at: json.index) == .array else { throw tape.mismatch(at: json.index, "an array") }
    self = []
    let count = tape.count(at: json.index)
    reserveCapacity(count)
    var index = json.index + 1
    for _ in 0..<count {
      append(try Element(json: JSONInput(tape: tape, index: index)))
      index = tape.next(after: index)
    }
  }
}

extension Dictionary: JSONConvertible where Key == String, Value: JSONConvertible {
  public func write(to json: inout JSONOutput) {
    json.beginObject()
    for (key, value) in sorted(by: { $0.key.order(to: $1.key) == .before }) { json.member(text: key, value) }
    json.endObject()
  }
}

extension Dictionary: JSONReadable where Key == String, Value: JSONReadable {
  /// Of equal keys the first counts.
  public init(json: JSONInput) throws(JSONError) {
    self = [:]
    var members = try JSONMembers(json)
    while let (key, value) = members.next() {
      if self[key] == nil { self[key] = try Value(json: value) }
    }
  }
}
