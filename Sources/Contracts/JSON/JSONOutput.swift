/// JSON as it grows: strings with their escapes, numbers, punctuation.
///
/// Over memory of its own rather than an array, so that each token is written after one check for room: `Array.append`,
/// with its checks for every piece, took longer than the encoding itself. Every write follows a `makeRoom`.
public struct JSONOutput: ~Copyable {
  private var bytes: UnsafeMutableRawBufferPointer
  private(set) var count = 0
  /// The first number that JSON has no word for.
  private(set) var failure: JSONError?

  init(capacity: Int = 4096) {
    bytes = .allocate(byteCount: capacity, alignment: 8)
  }

  deinit { bytes.deallocate() }

  /// What was written.
  var written: [UInt8] { Array(bytes[..<count]) }

  // MARK: Containers

  mutating func beginObject() { append(UInt8(ascii: "{")) }
  mutating func endObject() { append(UInt8(ascii: "}")) }
  mutating func beginArray() { append(UInt8(ascii: "[")) }
  mutating func endArray() { append(UInt8(ascii: "]")) }

  /// Writes a member of the object at hand.
  /// - Parameter key: needs no escapes, and follows the one before it in the order of bytes.
  @inline(__always) mutating func member(_ key: StaticString, _ value: some JSONConvertible) {
    beginMember(key)
    value.write(to: &self)
  }

  /// Writes a member that may be absent.
  @inline(__always) mutating func member<Value: JSONConvertible>(_ key: StaticString, _ value: Value?) {
    if let value { member(key, value) }
  }

  /// Writes a member under any key, escapes and all.
  @inline(__always) mutating func member(text key: String, _ value: some JSONConvertible) {
    beginElement()
    append(quoted: key)
    append(UInt8(ascii: ":"))
    value.write(to: &self)
  }

  private mutating func beginMember(_ key: StaticString) {
    beginElement()
    let length = key.utf8CodeUnitCount
    makeRoom(length + 3)
    bytes[count] = UInt8(ascii: "\"")
    key.withUTF8Buffer { Self.copy(UnsafeRawBufferPointer($0), to: bytes, at: count + 1) }
    bytes[count + length + 1] = UInt8(ascii: "\"")
    bytes[count + length + 2] = UInt8(ascii: ":")
    count += length + 3
  }

  /// Writes the comma between the elements of the array, or the members of the object, at hand.
  @inline(__always) mutating func beginElement() {
    // No value ends with these, so that the last byte tells whether there is one already.
    let last = count > 0 ? bytes[count - 1] : UInt8(ascii: "[")
    if last != UInt8(ascii: "[") && last != UInt8(ascii: "{") { append(UInt8(ascii: ",")) }
  }

  // MARK: Values

  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append(UnsafeRawBufferPointer($0)) }
  }

  mutating func append(_ value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    let magnitude = value.magnitude
    var digits = 1
    var rest = magnitude
    while rest >= 10 {
      rest /= 10
      digits += 1
    }
    makeRoom(digits)
    rest = magnitude
    for index in stride(from: count + digits - 1, through: count, by: -1) {
      bytes[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count += digits
  }

  /// The shortest form that reads back as the same number, as Foundation prints it: whole numbers without fraction.
  mutating func append(_ value: Double) {
    guard value.isFinite else {
      failure = failure ?? JSONError("JSON has no \(value)")
      return append("null")
    }
    var text = value.description
    if text.hasSuffix(".0") { text.removeLast(2) }
    text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  /// A string in quotation marks.
  mutating func append(quoted text: String) {
    var text = text
    text.withUTF8 { append(quoted: UnsafeRawBufferPointer($0)) }
  }

  private mutating func append(quoted source: UnsafeRawBufferPointer) {
    let plain = JSONWords.firstSpecial(in: source, from: 0)
    makeRoom(source.count + 2)
    bytes[count] = UInt8(ascii: "\"")
    count += 1
    if plain == source.count {
      Self.copy(source, to: bytes, at: count)
      count += source.count
    } else {
      appendEscaped(source, from: plain)
    }
    append(UInt8(ascii: "\""))
  }

  private mutating func appendEscaped(_ source: UnsafeRawBufferPointer, from first: Int) {
    var run = 0
    var special = first
    while true {
      append(UnsafeRawBufferPointer(rebasing: source[run..<special]))
      guard special < source.count else { return }
      append(escapeOf: source[special])
      run = special + 1
      special = JSONWords.firstSpecial(in: source, from: run)
    }
  }

  private mutating func append(escapeOf byte: UInt8) {
    append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
    case 0x08: append(UInt8(ascii: "b"))
    case 0x09: append(UInt8(ascii: "t"))
    case 0x0A: append(UInt8(ascii: "n"))
    case 0x0C: append(UInt8(ascii: "f"))
    case 0x0D: append(UInt8(ascii: "r"))
    default:
      append(byte < 0x10 ? "u000" : "u001")
      let digit = byte & 0x0F
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }

  // MARK: Bytes

  @inline(__always) mutating func append(_ byte: UInt8) {
    makeRoom(1)
    bytes[count] = byte
    count += 1
  }

  private mutating func append(_ source: UnsafeRawBufferPointer) {
    makeRoom(source.count)
    Self.copy(source, to: bytes, at: count)
    count += source.count
  }

  @inline(__always) private mutating func makeRoom(_ more: Int) {
    if bytes.count - count < more { grow(more) }
  }

  @inline(never) private mutating func grow(_ more: Int) {
    let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count * 2 + more, alignment: 8)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
    bytes.deallocate()
    bytes = larger
  }

  private static func copy(
    _ source: UnsafeRawBufferPointer, to target: UnsafeMutableRawBufferPointer, at index: Int
  ) {
    UnsafeMutableRawBufferPointer(rebasing: target[index...]).copyMemory(from: source)
  }
}
