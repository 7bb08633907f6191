import Contracts

/// A table while its rows are being read.
struct TableState {
  var layout: TableLayout
  /// The line of the heading row.
  var headerLine: Int
  /// How far the row above stands to the right of the headings.
  var shift: Int?
  /// What merged cells above hold, by field.
  var covers: [Int: [Piece]] = [:]
  /// A row that stands above the record that it may belong to.
  var displaced: Displaced?
  /// The field that the last row's last cell went to.
  var lastField: Int?
  var rowsRead = 0

  struct Displaced {
    var line: Int
    var field: Int
    var row: RecordBuilder.IndicatorRow
  }
}

extension SheetReader {
  // MARK: Heading rows

  /// Takes the row for a table's heading if at least half of the profile's columns are named in it, or for the second
  /// heading row if it holds nothing but years.
  mutating func readTableHeader(_ line: Int) -> Bool {
    if readYearRow(line) { return true }
    guard couldBeHeader(line) else { return false }
    let bytes = document.bytes
    let named = compiled.profile.fields.filter { !$0.columns.isEmpty }.count
    var layout = TableLayout(columns: [])
    var found: Set<Int> = []
    for (position, index) in document.lines[line].enumerated() {
      let cell = document.cells[index]
      if cell.isBlank { continue }
      let field = compiled.profile.fields.indices.first { field in
        !found.contains(field)
          && compiled.profile.fields[field].columns.contains { $0.match(bytes, cell.range, whole: true) != nil }
      }
      let heading = document.quote(Piece(line: line, cell: position, range: cell.range)).text
      if let field {
        found.insert(field)
        layout.add(TableLayout.Column(role: .field(field), position: position, heading: heading))
      } else if isValueHeading(cell.range) {
        layout.add(TableLayout.Column(role: .value, position: position, heading: heading))
      } else {
        layout.add(TableLayout.Column(role: .unknown, position: position, heading: heading))
      }
    }
    guard found.count >= max(2, named / 2) else { return false }
    settleDisplaced(next: nil)
    headings.closeList()
    // A table that goes on on the next page goes on with its merged cells too.
    table = TableState(layout: layout, headerLine: line)
    openField = nil
    claim(line, document.range(of: line), .boilerplate)
    return true
  }

  private func couldBeHeader(_ line: Int) -> Bool {
    var looked = 0
    let bytes = document.bytes
    for index in document.lines[line] where !document.cells[index].isBlank {
      let range = document.cells[index].range
      let hit = compiled.rules.first(at: range.lowerBound, range.upperBound, bytes) { rule, text in
        guard case .column(let field, let wording) = rule else { return false }
        return compiled.profile.fields[field].columns[wording].match(text, range, whole: true) != nil
      }
      if hit { return true }
      looked += 1
      if looked == 3 { return false }
    }
    return false
  }

  private func isValueHeading(_ range: Range<Int>) -> Bool {
    let bytes = document.bytes
    return compiled.profile.fields.contains { $0.values?.match(bytes, range, whole: true) != nil }
  }

  /// The row under a table's heading that names the years.
  private mutating func readYearRow(_ line: Int) -> Bool {
    guard var state = table, line == state.headerLine + 1 else { return false }
    var columns: [TableLayout.Column] = []
    for (position, index) in document.lines[line].enumerated() where !document.cells[index].isBlank {
      let cell = document.cells[index]
      guard isValueHeading(cell.range) else { return false }
      let heading = document.quote(Piece(line: line, cell: position, range: cell.range)).text
      columns.append(TableLayout.Column(role: .value, position: position, heading: heading))
    }
    guard !columns.isEmpty else { return false }
    // The years divide a column that the row above heads as a whole; its heading has no cells of its own.
    state.layout.columns.removeAll { $0.role == .unknown }
    for column in columns { state.layout.add(column) }
    table = state
    if case .lastColumn = compiled.profile.fiscalYear, let last = latestYear(columns, line) { fiscalYear = fiscalYear ?? last }
    claim(line, document.range(of: line), .boilerplate)
    return true
  }

