import Contracts

/// Sheets that stand beside each other on one page, and lists that go on beside themselves, put below each other.
///
/// ```
/// 事業名 | 一時預かり | 事業名 | 病児保育          No | 事業名 | No | 事業名
/// 担当課 | 保育課     | 担当課 | こども課          1  | …      | 3  | …
/// ```
///
/// Only where every row of the stretch has the same labels in each of its parts. All cells keep their places.
struct SideBySide {
  private(set) var lines: [DocumentLine] = []
  /// Positions of lines that belong to none of the sheets above them.
  private(set) var ends: [Int] = []

  private let labels: LabelReader

  init(_ document: Document, labels: LabelReader) {
    self.labels = labels
    let source = document.lines
    guard let first = source.firstIndex(where: { mayDouble($0) }) else {
      lines = source
      return
    }
    lines = Array(source[..<first])
    var index = first
    // Rows before this one are alike, and name nothing: looked at once, however many they are.
    var nameless = first
    while index < source.count {
      var found = list(source, index)
      if found == nil, index >= nameless, let stretch = stretch(source, index) {
        if stretch.hasName, stretch.rows.count > 1 {
          found = (stretch.rows, stretch.starts)
        } else if !stretch.hasName {
          nameless = stretch.rows.upperBound
        }
      }
      if let (rows, starts) = found {
        append(source[rows], starts)
        ends.append(lines.count)
        index = rows.upperBound
      } else {
        lines.append(source[index])
        index += 1
      }
    }
  }

  /// Puts the parts of the rows below each other; each keeps its columns.
  private mutating func append(_ rows: ArraySlice<DocumentLine>, _ starts: [Int]) {
    for (start, end) in zip(starts, starts.dropFirst().map(Optional.some) + [nil]) {
      for row in rows {
        let part = row.cells[min(start, row.cells.count)..<min(end ?? row.cells.count, row.cells.count)]
        guard part.contains(where: { !$0.isEmpty }) else { continue }
        var line = row
        line.cells = Array(repeating: "", count: start) + part
        lines.append(line)
      }
    }
  }

  /// Whether a row says something short twice: cheap, since most rows don't.
  private func mayDouble(_ line: DocumentLine) -> Bool {
    guard line.cells.count > 3 else { return false }
    var seen: Set<String> = []
    return line.cells.contains { !$0.isEmpty && $0.utf8.count <= LabelReader.longest && !seen.insert($0).inserted }
  }

  private func filled(_ line: DocumentLine) -> [Int] { line.cells.indices.filter { !line.cells[$0].isEmpty } }

  private func namesRecord(_ text: String) -> Bool {
    guard let word = labels.read(text) else { return false }
    return word.uses.contains { [.title, .policy].contains(labels.words.fields[$0.field].reads) }
  }

  // MARK: Lists

  /// A row of headings that repeats itself, and the rows below it.
  private func list(_ lines: [DocumentLine], _ row: Int) -> (rows: Range<Int>, starts: [Int])? {
    let heading = lines[row]
    let cells = filled(heading)
    guard mayDouble(heading), let first = cells.first else { return nil }
    let keys = cells.map { GenericKey.of(heading.cells[$0]) }
    guard
      let times = (2...4).first(where: { times in
        keys.count % times == 0 && keys.count / times > 1
          && keys.indices.allSatisfy { keys[$0] == keys[$0 % (keys.count / times)] }
      })
    else { return nil }
    let width = keys.count / times
    let head = cells.prefix(width).map { heading.cells[$0] }
    guard head.contains(where: namesRecord), head.allSatisfy({ labels.read($0)?.isHead == true }) else { return nil }
    let starts = (0..<times).map { cells[$0 * width] }
    var end = row + 1
    while end < lines.count, lines[end].cells.count == heading.cells.count {
      let values = filled(lines[end])
      if values.isEmpty {
        end += 1
        continue
      }
      // A line across all of the list is a heading for both of its parts: which rows follow it isn't told.
      guard values.count > 1, !values.contains(where: { namesRecord(lines[end].cells[$0]) }) else { break }
      end += 1
    }
    return end > row + 1 ? (row..<end, [min(first, starts[0])] + starts.dropFirst()) : nil
  }

  // MARK: Sheets

  /// Rows of labels and values of which each part has the same labels, and whether one of them names a project.
  private func stretch(
    _ lines: [DocumentLine], _ row: Int
  ) -> (rows: Range<Int>, starts: [Int], hasName: Bool)? {
    guard mayDouble(lines[row]) else { return nil }
    // The name need not come first: 事業番号 can stand above it.
    var starts: [Int] = []
    var hasName = false
    var end = row
    while end < lines.count, lines[end].cells.count == lines[row].cells.count {
      if end == row {
        guard let found = self.starts(lines[end]) else { return nil }
        starts = found
      } else if !isMirrored(lines[end], starts) {
        break
      }
      if namesRecord(lines[end].cells[starts[0]]) {
        // A second name begins other sheets.
        if hasName { break }
        hasName = true
      }
      end += 1
    }
    return (row..<end, starts, hasName)
  }

  /// Where the parts of a row begin: at the label that it begins with, each time with a value behind it.
  private func starts(_ line: DocumentLine) -> [Int]? {
    let cells = filled(line)
    guard let first = cells.first else { return nil }
    let key = GenericKey.of(line.cells[first])
    let starts = cells.filter { GenericKey.of(line.cells[$0]) == key }
    guard starts.count > 1, labels.read(line.cells[first])?.isLabel == true, isMirrored(line, starts) else {
      return nil
    }
    return starts
  }

  /// Whether all parts of a row have the same labels in the same order, and begin with one.
  private func isMirrored(_ line: DocumentLine, _ starts: [Int]) -> Bool {
    let parts = zip(starts, starts.dropFirst().map(Optional.some) + [nil]).map { start, end in
      Array(line.cells[start..<min(end ?? line.cells.count, line.cells.count)])
    }
    guard line.cells[..<starts[0]].allSatisfy(\.isEmpty) else { return false }
    let words = parts.map { part in
      part.filter { !$0.isEmpty && labels.read($0)?.isHead == true }.map { GenericKey.of($0) }
    }
    guard let first = words.first, words.allSatisfy({ $0 == first }) else { return false }
    // A narrative that goes on below has no label of its own; a part with nothing beside its label may be blank.
    guard !first.isEmpty else { return parts.allSatisfy { $0.first?.isEmpty == true } }
    return parts.allSatisfy { $0.first.map { !$0.isEmpty && labels.read($0)?.isHead == true } ?? false }
  }
}
