/// The rows of a table of figures over years, put together to indicators.
///
/// A row names its indicator, or goes on with the one above (目標, below it 実績), or stands under a role that several rows
/// share (量の見込み over 対象者数 and 健診回数): rows of one name are one indicator.
struct YearFigures {
  struct Figure {
    var series: GenericScan.Series
    var token: Int
  }

  struct RowRole {
    var role: GenericVocabulary.Role
    var token: Int
    var position: Int
  }

  struct Row {
    var names: [Int] = []
    var role: RowRole?
    var unit: String?
    var labels: [Int] = []
    var figures: [Figure] = []
  }

  private struct Current {
    var name: [Int] = []
    var unit: String?
    var labels: [Int] = []
    var values: [(names: [Int], value: FoundIndicator.Value)] = []
  }

  /// The label that stands over several rows of amounts, and its column.
  var group: (token: Int, position: Int)?
  /// The label of amounts that the heading begins with (事業費 | 20年度 | 21年度): the rows are its parts, 合計 is it.
  var headedAmount: Int?
  /// The table has amounts of money.
  var hasAmounts = false
  /// What its column of units said last: a cell that spans several rows is blank in those below.
  var unitAbove: String?
  /// All its columns are 決算 or 予算: whatever its rows are called, they are amounts.
  var isAccount = false

  private let layout: GenericLayout
  /// The name that stands in the heading.
  private let headed: [Int]
  private var current = Current()
  private var role: RowRole?
  private var found: [FoundIndicator] = []

  init(_ layout: GenericLayout, named headed: [Int]) {
    self.layout = layout
    self.headed = headed
    current.name = headed
    current.unit = headed.compactMap { layout.tokens[$0].word?.unit }.last
  }

  mutating func take(_ row: Row, _ line: Int) {
    let role = row.role ?? covering(row, line)
    self.role = role
    // Without a name and a role a row could be anything, but for the only row of a table.
    if row.names.isEmpty, role == nil, !current.values.isEmpty || current.name != headed {
      flush()
      return
    }
    if let difference = role, difference.role == .difference {
      takeDifference(row, difference.token)
      return
    }
    if let supply = row.role, supply.role == .supply, row.names.isEmpty,
      row.figures.contains(where: { $0.series.column.role == .actual })
    {
      takeSupply(row, supply.token)
      return
    }
    if !row.names.isEmpty {
      flush()
      current.name = headed + row.names
      current.unit = row.names.compactMap { layout.tokens[$0].word?.unit }.last
    }
    // A rate's per cent is not the indicator's unit, and what is provided for has one of its own.
    if let unit = row.unit, role?.role != .rate, role?.role != .supply { current.unit = unit }
    current.labels += row.labels
    current.values += row.figures.map { figure in
      let column = figure.series.column
      return (
        figure.series.names,
        FoundIndicator.Value(
          heading: column.year, gregorian: column.gregorian, role: self.role(role?.role, under: column),
          token: figure.token, label: role?.token ?? column.tokens.last,
          unit: role?.role == .supply ? row.unit : nil,
          isEstimate: layout.headsEstimates((role.map { [$0.token] } ?? []) + column.tokens))
      )
    }
  }

  /// 過不足 below what it is the difference of: kept beside those, and judged with them.
  private mutating func takeDifference(_ row: Row, _ label: Int) {
    guard row.names.isEmpty, !current.values.isEmpty else { return }
    // Its unit is that of the others.
    current.labels += row.labels.filter { $0 != label }
    current.values += row.figures.map { figure in
      let column = figure.series.column
      return (
        figure.series.names,
        FoundIndicator.Value(
          heading: column.year, gregorian: column.gregorian, role: .difference, token: figure.token, label: label)
      )
    }
  }

  /// 確保方策 beside columns of 計画 and 実績: what was to be provided and what was, an indicator of its own.
  private mutating func takeSupply(_ row: Row, _ label: Int) {
    flush()
    var own = row
    (own.names, own.role) = ([label], nil)
    own.labels.removeAll { $0 == label }
    take(own, layout.tokens[label].line)
    flush()
  }

  /// 量の見込み beside columns of 計画 and 実績 says what was planned and reached, not that all of it was planned.
  private func role(
    _ row: GenericVocabulary.Role?, under column: GenericColumn
  ) -> GenericVocabulary.Role? {
    guard row == .plan, column.role == .actual || column.role == .rate else { return row ?? column.role }
    return column.role
  }

  /// The role above, where its cell spans this row: blank here, with a name to the right of it.
  private func covering(_ row: Row, _ line: Int) -> RowRole? {
    guard let role, let name = row.names.first, layout.tokens[name].cell > role.position,
      layout.cell(line, role.position)?.isBlank != false
    else { return nil }
    return role
  }

  mutating func flush() {
    defer { current = Current(name: headed) }
    var parts: [(names: [Int], values: [FoundIndicator.Value])] = []
    for (names, value) in current.values {
      if let index = parts.firstIndex(where: { key($0.names) == key(names) }) {
        parts[index].values.append(value)
      } else {
        parts.append((names, [value]))
      }
    }
    for (names, values) in parts {
      guard let first = values.first else { continue }
      let unit = current.unit ?? names.compactMap { layout.tokens[$0].word?.unit }.last
      found.append(
        FoundIndicator(
          name: current.name + names, unit: unit, values: values, labels: current.labels,
          place: layout.place(first.token)))
    }
  }

  /// - Parameter unit: that of the note above the table, for what names none.
  mutating func finished(unit: String?) -> [FoundIndicator] {
    flush()
    var merged: [FoundIndicator] = []
    for indicator in withRoles(found) {
      if let index = merged.firstIndex(where: { belongs(indicator, to: $0) }) {
        merged[index].values += indicator.values
        merged[index].labels += indicator.labels + (indicator.stem == nil ? [] : indicator.name)
      } else {
        merged.append(indicator)
      }
    }
    for index in merged.indices where merged[index].unit == nil { merged[index].unit = unit }
    return merged
  }

  /// The roles that names end with: where something parts them, or where one name ends with both.
  private func withRoles(_ indicators: [FoundIndicator]) -> [FoundIndicator] {
    let named = indicators.map { indicator -> RoleInName? in
      guard headed.isEmpty, indicator.name.count == 1, indicator.values.contains(where: { $0.role == nil }) else {
        return nil
      }
      return RoleInName(layout.tokens[indicator.name[0]].text, layout.words)
    }
    return zip(indicators, named).map { indicator, name in
      guard let name,
        name.isParted || named.contains(where: { $0?.stem == name.stem && $0?.role != name.role })
      else { return indicator }
      var indicator = indicator
      indicator.stem = name.stem
      for index in indicator.values.indices where indicator.values[index].role == nil {
        indicator.values[index].role = name.role
      }
      return indicator
    }
  }

  /// One name twice, with a plan here and a result there.
  private func belongs(_ indicator: FoundIndicator, to other: FoundIndicator) -> Bool {
    guard !indicator.name.isEmpty, name(indicator) == name(other), indicator.unit == other.unit,
      (indicator.values + other.values).allSatisfy({ $0.role != nil })
    else { return false }
    return Set(indicator.values.map(slot)).isDisjoint(with: other.values.map(slot))
  }

  private func name(_ indicator: FoundIndicator) -> [String] {
    indicator.stem.map { [GenericKey.of($0)] } ?? key(indicator.name)
  }

  private func slot(_ value: FoundIndicator.Value) -> String { "\(value.heading ?? "")/\(value.role?.rawValue ?? "")" }
  private func key(_ tokens: [Int]) -> [String] { tokens.map { layout.tokens[$0].key } }
}
