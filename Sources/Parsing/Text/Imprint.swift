/// Who published a document and whom to ask, as it stands behind the last record.
enum Imprint {
  /// Whether a line begins as an imprint does: with one of its words, which stands for itself (発行 令和7年3月, but not
  /// 発行部数).
  /// - Parameter line: folded, without the marks of headings in markdown.
  static func mayBegin(_ line: ArraySlice<UInt8>) -> Bool {
    var text = line.drop(while: isSpace)
    while let mark = openings.first(where: { text.starts(with: $0) }) {
      text = text.dropFirst(mark.count).drop(while: isSpace)
    }
    // Nearly all lines begin otherwise.
    guard let first = text.first, starts.contains(first) else { return false }
    return FormWords.bundled.imprints.contains { word in
      guard text.starts(with: word) else { return false }
      let rest = text.dropFirst(word.count)
      return rest.first.map(isSpace) ?? true || behind.contains { rest.starts(with: $0) }
    }
  }

  /// In lines, down to the first that tells how to reach somebody, without which it is none: nobody writes that into a
  /// report of results.
  static let longest = 5

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static let starts = ByteSet(FormWords.bundled.imprints.compactMap(\.first))
  /// In folded text.
  private static let openings = ["【", "[", "(", "〔", "<", "《", "「", "■", "◆", "□", "◇", "▼"].map { Array($0.utf8) }
  private static let behind = ["】", "]", ")", "〕", ">", "》", "」", ":", "/", "、", "="].map { Array($0.utf8) }
}
