import Foundation

/// Looks for bytes many at a time.
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

  /// Where a word begins at or behind an index.
  package static func firstIndex(
    of word: UnsafeRawBufferPointer, in bytes: UnsafeRawBufferPointer, from start: Int = 0
  ) -> Int? {
    guard let source = bytes.baseAddress, let letters = word.baseAddress, !word.isEmpty, start >= 0 else { return nil }
    // The first byte of Japanese characters hardly ever differs, the third nearly always.
    let probe = min(2, word.count - 1)
    var next = start + probe
    let end = bytes.count - (word.count - 1 - probe)
    while next < end, let found = memchr(source + next, Int32(word[probe]), end - next) {
      next = UnsafeRawPointer(found) - source
      if memcmp(source + (next - probe), letters, word.count) == 0 { return next - probe }
      next += 1
    }
    return nil
  }

  /// Marks the highest bit of a byte that is this one; above it, also others' (see `JSONWords`).
  @inline(__always) private static func equal(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    let rest = word ^ (JSONWords.ones &* UInt64(byte))
    return (rest &- JSONWords.ones) & ~rest
  }
}

extension String {
  /// Whether a word stands in the text, compared by bytes: Swift's own search does so by Unicode's rules, twenty times as
  /// slow.
  package func holds(_ word: StaticString) -> Bool {
    var text = self
    return text.withUTF8 { text in
      word.withUTF8Buffer {
        ByteScan.firstIndex(of: UnsafeRawBufferPointer($0), in: UnsafeRawBufferPointer(text)) != nil
      }
    }
  }
}
