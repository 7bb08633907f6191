import Contracts

// Rows: which record they belong to, and how their cells stand under the columns.
extension SheetReader {
  mutating func readRow(_ line: Int) {
    guard let state = table else { return }
    guard holdsRow(line, state), !addsUp(line, state.layout) else {
      leaveUnclaimed(line, document.range(of: line))
      return
    }
    if doublesRowAbove(line) {
      claim(line, document.range(of: line), .boilerplate)
      findings.rowDoubled(at: document.place(line, 0))
      return
    }
    var cells: [Int] = []
    var labelled = labelledCells(line, &cells)
    let others = takeOtherColumns(from: &labelled, state.layout)
    if labelled.isEmpty, standsAlone(cells, line, state.layout) {
      leaveUnclaimed(line, document.range(of: line))
      return
    }
    takeRests(line, &cells)
    if cells.isEmpty, labelled.isEmpty { return }
    let part = takeRowWord(line, &cells)
    table?.part = part
    var assignments: [RowAlignment.Assignment] = []
    var leading: (field: Int, pieces: [Piece])?
    var rest = cells
    if let field = leadingField(state), let count = leadingCells(line, cells, field) {
      leading = (field, cells.prefix(count).map { piece(line, $0) })
      rest = Array(cells.dropFirst(count))
    }
    let columns = state.layout.columns.filter { leading == nil || $0.role != .field(leading?.field ?? -1) }
    let lead = leading == nil ? leadingField(state) : nil
    var fits: [RowAlignment.Fit] = []
    fits.reserveCapacity(rest.count * columns.count)
    for cell in rest {
      for column in columns {
        // What doesn't read like the first column is in it only if it stands right under its heading.
        let isLead = lead.map { column.role == .field($0) } ?? false
        fits.append(isLead && cell != column.position ? .no : fit(line, cell, column.role))
      }
    }
    if let aligned = RowAlignment(columns: columns, fits: fits).align(rest, above: table?.shift) {
      assignments = aligned
    } else {
      for cell in rest { leaveUnclaimed(line, piece(line, cell).range) }
      cells.removeLast(rest.count)
    }
    if let leading { checkLeading(line, leading, assignments, columns) }
    if labelled.isEmpty, let above = recordCut(line, leading, assignments, columns) {
      let isDoubtful = goesOnBehindSentence(of: above, assignments, columns)
      goOn(with: above, line, assignments, columns)
      findings.rowJoined(at: document.place(line, assignments.first?.cell ?? 0), isDoubtful: isDoubtful)
      table?.rowsRead += 1
      return
    }
    if labelled.isEmpty, leading == nil, let above = record, fillsBlanks(of: above, assignments, columns) {
      goOn(with: above, line, assignments, columns)
      findings.blanksFilled(at: document.place(line, assignments.first?.cell ?? 0))
      table?.rowsRead += 1
      return
    }
    let isNumbered = beginsRecord(leading?.field, assignments, columns)
    let repeats = isNumbered && repeatsRecord(line, assignments, columns)
    let isUnnumbered = !isNumbered && namesRecord(line, assignments, columns)
    let begins = isUnnumbered || isNumbered && !repeats
    if begins { startRow(line, at: cells.first ?? 0, assignments, columns) }
    if isUnnumbered { findings.numberMissing(at: document.place(line, cells.first ?? 0)) }
    if repeats { assignments = withoutRepeats(line, assignments, columns) }
    guard record != nil else {
      for cell in cells { leaveUnclaimed(line, piece(line, cell).range) }
      for label in labelled { leaveUnclaimed(line, label.range) }
      for other in others { leaveUnclaimed(line, other.piece.range) }
      return
    }
    for other in others { takeUnknown(line, other.piece, other.heading) }
    take(line, leading: leading)
    let years = yearsTakenByLabels(labelled, state.layout)
    take(line, assignments, columns, isNew: begins, yearsTaken: years)
    for label in labelled {
      let isRepeat = repeats && !label.values.isEmpty && label.values.allSatisfy { isSaid($0, in: label.hit.field) }
      if isRepeat { claim(line, label.range, .field(label.hit.field)) } else { take(line, label) }
    }
    if let first = assignments.first { table?.shift = first.shift }
    table?.rowsRead += 1
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

  /// Whether a row is the one right above it once more, cell by cell: an extractor printed it twice. Rows of one or two
  /// cells say the same for different projects.
  private func doublesRowAbove(_ line: Int) -> Bool {
    guard line > 0, document.lines[line].count == document.lines[line - 1].count else { return false }
    var filled = 0
    for (own, above) in zip(document.lines[line], document.lines[line - 1]) {
      let cell = document.cells[own]
      guard document.bytes[cell.range] == document.bytes[document.cells[above].range] else { return false }
      if !cell.isBlank { filled += 1 }
    }
    return filled >= Self.fewestOfDoubled
  }

  private static let fewestOfDoubled = 3

  /// Whether a row has nothing but words that stand in the column of numbers and are none (欠番).
  private func standsAlone(_ cells: [Int], _ line: Int, _ layout: TableLayout) -> Bool {
    guard case .column(let field) = compiled.profile.begins, cells.count == 1, let cell = cells.first else {
      return false
    }
    return cell == layout.position(of: field) && fit(line, cell, .field(field)) == .no
  }

  /// The years under which labels stand, so that the row has no values of theirs. Where a year has two columns, the second
  /// is the results', and a label's place.
  private func yearsTakenByLabels(_ labelled: [LabelledCells], _ layout: TableLayout) -> Set<String> {
    let years = layout.columns.filter { $0.role == .value }
    let taken = labelled.compactMap { cells in
      years.firstIndex { $0.position == cells.label.cell }.flatMap { place in
        years[..<place].contains { $0.heading == years[place].heading } ? nil : years[place].heading
      }
    }
    return Set(taken)
  }

  /// A row with more cells than this for each column is no row of the table.
  static let mostCells = 4

  /// Whether the line has no more cells than a row of the table could have.
  func holdsRow(_ line: Int, _ state: TableState) -> Bool {
    let most = max(1, state.layout.columns.count) * Self.mostCells
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
  func leadingField(_ state: TableState) -> Int? {
    guard case .field(let field)? = state.layout.columns.first?.role, !compiled.profile.fields[field].reads.isEmpty
    else {
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

  func beginsRecord(
    _ leading: Int?, _ assignments: [RowAlignment.Assignment], _ columns: [TableLayout.Column]
  ) -> Bool {
    switch compiled.profile.begins {
    case .row: return true
    case .label: return false
    case .column(let field):
      return leading == field || assignments.contains { columns[$0.column].role == .field(field) }
    }
  }

  mutating func startRow(
    _ line: Int, at cell: Int, _ assignments: [RowAlignment.Assignment], _ columns: [TableLayout.Column]
  ) {
    settleDisplaced(next: line)
    let displaced = table?.displaced
    table?.displaced = nil
    let number = rowNumber(line, assignments, columns)
    if turnedPage, !headings.sawHeading, let number, let lastNumber, number <= lastNumber {
      closeRecord()
      headings.lose()
    } else if !headings.sawHeading, let number, let lastNumber, number <= lastNumber {
      findings.numbersRestart(from: lastNumber, to: number, at: document.place(line, cell))
    }
    beginRecord(line, at: document.place(line, cell))
    if let displaced { record?.append(displaced.row, to: displaced.field) }
    headings.recordBegan()
    turnedPage = false
    lastNumber = number
  }

  func rowNumber(
    _ line: Int, _ assignments: [RowAlignment.Assignment], _ columns: [TableLayout.Column]
  ) -> Int? {
    guard case .column(let field) = compiled.profile.begins,
      let cell = assignments.first(where: { columns[$0.column].role == .field(field) })?.cell
    else { return nil }
    return Int(String(decoding: document.bytes[piece(line, cell).range].prefix(9), as: UTF8.self))
  }
}
