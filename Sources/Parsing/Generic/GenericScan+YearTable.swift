// Tables of figures over years: indicators with 目標 and 実績, and what was spent.
extension GenericScan {
  /// Reads the table that begins here; its end, or nil where none begins.
  mutating func yearTable(_ rest: Range<Int>) -> Int? {
    guard let heading = yearHeading(rest) else { return nil }
    let columns = layout.columns(heading.rows)
    let series = columns.filter { $0.position >= heading.first && ($0.year != nil || $0.role != nil) }
    guard series.count > 1 else { return nil }
    let left = columns.filter { $0.position < heading.first }
    var line = heading.rows.upperBound
    var current = Current()
    var hasRow = false
    while line < rest.upperBound {
      let cells = layout.filled(line)
      if cells.isEmpty {
        line += 1
        continue
      }
      guard isFigureRow(line, heading.first, series) else { break }
      takeFigures(line, heading.first, left, series, columns, &current)
      hasRow = true
      line += 1
    }
    flush(&current)
    guard hasRow else { return nil }
    columnHeadings += columns.flatMap(\.tokens)
    return line
  }

  private struct Current {
    var name: [Int] = []
    var unit: String?
    var labels: [Int] = []
    var values: [FoundIndicator.Value] = []
    /// The label that stands over several rows of amounts, and its column.
    var group: (token: Int, position: Int)?
    /// The table has amounts of money.
    var hasAmounts = false
  }

  private func yearHeading(_ rest: Range<Int>) -> (rows: Range<Int>, first: Int)? {
    let row = rest.lowerBound
    let cells = layout.filled(row)
    let years = cells.filter {
      layout.lines[row][$0].word.map { $0.year != nil && (!$0.isLabel || $0.role != nil) } ?? false
    }
    let roles = cells.filter { position in
      layout.lines[row][position].word.map { $0.role != nil && $0.year == nil } ?? false
    }
    guard let first = years.first, years.count > 1 || !roles.isEmpty && years.count == 1 else { return nil }
    // Left of the years stand labels, or nothing; a value there belongs to a row of labels and values.
    guard cells.filter({ $0 < first }).allSatisfy({ layout.lines[row][$0].word != nil || isShortHead(row, $0) }) else {
      return nil
    }
    var end = row + 1
    while end < min(row + 3, rest.upperBound) {
      let below = layout.filled(end)
      let isLower =
        !below.isEmpty
        && below.allSatisfy {
          layout.lines[end][$0].word.map { $0.role != nil || $0.unit != nil || $0.isYear } ?? false
        }
        && below.allSatisfy { $0 >= first }
      guard isLower else { break }
      end += 1
    }
    return (row..<end, first)
  }

  private func isShortHead(_ row: Int, _ position: Int) -> Bool {
    layout.lines[row][position].tokens.allSatisfy { layout.tokens[$0].key.unicodeScalars.count <= 12 }
  }

  /// A row with figures under the years, and beside them what they are.
  private func isFigureRow(_ line: Int, _ first: Int, _ series: [GenericColumn]) -> Bool {
    let values = series.compactMap { layout.cell(line, $0.position) }.filter { !$0.isBlank }
    guard !values.isEmpty else { return false }
    // A label of something else (達成状況 | 順調) ends the figures.
    let isOther = layout.filled(line).contains { position in
      guard position < first, let word = layout.lines[line][position].word, word.isLabel, word.role == nil else {
        return false
      }
      return !word.uses.contains { Self.beside.contains(words.fields[$0.field].reads) }
    }
    guard !isOther else { return false }
    return values.allSatisfy { cell in
      cell.tokens.count == 1
        && cell.tokens.allSatisfy {
          layout.shape.isIndicatorValue(layout.tokens[$0].key) && layout.tokens[$0].word?.isLabel != true
            && layout.tokens[$0].word?.isYear != true
        }
    } && layout.filled(line).contains { $0 < first }
  }

  /// What may be named beside figures over years.
  private static let beside: Set<GenericVocabulary.Reads> = [.indicator, .money, .unit, .status, .none, .text]

