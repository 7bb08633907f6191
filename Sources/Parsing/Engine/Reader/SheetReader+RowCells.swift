import Contracts

// The cells of a row: which are labels' and which stand under the table's columns.
extension SheetReader {
  /// A row, its cells under their columns.
  struct Row {
    /// Cells that hold something, without those of labels and of unknown columns.
    var cells: [Int] = []
    var labelled: [LabelledCells] = []
    /// Cells right under the headings of columns that the form has not had so far.
    var others: [(piece: Piece, heading: String)] = []
    /// The cells that together are the first column's.
    var leading: (field: Int, pieces: [Piece])?
    /// The table's columns without that one, and which cells stand under them.
    var columns: [TableLayout.Column] = []
    var assignments: [RowAlignment.Assignment] = []
  }

  /// Divides a row and puts its cells under the columns; nil for a line that is none of the table's rows.
  mutating func alignedRow(_ line: Int, _ layout: TableLayout) -> Row? {
    guard holdsRow(line, layout), !addsUp(line, layout) else {
      leaveUnclaimed(line, document.range(of: line))
      return nil
    }
    var row = Row()
    row.labelled = labelledCells(line, &row.cells)
    row.others = takeOtherColumns(from: &row.labelled, layout)
    if row.labelled.isEmpty, standsAlone(row.cells, line, layout) {
      leaveUnclaimed(line, document.range(of: line))
      return nil
    }
    takeRests(line, &row.cells)
    if row.cells.isEmpty, row.labelled.isEmpty { return nil }
    let part = takeRowWord(line, &row.cells)
    table?.part = part
    align(&row, line, layout)
    return row
  }

  private mutating func align(_ row: inout Row, _ line: Int, _ layout: TableLayout) {
    let first = leadingField(layout)
    var rest = row.cells
    if let first, let count = leadingCells(line, row.cells, first) {
      row.leading = (first, row.cells.prefix(count).map { piece(line, $0) })
      rest = Array(row.cells.dropFirst(count))
    }
    row.columns = layout.columns.filter { row.leading == nil || $0.role != .field(row.leading?.field ?? -1) }
    let lead = row.leading == nil ? first : nil
    var fits: [RowAlignment.Fit] = []
    fits.reserveCapacity(rest.count * row.columns.count)
    for cell in rest {
      for column in row.columns {
        // What doesn't read like the first column is in it only if it stands right under its heading.
        let isLead = lead.map { column.role == .field($0) } ?? false
        fits.append(isLead && cell != column.position ? .no : fit(line, cell, column.role))
      }
    }
    if let aligned = RowAlignment(columns: row.columns, fits: fits).align(rest, above: table?.shift) {
      row.assignments = aligned
    } else {
      for cell in rest { leaveUnclaimed(line, piece(line, cell).range) }
      row.cells.removeLast(rest.count)
    }
  }

  /// Whether a row adds up others, as the first of its cells says where a number or a name would stand: it is no record,
  /// and no part of the one above.
  private func addsUp(_ line: Int, _ layout: TableLayout) -> Bool {
    guard let first = document.lines[line].first(where: { !document.cells[$0].isBlank }),
      FormWords.bundled.addsUp(document.bytes[document.cells[first].range])
    else { return false }
    let position = first - document.lines[line].lowerBound
    return layout.columns.first?.position == position
      || layout.columns.contains { column in
        guard column.position == position, case .field(let field) = column.role else { return false }
        return ["number", "title"].contains(compiled.profile.fields[field].name)
      }
  }

  /// Whether a row has nothing but words that stand in the column of numbers and are none (欠番).
  private func standsAlone(_ cells: [Int], _ line: Int, _ layout: TableLayout) -> Bool {
    guard case .column(let field) = compiled.profile.begins, cells.count == 1, let cell = cells.first else {
      return false
    }
    return cell == layout.position(of: field) && fit(line, cell, .field(field)) == .no
  }

  /// A row with more cells than this for each column is no row of the table.
  static let mostCells = 4

