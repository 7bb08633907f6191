import Contracts

// What the cells of a row become.
extension SheetReader {
  mutating func take(_ line: Int, leading: (field: Int, pieces: [Piece])?) {
    guard let leading else {
      inheritCovers()
      return
    }
    if let heading = table?.layout.heading(of: leading.field) { record?.open(leading.field, label: heading) }
    for piece in leading.pieces {
      record?.append(piece, to: leading.field)
      claim(piece, .field(leading.field))
    }
    // A new cell in the first column ends all that the cells above cover.
    table?.covers = [leading.field: leading.pieces]
  }

  /// Gives a new row what the merged cells above it hold.
  mutating func inheritCovers() {
    guard case .row = compiled.profile.begins, let covers = table?.covers else { return }
    for (field, pieces) in covers.sorted(by: { $0.key < $1.key }) {
      guard record?.isEmpty(field) ?? false else { continue }
      if let heading = table?.layout.heading(of: field) { record?.open(field, label: heading) }
      for piece in pieces { record?.append(piece, to: field) }
    }
  }

  mutating func take(
    _ line: Int, _ assignments: [RowAlignment.Assignment], _ columns: [TableLayout.Column], isNew: Bool,
    yearsTaken: Set<String>
  ) {
    var names: [Int: Piece] = [:]
    var values: [(heading: String?, piece: Piece, shift: Int)] = []
    var replaced: Set<Int> = []
    for assignment in assignments {
      let piece = piece(line, assignment.cell)
      switch columns[assignment.column].role {
      case .field(let field):
        claim(piece, .field(field))
        record?.open(field, label: columns[assignment.column].heading)
        if compiled.profile.fields[field].kind == .indicators {
          names[field] = piece
          table?.lastField = field
          continue
        }
        // What says that it is the same as above, of a merged cell, says what that one does.
        if compiled.profile.fields[field].covers, isDitto(piece), !(record?.isEmpty(field) ?? true) {
          openField = field
          continue
        }
        if goesOnFromPageAbove(field, piece) {
          record?.append(piece, to: field)
          table?.covers[field]?.append(piece)
          findings.nameCut(at: document.place(line, piece.cell))
          openField = field
          continue
        }
        if compiled.profile.fields[field].covers, !replaced.contains(field) {
          replaced.insert(field)
          record?.replace(piece, in: field)
          table?.covers[field] = [piece]
        } else {
          record?.append(piece, to: field)
          if compiled.profile.fields[field].covers { table?.covers[field]?.append(piece) }
        }
        openField = field
      case .value where isResults(columns[assignment.column], columns) && !looksLikeValue(piece.range):
        takeUnknown(line, piece, columns[assignment.column].heading)
      case .value:
        values.append((columns[assignment.column].heading, piece, assignment.shift))
      case .unknown:
        takeUnknown(line, piece, columns[assignment.column].heading)
      }
    }
    let isCut = !yearsTaken.isSubset(of: values.compactMap(\.heading))
    takeIndicator(line, names, values, assignments, isNew: isNew, isCut: isCut)
    if case .row = compiled.profile.begins { checkRow(line, assignments, columns) }
  }

  /// Whether a page's first row begins with the rest of the merged cell that the page before left in mid-sentence.
  private func goesOnFromPageAbove(_ field: Int, _ piece: Piece) -> Bool {
    guard let table, table.goesOn, table.rowsRead == 0, compiled.profile.fields[field].covers,
      !compiled.profile.fields[field].reads.isEmpty, let above = table.covers[field]?.last, endsWithinSentence(above)
    else { return false }
    return !compiled.profile.fields[field].reads.contains {
      $0.match(document.bytes, piece.range, whole: true) != nil
    }
  }

  /// Whether a column is headed by a year that one before it has: then it is that of the results, and no year's.
  private func isResults(_ column: TableLayout.Column, _ columns: [TableLayout.Column]) -> Bool {
    columns.contains { $0.heading == column.heading && $0.position < column.position }
  }

  private func isDitto(_ piece: Piece) -> Bool {
    FormWords.bundled.saysDitto(document.bytes[piece.range])
  }

  /// A cell of a column that the profile doesn't know is said, not lost.
  mutating func takeUnknown(_ line: Int, _ piece: Piece, _ heading: String) {
    leaveUnclaimed(line, piece.range)
    findings.columnUnknown(heading, at: document.place(line, piece.cell))
  }

