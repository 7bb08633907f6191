/// The bytes of JSON as they grow: strings with their escapes, numbers, punctuation.
///
/// A class over memory of its own rather than an array, so that each token is written after one check for room:
/// `Array.append`, with its checks for every piece, and the checks for exclusive access to an array that a class holds
/// took longer than the encoding itself. Every write follows a `makeRoom`.
final class JSONOutput {
  private var bytes: UnsafeMutableRawBufferPointer
  private(set) var count = 0

  init(capacity: Int = 4096) {
    bytes = .allocate(byteCount: capacity, alignment: 8)
  }

  deinit { bytes.deallocate() }

  /// What was written.
  var written: [UInt8] { Array(bytes[..<count]) }

  func append(_ byte: UInt8) {
    makeRoom(1)
    bytes[count] = byte
    count += 1
  }

  func append(_ text: StaticString) {
    text.withUTF8Buffer { append($0) }
  }

  func append(_ source: UnsafeBufferPointer<UInt8>) {
    makeRoom(source.count)
    Self.copy(UnsafeRawBufferPointer(source), to: bytes, at: count)
    count += source.count
  }

  func append(_ value: Int64) {
    if value < 0 { append(UInt8(ascii: "-")) }
    append(value.magnitude)
  }

  func append(_ value: UInt64) {
    var digits = 1
    var rest = value
    while rest >= 10 {
      rest /= 10
      digits += 1
    }
    makeRoom(digits)
    rest = value
    for index in stride(from: count + digits - 1, through: count, by: -1) {
      bytes[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count += digits
  }

  /// A string in quotation marks. Returns whether it stands there as it is, without escapes.
  @discardableResult func append(quoted text: String) -> Bool {
    var text = text
    return text.withUTF8 { append(quoted: UnsafeRawBufferPointer($0)) }
  }

  private func append(quoted source: UnsafeRawBufferPointer) -> Bool {
    let plain = JSONWords.firstSpecial(in: source, from: 0)
    makeRoom(source.count + 2)
    bytes[count] = UInt8(ascii: "\"")
    count += 1
    guard plain == source.count else {
      appendEscaped(source, from: plain)
      append(UInt8(ascii: "\""))
      return false
    }
    Self.copy(source, to: bytes, at: count)
    count += source.count
    bytes[count] = UInt8(ascii: "\"")
    count += 1
    return true
  }

  private func appendEscaped(_ source: UnsafeRawBufferPointer, from first: Int) {
    var run = 0
    var special = first
    while true {
      makeRoom(special - run + 6)
      Self.copy(UnsafeRawBufferPointer(rebasing: source[run..<special]), to: bytes, at: count)
      count += special - run
      guard special < source.count else { return }
      append(escapeOf: source[special])
      run = special + 1
      special = JSONWords.firstSpecial(in: source, from: run)
    }
  }

  private func append(escapeOf byte: UInt8) {
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

  @inline(__always) private func makeRoom(_ more: Int) {
    if bytes.count - count < more { grow(more) }
  }

  private func grow(_ more: Int) {
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

  func withBytes<Result>(_ body: (UnsafePointer<UInt8>?) -> Result) -> Result {
    body(UnsafePointer(bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)))
  }

  /// Puts pieces of what was written since `start` in another order.
  func rearrange(from start: Int, into pieces: (_ old: UnsafeBufferPointer<UInt8>, inout [UInt8]) -> Void) {
    var scratch: [UInt8] = []
    scratch.reserveCapacity(count - start)
    withBytes { pieces(UnsafeBufferPointer(start: $0, count: count), &scratch) }
    count = start
    scratch.withUnsafeBufferPointer { append($0) }
  }
}
