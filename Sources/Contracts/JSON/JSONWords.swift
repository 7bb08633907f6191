/// Tests on eight bytes at a time. In each, the lowest byte that is marked is right; higher ones may be marked by a
/// borrow, which doesn't matter to who looks for the first.
enum JSONWords {
  static let ones: UInt64 = 0x0101_0101_0101_0101
  static let highs: UInt64 = 0x8080_8080_8080_8080

  /// Marks bytes that can't stand in a string as they are: control characters, quotation marks, backslashes.
  @inline(__always) static func special(_ word: UInt64) -> UInt64 {
    let quote = word ^ (ones &* 0x22)
    let backslash = word ^ (ones &* 0x5C)
    return
      ((word &- ones &* 0x20) & ~word | (quote &- ones) & ~quote | (backslash &- ones) & ~backslash) & highs
  }

  @inline(__always) static func isSpecial(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x22 || byte == 0x5C }

  /// The first special byte at or behind an index, or the count.
  @inline(__always) static func firstSpecial(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index + 8 <= bytes.count {
      let marks = special(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      if marks != 0 { return index + marks.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count, !isSpecial(bytes[index]) { index += 1 }
    return index
  }

  /// The first special byte at or behind an index, or the count, and whether all before it are ASCII.
  @inline(__always) static func plainRun(
    in bytes: UnsafeRawBufferPointer, from start: Int
  ) -> (end: Int, isASCII: Bool) {
    var index = start
    var seen: UInt64 = 0
    while index + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let marks = special(word)
      if marks != 0 {
        let count = marks.trailingZeroBitCount / 8
        // What stands behind the special byte is no part of the run.
        return (index + count, (seen | word & ((1 << UInt64(count * 8)) &- 1)) & highs == 0)
      }
      seen |= word
      index += 8
    }
    while index < bytes.count, !isSpecial(bytes[index]) {
      seen |= UInt64(bytes[index])
      index += 1
    }
    return (index, seen & highs == 0)
  }
}
