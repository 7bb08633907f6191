/// Whether bytes are UTF-8, and where not. Our own, since the standard library's says where only on newer macOS.
package enum UTF8Check {
  /// Where the first sequence begins that isn't UTF-8 (Unicode 16, table 3-7).
  package static func firstInvalid(in bytes: UnsafeRawBufferPointer) -> Int? {
    let count = bytes.count
    var index = 0
    while index < count {
      let lead = bytes[index]
      if lead < 0x80 {
        // Mostly runs of ASCII between texts, or one byte between Japanese characters.
        if index + 8 <= count,
          bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & JSONWords.highs == 0
        {
          index += 8
        } else {
          index += 1
        }
        continue
      }
      switch lead {
      case 0xE0...0xEF:
        let behind = twoLetters(in: bytes, from: index)
        if behind > index {
          index = behind
          continue
        }
        guard index + 2 < count else { return index }
        let second = bytes[index + 1]
        guard second & 0xC0 == 0x80, bytes[index + 2] & 0xC0 == 0x80, lead != 0xE0 || second >= 0xA0,
          lead != 0xED || second < 0xA0
        else { return index }
        index += 3
      case 0xC2...0xDF:
        guard index + 1 < count, bytes[index + 1] & 0xC0 == 0x80 else { return index }
        index += 2
      case 0xF0...0xF4:
        guard index + 3 < count else { return index }
        let second = bytes[index + 1]
        guard second & 0xC0 == 0x80, bytes[index + 2] & 0xC0 == 0x80, bytes[index + 3] & 0xC0 == 0x80,
          lead != 0xF0 || second >= 0x90, lead != 0xF4 || second < 0x90
        else { return index }
        index += 4
      default: return index
      }
    }
    return nil
  }

  /// Behind letters of three bytes, two at a time, as Japanese has them in rows; at the first that may be something else,
  /// or wants a closer look (0xE0 and 0xED are followed by fewer bytes than others).
  @inline(__always) private static func twoLetters(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let isPlain = (0xDFFE >> (word & 0x0F)) & (0xDFFE >> (word >> 24 & 0x0F)) & 1 as UInt64
      guard word & 0x0000_C0C0_F0C0_C0F0 == 0x0000_8080_E080_80E0, isPlain == 1 else { break }
      index += 6
    }
    return index
  }
}
