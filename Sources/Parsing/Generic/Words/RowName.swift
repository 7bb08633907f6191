/// The label that names the rows of a document's tables, where no label names a project or a policy:
///
/// ```
/// 施策 | 指標         | 目標値 | 実績値 | 評価 | 担当課
/// 相談 | 相談の件数   | 300    | 312    | A    | 子育て課
///      | 相談員の人数 | 10     | 8      | B    | 子育て課
/// ```
///
/// Only a column that has something short in each row, and hardly the same twice: that of 施策 spans several indicators
/// here. And only in a table that judges its rows, or says whose they are: figures alone are statistics.
struct RowName {
  let use: GenericVocabulary.Use

  private struct Column {
    var rank: Int
    var cells = 0
    var blank = 0
    var long = 0
    var keys: Set<String> = []

    /// Whether its cells are names of what the rows are about.
    var names: Bool { cells > 1 && blank * 4 <= cells && long == 0 && keys.count * 3 >= (cells - blank) * 2 }
  }

  init?(_ layout: GenericLayout) {
    let candidates = Dictionary(
      layout.words.rowNames.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var columns: [GenericVocabulary.Use: Column] = [:]
    var line = 0
    while line < layout.lines.count {
      let found = Self.heading(layout, line, candidates)
      guard !found.isEmpty else {
        line += 1
        continue
      }
      let end = Self.end(layout, line)
      for (use, position) in found {
        var column = columns[use] ?? Column(rank: candidates[use] ?? .max)
        Self.count(layout, (line + 1)..<end, position, &column)
        columns[use] = column
      }
      line = end
    }
    guard let best = columns.filter({ $0.value.names }).min(by: { $0.value.rank < $1.value.rank }) else { return nil }
    use = best.key
  }

  /// The candidates in a row of headings that also has a judgement or an office.
  private static func heading(
    _ layout: GenericLayout, _ line: Int, _ candidates: [GenericVocabulary.Use: Int]
  ) -> [(use: GenericVocabulary.Use, position: Int)] {
    let cells = layout.filled(line)
    guard cells.count > 2 else { return [] }
    func candidate(_ position: Int) -> GenericVocabulary.Use? {
      guard let word = layout.lines[line][position].word, word.role == nil else { return nil }
      return word.uses.first { candidates[$0] != nil }
    }
    func judges(_ word: LabelWord) -> Bool {
      layout.reads(word, .rating) || layout.reads(word, .departments) || layout.reads(word, .aspect)
    }
    // Most rows are no such heading: what takes a look at all rows below comes last.
    guard let last = cells.last(where: { candidate($0) != nil }),
      cells.contains(where: { layout.lines[line][$0].word.map(judges) ?? false }),
      cells.count(where: { layout.lines[line][$0].word?.isLabel == true }) > 1
    else { return [] }
    // What is not known left of it may be the name.
    let rows = (line + 1)..<end(layout, line)
    let unknown = cells.first { position in
      guard position < last, layout.lines[line][position].word == nil else { return false }
      var column = Column(rank: 0)
      count(layout, rows, position, &column)
      return column.names
    }
    return cells.prefix { $0 != unknown }.compactMap { position in candidate(position).map { ($0, position) } }
  }

  /// Where the table below that row ends: at a line that is no row of it, or at the next row of labels.
  private static func end(_ layout: GenericLayout, _ heading: Int) -> Int {
    var line = heading + 1
    let width = layout.lines[heading].count
    while line < layout.lines.count, layout.isRow(line), layout.lines[line].count == width {
      let cells = layout.filled(line)
      let labels = cells.count { layout.lines[line][$0].isLabel }
      // 計画 and 実績 below a year are further rows of the heading.
      let isLower = cells.allSatisfy { layout.lines[line][$0].word.map { $0.role != nil || $0.isYear } ?? false }
      if labels > 1, labels * 2 >= cells.count, !isLower { break }
      line += 1
    }
    return line
  }

  private static func count(_ layout: GenericLayout, _ rows: Range<Int>, _ position: Int, _ column: inout Column) {
    var isHeading = true
    for line in rows {
      let cells = layout.filled(line)
      guard cells.count > 1 else { continue }
      // Further rows of the heading have nothing below the names' label.
      if isHeading, layout.cell(line, position)?.isBlank != false { continue }
      isHeading = false
      column.cells += 1
      guard let cell = layout.cell(line, position), !cell.isBlank else {
        column.blank += 1
        continue
      }
      let key = cell.tokens.map { layout.tokens[$0].key }.joined()
      if cell.tokens.count > 2 || key.unicodeScalars.count > 50 || !layout.shape.isTitle(key) { column.long += 1 }
      column.keys.insert(key)
    }
  }
}
