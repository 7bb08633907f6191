import Contracts

/// Tables whose cells stand between upright bars: markdown's, and those of web pages that were stored as text.
///
/// ```
/// | No. | 事業名 | 評価 |        事業名 | 評価 |        事業名 |
/// |---|---|---|                ---|---|            一時預かり |
/// | 1 | 一時預かり | A |         一時預かり |          評価 |
///                              A |                A |
/// ```
///
/// The row of dashes says how many cells a row has: a row that was broken within a cell goes on until it has as many.
/// Without dashes every line is a row of its own.
struct BarredText {
  private let lines: [DocumentLine]
  /// Lines that are rows without dashes above them and without bars at their edges.
  private let alike: Set<Int>
  private var left: Int
  private var rows: [DocumentLine] = []

  /// The lines, with the cells of those that have bars.
  static func divided(_ lines: [DocumentLine]) throws(ExtractionError) -> [DocumentLine] {
    let dashes = lines.indices.compactMap { Dashes(lines, at: $0) }
    let edged = lines.count(where: isEdged)
    let alike = alikeLines(lines)
    guard !dashes.isEmpty || edged >= fewest && edged * 4 >= lines.count || !alike.isEmpty else { return lines }
    var text = BarredText(lines: lines, alike: alike, left: Extraction.cellLimit)
    try text.divide(dashes)
    return text.rows
  }

  /// Fewer lines with a bar at their beginning or end are no table.
  private static let fewest = 4

  /// Lines below each other with as many bars, two or more, and a space on both sides of each.
  private static func alikeLines(_ lines: [DocumentLine]) -> Set<Int> {
    func width(_ index: Int) -> Int {
      guard isBarred(lines[index]), !isEdged(lines[index]) else { return 0 }
      let text = lines[index].cells[0]
      let count = bars(text)
      return count > 1 && text.ranges(of: " | ").count == count ? count : 0
    }
    var alike: Set<Int> = []
    var start = 0
    while start < lines.count {
      let count = width(start)
      var end = start + 1
      while count > 0, end < lines.count, lines[end].line == lines[end - 1].line + 1, width(end) == count { end += 1 }
      if end - start >= fewest { alike.formUnion(start..<end) }
      start = end
    }
    return alike
  }

  /// The row of dashes below a table's heading.
  private struct Dashes {
    let line: Int
    let width: Int
    /// Rows begin with a bar.
    let isLed: Bool
    let isClosed: Bool

    init?(_ lines: [DocumentLine], at index: Int) {
      guard isBarred(lines[index]) else { return nil }
      let text = lines[index].cells[0].trimmed
      // Further below a row of single dashes has values that are missing.
      guard text.contains("--") || text.contains("-") && Self.isSecondRow(lines, index),
        text.unicodeScalars.allSatisfy({ "|-: \t".unicodeScalars.contains($0) })
      else { return nil }
      self.line = index
      isLed = text.hasPrefix("|")
      isClosed = text.hasSuffix("|")
      width = bars(text) + (isClosed ? 0 : 1) - (isLed ? 1 : 0)
    }

    private static func isSecondRow(_ lines: [DocumentLine], _ index: Int) -> Bool {
      guard index > 0, isBarred(lines[index - 1]), lines[index].line == lines[index - 1].line + 1 else { return false }
      return index == 1 || !isBarred(lines[index - 2]) || lines[index - 1].line > lines[index - 2].line + 1
    }
  }

  private mutating func divide(_ dashes: [Dashes]) throws(ExtractionError) {
    var index = 0
    for (order, table) in dashes.enumerated() {
      let start = heading(table, from: index)
      while index < start { try take(index...index, nil, &index) }
      if start < table.line { try take(start...(table.line - 1), table, &index) }
      index = table.line + 1
      let end = order + 1 < dashes.count ? heading(dashes[order + 1], from: index) : lines.count
      while index < end, goesOn(index), let row = row(index, table, end) { try take(row, table, &index) }
    }
    while index < lines.count { try take(index...index, nil, &index) }
  }

  /// Whether a line is a row of the table above it: with bars, and behind a blank line with one at its edge.
  private func goesOn(_ index: Int) -> Bool {
    isBarred(lines[index]) && (lines[index].line == lines[index - 1].line + 1 || isEdged(lines[index]))
  }