  /// Whether the line has no more cells than a row of the table could have.
  func holdsRow(_ line: Int, _ layout: TableLayout) -> Bool {
    let most = max(1, layout.columns.count) * Self.mostCells
    var count = 0
    for index in document.lines[line] where !document.cells[index].isBlank {
      count += 1
      if count > most { return false }
    }
    return true
  }

  func piece(_ line: Int, _ cell: Int) -> Piece {
    Piece(line: line, cell: cell, range: document.cells[document.lines[line].lowerBound + cell].range)
  }

  struct LabelledCells {
    var hit: LabelHit
    var range: Range<Int>
    var label: Piece
    var values: [Piece]
  }

  /// The cells that begin with a label, each with the cells behind it; `others` are the row's other cells that hold
  /// something.
  func labelledCells(_ line: Int, _ others: inout [Int]) -> [LabelledCells] {
    var found: [LabelledCells] = []
    for (position, index) in document.lines[line].enumerated() {
      let cell = document.cells[index]
      if cell.isBlank { continue }
      if let hit = rowLabel(at: cell.range) {
        let label = Piece(line: line, cell: position, range: cell.range.lowerBound..<hit.end)
        found.append(
          LabelledCells(
            hit: hit, range: cell.range, label: label,
            values: document.pieces(line, in: hit.end..<cell.range.upperBound)))
      } else if found.isEmpty {
        others.append(position)
      } else {
        found[found.count - 1].values.append(Piece(line: line, cell: position, range: cell.range))
        found[found.count - 1].range = found[found.count - 1].range.lowerBound..<cell.range.upperBound
      }
    }
    return found
  }

  /// Takes the cells from a label's values that stand behind the first one, and right under the heading of a column that
  /// the form has not had so far (備考): they are that column's.
  private func takeOtherColumns(
    from labelled: inout [LabelledCells], _ layout: TableLayout
  ) -> [(piece: Piece, heading: String)] {
    var others: [(piece: Piece, heading: String)] = []
    for index in labelled.indices {
      let values = labelled[index].values
      guard let last = values.indices.dropFirst().first(where: { heading(of: values[$0].cell, layout) != nil }) else {
        continue
      }
      for piece in values[last...] { others.append((piece, heading(of: piece.cell, layout) ?? "")) }
      labelled[index].values.removeSubrange(last...)
      let end = labelled[index].values.last?.range.upperBound ?? labelled[index].label.range.upperBound
      labelled[index].range = labelled[index].range.lowerBound..<end
    }
    return others
  }

  /// The heading of the unknown column that the cell stands right under.
  private func heading(of cell: Int, _ layout: TableLayout) -> String? {
    layout.columns.first { $0.role == .unknown && $0.position == cell }?.heading
  }

  func rowLabel(at range: Range<Int>) -> LabelHit? {
    var found: LabelHit?
    let bytes = document.bytes
    _ = compiled.rules.first(at: range.lowerBound, range.upperBound, bytes) { rule, text in
      guard case .label(let field, let part) = rule, part == compiled.profile.fields[field].labels.count - 1,
        let match = compiled.profile.fields[field].labels[part].match(text, range, whole: false)
      else { return false }
      let isEnd = match.end == range.upperBound
      guard isEnd || [0x20, 0x09, 0x3A].contains(text[match.end]) else { return false }
      if let before = found, before.end >= match.end { return false }
      found = LabelHit(field: field, part: part, end: match.end)
      return false
    }
    return found
  }

  /// The table's first column, where its value divides into parts that may stand in cells of their own.
  func leadingField(_ layout: TableLayout) -> Int? {
    guard case .field(let field)? = layout.columns.first?.role, !compiled.profile.fields[field].reads.isEmpty else {
      return nil
    }
    return field
  }

  /// How many of the first cells together read like the first column.
  func leadingCells(_ line: Int, _ cells: [Int], _ field: Int) -> Int? {
    let bytes = document.bytes
    guard let first = cells.first else { return nil }
    for count in 1...max(1, min(4, cells.count)) where count <= cells.count {
      let range = piece(line, first).range.lowerBound..<piece(line, cells[count - 1]).range.upperBound
      let template = compiled.profile.fields[field].cell ?? compiled.profile.fields[field].reads[0]
      if template.match(bytes, range, whole: true) != nil { return count }
    }
    return nil
  }
}
