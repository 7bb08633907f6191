/// Reads one value of a tape.
struct JSONReader: Decoder, SingleValueDecodingContainer {
  let reading: JSONReading
  let index: Int
  /// Whether it may be used at any time, and not only while its value is at hand.
  var isLasting = false

  private var tape: JSONTape { reading.tape }

  /// Not kept: errors work out the path from the place in the tape.
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func read<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let outer = reading.members
    defer { reading.members = outer }
    do {
      return try Value(from: self)
    } catch let error as DecodingError {
      throw JSONError(decoding: error, offset: tape.offset(at: index), path: tape.path(of: index))
    }
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard tape.kind(at: index) == .object else { throw tape.mismatch(at: index, "an object") }
    let members = JSONMemberIndex(of: index, in: tape)
    if isLasting { return KeyedDecodingContainer(JSONObjectReader<Key>(reading: reading, own: .init(members))) }
    reading.members = members
    return reading.container(keyedBy: type)
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard tape.kind(at: index) == .array else { throw tape.mismatch(at: index, "an array") }
    return JSONArrayReader(reading: reading, index: index)
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { self }

  func decodeNil() -> Bool { tape.isNull(at: index) }
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try read(type) }
  func decode(_ type: String.Type) throws -> String { try tape.string(at: index) }
  func decode(_ type: Bool.Type) throws -> Bool { try tape.bool(at: index) }
  func decode(_ type: Double.Type) throws -> Double { try tape.double(at: index) }
  func decode(_ type: Float.Type) throws -> Float { try tape.float(at: index) }
  func decode(_ type: Int.Type) throws -> Int { try tape.integer(at: index) }
  func decode(_ type: Int8.Type) throws -> Int8 { try tape.integer(at: index) }
  func decode(_ type: Int16.Type) throws -> Int16 { try tape.integer(at: index) }
  func decode(_ type: Int32.Type) throws -> Int32 { try tape.integer(at: index) }
  func decode(_ type: Int64.Type) throws -> Int64 { try tape.integer(at: index) }
  func decode(_ type: UInt.Type) throws -> UInt { try tape.integer(at: index) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try tape.integer(at: index) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try tape.integer(at: index) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try tape.integer(at: index) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try tape.integer(at: index) }
}
