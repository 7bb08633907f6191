import Contracts

/// Rows of tab-separated text that are broken within a cell, because the cell holds line breaks and nothing quotes them.
///
/// Only what can't be anything else is mended: lines that stand together, none of which is as wide as the rows beside
/// them, that come to exactly that width where the end of each line and the beginning of the next are one cell.
enum BrokenRows {
  /// A narrower table has too few cells to tell by their number.
  private static let narrowest = 6
  private static let longestLabel = 16
  /// A cell has no more lines than this.
  private static let mostLines = 40

  static func mended(_ lines: [DocumentLine]) -> [DocumentLine] {
    guard lines.contains(where: { $0.cells.count >= narrowest }) else { return lines }
    var result: [DocumentLine] = []
    result.reserveCapacity(lines.count)
    /// By line: the next row below it.
    var below: [DocumentLine?] = Array(repeating: nil, count: lines.count)
    for index in lines.indices.dropLast().reversed() {
      below[index] = lines[index + 1].cells.count > 1 ? lines[index + 1] : below[index + 1]
    }
    let widest = widestBelow(lines)
    lazy var headings = headings(in: lines)
    var above: DocumentLine?
    var index = 0
    while index < lines.count {
      var end = end(ofRowAt: index, in: lines, above: above, below: below, widest: widest)
      if end != nil, lines[index].cells.count >= narrowest, headings.contains(lines[index].cells) { end = nil }
      let row = end.map { joined(lines[index...$0]) } ?? lines[index]
      if row.cells.count > 1 { above = row }
      result.append(row)
      index = (end ?? index) + 1
    }
    return result
  }

  /// The last line of a row that goes on below its own line; nil where the line is whole, or no row at all.
  private static func end(
    ofRowAt start: Int, in lines: [DocumentLine], above: DocumentLine?, below: [DocumentLine?], widest: [DocumentLine?]
  ) -> Int? {
    let first = lines[start].cells.count
    guard first > 1, first != above?.cells.count else { return nil }
    if first == below[start]?.cells.count { return isHalved(start, in: lines, above: above) ? start + 1 : nil }
    var width = first
    for index in (start + 1)..<max(start + 1, min(lines.count, start + mostLines)) {
      let (before, line) = (lines[index - 1], lines[index])
      // Of a cell's lines one may be blank.
      guard line.page == before.page, line.line - before.line <= 2, isFilled(before.cells.last),
        isFilled(line.cells.first)
      else { return nil }
      guard line.cells.count > 1 else { continue }
      width += line.cells.count - 1
      guard width >= narrowest, line.cells.count < width,
        let whole = [above, below[index], widest[index]].first(where: { $0?.cells.count == width }) ?? nil
      else { continue }
      return holdsPairs(whole) && lines[start...index].allSatisfy(holdsPairs) ? nil : index
    }
    return nil
  }

  /// The wide rows that stand in the text more than once, word for word, above different lines: a table's heading does, and
  /// no row's beginning. Where the same line follows each of them, a heading may be broken everywhere alike.
  private static func headings(in lines: [DocumentLine]) -> Set<[String]> {
    var below: [[String]: [String]] = [:]
    var headings: Set<[String]> = []
    for (line, next) in zip(lines, lines.dropFirst()) where line.cells.count >= narrowest {
      if let other = below[line.cells], other != next.cells { headings.insert(line.cells) }
      below[line.cells] = next.cells
    }
    return headings
  }

  /// By line: the widest row of the table below it, where all rows of the table come to its width: where all are broken but
  /// one, that one tells. A form's rows of labels and values have widths of their own.
  private static func widestBelow(_ lines: [DocumentLine]) -> [DocumentLine?] {
    var result: [DocumentLine?] = Array(repeating: nil, count: lines.count)
    var end = lines.count
    while end > 0 {
      // A table's lines stand together.
      var start = end - 1
      while start > 0, lines[start - 1].page == lines[start].page, lines[start].line - lines[start - 1].line <= 2 {
        start -= 1
      }
      let table = lines[start..<end]
      let widest = table.reduce(0) { max($0, $1.cells.count) }
      if widest >= narrowest, comes(table, to: widest) {
        var row: DocumentLine?
        for index in table.indices.reversed() {
          result[index] = row
          if lines[index].cells.count == widest { row = lines[index] }
        }
      }
      end = start
    }
    return result
  }

  /// Whether lines are rows of one width, whole or broken, with lines of text between them.
  private static func comes(_ lines: ArraySlice<DocumentLine>, to width: Int) -> Bool {
    var begun = 0
    for line in lines where line.cells.count > 1 {
      begun += begun == 0 ? line.cells.count : line.cells.count - 1
      guard begun <= width else { return false }
      if begun == width { begun = 0 }
    }
    return begun == 0
  }

  /// Whether the line and the next are the two halves of a row like the one above; a third of their width, and all three
  /// are rows of a narrower table.
  private static func isHalved(_ start: Int, in lines: [DocumentLine], above: DocumentLine?) -> Bool {
    guard start + 1 < lines.count, let above = above?.cells.count, above >= narrowest,
      lines[start].cells.count * 2 - 1 == above
    else { return false }
    let (line, next) = (lines[start], lines[start + 1])
    guard next.cells.count == line.cells.count, next.page == line.page, next.line - line.line == 1,
      isFilled(line.cells.last), isFilled(next.cells.first)
    else { return false }
    return start + 2 == lines.count || lines[start + 2].cells.count != line.cells.count
  }

  /// 事業概要 | … and 決算額 | … | 予算額 | …: a form's rows of labels and values come to the width of another by chance.
  private static func holdsPairs(_ line: DocumentLine) -> Bool {
    guard line.cells.count.isMultiple(of: 2) else { return line.cells.count == 1 }
    return stride(from: 0, to: line.cells.count, by: 2).allSatisfy { index in
      let label = line.cells[index]
      return label.unicodeScalars.count <= longestLabel && !label.contains { "。、・".contains($0) }
        && label.contains { $0.isLetter && !$0.isASCII }
    }
  }

  private static func isFilled(_ cell: String?) -> Bool { cell?.contains { !$0.isWhitespace } ?? false }

  private static func joined(_ lines: ArraySlice<DocumentLine>) -> DocumentLine {
    guard var row = lines.first else { return DocumentLine(line: 0, cells: []) }
    for (before, line) in zip(lines, lines.dropFirst()) {
      guard let first = line.cells.first, let last = row.cells.indices.last else { continue }
      row.cells[last] += String(repeating: "\n", count: max(1, line.line - before.line)) + first
      row.cells.append(contentsOf: line.cells.dropFirst())
    }
    return row
  }
}
