import Contracts

/// A text in which an extractor has left neither line breaks nor cells: the labels and values of a whole sheet run into each
/// other on one line, and nothing tells which value is whose.
///
/// ```
/// 事業名 担当課 親子ひろば 子育て課 目的 対象 乳幼児 交流を図る 決算額 達成度 1,200 A …
/// ```
enum RunTogether {
  /// Shorter lines are sentences.
  private static let long = 300
  /// How much of a line is looked at.
  private static let reach = 4000
  /// So many kinds of labels stand on one line of a sheet. A paragraph mentions fewer.
  private static let kinds = 5

  /// How many characters the longest such line has; nil where the document has none.
  static func length(_ document: Document, _ words: GenericVocabulary) -> Int? {
    let lines = document.lines.lazy.filter { $0.cells.count == 1 && ($0.cells.first?.utf8.count ?? 0) > long }
    guard let text = lines.compactMap(\.cells.first).max(by: { $0.utf8.count < $1.utf8.count }) else { return nil }
    let length = text.unicodeScalars.count
    guard length >= long else { return nil }
    let key = GenericKey.of(String(String.UnicodeScalarView(text.unicodeScalars.prefix(reach))))
    let labels = words.labels.lazy.filter { $0.key.unicodeScalars.count > 2 && key.contains($0.key) }
    var fields: Set<Int> = []
    for label in labels {
      for use in label.value.prefix(1) { fields.insert(use.field) }
      if fields.count >= kinds { return length }
    }
    return nil
  }
}
