/// Looks for bytes eight at a time.
package enum ByteScan {
  /// The first of up to four bytes at or behind an index, or the count.
  package static func first(
    of a: UInt8, _ b: UInt8, _ c: UInt8? = nil, _ d: UInt8? = nil, in bytes: UnsafeRawBufferPointer, from start: Int = 0
  ) -> Int {
    let (c, d) = (c ?? a, d ?? b)
    var index = start
    while index + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let marks = (equal(word, a) | equal(word, b) | equal(word, c) | equal(word, d)) & JSONWords.highs
      if marks != 0 { return index + marks.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count, bytes[index] != a, bytes[index] != b, bytes[index] != c, bytes[index] != d { index += 1 }
    return index
  }

  /// Whether one of two bytes stands in a text.
  package static func contains(_ a: UInt8, or b: UInt8, in text: String) -> Bool {
    var text = text
    return text.withUTF8 { first(of: a, b, in: UnsafeRawBufferPointer($0)) < $0.count }
  }

  /// Marks the highest bit of a byte that is this one; above it, also others' (see `JSONWords`).
  @inline(__always) private static func equal(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    let rest = word ^ (JSONWords.ones &* UInt64(byte))
    return (rest &- JSONWords.ones) & ~rest
  }
}
