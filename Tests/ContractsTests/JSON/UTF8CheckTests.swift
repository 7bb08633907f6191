import Contracts
import Testing

/// Held against the standard library, which says whether but not where.
@Suite struct UTF8CheckTests {
  private static let texts = ["子ども・子育て支援", "a子b", "ＡＢＣ", "\u{E000}\u{D7FF}\u{800}", "é😀x", "abcdefgh", "ー", "\u{FFFF}"]

  @Test func `texts that were damaged are invalid from the first damage on`() {
    var random = RandomValues(seed: 5)
    var invalid = 0
    for _ in 0..<20_000 {
      var bytes: [UInt8] = []
      for _ in 0...random.below(6) { bytes += Array(Self.texts[random.below(Self.texts.count)].utf8) }
      if random.below(4) > 0 {
        let at = random.below(bytes.count)
        if random.below(2) == 0 { bytes[at] = UInt8(truncatingIfNeeded: random.next()) } else { bytes.remove(at: at) }
      }
      let found = bytes.withUnsafeBytes { UTF8Check.firstInvalid(in: $0) }
      #expect((found == nil) == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
      guard let found else { continue }
      invalid += 1
      #expect(String(validating: bytes[..<found], as: UTF8.self) != nil, "\(bytes)")
      // And no character stands there.
      for end in found + 1..<min(found + 5, bytes.count + 1) {
        #expect(String(validating: bytes[found..<end], as: UTF8.self) == nil, "\(bytes)")
      }
    }
    #expect(invalid > 5_000)
  }
}
