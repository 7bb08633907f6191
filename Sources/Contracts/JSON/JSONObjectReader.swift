/// Reads the members of an object by their keys.
struct JSONObjectReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let reading: JSONReading
  /// Of an object of its own; else it reads the object at hand.
  let own: Own?

  /// On the heap, so that the reader itself, which is copied at every call, stays small.
  final class Own {
    let members: JSONMemberIndex
    init(_ members: JSONMemberIndex) { self.members = members }
  }

  private var tape: JSONTape { reading.tape }
  private var members: JSONMemberIndex { own?.members ?? reading.members }

  var codingPath: [any CodingKey] { [] }

  /// As they stand there, equal ones included, which a dictionary overwrites with the same value.
  var allKeys: [Key] { members.keys(in: tape).compactMap { Key(stringValue: $0) } }

  func contains(_ key: Key) -> Bool { find(key) != nil }

  func decodeNil(forKey key: Key) throws -> Bool { tape.isNull(at: try value(key)) }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try JSONReader(reading: reading, index: try value(key)).read(type)
  }

  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    try valueIfPresent(key).map { try JSONReader(reading: reading, index: $0).read(type) }
  }

  func decode(_ type: String.Type, forKey key: Key) throws -> String { try tape.string(at: try value(key)) }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try tape.bool(at: try value(key)) }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try tape.double(at: try value(key)) }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try tape.float(at: try value(key)) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try tape.integer(at: try value(key)) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try tape.integer(at: try value(key)) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try tape.integer(at: try value(key)) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try tape.integer(at: try value(key)) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try tape.integer(at: try value(key)) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try tape.integer(at: try value(key)) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try tape.integer(at: try value(key)) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try tape.integer(at: try value(key)) }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try tape.integer(at: try value(key)) }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try tape.integer(at: try value(key)) }

  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try valueIfPresent(key).map { try tape.string(at: $0) }
  }
  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
    try valueIfPresent(key).map { try tape.bool(at: $0) }
  }
  func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? {
    try valueIfPresent(key).map { try tape.double(at: $0) }
  }
  func decodeIfPresent(_ type: Float.Type, forKey key: Key) throws -> Float? {
    try valueIfPresent(key).map { try tape.float(at: $0) }
  }
  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
    try valueIfPresent(key).map { try tape.integer(at: $0) }
  }
  func decodeIfPresent(_ type: Int8.Type, forKey key: Key) throws -> Int8? {
    try valueIfPresent(key).map { try tape.integer(at: $0) }
  }
  func decodeIfPresent(_ type: Int16.Type, forKey key: Key) throws -> Int16? {
    try valueIfPresent(key).map { try tape.integer(at: $0) }
  }
  func decodeIfPresent(_ type: Int32.Type, forKey key: Key) throws -> Int32? {
    try valueIfPresent(key).map { try tape.integer(at: $0) }
  }
  func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? {
    try valueIfPresent(key).map { try tape.integer(at: $0) }
  }
  func decodeIfPresent(_ type: UInt.Type, forKey key: Key) throws -> UInt? {
    try valueIfPresent(key).map { try tape.integer(at: $0) }
  }
  func decodeIfPresent(_ type: UInt8.Type, forKey key: Key) throws -> UInt8? {
    try valueIfPresent(key).map { try tape.integer(at: $0) }
  }
  func decodeIfPresent(_ type: UInt16.Type, forKey key: Key) throws -> UInt16? {
    try valueIfPresent(key).map { try tape.integer(at: $0) }
  }
  func decodeIfPresent(_ type: UInt32.Type, forKey key: Key) throws -> UInt32? {
    try valueIfPresent(key).map { try tape.integer(at: $0) }
  }
  func decodeIfPresent(_ type: UInt64.Type, forKey key: Key) throws -> UInt64? {
    try valueIfPresent(key).map { try tape.integer(at: $0) }
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<NestedKey> {
    try JSONReader(reading: reading, index: try value(key), isLasting: true).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try JSONReader(reading: reading, index: try value(key), isLasting: true).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder {
    guard let index = members.find("super", in: tape) else { throw missing("super") }
    return JSONReader(reading: reading, index: index, isLasting: true)
  }

  func superDecoder(forKey key: Key) throws -> any Decoder {
    JSONReader(reading: reading, index: try value(key), isLasting: true)
  }

  private func find(_ key: Key) -> Int? { members.find(key.stringValue, in: tape) }

  private func value(_ key: Key) throws(JSONError) -> Int {
    guard let index = find(key) else { throw missing(key.stringValue) }
    return index
  }

  private func valueIfPresent(_ key: Key) -> Int? {
    guard let index = find(key), !tape.isNull(at: index) else { return nil }
    return index
  }

  private func missing(_ key: String) -> JSONError {
    tape.error(at: members.object, "\"\(key)\" is missing")
  }
}
