import Contracts

// Rows: which record they belong to.
extension SheetReader {
  mutating func readRow(_ line: Int) {
    guard let layout = table?.layout, let row = alignedRow(line, layout) else { return }
    if let leading = row.leading { checkLeading(line, leading, row.assignments, row.columns) }
    if !goOnWithRowAbove(line, row) { take(line, row, layout) }
  }

  /// Reads a row as the rest of the one above, where the end of a page cut that one or left cells of it blank.
  private mutating func goOnWithRowAbove(_ line: Int, _ row: Row) -> Bool {
    guard row.labelled.isEmpty else { return false }
    let place = document.place(line, row.assignments.first?.cell ?? 0)
    if let above = recordCut(line, row.leading, row.assignments, row.columns) {
      let isDoubtful = goesOnBehindSentence(of: above, row.assignments, row.columns)
      goOn(with: above, line, row.assignments, row.columns)
      findings.rowJoined(at: place, isDoubtful: isDoubtful)
    } else if row.leading == nil, let above = record, fillsBlanks(of: above, row.assignments, row.columns) {
      goOn(with: above, line, row.assignments, row.columns)
      findings.blanksFilled(at: place)
    } else {
      return false
    }
    table?.rowsRead += 1
    return true
  }

  /// Reads a row as a record's: a new one's, or the one's that it goes on with.
  private mutating func take(_ line: Int, _ row: Row, _ layout: TableLayout) {
    var assignments = row.assignments
    let isNumbered = beginsRecord(row.leading?.field, assignments, row.columns)
    let repeats = isNumbered && repeatsRecord(line, assignments, row.columns)
    let isUnnumbered = !isNumbered && namesRecord(line, assignments, row.columns)
    let begins = isUnnumbered || isNumbered && !repeats
    if begins { startRow(line, at: row.cells.first ?? 0, assignments, row.columns) }
    if isUnnumbered { findings.numberMissing(at: document.place(line, row.cells.first ?? 0)) }
    if repeats { assignments = withoutRepeats(line, assignments, row.columns) }
    guard record != nil else {
      for cell in row.cells { leaveUnclaimed(line, piece(line, cell).range) }
      for label in row.labelled { leaveUnclaimed(line, label.range) }
      for other in row.others { leaveUnclaimed(line, other.piece.range) }
      return
    }
    for other in row.others { takeUnknown(line, other.piece, other.heading) }
    take(line, leading: row.leading)
    let years = yearsTakenByLabels(row.labelled, layout)
    take(line, assignments, row.columns, isNew: begins, yearsTaken: years)
    for label in row.labelled {
      let isRepeat = repeats && !label.values.isEmpty && label.values.allSatisfy { isSaid($0, in: label.hit.field) }
      if isRepeat { claim(line, label.range, .field(label.hit.field)) } else { take(line, label) }
    }
    if let first = assignments.first { table?.shift = first.shift }
    table?.rowsRead += 1
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
