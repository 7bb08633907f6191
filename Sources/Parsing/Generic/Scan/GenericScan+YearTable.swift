// Tables of figures over years: indicators with 目標 and 実績, and what was spent.
extension GenericScan {
  /// Reads the table that begins here; its end, or nil where none begins.
  mutating func yearTable(_ rest: Range<Int>) -> Int? {
    guard let heading = FiguresHeading(layout, rest) else { return nil }
    let columns = layout.columns(heading.rows)
    let series = columns.filter { $0.position >= heading.first && ($0.year != nil || $0.role != nil) }
      .map { Series(column: $0, names: heading.names(over: $0, layout)) }
    guard series.count > 1 else { return nil }
    let left = columns.filter { $0.position < heading.first }
    var line = heading.rows.upperBound
    var table = YearFigures(layout, named: heading.name.isEmpty ? areaName(heading) : heading.name)
    table.headedAmount = left.filter { reads($0.uses, .money) }.flatMap(\.tokens).first
    table.hasAmounts = table.headedAmount != nil
    table.isAccount = series.allSatisfy { $0.column.role == .spent || $0.column.role == .budget }
    var hasRow = false
    while line < rest.upperBound {
      let cells = layout.filled(line)
      if cells.isEmpty {
        line += 1
        continue
      }
      if takeJudgements(line, heading.first, series) {
        table.flush()
        hasRow = true
        line += 1
        continue
      }
      guard isFigureRow(line, heading.first, series, columns) else { break }
      takeFigures(line, before: heading.first, left, series, &table)
      hasRow = true
      line += 1
    }
    guard hasRow else { return nil }
    let note =
      IndicatorUnitNote(layout, above: heading.rows.lowerBound)
      ?? IndicatorUnitNote(layout, corner: heading.rows.lowerBound)
    items += table.finished(unit: note?.unit).map(FoundItem.indicator)
    if let note { boilerplate.append(note.token) }
    columnHeadings += columns.flatMap(\.tokens)
    return line
  }

  /// Which part of the municipality the figures are of: as the table's corner has it, or the line above.
  private func areaName(_ heading: FiguresHeading) -> [Int] {
    let corner = layout.filled(heading.rows.lowerBound).first.map { layout.lines[heading.rows.lowerBound][$0] }
    if let token = corner?.tokens.first, corner?.word == nil, corner?.tokens.count == 1,
      words.namesArea(layout.tokens[token].key)
    {
      return [token]
    }
    return area.map { [$0] } ?? []
  }

  /// A column of figures, and what stands between its year and the figures: the age, the place.
  struct Series {
    var column: GenericColumn
    var names: [Int]
  }

  /// A row with figures under the years, and beside them what they are.
  private func isFigureRow(_ line: Int, _ first: Int, _ series: [Series], _ columns: [GenericColumn]) -> Bool {
    let values = series.compactMap { layout.cell(line, $0.column.position) }.filter { !$0.isBlank }
    guard !values.isEmpty, !isDirection(line, first, values) else { return false }
    // A label of something else (達成状況 | 順調) ends the figures.
    let isOther = layout.filled(line).contains { position in
      guard position < first, let word = layout.lines[line][position].word, word.isLabel, word.role == nil else {
        return false
      }
      return !word.uses.contains { Self.beside.contains(words.fields[$0.field].reads) }
    }
    guard !isOther else { return false }
    // A figure that no heading stands over could belong to any year.
    let isAdrift = layout.filled(line).contains { position in
      position > first && !columns.contains { $0.position == position }
        && layout.lines[line][position].tokens.contains { layout.shape.isFigure(layout.tokens[$0].key) }
    }
    guard !isAdrift, !isShifted(line, first, series) else { return false }
    return values.allSatisfy { cell in
      cell.tokens.count == 1
        && cell.tokens.allSatisfy {
          layout.shape.isIndicatorValue(layout.tokens[$0].key) && layout.tokens[$0].word?.isLabel != true
            && layout.tokens[$0].word?.isYear != true
        }
    } && layout.filled(line).contains { $0 < first }
  }

  /// 今後の方針 | 継続, whose cell spans the years, or that stands behind another label and its value: no figure of the first of
  /// them.
  private func isDirection(_ line: Int, _ first: Int, _ values: [GenericLayout.Cell]) -> Bool {
    guard values.count == 1, let value = values[0].tokens.first, !layout.shape.isFigure(layout.tokens[value].key),
      !layout.shape.isBlank(layout.tokens[value].key)
    else { return false }
    let before = layout.filled(line).prefix { $0 < first }
    return [before.first, before.last].contains { position in
      position.flatMap { layout.lines[line][$0].word }.map { layout.reads($0, .status) } ?? false
    }
  }

  /// A row of judgements, one a year: 評価 | C | B | A.
  private mutating func takeJudgements(_ line: Int, _ first: Int, _ series: [Series]) -> Bool {
    let cells = layout.filled(line)
    let values = cells.filter { $0 >= first }
    guard cells.count > values.count, values.count > 1, let label = layout.lines[line][cells[0]].tokens.first,
      cells.count == values.count + 1, layout.lines[line][cells[0]].tokens.count == 1,
      let word = layout.tokens[label].word, word.year == nil, word.role == nil || reads(word.uses, .rating),
      reads(word.uses, .rating) || reads(word.uses, .aspect) || reads(word.uses, .status)
    else { return false }
    var found: [Found] = []
    for position in values {
      guard let column = series.first(where: { $0.column.position == position })?.column,
        let gregorian = column.gregorian, let year = column.year, layout.lines[line][position].tokens.count == 1,
        let value = layout.lines[line][position].tokens.first,
        isJudgement(value), word.role == nil || !layout.shape.isFigure(layout.tokens[value].key)
      else { return false }
      var item = self.found(label, [value], .column)
      (item.year, item.gregorian) = (year, gregorian)
      found.append(item)
    }
    // Two columns of one year are no years of their own.
    guard Set(found.map(\.gregorian)).count == found.count else { return false }
    for item in found { add(item) }
    return true
  }

  private func isJudgement(_ token: Int) -> Bool {
    layout.shape.isBlank(layout.tokens[token].key) || layout.shape.isStatus(layout.tokens[token].key)
      || layout.shape.rating(layout.tokens[token].text, known: { _ in true }) != nil
  }

  /// Whether a row lacks a cell before its figures: the first stands left of the years, and under the last is none.
  private func isShifted(_ line: Int, _ first: Int, _ series: [Series]) -> Bool {
    guard let before = layout.filled(line).last(where: { $0 < first }), let last = series.last?.column.position,
      layout.cell(line, last)?.isBlank != false, layout.lines[line][before].tokens.count == 1
    else { return false }
    return layout.lines[line][before].tokens.allSatisfy { layout.shape.isFigure(layout.tokens[$0].key) }
      && layout.filled(line).first != before
  }

  /// What may be named beside figures over years.
  private static let beside: Set<GenericVocabulary.Reads> = [.indicator, .money, .unit, .status, .none, .text]
}
