/// Writes the members of an object.
struct JSONObjectWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let writer: JSONWriter

  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) throws {
    try writer.writeKey(key.stringValue)
    writer.writeNull()
  }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    try writer.writeKey(key.stringValue)
    try writer.write(value)
  }

  func encode(_ value: String, forKey key: Key) throws {
    try writer.writeKey(key.stringValue)
    writer.write(value)
  }
  func encode(_ value: Bool, forKey key: Key) throws {
    try writer.writeKey(key.stringValue)
    writer.write(value)
  }
  func encode(_ value: Double, forKey key: Key) throws {
    try writer.writeKey(key.stringValue)
    try writer.write(value)
  }
  func encode(_ value: Float, forKey key: Key) throws {
    try writer.writeKey(key.stringValue)
    try writer.write(value)
  }
  func encode(_ value: Int, forKey key: Key) throws {
    try writer.writeKey(key.stringValue)
    writer.write(Int64(value))
  }
  func encode(_ value: Int8, forKey key: Key) throws {
    try writer.writeKey(key.stringValue)
    writer.write(Int64(value))
  }
  func encode(_ value: Int16, forKey key: Key) throws {
    try writer.writeKey(key.stringValue)
    writer.write(Int64(value))
  }
  func encode(_ value: Int32, forKey key: Key) throws {
    try writer.writeKey(key.stringValue)
    writer.write(Int64(value))
  }
  func encode(_ value: Int64, forKey key: Key) throws {
    try writer.writeKey(key.stringValue)
    writer.write(value)
  }
  func encode(_ value: UInt, forKey key: Key) throws {
    try writer.writeKey(key.stringValue)
    writer.write(UInt64(value))
  }
  func encode(_ value: UInt8, forKey key: Key) throws {
    try writer.writeKey(key.stringValue)
    writer.write(UInt64(value))
  }
  func encode(_ value: UInt16, forKey key: Key) throws {
    try writer.writeKey(key.stringValue)
    writer.write(UInt64(value))
  }
  func encode(_ value: UInt32, forKey key: Key) throws {
    try writer.writeKey(key.stringValue)
    writer.write(UInt64(value))
  }
  func encode(_ value: UInt64, forKey key: Key) throws {
    try writer.writeKey(key.stringValue)
    writer.write(value)
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) -> KeyedEncodingContainer<NestedKey> {
    KeyedEncodingContainer(JSONObjectWriter<NestedKey>(writer: writer.refusing()))
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    JSONArrayWriter(writer: writer.refusing())
  }

  func superEncoder() -> any Encoder { writer.refusing() }
  func superEncoder(forKey key: Key) -> any Encoder { writer.refusing() }
}
