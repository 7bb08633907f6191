// Tables with a row for each year: 年度 down the side, 目標 and 実績 or amounts across.
extension GenericScan {
  /// Reads the table that begins here; its end, or nil where none begins.
  mutating func yearRows(_ rest: Range<Int>) -> Int? {
    let row = rest.lowerBound
    let cells = layout.filled(row)
    guard cells.count > 1, cells.allSatisfy({ layout.lines[row][$0].word != nil }) else { return nil }
    let columns = layout.columns(row..<(row + 1))
    let series = columns.filter { column in
      column.year == nil && (column.role != nil || reads(column.uses, .money))
    }
    guard let first = series.first?.position else { return nil }
    var line = row + 1
    var values: [FoundIndicator.Value] = []
    var labels: [Int] = []
    while line < rest.upperBound, let year = yearCell(line, first) {
      labels.append(year)
      for column in series {
        guard let token = layout.cell(line, column.position)?.tokens.first, let word = layout.tokens[year].word else {
          continue
        }
        if reads(column.uses, .money) {
          addAmount(column, token, word)
        } else {
          values.append(
            FoundIndicator.Value(heading: word.year, gregorian: word.gregorian, role: column.role, token: token))
        }
      }
      line += 1
    }
    guard line > row + 1 else { return nil }
    if let first = values.first {
      items.append(
        .indicator(
          FoundIndicator(
            name: [], unit: nil, values: values, labels: labels, place: layout.place(first.token))))
    }
    columnHeadings += columns.flatMap(\.tokens) + labels
    return line
  }

  /// The year that a row is about.
  private func yearCell(_ line: Int, _ first: Int) -> Int? {
    guard let position = layout.filled(line).first, position < first, layout.lines[line][position].tokens.count == 1,
      let token = layout.lines[line][position].tokens.first, layout.tokens[token].word?.isYear == true
    else { return nil }
    return token
  }

  private mutating func addAmount(_ column: GenericColumn, _ token: Int, _ year: LabelWord) {
    var found = Found(
      uses: column.uses, label: column.tokens, labelText: column.text, values: [token], year: year.year,
      gregorian: year.gregorian, unit: column.unit, role: column.role, how: .column, isExact: column.isExact,
      place: layout.place(token))
    if found.role != .budget, found.role != .plan { found.role = nil }
    add(found)
  }
}
