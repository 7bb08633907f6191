/// How much two texts speak of the same thing: the number of pairs of neighbouring kanji or kana that both have.
enum Affinity {
  static func shared(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
    pairs(left).intersection(pairs(right)).count
  }

  private static func pairs(_ bytes: ArraySlice<UInt8>) -> Set<UInt64> {
    var pairs: Set<UInt64> = []
    var before: UInt64?
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      // Kanji and katakana carry the meaning; hiragana and digits stand everywhere.
      guard (0x4E00...0x9FFF).contains(scalar.value) || (0x30A1...0x30FC).contains(scalar.value) else {
        before = nil
        continue
      }
      let value = UInt64(scalar.value)
      if let before { pairs.insert(before << 32 | value) }
      before = value
    }
    return pairs
  }
}
