import Contracts

// The heading rows of tables.
extension SheetReader {
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
      } else if let field = rowLabel(at: cell.range).map(\.field), !layout.roles.contains(.field(field)) {
        // What most rows print as a label, a table with room for it has as a heading.
        layout.add(TableLayout.Column(role: .field(field), position: position, heading: heading))
      } else {
        layout.add(TableLayout.Column(role: .unknown, position: position, heading: heading))
      }
    }
    guard found.count >= max(2, named / 2) else { return false }
    settleDisplaced(next: nil)
    headings.closeList()
    var state = TableState(layout: layout, headerLine: line, headings: headings.outline)
    // A table that goes on on the next page goes on with its merged cells too.
    if let before = table, !headings.isLost, before.headings == state.headings, before.layout.roles == layout.roles {
      state.covers = before.covers
      state.goesOn = true
    }
    table = state
    openField = nil
    noteLatestYear(layout.columns.filter { $0.role == .value }, line)
    checkFiscalYear(line)
    claim(line, document.range(of: line), .boilerplate)
    return true
  }

  func couldBeHeader(_ line: Int) -> Bool {
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

  func isValueHeading(_ range: Range<Int>) -> Bool {
    let bytes = document.bytes
    return compiled.profile.fields.contains { $0.values?.match(bytes, range, whole: true) != nil }
  }

  /// The row under a table's heading that names the years, and may head other columns between them.
  mutating func readYearRow(_ line: Int) -> Bool {
    guard var state = table, line == state.headerLine + 1 else { return false }
    var columns: [TableLayout.Column] = []
    for (position, index) in document.lines[line].enumerated() where !document.cells[index].isBlank {
      let cell = document.cells[index]
      let heading = document.quote(Piece(line: line, cell: position, range: cell.range)).text
      let role: TableLayout.Role = isValueHeading(cell.range) ? .value : .unknown
      columns.append(TableLayout.Column(role: role, position: position, heading: heading))
    }
    let years = columns.filter { $0.role == .value }
    guard years.count > columns.count - years.count else { return false }
    // The years divide a column that the row above heads as a whole; its heading has no cells of its own. Columns left and
    // right of them have; the heading right behind the last year may be that of the results.
    let first = years.map(\.position).min() ?? 0
    let last = (years.map(\.position).max() ?? 0) + 1
    let spanning = state.layout.columns.last { $0.role == .unknown && $0.position <= first }?.position ?? first
    state.layout.columns.removeAll { $0.role == .unknown && (spanning...max(spanning, last)).contains($0.position) }
    for column in columns { state.layout.add(column) }
    table = state
    noteLatestYear(years, line)
    claim(line, document.range(of: line), .boilerplate)
    return true
  }

  private mutating func noteLatestYear(_ columns: [TableLayout.Column], _ line: Int) {
    guard case .lastColumn = compiled.profile.fiscalYear, let last = latestYear(columns, line) else { return }
    guard fiscalYear == nil else { return }
    fiscalYear = last
    guard let end = columns.max(by: { $0.position < $1.position }), let year = YearHeading.year(end.heading),
      columns.contains(where: { $0.position < end.position && YearHeading.year($0.heading) == year })
    else { return }
    resultsYear = Quote(end.heading, at: document.place(line, end.position))
  }

  func latestYear(_ columns: [TableLayout.Column], _ line: Int) -> Quote? {
    var latest: (year: Int, quote: Quote)?
    for column in columns {
      guard let year = YearHeading.year(column.heading) else { continue }
      if let latest, latest.year >= year { continue }
      latest = (year, Quote(column.heading, at: document.place(line, column.position)))
    }
    return latest?.quote
  }
}
