import Contracts

/// Tables whose columns are the projects, turned so that each project has a row.
///
/// ```
/// 事業名 | 親子ひろば | 夜の保育          事業名    | 担当課 | 評価
/// 担当課 | 子育て課  | 保育課     →      親子ひろば | 子育て課 | A
/// 評価  | A       | B               夜の保育   | 保育課  | B
/// ```
///
/// Only where each row has a label and as many values as there are names, and offices, numbers or judgements among them say
/// that each column is a project of its own: 事業名 | 一時預かり | 担当課 | 保育課 is one project's.
struct TransposedTable {
  private(set) var lines: [DocumentLine] = []
  /// Where the cells of a turned row stand in the document, by the row's position.
  private(set) var places: [Int: [Place]] = [:]
  /// Positions of lines that belong to none of the records above them.
  private(set) var ends: [Int] = []

  private let labels: LabelReader
  private let shape: ValueShape

  /// - Parameter ends: as the result's, in the lines given.
  init(_ source: [DocumentLine], ends: [Int], labels: LabelReader, shape: ValueShape) {
    self.labels = labels
    self.shape = shape
    var given = ends[...]
    var index = 0
    /// The end of the rows that have been looked at.
    var looked = 0
    while index < source.count {
      while let end = given.first, end <= index {
        given.removeFirst()
        self.ends.append(lines.count)
      }
      // Rows that make no table are looked at once, and no part of them is one: it could join two tables.
      if index >= looked {
        let rows = rows(source, index)
        looked = max(rows.upperBound, index + 1)
        if isTable(source[rows]) {
          turn(source[rows])
          index = rows.upperBound
          continue
        }
      }
      lines.append(source[index])
      index += 1
    }
    self.ends += given.map { _ in lines.count }
  }

  /// The labels' row, and one for each project. What stands beside a label for one of them only may be of all: it is left
  /// below, and belongs to none.
  private mutating func turn(_ rows: ArraySlice<DocumentLine>) {
    guard let first = rows.first, let names = rows.first(where: names) else { return }
    let columns = filled(names)
    let whole = rows.filter { isWhole($0, columns) }
    for column in columns {
      places[lines.count] = whole.map { Place(line: $0.line, cell: column + 1, page: $0.page) }
      var line = first
      line.cells = whole.map { $0.cells[column] }
      lines.append(line)
    }
    ends.append(lines.count)
    let rest = rows.filter { !isWhole($0, columns) }
    // A line of nothing parts them: below the turned rows they would be rows of that table.
    if let below = rest.first {
      lines.append(DocumentLine(line: below.line, page: below.page, cells: []))
      lines += rest
    }
  }

  /// Whether a row has something for each project, or for two of them: then each of its cells is one project's, and where
  /// none stands nothing is told of that one.
  private func isWhole(_ line: DocumentLine, _ columns: [Int]) -> Bool {
    let cells = filled(line)
    guard cells != columns else { return true }
    let values = cells.dropFirst()
    return values.count > 1 && cells.first == columns.first
      && Set(columns).isSuperset(of: values)
  }

  private func filled(_ line: DocumentLine) -> [Int] { line.cells.indices.filter { !line.cells[$0].isEmpty } }

  private func reads(_ line: DocumentLine, _ kind: GenericVocabulary.Reads) -> Bool {
    guard let first = line.cells.first, !first.isEmpty, let word = labels.read(first) else { return false }
    return word.uses.contains { labels.words.fields[$0.field].reads == kind }
  }

  /// 事業名 with several names behind it, and nothing else.
  private func names(_ line: DocumentLine) -> Bool {
    guard line.cells.count > 2, reads(line, .title) else { return false }
    let names = line.cells.dropFirst().filter { !$0.isEmpty }
    return names.count > 1 && Set(names).count == names.count
      && names.allSatisfy { labels.read($0) == nil && shape.isTitle(GenericKey.of($0)) }
  }

  /// The labelled rows of one width that begin here.
  private func rows(_ lines: [DocumentLine], _ start: Int) -> Range<Int> {
    let width = lines[start].cells.count
    guard width > 2 else { return start..<start }
    var end = start
    while end < lines.count, lines[end].cells.count == width, isLabelled(lines[end]) { end += 1 }
    return start..<end
  }

  private func isTable(_ rows: ArraySlice<DocumentLine>) -> Bool {
    guard let names = rows.first(where: names), rows.count(where: { reads($0, .title) }) == 1 else { return false }
    let columns = filled(names)
    let whole = rows.filter { isWhole($0, columns) }
    return whole.count > 2 && whole.contains(where: tellsProjectsApart)
  }

  /// A label, and no other behind it.
  private func isLabelled(_ line: DocumentLine) -> Bool {
    guard let first = line.cells.first, !first.isEmpty, labels.read(first)?.isHead == true else { return false }
    let isChosen = reads(line, .status) || reads(line, .rating)
    return isChosen || !line.cells.dropFirst().contains { labels.read($0)?.isHead == true }
  }

  /// An office, a number or a judgement in each column.
  private func tellsProjectsApart(_ line: DocumentLine) -> Bool {
    let values = line.cells.dropFirst().filter { !$0.isEmpty }
    guard values.count > 1 else { return false }
    if reads(line, .departments) { return values.allSatisfy { shape.offices($0) != nil } }
    if reads(line, .number) { return values.allSatisfy { shape.isNumber(GenericKey.of($0)) } }
    return reads(line, .rating) && values.allSatisfy { shape.rating($0, known: { _ in true }) != nil }
  }
}
