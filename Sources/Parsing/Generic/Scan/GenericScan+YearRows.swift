// Tables with a row for each year: 年度 down the side, 目標 and 実績 or amounts across.
extension GenericScan {
  /// Reads the table that begins here; its end, or nil where none begins.
  mutating func yearRows(_ rest: Range<Int>) -> Int? {
    let row = rest.lowerBound
    guard let heading = yearRowsHeading(rest) else { return nil }
    let columns = layout.columns(heading)
    let series = columns.filter { column in
      column.year == nil && (role(column) != nil || reads(column.uses, .money))
    }
    guard let first = series.first?.position else { return nil }
    var line = heading.upperBound
    var labels: [Int] = []
    var parts: [(names: [Int], unit: String?, values: [FoundIndicator.Value])] = []
    while line < rest.upperBound, let year = yearCell(line, first) {
      labels.append(year)
      for column in series {
        guard let token = layout.cell(line, column.position)?.tokens.first, let word = layout.tokens[year].word else {
          continue
        }
        if reads(column.uses, .money) {
          addAmount(column, token, word)
          continue
        }
        let value = FoundIndicator.Value(
          heading: word.year, gregorian: word.gregorian, role: role(column), token: token, label: column.tokens.last,
          isEstimate: layout.headsEstimates(column.tokens))
        // Below 量の見込み and 実績 stand what they are of: 低学年, 高学年.
        let names = column.tokens.filter { layout.tokens[$0].word == nil && layout.tokens[$0].line > row }
        let keys = names.map { layout.tokens[$0].key }
        if let index = parts.firstIndex(where: { $0.names.map { layout.tokens[$0].key } == keys }) {
          parts[index].values.append(value)
        } else {
          parts.append((names, column.role == .rate ? nil : column.unit, [value]))
        }
      }
      line += 1
    }
    guard line > heading.upperBound else { return nil }
    for part in parts {
      guard let first = part.values.first else { continue }
      items.append(
        .indicator(
          FoundIndicator(
            name: part.names, unit: part.unit, values: part.values, labels: labels, place: layout.place(first.token))))
    }
    columnHeadings += series.flatMap(\.tokens) + columns.filter { $0.position < first }.flatMap(\.tokens) + labels
    return line
  }

  /// The role of the column itself, or of the heading over it where it has a name of its own.
  private func role(_ column: GenericColumn) -> GenericVocabulary.Role? {
    if let role = column.role { return role }
    guard let lowest = column.tokens.last, layout.tokens[lowest].word == nil, column.tokens.count > 1 else {
      return nil
    }
    return column.tokens.dropLast().compactMap { layout.tokens[$0].word?.role }.last
  }

  /// One or two rows of headings above the first year.
  private func yearRowsHeading(_ rest: Range<Int>) -> Range<Int>? {
    let row = rest.lowerBound
    let cells = layout.filled(row)
    guard cells.count > 1 else { return nil }
    if cells.allSatisfy({ layout.lines[row][$0].word != nil }), row + 1 < rest.upperBound, beginsWithYear(row + 1) {
      return row..<(row + 1)
    }
    // Two rows: the upper one of roles, the lower one of short names or roles, none of them a figure.
    guard row + 2 < rest.upperBound, beginsWithYear(row + 2), let first = cells.first,
      layout.lines[row][first].word != nil, layout.cell(row + 1, first)?.isBlank != false,
      cells.contains(where: { layout.lines[row][$0].word?.role != nil })
    else { return nil }
    let isHeading = (row...(row + 1)).allSatisfy { line in
      layout.filled(line).allSatisfy { position in
        let tokens = layout.lines[line][position].tokens
        return tokens.count == 1
          && tokens.allSatisfy {
            layout.tokens[$0].key.unicodeScalars.count <= 16 && !layout.shape.isFigure(layout.tokens[$0].key)
          }
      }
    }
    return isHeading ? row..<(row + 2) : nil
  }

  private func beginsWithYear(_ line: Int) -> Bool {
    layout.filled(line).first.map { position in
      let tokens = layout.lines[line][position].tokens
      return tokens.count == 1 && tokens.allSatisfy { layout.tokens[$0].word?.isYear == true }
    } ?? false
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