  private func latestYear(_ columns: [TableLayout.Column], _ line: Int) -> Quote? {
    var latest: (year: Int, quote: Quote)?
    for column in columns {
      guard let year = YearHeading.year(column.heading) else { continue }
      if let latest, latest.year >= year { continue }
      latest = (year, Quote(column.heading, at: document.place(line, column.position)))
    }
    return latest?.quote
  }

  // MARK: Rows

  mutating func readRow(_ line: Int) {
    guard let state = table else { return }
    var cells: [Int] = []
    let labelled = labelledCells(line, &cells)
    var assignments: [RowAlignment.Assignment] = []
    var leading: (field: Int, pieces: [Piece])?
    var rest = cells
    if let field = leadingField(state), let count = leadingCells(line, cells, field) {
      leading = (field, cells.prefix(count).map { piece(line, $0) })
      rest = Array(cells.dropFirst(count))
    }
    let columns = state.layout.columns.filter { leading == nil || $0.role != .field(leading?.field ?? -1) }
    let lead = leading == nil ? leadingField(state) : nil
    let fits = cells.map { cell in
      columns.map { column in
        // What doesn't read like the first column is in it only if it stands right under its heading.
        if let lead, column.role == .field(lead), cell != column.position { return RowAlignment.Fit.no }
        return fit(line, cell, column.role)
      }
    }
    let alignment = RowAlignment(columns: columns) { cell, column in
      cells.firstIndex(of: cell).map { fits[$0][column] } ?? .no
    }
    if rest.count > columns.count * Self.mostCells {
      leaveUnclaimed(line, document.range(of: line))
      return
    }
    if let aligned = alignment.align(rest, above: table?.shift) {
      assignments = aligned
    } else {
      for cell in rest { leaveUnclaimed(line, piece(line, cell).range) }
      cells.removeLast(rest.count)
    }
    let begins = beginsRecord(leading?.field, assignments, columns)
    if begins { startRow(line, at: cells.first ?? 0, assignments, columns) }
    guard record != nil else {
      for cell in cells { leaveUnclaimed(line, piece(line, cell).range) }
      for label in labelled { leaveUnclaimed(line, label.range) }
      return
    }
    take(line, leading: leading)
    take(line, assignments, columns, isNew: begins)
    for label in labelled { take(line, label) }
    if let first = assignments.first { table?.shift = first.shift }
    table?.rowsRead += 1
  }

  /// A row with more cells than this for each column is no row of the table.
  private static let mostCells = 4

  private func piece(_ line: Int, _ cell: Int) -> Piece {
    Piece(line: line, cell: cell, range: document.cells[document.lines[line].lowerBound + cell].range)
  }

  private struct LabelledCells {
    var hit: LabelHit
    var range: Range<Int>
    var label: Piece
    var values: [Piece]
  }

