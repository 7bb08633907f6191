/// Writes a value that is neither object nor array.
struct JSONScalarWriter: SingleValueEncodingContainer {
  let writer: JSONWriter

  var codingPath: [any CodingKey] { [] }

  func encodeNil() throws {
    try writer.openScalar()
    writer.writeNull()
  }

  func encode(_ value: some Encodable) throws {
    // In the place of the value at hand, which becomes whatever this one is.
    try value.encode(to: writer)
  }

  func encode(_ value: String) throws {
    try writer.openScalar()
    writer.write(value)
  }
  func encode(_ value: Bool) throws {
    try writer.openScalar()
    writer.write(value)
  }
  func encode(_ value: Double) throws {
    try writer.openScalar()
    try writer.write(value)
  }
  func encode(_ value: Float) throws {
    try writer.openScalar()
    try writer.write(value)
  }
  func encode(_ value: Int) throws {
    try writer.openScalar()
    writer.write(Int64(value))
  }
  func encode(_ value: Int8) throws {
    try writer.openScalar()
    writer.write(Int64(value))
  }
  func encode(_ value: Int16) throws {
    try writer.openScalar()
    writer.write(Int64(value))
  }
  func encode(_ value: Int32) throws {
    try writer.openScalar()
    writer.write(Int64(value))
  }
  func encode(_ value: Int64) throws {
    try writer.openScalar()
    writer.write(value)
  }
  func encode(_ value: UInt) throws {
    try writer.openScalar()
    writer.write(UInt64(value))
  }
  func encode(_ value: UInt8) throws {
    try writer.openScalar()
    writer.write(UInt64(value))
  }
  func encode(_ value: UInt16) throws {
    try writer.openScalar()
    writer.write(UInt64(value))
  }
  func encode(_ value: UInt32) throws {
    try writer.openScalar()
    writer.write(UInt64(value))
  }
  func encode(_ value: UInt64) throws {
    try writer.openScalar()
    writer.write(value)
  }
}
