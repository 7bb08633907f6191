/// A value that writes itself as JSON.
///
/// Not through `Encodable`, whose containers cost several calls through witness tables, and a look-up of metadata, for
/// every value: most of the time of encoding.
public protocol JSONWritable: Encodable {
  func write(to json: inout JSONOutput)
}

/// A value that is an object in JSON.
public protocol JSONObject: JSONWritable {
  /// Writes its members, sorted by their keys.
  func writeMembers(to json: inout JSONOutput)
}

extension JSONObject {
  public func write(to json: inout JSONOutput) {
    json.beginObject()
    writeMembers(to: &json)
    json.endObject()
  }
}

extension JSONWritable where Self: RawRepresentable, RawValue == String {
  public func write(to json: inout JSONOutput) { json.append(quoted: rawValue) }
}

extension String: JSONWritable {
  public func write(to json: inout JSONOutput) { json.append(quoted: self) }
}

extension Int: JSONWritable {
  public func write(to json: inout JSONOutput) { json.append(self) }
}

extension Double: JSONWritable {
  public func write(to json: inout JSONOutput) { json.append(self) }
}

extension Bool: JSONWritable {
  public func write(to json: inout JSONOutput) { json.append(self ? "true" : "false") }
}

extension Array: JSONWritable where Element: JSONWritable {
  public func write(to json: inout JSONOutput) {
    json.beginArray()
    for element in self {
      json.beginElement()
      element.write(to: &json)
    }
    json.endArray()
  }
}

extension Dictionary: JSONWritable where Key == String, Value: JSONWritable {
  public func write(to json: inout JSONOutput) {
    json.beginObject()
    for (key, value) in sorted(by: { $0.key.order(to: $1.key) == .before }) { json.member(text: key, value) }
    json.endObject()
  }
}