  private mutating func takeFigures(
    _ line: Int, _ first: Int, _ left: [GenericColumn], _ series: [GenericColumn], _ columns: [GenericColumn],
    _ current: inout Current
  ) {
    var role: GenericVocabulary.Role?
    var amount: Int?
    var names: [Int] = []
    var labels: [Int] = []
    var unit: String?
    if let group = current.group, layout.cell(line, group.position)?.isBlank != true { current.group = nil }
    for position in layout.filled(line) where position < first {
      for token in layout.lines[line][position].tokens {
        let column = left.first { $0.position == position }
        let word = layout.tokens[token].word
        if let found = word?.role, word?.uses.contains(where: { words.fields[$0.field].reads == .money }) != true {
          role = found
          labels.append(token)
        } else if let word, layout.reads(word, .money) {
          // 事業費 over 国庫支出金, 一般財源 and 計.
          if current.group == nil { current.group = (token, position) }
          amount = token
        } else if layout.words.units.contains(layout.tokens[token].key)
          || layout.words.money[layout.tokens[token].key] != nil
          || column.map({ reads($0.uses, .unit) }) == true
        {
          unit = layout.tokens[token].key
          labels.append(token)
        } else if let word, layout.reads(word, .indicator) {
          // 成果指標 beside the indicator's own name says of which kind it is.
          labels.append(token)
        } else if word?.isLabel != true {
          names.append(token)
        }
      }
    }
    let cells = series.compactMap { column in
      layout.cell(line, column.position)?.tokens.first.map { (column: column, token: $0) }
    }
    // A part of the amount above (うち一般財源), or an amount that no label is known for, is no indicator.
    if amount == nil, let name = names.first,
      layout.tokens[name].key.hasPrefix("うち") || current.hasAmounts && isMoney(unit, name)
    {
      flush(&current)
      return
    }
    if amount == nil, let group = current.group {
      let isTotal = names.count == 1 && words.totals.contains(layout.tokens[names[0]].key)
      // Of the rows under an amount's label only those that are named or add it up are known.
      guard isTotal else { return }
      boilerplate.append(contentsOf: labels + names)
      addAmounts(group.token, cells, unit)
      return
    }
    if let amount {
      let group = current.group
      defer { (current.group, current.hasAmounts) = (group, true) }
      flush(&current)
      addAmounts(amount, cells, unit)
      boilerplate.append(contentsOf: labels)
      return
    }
    // Without a name and a role a row could be anything.
    if names.isEmpty, role == nil, !current.values.isEmpty || current.name.isEmpty, !isNamedAbove(current) {
      flush(&current)
      return
    }
    if !names.isEmpty {
      flush(&current)
      current.name = names
      current.unit = names.compactMap { layout.tokens[$0].word?.unit }.last
    }
    if let unit { current.unit = unit }
    current.labels += labels
    current.values += cells.map { column, token in
      FoundIndicator.Value(
        heading: column.year, gregorian: column.gregorian, role: role ?? column.role, token: token)
    }
  }

  private func isMoney(_ unit: String?, _ name: Int) -> Bool {
    if let unit, words.money[unit] != nil { return true }
    let key = layout.tokens[name].key
    return words.money.keys.contains { key.hasSuffix("(\($0))") }
  }

  /// The only row of a table without a name of its own: that of the label above it.
  private func isNamedAbove(_ current: Current) -> Bool { current.values.isEmpty && current.name.isEmpty }

  private mutating func flush(_ current: inout Current) {
    defer { current = Current(hasAmounts: current.hasAmounts) }
    guard let first = current.values.first else { return }
    items.append(
      .indicator(
        FoundIndicator(
          name: current.name, unit: current.unit, values: current.values, labels: current.labels,
          place: layout.place(first.token))))
  }

  private mutating func addAmounts(_ label: Int, _ cells: [(column: GenericColumn, token: Int)], _ unit: String?) {
    for (column, token) in cells {
      var found = self.found(label, [token], .column)
      found.year = column.year
      found.gregorian = column.gregorian
      found.role = column.role ?? found.role
      found.unit = found.unit ?? unit ?? column.unit
      add(found)
    }
  }
}