  /// The cells that begin with a label, each with the cells behind it; `others` are the row's other cells that hold
  /// something.
  private func labelledCells(_ line: Int, _ others: inout [Int]) -> [LabelledCells] {
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

  private func rowLabel(at range: Range<Int>) -> LabelHit? {
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
  private func leadingField(_ state: TableState) -> Int? {
    guard case .field(let field)? = state.layout.columns.first?.role, !compiled.profile.fields[field].reads.isEmpty else {
      return nil
    }
    return field
  }

  /// How many of the first cells together read like the first column.
  private func leadingCells(_ line: Int, _ cells: [Int], _ field: Int) -> Int? {
    let bytes = document.bytes
    guard let first = cells.first else { return nil }
    for count in 1...max(1, min(4, cells.count)) where count <= cells.count {
      let range = piece(line, first).range.lowerBound..<piece(line, cells[count - 1]).range.upperBound
      let template = compiled.profile.fields[field].cell ?? compiled.profile.fields[field].reads[0]
      if template.match(bytes, range, whole: true) != nil { return count }
    }
    return nil
  }

  private func beginsRecord(
    _ leading: Int?, _ assignments: [RowAlignment.Assignment], _ columns: [TableLayout.Column]
  ) -> Bool {
    switch compiled.profile.begins {
    case .row: return true
    case .label: return false
    case .column(let field): return leading == field || assignments.contains { columns[$0.column].role == .field(field) }
    }
  }

  private mutating func startRow(
    _ line: Int, at cell: Int, _ assignments: [RowAlignment.Assignment], _ columns: [TableLayout.Column]
  ) {
    settleDisplaced(next: line)
    let displaced = table?.displaced
    table?.displaced = nil
    let number = rowNumber(line, assignments, columns)
    if turnedPage, !headings.sawHeading, let number, let lastNumber, number <= lastNumber {
      closeRecord()
      headings.lose()
    }
    beginRecord(at: document.place(line, cell))
    if let displaced { record?.append(displaced.row, to: displaced.field) }
    headings.recordBegan()
    turnedPage = false
    lastNumber = number
  }

  private func rowNumber(
    _ line: Int, _ assignments: [RowAlignment.Assignment], _ columns: [TableLayout.Column]
  ) -> Int? {
    guard case .column(let field) = compiled.profile.begins,
      let cell = assignments.first(where: { columns[$0.column].role == .field(field) })?.cell
    else { return nil }
    return Int(String(decoding: document.bytes[piece(line, cell).range].prefix(9), as: UTF8.self))
  }

  // MARK: What the cells become

  private mutating func take(_ line: Int, leading: (field: Int, pieces: [Piece])?) {
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
  private mutating func inheritCovers() {
    guard case .row = compiled.profile.begins, let covers = table?.covers else { return }
    for (field, pieces) in covers.sorted(by: { $0.key < $1.key }) {
      guard record?.isEmpty(field) ?? false else { continue }
      if let heading = table?.layout.heading(of: field) { record?.open(field, label: heading) }
      for piece in pieces { record?.append(piece, to: field) }
    }
  }

  private mutating func take(
    _ line: Int, _ assignments: [RowAlignment.Assignment], _ columns: [TableLayout.Column], isNew: Bool
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
        if compiled.profile.fields[field].covers, !replaced.contains(field) {
          replaced.insert(field)
          record?.replace(piece, in: field)
          table?.covers[field] = [piece]
        } else {
          record?.append(piece, to: field)
          if compiled.profile.fields[field].covers { table?.covers[field]?.append(piece) }
        }
        openField = field
      case .value:
        values.append((columns[assignment.column].heading, piece, assignment.shift))
      case .unknown:
        takeUnknown(line, piece, columns[assignment.column].heading)
      }
    }
    takeIndicator(line, names, values, assignments, isNew: isNew)
    if case .row = compiled.profile.begins { checkRow(line, assignments, columns) }
  }

  /// A cell of a column that the profile doesn't know is said, not lost.
  private mutating func takeUnknown(_ line: Int, _ piece: Piece, _ heading: String) {
    leaveUnclaimed(line, piece.range)
    findings.columnUnknown(heading, at: document.place(line, piece.cell))
  }

  private mutating func takeIndicator(
    _ line: Int, _ names: [Int: Piece], _ values: [(heading: String?, piece: Piece, shift: Int)],
    _ assignments: [RowAlignment.Assignment], isNew: Bool
  ) {
    guard let (field, name) = names.first, let state = table else {
      if let first = values.first {
        findings.valuesWithoutIndicator(at: document.place(line, first.piece.cell))
        for value in values { leaveUnclaimed(line, value.piece.range) }
      }
      return
    }
    for value in values { claim(value.piece, .field(field)) }
    let years = state.layout.valueHeadings
    let isShifted = assignments.contains { $0.shift != 0 }
    let isDated = !isShifted || values.count == years.count
    let row = RecordBuilder.IndicatorRow(
      name: name,
      values: values.enumerated().map { position, value in
        (isDated ? (isShifted ? years[position] : value.heading) : nil, value.piece)
      })
    let place = document.place(line, name.cell)
    if isShifted { findings.rowShifted(missing: [], at: place) }
    if values.count != years.count, !values.isEmpty {
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
  private func nextBeginsRecord(after line: Int) -> Bool {
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
  private func isShortText(_ piece: Piece) -> Bool { piece.range.count < 600 }

  private mutating func take(_ line: Int, _ cells: LabelledCells) {
    let field = cells.hit.field
    record?.open(field, label: document.text(cells.label))
    for piece in cells.values { record?.append(piece, to: field) }
    claim(line, cells.range, .field(field))
    openField = field
  }

  /// Says which columns of a shifted row have no cell, and which cells have no column.
  private mutating func checkRow(
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

  // MARK: Looks

  private func fit(_ line: Int, _ cell: Int, _ role: TableLayout.Role) -> RowAlignment.Fit {
    let range = piece(line, cell).range
    let bytes = document.bytes
    switch role {
    case .unknown: return .maybe
    case .value:
      if looksLikeValue(range) { return .yes }
      return range.count <= 18 && bytes[range.upperBound - 1] != 0x29 ? .maybe : .no
    case .field(let index):
      let field = compiled.profile.fields[index]
      if let template = field.cell { return template.match(bytes, range, whole: true) == nil ? .no : .yes }
      switch field.kind {
      case .code: return isCode(field.name, range) ? .yes : .no
      case .integer: return document.bytes[range].allSatisfy { Lexeme.isDigit($0) || $0 == 0x2C } ? .yes : .no
      case .list where !compiled.abbreviations.isEmpty: return beginsWithOffice(range) ? .yes : .no
      case .indicators: return looksLikeValue(range) ? .no : .maybe
      default: return .maybe
      }
    }
  }

  /// A figure, a dash, or a plan word with or without a figure.
  private func looksLikeValue(_ range: Range<Int>) -> Bool {
    let bytes = document.bytes
    guard range.count <= 40 else { return false }
    if Lexeme.isDigit(bytes[range.lowerBound]) || (bytes[range.lowerBound] == 0x2D && range.count < 4) { return true }
    for word in compiled.planWords where Lexeme.starts(with: word, range.lowerBound, range.upperBound, bytes) {
      var position = range.lowerBound + word.count
      while position < range.upperBound, bytes[position] == 0x20 { position += 1 }
      if position == range.upperBound || Lexeme.isDigit(bytes[position]) { return true }
    }
    return false
  }

  /// A cell of codes is short; most cells are narratives, and need no look.
  private static let longestCodes = 40

  private func isCode(_ field: String, _ range: Range<Int>) -> Bool {
    guard range.count <= Self.longestCodes, let codes = compiled.codes[field] else { return false }
    return document.bytes[range].split(separator: 0x20).allSatisfy { part in codes.contains { $0.elementsEqual(part) } }
  }

  /// `子) 児童相談所`: a short form that the profile knows, or any that ends in a bracket as those do.
  private func beginsWithOffice(_ range: Range<Int>) -> Bool {
    let bytes = document.bytes
    if compiled.abbreviations.contains(where: { Lexeme.starts(with: $0, range.lowerBound, range.upperBound, bytes) }) {
      return true
    }
    return document.bytes[range].prefix(10).firstIndex(of: 0x29).map { $0 <= range.lowerBound + 9 } ?? false
  }
}

extension RecordBuilder {
  /// Puts the row's own cell in place of what a merged cell above gave.
  mutating func replace(_ piece: Piece, in field: Int) {
    clear(field)
    append(piece, to: field)
  }
}
