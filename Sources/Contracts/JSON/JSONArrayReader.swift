/// Reads the elements of an array one after the other.
struct JSONArrayReader: UnkeyedDecodingContainer {
  private let reading: JSONReading
  private let array: Int
  /// The next element in the tape.
  private var next: Int
  private(set) var currentIndex = 0

  /// - Parameter index: of the array in the tape.
  init(reading: JSONReading, index: Int) {
    self.reading = reading
    array = index
    next = index + 1
  }

  private var tape: JSONTape { reading.tape }
  var codingPath: [any CodingKey] { [] }
  var count: Int? { tape.count(at: array) }
  var isAtEnd: Bool { currentIndex >= tape.count(at: array) }

  mutating func decodeNil() throws -> Bool {
    guard tape.isNull(at: try element()) else { return false }
    advance()
    return true
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let value = try JSONReader(reading: reading, index: try element()).read(type)
    advance()
    return value
  }

  mutating func decode(_ type: String.Type) throws -> String {
    let value: String = try tape.string(at: try element())
    advance()
    return value
  }
  mutating func decode(_ type: Bool.Type) throws -> Bool {
    let value: Bool = try tape.bool(at: try element())
    advance()
    return value
  }
  mutating func decode(_ type: Double.Type) throws -> Double {
    let value: Double = try tape.double(at: try element())
    advance()
    return value
  }
  mutating func decode(_ type: Float.Type) throws -> Float {
    let value: Float = try tape.float(at: try element())
    advance()
    return value
  }
  mutating func decode(_ type: Int.Type) throws -> Int {
    let value: Int = try tape.integer(at: try element())
    advance()
    return value
  }
  mutating func decode(_ type: Int8.Type) throws -> Int8 {
    let value: Int8 = try tape.integer(at: try element())
    advance()
    return value
  }
  mutating func decode(_ type: Int16.Type) throws -> Int16 {
    let value: Int16 = try tape.integer(at: try element())
    advance()
    return value
  }
  mutating func decode(_ type: Int32.Type) throws -> Int32 {
    let value: Int32 = try tape.integer(at: try element())
    advance()
    return value
  }
  mutating func decode(_ type: Int64.Type) throws -> Int64 {
    let value: Int64 = try tape.integer(at: try element())
    advance()
    return value
  }
  mutating func decode(_ type: UInt.Type) throws -> UInt {
    let value: UInt = try tape.integer(at: try element())
    advance()
    return value
  }
  mutating func decode(_ type: UInt8.Type) throws -> UInt8 {
    let value: UInt8 = try tape.integer(at: try element())
    advance()
    return value
  }
  mutating func decode(_ type: UInt16.Type) throws -> UInt16 {
    let value: UInt16 = try tape.integer(at: try element())
    advance()
    return value
  }
  mutating func decode(_ type: UInt32.Type) throws -> UInt32 {
    let value: UInt32 = try tape.integer(at: try element())
    advance()
    return value
  }
  mutating func decode(_ type: UInt64.Type) throws -> UInt64 {
    let value: UInt64 = try tape.integer(at: try element())
    advance()
    return value
  }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type
  ) throws -> KeyedDecodingContainer<NestedKey> {
    let container = try JSONReader(reading: reading, index: try element(), isLasting: true).container(keyedBy: type)
    advance()
    return container
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    let container = try JSONReader(reading: reading, index: try element(), isLasting: true).unkeyedContainer()
    advance()
    return container
  }

  mutating func superDecoder() throws -> any Decoder {
    let decoder = JSONReader(reading: reading, index: try element(), isLasting: true)
    advance()
    return decoder
  }

  private func element() throws(JSONError) -> Int {
    guard !isAtEnd else { throw tape.error(at: array, "the array has only \(tape.count(at: array)) elements") }
    return next
  }

  private mutating func advance() {
    next = tape.next(after: next)
    currentIndex += 1
  }
}
