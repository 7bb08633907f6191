/// Reads what a `PackWriter` has written, in the same order. Never anything else: a byte that doesn't fit is an error of
/// ours, and ends the process at the bounds of an array.
struct PackReader {
  private let bytes: [UInt8]
  private var at = 0
  private var texts: [String] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func byte() -> UInt8 {
    defer { at += 1 }
    return bytes[at]
  }

  mutating func integer() -> Int {
    var value: UInt = 0
    var shift: UInt = 0
    while true {
      let byte = byte()
      value |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return Int(bitPattern: value >> 1) ^ -Int(bitPattern: value & 1)
  }

  mutating func word() -> UInt64 {
    defer { at += 8 }
    return bytes[at..<at + 8].withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
  }

  mutating func text() -> String {
    let number = integer()
    if number > 0 { return texts[number - 1] }
    let count = integer()
    let text = String(decoding: bytes[at..<at + count], as: UTF8.self)
    at += count
    texts.append(text)
    return text
  }
}