  mutating func takeIndicator(
    _ line: Int, _ names: [Int: Piece], _ values: [(heading: String?, piece: Piece, shift: Int)],
    _ assignments: [RowAlignment.Assignment], isNew: Bool, isCut: Bool
  ) {
    guard let (field, name) = names.first, let state = table else {
      if let first = values.first, !goOnWithIndicator(line, values) {
        findings.valuesWithoutIndicator(at: document.place(line, first.piece.cell))
        for value in values { leaveUnclaimed(line, value.piece.range) }
      }
      return
    }
    for value in values { claim(value.piece, .field(field)) }
    let years = state.layout.valueHeadings
    let isShifted = assignments.contains { $0.shift != 0 }
    // Where the row's text has come under a year, a cell before it is missing, and nothing tells which.
    let isDated = (!isShifted && !isCut) || values.count == years.count
    let row = RecordBuilder.IndicatorRow(
      name: name,
      values: values.enumerated().map { position, value in
        (isDated ? (isShifted ? years[position] : value.heading) : nil, value.piece, state.part)
      }, part: state.part)
    let place = document.place(line, name.cell)
    if isShifted { findings.rowShifted(missing: [], at: place) }
    // A row of plans has none for the state before.
    if values.count != years.count, !values.isEmpty, state.part == nil || !isDated {
      findings.valuesNotYears(
        document.text(name), values: values.count, years: years.count, dated: isDated, at: place)
    }
    if !isNew, isShifted, nextBeginsRecord(after: line) {
      table?.displaced = TableState.Displaced(line: line, field: field, row: row)
    } else {
      record?.append(row, to: field)
    }
  }

  /// Whether the next line is a row with a value in the column that begins records.
  func nextBeginsRecord(after line: Int) -> Bool {
    guard line + 1 < document.lines.count, case .column(let field) = compiled.profile.begins,
      let position = table?.layout.position(of: field), position < document.lines[line + 1].count
    else { return false }
    let cell = document.cells[document.lines[line + 1].lowerBound + position]
    return !cell.isBlank && fit(line + 1, position, .field(field)) != .no
  }

  /// Gives a row that stands between two records to the one that it speaks of; to the record above where that can't be
  /// told.
  mutating func settleDisplaced(next line: Int?) {
    guard let displaced = table?.displaced else { return }
    let name = document.bytes[displaced.row.name.range]
    func affinity(_ pieces: [Piece]) -> Int {
      pieces.reduce(0) { $0 + Affinity.shared(name, document.bytes[$1.range]) }
    }
    let above = affinity(record?.slots.compactMap { $0 }.flatMap(\.pieces).filter(isShortText) ?? [])
    let below = line.map { line in
      affinity(document.pieces(line, in: document.range(of: line)).filter(isShortText))
    }
    let place = document.place(displaced.line, displaced.row.name.cell)
    let title = document.text(displaced.row.name)
    if let below, below > above {
      findings.rowDisplaced(title, below: true, at: place)
      return  // startRow gives it to the record that begins.
    }
    findings.rowDisplaced(title, below: false, at: place)
    record?.append(displaced.row, to: displaced.field)
    table?.displaced = nil
  }

  /// Titles and descriptions tell what a record is about; a page of narrative mentions everything.
  func isShortText(_ piece: Piece) -> Bool { piece.range.count < 600 }

  mutating func take(_ line: Int, _ cells: LabelledCells) {
    let field = cells.hit.field
    record?.open(field, label: document.text(cells.label))
    for piece in cells.values { record?.append(piece, to: field) }
    claim(line, cells.range, .field(field))
    openField = field
  }

  /// Says so where the first column's parts have taken the place of the columns beside it, in a row that is not shifted
  /// as a whole: `checkRow` says that.
  mutating func checkLeading(
    _ line: Int, _ leading: (field: Int, pieces: [Piece]), _ assignments: [RowAlignment.Assignment],
    _ columns: [TableLayout.Column]
  ) {
    guard let last = leading.pieces.last?.cell, !assignments.contains(where: { $0.shift != 0 }) else { return }
    let overlapped = columns.indices.filter { columns[$0].position <= last }
    guard !overlapped.isEmpty else { return }
    let taken = Set(assignments.map(\.column))
    let missing = overlapped.filter { !taken.contains($0) }.map { columns[$0].heading }
    findings.rowShifted(missing: missing, at: document.place(line, last))
  }

  /// Says which columns of a shifted row have no cell, and which cells have no column.
  mutating func checkRow(
    _ line: Int, _ assignments: [RowAlignment.Assignment], _ columns: [TableLayout.Column]
  ) {
    guard let first = assignments.first, assignments.contains(where: { $0.shift != 0 }) else { return }
    let place = document.place(line, first.cell)
    let taken = Set(assignments.map(\.column))
    let last = assignments.map(\.column).max() ?? 0
    var missing: [String] = []
    for (index, column) in columns.enumerated() where index < last && !taken.contains(index) {
      guard case .field(let field) = column.role, !compiled.profile.fields[field].covers else { continue }
      missing.append(column.heading)
    }
    findings.rowShifted(missing: missing, at: place)
    for (before, after) in zip(assignments, assignments.dropFirst()) where before.column == after.column {
      findings.cellExtra(columns[after.column].heading, at: document.place(line, after.cell))
    }
  }
}
