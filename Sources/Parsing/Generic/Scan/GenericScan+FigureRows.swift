// A row of figures over years: what stands before them says whether they are an indicator's or an amount's.
extension GenericScan {
  mutating func takeFigures(
    _ line: Int, before first: Int, _ columns: [GenericColumn], _ series: [Series], _ table: inout YearFigures
  ) {
    if let group = table.group, layout.cell(line, group.position)?.isBlank != true { table.group = nil }
    var labels = rowLabels(line, before: first, columns)
    table.group = table.group ?? labels.group
    if labels.isUnnamed, let name = labels.unknownUnit {
      // 正規職員従事人数（人） counts people, and is left.
      if let word = layout.tokens[name].word, layout.reads(word, .none) { return table.flush() }
      labels.takeUnitAsName(name)
    }
    var row = labels.row
    if let unit = unitBehind(line, series) {
      row.unit = row.unit ?? layout.tokens[unit].key
      row.labels.append(unit)
    }
    if let units = columns.first(where: { reads($0.uses, .unit) }), layout.cell(line, units.position)?.isBlank == false
    {
      table.unitAbove = row.unit
    }
    row.figures = series.compactMap { series in
      layout.cell(line, series.column.position)?.tokens.first.map { YearFigures.Figure(series: series, token: $0) }
    }
    switch kind(of: row, labels, table) {
    case .indicator: table.take(row, line)
    case .part: break
    case .apart: table.flush()
    case .amountBelow(let label):
      boilerplate.append(contentsOf: row.labels + row.names)
      addAmounts(label, row)
    case .amount(let label):
      table.flush()
      table.hasAmounts = true
      // 予算額 and 決算額 beside 事業費（千円）, whose cell may span both rows.
      let above = [table.group?.token, table.headedAmount].compactMap { $0 }
      row.unit = row.unit ?? above.compactMap { layout.tokens[$0].word?.unit }.first
      if row.unit == nil, let unit = table.unitAbove, words.money[unit] != nil { row.unit = unit }
      addAmounts(label, row)
      boilerplate.append(contentsOf: row.labels)
    }
  }

  /// What a row's figures are.
  private enum FigureRowKind {
    case indicator
    /// An amount with a label of its own.
    case amount(Int)
    /// The sum, or the only one, of the amounts that a label above heads.
    case amountBelow(Int)
    /// One of the amounts that a label above heads.
    case part
    /// Neither an indicator nor an amount that a label is known for.
    case apart
  }

  private func kind(of row: YearFigures.Row, _ labels: FigureRowLabels, _ table: YearFigures) -> FigureRowKind {
    if let amount = labels.amount {
      // 正規職員（人工） beside 人件費 counts people.
      return labels.left.isEmpty && !row.names.contains(where: countsStaff) ? .amount(amount) : .apart
    }
    let name = row.names.first
    let isTotal = row.names.count == 1 && name.map(isTotalName) == true
    if let headed = table.headedAmount, isTotal || row.names.count == 1 && name.map(namesAmounts) == true {
      return .amountBelow(headed)
    }
    // A part of the amount above (うち一般財源), or an amount that no label is known for, is no indicator.
    if let name,
      table.isAccount || layout.tokens[name].key.hasPrefix("うち") || table.hasAmounts && isMoney(row.unit, name)
        || areAmounts(row) || table.hasAmounts && table.group == nil && isTotalName(name)
    {
      return .apart
    }
    // Of the rows under an amount's label only those that are named or add it up are known.
    return table.group.map { isTotal ? .amountBelow($0.token) : .part } ?? .indicator
  }

  /// Sorts what stands in a row before its figures.
  private func rowLabels(_ line: Int, before first: Int, _ columns: [GenericColumn]) -> FigureRowLabels {
    var labels = FigureRowLabels()
    for position in layout.filled(line) where position < first {
      let column = columns.first { $0.position == position }
      for token in layout.lines[line][position].tokens { sort(token, at: position, column, into: &labels) }
    }
    return labels
  }

  private func sort(_ token: Int, at position: Int, _ column: GenericColumn?, into labels: inout FigureRowLabels) {
    let key = layout.tokens[token].key
    let word = layout.tokens[token].word
    if let role = word?.role, word.map({ layout.reads($0, .money) }) != true {
      labels.row.role = YearFigures.RowRole(role: role, token: token, position: position)
      if role != .rate { labels.row.unit = labels.row.unit ?? word?.unit }
      labels.row.labels.append(token)
    } else if let word, layout.reads(word, .money) {
      // 事業費 over 国庫支出金, 一般財源 and 計.
      labels.group = labels.group ?? (token, position)
      labels.row.unit = labels.row.unit ?? word.unit
      labels.amount = token
    } else if isUnit(token) || column.map({ reads($0.uses, .unit) }) == true {
      labels.row.unit = layout.shape.isBlank(key) ? nil : key
      labels.row.labels.append(token)
      if !isUnit(token), labels.row.unit != nil { labels.unknownUnit = token }
    } else if saysWhichKind(token, column) {
      labels.row.labels.append(token)
    } else if word?.isLabel != true {
      labels.row.names.append(token)
    } else if let word, layout.reads(word, .none) {
      labels.left.append(token)
    }
  }

  /// What stands beside an indicator's name without being part of it.
  private func saysWhichKind(_ token: Int, _ column: GenericColumn?) -> Bool {
    // ① before the indicator's name counts it, and ↑ behind it says which way it should go.
    if let column, numbersRow(column, token) || isArrow(column, token) { return true }
    // 成果指標 beside the indicator's own name says of which kind it is.
    let word = layout.tokens[token].word
    if let word, layout.reads(word, .indicator) { return true }
    if words.figureWords.contains(layout.tokens[token].key) { return true }
    // ■活動 □成果 does, too.
    return word?.isLabel != true && Choice(layout.tokens[token].text) != .notAChoice
  }

  /// 事業費 | 1,200 | 1,310 | 千円
  private func unitBehind(_ line: Int, _ series: [Series]) -> Int? {
    guard let last = layout.filled(line).last, let end = series.last?.column.position, last > end,
      let token = layout.lines[line][last].tokens.first, layout.lines[line][last].tokens.count == 1, isUnit(token)
    else { return nil }
    return token
  }

  private func isTotalName(_ name: Int) -> Bool {
    words.totals.contains(layout.tokens[name].key)
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