  /// Where the heading above the dashes begins: as many lines as have its cells together, else one.
  private func heading(_ table: Dashes, from first: Int) -> Int {
    var sum = 0
    var index = table.line
    while index > first, isBarred(lines[index - 1]), sum <= table.width {
      index -= 1
      sum += bars(lines[index].cells[0])
      if cells(sum, from: index, through: table.line - 1, table) == table.width { return index }
    }
    return table.line > first && isBarred(lines[table.line - 1]) ? table.line - 1 : table.line
  }

  /// The lines of the row that begins here.
  private func row(_ first: Int, _ table: Dashes, _ end: Int) -> ClosedRange<Int>? {
    guard first < end else { return nil }
    var last = first
    var sum = bars(lines[first].cells[0])
    while cells(sum, from: first, through: last, table) < table.width, last + 1 < end {
      let next = lines[last + 1]
      let isOpen = !isClosed(lines[last])
      if isBarred(next) {
        // A bar before words begins a row where all rows begin with one.
        if table.isLed, !isOpen, isLed(next), next.cells[0].contains(where: { $0 != "|" && !$0.isWhitespace }) { break }
        let more = sum + bars(next.cells[0])
        guard cells(more, from: first, through: last + 1, table) <= table.width else { break }
        sum = more
      } else {
        // A line without a bar goes on with the cell above it.
        guard isOpen, table.isClosed, next.cells.count == 1, next.line == lines[last].line + 1 else { break }
      }
      last += 1
    }
    return first...last
  }

  /// How many cells lines with so many bars have as one row.
  private func cells(_ bars: Int, from first: Int, through last: Int, _ table: Dashes) -> Int {
    bars + (isClosed(lines[last]) ? 0 : 1) - (table.isLed && isLed(lines[first]) ? 1 : 0)
  }

  private mutating func take(
    _ range: ClosedRange<Int>, _ table: Dashes?, _ index: inout Int
  ) throws(ExtractionError) {
    index = range.upperBound + 1
    guard let first = range.first,
      table != nil ? isBarred(lines[first]) : isEdged(lines[first]) || alike.contains(first)
    else {
      rows += lines[range]
      return
    }
    var cells = divided(lines[range].map { $0.cells[0] }.joined(separator: "\n"), isLed: table?.isLed ?? true)
    if let table, cells.count < table.width {
      guard table.width <= left else { throw .tooManyCells }
      cells += Array(repeating: "", count: table.width - cells.count)
    }
    left -= cells.count
    guard left >= 0 else { throw .tooManyCells }
    guard cells.contains(where: { !$0.isEmpty }) else { return }
    rows.append(DocumentLine(line: lines[first].line, page: lines[first].page, cells: cells))
  }

  /// The cells between the bars, without the bars around them.
  private func divided(_ text: String, isLed: Bool) -> [String] {
    var cells = [String.UnicodeScalarView()]
    var isEscaped = false
    for scalar in text.trimmed.unicodeScalars {
      if scalar == "|", !isEscaped {
        cells.append(String.UnicodeScalarView())
      } else {
        if scalar == "|" { cells[cells.count - 1].removeLast() }
        cells[cells.count - 1].append(scalar)
      }
      isEscaped = scalar == "\\" && !isEscaped
    }
    var texts = cells.map { String($0).brokenLines.trimmed }
    if texts.count > 1, texts.last?.isEmpty == true { texts.removeLast() }
    if isLed, texts.count > 1, texts.first?.isEmpty == true { texts.removeFirst() }
    return texts
  }
}

private func isBarred(_ line: DocumentLine) -> Bool { line.cells.count == 1 && line.cells[0].utf8.contains(0x7C) }

/// Whether a bar stands at the line's beginning or end.
private func isEdged(_ line: DocumentLine) -> Bool { isBarred(line) && (isLed(line) || isClosed(line)) }

private func isLed(_ line: DocumentLine) -> Bool { line.cells[0].first { !$0.isWhitespace } == "|" }

private func isClosed(_ line: DocumentLine) -> Bool { line.cells[0].last { !$0.isWhitespace } == "|" }

/// The bars of a line that part cells.
private func bars(_ text: String) -> Int {
  var before: UInt8 = 0
  return text.utf8.reduce(0) { count, byte in
    defer { before = byte == 0x5C && before == 0x5C ? 0 : byte }
    return byte == 0x7C && before != 0x5C ? count + 1 : count
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  /// With line breaks where HTML's stand.
  fileprivate var brokenLines: String {
    guard contains("<") else { return self }
    return replacing(/<br ?\/?>/.ignoresCase(), with: "\n")
  }
}
