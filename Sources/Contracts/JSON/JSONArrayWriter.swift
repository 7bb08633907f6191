/// Writes the elements of an array.
struct JSONArrayWriter: UnkeyedEncodingContainer {
  let writer: JSONWriter

  var codingPath: [any CodingKey] { [] }
  var count: Int { writer.frame.count }

  func encodeNil() throws {
    try writer.beginElement()
    writer.writeNull()
  }

  func encode(_ value: some Encodable) throws {
    try writer.beginElement()
    try writer.write(value)
  }

  func encode(_ value: String) throws {
    try writer.beginElement()
    writer.write(value)
  }
  func encode(_ value: Bool) throws {
    try writer.beginElement()
    writer.write(value)
  }
  func encode(_ value: Double) throws {
    try writer.beginElement()
    try writer.write(value)
  }
  func encode(_ value: Float) throws {
    try writer.beginElement()
    try writer.write(value)
  }
  func encode(_ value: Int) throws {
    try writer.beginElement()
    writer.write(Int64(value))
  }
  func encode(_ value: Int8) throws {
    try writer.beginElement()
    writer.write(Int64(value))
  }
  func encode(_ value: Int16) throws {
    try writer.beginElement()
    writer.write(Int64(value))
  }
  func encode(_ value: Int32) throws {
    try writer.beginElement()
    writer.write(Int64(value))
  }
  func encode(_ value: Int64) throws {
    try writer.beginElement()
    writer.write(value)
  }
  func encode(_ value: UInt) throws {
    try writer.beginElement()
    writer.write(UInt64(value))
  }
  func encode(_ value: UInt8) throws {
    try writer.beginElement()
    writer.write(UInt64(value))
  }
  func encode(_ value: UInt16) throws {
    try writer.beginElement()
    writer.write(UInt64(value))
  }
  func encode(_ value: UInt32) throws {
    try writer.beginElement()
    writer.write(UInt64(value))
  }
  func encode(_ value: UInt64) throws {
    try writer.beginElement()
    writer.write(value)
  }

  func nestedContainer<NestedKey: CodingKey>(keyedBy type: NestedKey.Type) -> KeyedEncodingContainer<NestedKey> {
    KeyedEncodingContainer(JSONObjectWriter<NestedKey>(writer: writer.refusing()))
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    JSONArrayWriter(writer: writer.refusing())
  }

  func superEncoder() -> any Encoder { writer.refusing() }
}
