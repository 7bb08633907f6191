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
      takeFigures(line, heading.first, left, series, &table)
      hasRow = true
      line += 1
    }
    guard hasRow else { return nil }
    let note = IndicatorUnitNote(layout, above: heading.rows.lowerBound)
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

  /// 今後の方針 | 継続, whose cell spans the years: no figure of the first of them.
  private func isDirection(_ line: Int, _ first: Int, _ values: [GenericLayout.Cell]) -> Bool {
    guard values.count == 1, let value = values[0].tokens.first, !layout.shape.isFigure(layout.tokens[value].key),
      !layout.shape.isBlank(layout.tokens[value].key), let label = layout.filled(line).first, label < first,
      let word = layout.lines[line][label].word
    else { return false }
    return layout.reads(word, .status)
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

  private mutating func takeFigures(
    _ line: Int, _ first: Int, _ columns: [GenericColumn], _ series: [Series], _ table: inout YearFigures
  ) {
    var row = YearFigures.Row()
    /// What stands below 単位 and is none that is known.
    var unknownUnit: Int?
    var amount: Int?
    /// Labels whose values are left alone.
    var left: [Int] = []
    if let group = table.group, layout.cell(line, group.position)?.isBlank != true { table.group = nil }
    for position in layout.filled(line) where position < first {
      for token in layout.lines[line][position].tokens {
        let column = columns.first { $0.position == position }
        let word = layout.tokens[token].word
        if let found = word?.role, word?.uses.contains(where: { words.fields[$0.field].reads == .money }) != true {
          row.role = YearFigures.RowRole(role: found, token: token, position: position)
          if found != .rate { row.unit = row.unit ?? word?.unit }
          row.labels.append(token)
        } else if let word, layout.reads(word, .money) {
          // 事業費 over 国庫支出金, 一般財源 and 計.
          if table.group == nil { table.group = (token, position) }
          amount = token
        } else if isUnit(token) || column.map({ reads($0.uses, .unit) }) == true {
          row.unit = layout.shape.isBlank(layout.tokens[token].key) ? nil : layout.tokens[token].key
          row.labels.append(token)
          if !isUnit(token), row.unit != nil { unknownUnit = token }
        } else if let column, numbersRow(column, token) || isArrow(column, token) {
          // ① before the indicator's name counts it, and ↑ behind it says which way it should go.
          row.labels.append(token)
        } else if let word, layout.reads(word, .indicator) {
          // 成果指標 beside the indicator's own name says of which kind it is.
          row.labels.append(token)
        } else if words.figureWords.contains(layout.tokens[token].key) {
          row.labels.append(token)
        } else if word?.isLabel != true {
          // ■活動 □成果 says of which kind it is, too.
          if Choice(layout.tokens[token].text) == .notAChoice {
            row.names.append(token)
          } else {
            row.labels.append(token)
          }
        } else if let word, layout.reads(word, .none) {
          left.append(token)
        }
      }
    }
    // 単位 in the corner of a table heads the names.
    if let unknownUnit, row.names.isEmpty, row.role == nil, amount == nil {
      // 正規職員従事人数（人） counts people, and is left.
      if let word = layout.tokens[unknownUnit].word, layout.reads(word, .none) {
        table.flush()
        return
      }
      row.names = [unknownUnit]
      row.unit = nil
      row.labels.removeAll { $0 == unknownUnit }
    }
    // 事業費 | 1,200 | 1,310 | 千円
    if let last = layout.filled(line).last, let end = series.last?.column.position, last > end,
      let token = layout.lines[line][last].tokens.first, layout.lines[line][last].tokens.count == 1, isUnit(token)
    {
      row.unit = row.unit ?? layout.tokens[token].key
      row.labels.append(token)
    }
    row.figures = series.compactMap { series in
      layout.cell(line, series.column.position)?.tokens.first.map { YearFigures.Figure(series: series, token: $0) }
    }
    if amount == nil, let headed = table.headedAmount, row.names.count == 1,
      words.totals.contains(layout.tokens[row.names[0]].key) || namesAmounts(row.names[0])
    {
      row.unit = row.unit ?? layout.tokens[headed].word?.unit
      boilerplate.append(contentsOf: row.labels + row.names)
      addAmounts(headed, row)
      return
    }
    // A part of the amount above (うち一般財源), or an amount that no label is known for, is no indicator.
    if amount == nil, let name = row.names.first,
      table.isAccount || layout.tokens[name].key.hasPrefix("うち") || table.hasAmounts && isMoney(row.unit, name)
        || areAmounts(row)
        || table.hasAmounts && table.group == nil && words.totals.contains(layout.tokens[name].key)
    {
      table.flush()
      return
    }
    if amount == nil, let group = table.group {
      let isTotal = row.names.count == 1 && words.totals.contains(layout.tokens[row.names[0]].key)
      // Of the rows under an amount's label only those that are named or add it up are known.
      guard isTotal else { return }
      boilerplate.append(contentsOf: row.labels + row.names)
      addAmounts(group.token, row)
      return
    }
    // 正規職員（人工） beside 人件費 counts people.
    if amount != nil, !left.isEmpty || row.names.contains(where: { countsStaff($0) }) {
      table.flush()
      return
    }
    if let amount {
      table.flush()
      table.hasAmounts = true
      row.unit = row.unit ?? table.headedAmount.flatMap { layout.tokens[$0].word?.unit }
      addAmounts(amount, row)
      boilerplate.append(contentsOf: row.labels)
      return
    }
    table.take(row, line)
  }

  /// 決算額・予算額 below 事業費: what was spent in one column, and what is planned in another.
  private func namesAmounts(_ name: Int) -> Bool {
    words.joins.contains { join in
      let parts = layout.tokens[name].key.split(separator: join)
      return parts.count > 1
        && parts.allSatisfy { part in
          let role = words.roles[String(part)]
          return role == .budget || role == .spent
        }
    }
  }

  private func isArrow(_ column: GenericColumn, _ token: Int) -> Bool {
    let key = layout.tokens[token].key
    return reads(column.uses, .status) && key.unicodeScalars.count == 1
      && !key.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  private func numbersRow(_ column: GenericColumn, _ token: Int) -> Bool {
    reads(column.uses, .number) && layout.shape.isNumber(layout.tokens[token].key)
  }

  private func isUnit(_ token: Int) -> Bool {
    let key = layout.tokens[token].key
    return words.units.contains(key) || words.money[key] != nil
  }

  private func countsStaff(_ name: Int) -> Bool {
    let key = layout.tokens[name].key
    guard key.hasSuffix(")"), let open = key.lastIndex(of: "(") else { return false }
    return ["人工", "人", "人日", "時間", "名"].contains(String(key[key.index(after: open)...].dropLast()))
  }

  /// 委託費 | 898 千円 | 347 千円: what is counted in thousands of yen is spent, whatever its name. A yen alone can be what
  /// an indicator counts.
  private func areAmounts(_ row: YearFigures.Row) -> Bool {
    // A unit printed before there is a figure.
    let figures = row.figures.filter {
      let key = layout.tokens[$0.token].key
      return !layout.shape.isBlank(key) && words.money[key] == nil
    }
    return !figures.isEmpty
      && figures.allSatisfy { layout.shape.amount(layout.tokens[$0.token].key)?.unit.map { $0 != "円" } ?? false }
  }

  private func isMoney(_ unit: String?, _ name: Int) -> Bool {
    if let unit { return words.money[unit] != nil }
    let key = layout.tokens[name].key
    if words.amountEndings.contains(where: key.hasSuffix) { return true }
    return words.money.keys.contains { key.hasSuffix("(\($0))") }
  }

  private mutating func addAmounts(_ label: Int, _ row: YearFigures.Row) {
    for figure in row.figures
    where figure.series.names.isEmpty && words.money[layout.tokens[figure.token].key] == nil {
      let column = figure.series.column
      // 増減 and 前年度比 are no year's amount.
      if column.role == .difference || column.role == .rate { continue }
      var found = self.found(label, [figure.token], .column)
      found.year = column.year
      found.gregorian = column.gregorian
      found.role = column.role ?? found.role
      found.unit = found.unit ?? row.unit ?? column.unit
      add(found)
    }
  }
}
