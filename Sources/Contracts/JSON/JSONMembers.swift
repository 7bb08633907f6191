/// Reads the members of an object by their keys. Of equal keys the first counts, as with Foundation.
public struct JSONMembers {
  private let tape: JSONTape
  /// The object's entry in the tape.
  private let object: Int
  /// The key behind those that were read one after the other from the first on, and the end of the object.
  private var following: Int
  private let end: Int

  /// - Throws: for what is no object.
  init(_ json: JSONInput) throws(JSONError) {
    guard json.tape.kind(at: json.index) == .object else { throw json.tape.mismatch(at: json.index, "an object") }
    tape = json.tape
    object = json.index
    following = json.index + 1
    end = json.tape.next(after: json.index)
  }

  /// Reads a member.
  @inline(__always) mutating func read<Value: JSONReadable>(_ key: StaticString) throws(JSONError) -> Value {
    guard let index = find(key) else { throw tape.error(at: object, "\"\(key)\" is missing") }
    return try Value(json: JSONInput(tape: tape, index: index))
  }

  /// Reads a member that may be absent, or null.
  @inline(__always) mutating func read<Value: JSONReadable>(_ key: StaticString) throws(JSONError) -> Value? {
    guard let index = find(key), !tape.isNull(at: index) else { return nil }
    return try Value(json: JSONInput(tape: tape, index: index))
  }

  /// Steps over members that nobody asks for, where they come next: so the ones behind them are found at once.
  @inline(__always) mutating func skip(_ keys: StaticString...) {
    for key in keys where following < end && tape.text(at: following, is: key) {
      following = tape.next(after: following + 1)
    }
  }

  /// The next member whose key means something.
  mutating func next<Key>(_ key: (UnsafeRawBufferPointer) -> Key?) -> (key: Key, value: JSONInput)? {
    while following < end {
      let index = following
      following = tape.next(after: index + 1)
      if let key = tape.withBytes(at: index, key) { return (key, JSONInput(tape: tape, index: index + 1)) }
    }
    return nil
  }

  /// The next member, whatever its key.
  mutating func next() -> (key: String, value: JSONInput)? {
    guard following < end else { return nil }
    defer { following = tape.next(after: following + 1) }
    return (tape.text(at: following), JSONInput(tape: tape, index: following + 1))
  }

  /// The value's entry.
  private mutating func find(_ key: StaticString) -> Int? {
    // As we write them they come in the order in which they are asked for.
    if following < end, tape.text(at: following, is: key) {
      let value = following + 1
      following = tape.next(after: value)
      return value
    }
    var index = object + 1
    while index < end {
      if tape.text(at: index, is: key) { return index + 1 }
      index = tape.next(after: index + 1)
    }
    return nil
  }
}

extension JSONTape {
  /// Whether the key is that one.
  @inline(__always) fileprivate func text(at index: Int, is key: StaticString) -> Bool {
    let length = key.utf8CodeUnitCount
    guard count(at: index) == length else { return false }
    return withBytes(at: index) { bytes in
      key.withUTF8Buffer { key in
        // Faster than `elementsEqual`, whose iterators aren't free for a handful of bytes.
        for index in 0..<length where bytes[index] != key[index] { return false }
        return true
      }
    }
  }
}
