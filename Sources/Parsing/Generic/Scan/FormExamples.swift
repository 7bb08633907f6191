/// Examples of how to fill in the form (記入例), bound with its sheets: they tell of no project.
///
/// One begins below its heading and ends above the next title, or with its page or sheet.
struct FormExamples {
  private var lines: Set<Int> = []

  init(_ scan: GenericScan) {
    let layout = scan.layout
    var isExample = false
    for line in layout.lines.indices {
      if layout.isOnNewPage(line) { isExample = false }
      if Self.begins(line, scan) {
        isExample = true
      } else if isExample, PrintedFiscalYear.title(line, scan) != nil {
        isExample = false
      }
      if isExample { lines.insert(line) }
    }
  }

  func contains(_ line: Int) -> Bool { lines.contains(line) }

  /// 【記入例】, 令和5年度 事業評価シート（記入例）.
  private static func begins(_ line: Int, _ scan: GenericScan) -> Bool {
    let layout = scan.layout
    let cells = layout.filled(line)
    guard cells.count <= 3 else { return false }
    let title = PrintedFiscalYear.title(line, scan)
    return cells.contains { cell in
      layout.lines[line][cell].tokens.contains { token in
        let key = layout.tokens[token].key
        guard key.unicodeScalars.count <= longest else { return false }
        let bare = ValueShape.unbracketed(key)
        return scan.words.examples.contains { word in
          bare == word || token == title && (bare.hasPrefix(word) || bare.hasSuffix(word))
        }
      }
    }
  }

  /// In characters, of a title.
  private static let longest = 80
}
