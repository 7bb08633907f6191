// Labels side by side with their values in the rows below.
extension GenericScan {
  /// Reads the labels in this row and the values below them; the end, or nil where the row is no such heading.
  mutating func headedColumns(_ rest: Range<Int>) -> Int? {
    let row = rest.lowerBound
    let cells = layout.filled(row)
    guard cells.count > 1, cells.filter({ layout.lines[row][$0].word?.isHead == true }).count > 1,
      cells.allSatisfy({ layout.lines[row][$0].word != nil }) || standOverValues(row, cells, rest)
    else { return nil }
    var end = row + 1
    if end < rest.upperBound, isLower(end, cells) { end += 1 }
    let columns = layout.columns(row..<end)
    guard end < rest.upperBound, isValueRow(end, columns) else { return nil }
    let aspect = columns.first { reads($0.uses, .aspectName) }?.position
    let hasIndicators = columns.contains { reads($0.uses, .indicator) } && columns.contains(where: \.isSeries)
    var line = end
    while line < rest.upperBound {
      let filled = layout.filled(line)
      if filled.isEmpty {
        line += 1
        continue
      }
      guard isValueRow(line, columns) else { break }
      // Without a column of names a second row could be anything.
      if aspect == nil, !hasIndicators, line > end, !isContinuation(line, columns) { break }
      take(line, columns, aspect)
      line += 1
    }
    columnHeadings += columns.filter { !$0.uses.isEmpty || $0.role != nil }.flatMap(\.tokens)
    return line
  }

  /// Mostly labels, two of them beside each other, and below each cell a value: what is no label heads a column too, but
  /// for the first one, which may hold the names of anything.
  private func standOverValues(_ row: Int, _ cells: [Int], _ rest: Range<Int>) -> Bool {
    let labels = cells.filter { layout.lines[row][$0].word?.isHead == true }
    guard cells.count > 2, labels.first == cells.first, labels.count * 3 >= cells.count * 2, row + 1 < rest.upperBound,
      zip(cells, cells.dropFirst()).contains(where: { labels.contains($0) && labels.contains($1) }),
      layout.filled(row + 1) == cells
    else { return false }
    return cells.allSatisfy { position in
      let tokens = layout.lines[row][position].tokens
      return tokens.count == 1 && layout.tokens[tokens.lowerBound].key.unicodeScalars.count <= Self.longestHeading
        && !Choice.begins(layout.tokens[tokens.lowerBound].text)
    }
  }

  /// In characters, of a heading that is no label.
  private static let longestHeading = 12

  private func isLower(_ row: Int, _ above: [Int]) -> Bool {
    let cells = layout.filled(row)
    return !cells.isEmpty && cells.count > 1
      && cells.allSatisfy { layout.lines[row][$0].word.map { $0.role != nil || $0.isYear || $0.isLabel } ?? false }
  }

  private func isValueRow(_ line: Int, _ columns: [GenericColumn]) -> Bool {
    let cells = layout.filled(line)
    guard !cells.isEmpty else { return false }
    return cells.allSatisfy { position in
      guard let word = layout.lines[line][position].word, word.isLabel else {
        return layout.lines[line][position].tokens.first.map { layout.tokens[$0].word?.isLabel != true } ?? true
      }
      return (reads(word.uses, .rating) || reads(word.uses, .aspect))
        && columns.contains { $0.position == position && reads($0.uses, .aspectName) }
    }
  }

  /// A row whose cells go on with narratives.
  private func isContinuation(_ line: Int, _ columns: [GenericColumn]) -> Bool {
    layout.filled(line).allSatisfy { position in
      columns.contains { $0.position == position && reads($0.uses, .text) }
    }
  }

  /// 指標 | 目標値 | 実績値: an indicator in its row.
  private mutating func takeIndicator(_ line: Int, _ columns: [GenericColumn]) -> Bool {
    let series = columns.filter { $0.isSeries }
    guard let name = columns.first(where: { reads($0.uses, .indicator) && $0.role == nil && $0.year == nil }),
      !series.isEmpty, let tokens = layout.cell(line, name.position).map({ Array($0.tokens) })
    else { return false }
    var unit = name.unit
    var labels: [Int] = []
    if let column = columns.first(where: { reads($0.uses, .unit) }),
      let token = layout.cell(line, column.position)?.tokens.first
    {
      unit = layout.tokens[token].key
      labels.append(token)
    }
    let values = series.compactMap { column in
      layout.cell(line, column.position)?.tokens.first.map { token in
        FoundIndicator.Value(
          heading: column.year, gregorian: column.gregorian, role: column.role, token: token,
          isEstimate: layout.headsEstimates(column.tokens))
      }
    }
    guard let first = values.first, values.allSatisfy({ layout.shape.isIndicatorValue(layout.tokens[$0.token].key) })
    else { return true }
    items.append(
      .indicator(
        FoundIndicator(name: tokens, unit: unit, values: values, labels: labels, place: layout.place(first.token))))
    return true
  }

  private mutating func take(_ line: Int, _ columns: [GenericColumn], _ aspect: Int?) {
    let filled = layout.filled(line)
    let positions = columns.map(\.position)
    if takeIndicator(line, columns) { return }
    var name: Int?
    if let aspect { name = layout.cell(line, aspect)?.tokens.first }
    for position in filled where position != aspect {
      // A value may be wider than its label.
      guard let column = columns.last(where: { $0.position <= position }), !column.uses.isEmpty || column.role != nil,
        column.position != aspect, column.position == position || !positions.contains(position)
      else { continue }
      let tokens = Array(layout.lines[line][position].tokens).filter { !legendTokens.contains($0) }
      guard !tokens.isEmpty else { continue }
      var found = Found(
        uses: column.uses, inner: column.inner, label: column.tokens, labelText: column.text, values: tokens,
        year: column.year, gregorian: column.gregorian, unit: column.unit, role: column.role, how: .column,
        isExact: column.isExact && column.position == position, place: layout.place(tokens[0]))
      if let name {
        // 着眼点 | 評価: the rating is that of the viewpoint.
        guard reads(column.uses, .rating) || reads(column.uses, .aspect) else { continue }
        found.label = [name]
        found.labelText = layout.tokens[name].text
        found.uses = words.field(named: "viewpoints").map { [GenericVocabulary.Use(field: $0, rank: 0)] } ?? []
      }
      add(found)
    }
  }
}
