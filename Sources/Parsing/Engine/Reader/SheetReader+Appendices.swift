import Contracts

// What is bound behind the records.
extension SheetReader {
  /// Whether the line is the heading of an appendix (用語解説, 【委員名簿】, 資料２ 委員名簿), below which nothing belongs to the
  /// record above. Where that record's next label is still to come, it is a line of its text.
  /// - Parameter range: the line's text.
  func beginsAppendix(_ line: Int, _ range: Range<Int>) -> Bool {
    isAppendixHeading(line, range) || beginsImprint(line, range)
  }

  private func isAppendixHeading(_ line: Int, _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, document.bytes[end - 1] == 0x20 || document.bytes[end - 1] == 0x09 { end -= 1 }
    // Nearly all lines end otherwise.
    guard end > range.lowerBound, range.count <= Self.longestAppendix, Self.ends.contains(document.bytes[end - 1]),
      record != nil || table != nil, document.lines[line].count(where: { !document.cells[$0].isBlank }) == 1
    else { return false }
    let text = document.bytes[range].filter { $0 != 0x20 && $0 != 0x09 }
    // An item of a list is no heading.
    guard !Self.listMarks.contains(where: text.starts) else { return false }
    var words = text[...]
    while let bracket = Self.closingBrackets.first(where: { words.suffix($0.count).elementsEqual($0) }) {
      words = words.dropLast(bracket.count)
    }
    return FormWords.bundled.appendices.contains { words.suffix($0.count).elementsEqual($0) } && !goesOnBelow(line)
  }

  private static let ends = ByteSet((FormWords.bundled.appendices + closingBrackets).compactMap(\.last))
  /// In bytes.
  private static let longestAppendix = 90
  private static let listMarks = ["・", "-", "○"].map { Array($0.utf8) }
  /// In folded text.
  private static let closingBrackets = ["】", "]", ")", "〕", ">", "》", "」"].map { Array($0.utf8) }
}
