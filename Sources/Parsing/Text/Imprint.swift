/// Who published a document and whom to ask, as it stands behind the last record.
enum Imprint {
  /// Whether a line begins as an imprint does: with one of its words, which stands for itself (発行 令和7年3月, but not
  /// 発行部数).
  /// - Parameter range: the line's folded text, from its first letter.
  static func mayBegin(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while let letter = letter(bytes, start, range.upperBound) {
      guard openings.contains(letter) else {
        // Nearly all lines begin otherwise.
        return firstLetters.contains(letter) && standsAlone(bytes[start..<range.upperBound])
      }
      start += letter < 0x80 ? 1 : 3
      while start < range.upperBound, isSpace(bytes[start]) { start += 1 }
    }
    return false
  }

  private static func standsAlone(_ text: ArraySlice<UInt8>) -> Bool {
    FormWords.bundled.imprints.contains { word in
      guard text.starts(with: word) else { return false }
      let rest = text.dropFirst(word.count)
      return rest.first.map(isSpace) ?? true || behind.contains { rest.starts(with: $0) }
    }
  }

  /// The bytes of an ASCII or Japanese character, as one number.
  private static func letter(_ bytes: [UInt8], _ start: Int, _ end: Int) -> UInt32? {
    guard start < end else { return nil }
    let first = UInt32(bytes[start])
    guard first >= 0x80 else { return first }
    guard start + 2 < end else { return nil }
    return first | UInt32(bytes[start + 1]) << 8 | UInt32(bytes[start + 2]) << 16
  }

  /// In lines, down to the first that tells how to reach somebody, without which it is none: nobody writes that into a
  /// report of results.
  static let longest = 5

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// In folded text.
  private static let openings = letters(["【", "[", "(", "〔", "<", "《", "「", "■", "◆", "□", "◇", "▼"])
  private static let firstLetters = letters(FormWords.bundled.imprints.map { String(decoding: $0, as: UTF8.self) })
  private static let behind = ["】", "]", ")", "〕", ">", "》", "」", ":", "/", "、", "="].map { Array($0.utf8) }

  private static func letters(_ words: [String]) -> [UInt32] {
    Array(Set(words.compactMap { letter(Array($0.utf8), 0, $0.utf8.count) }))
  }
}
