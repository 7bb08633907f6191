/// What stands in a row of a table before its figures over years; tokens by their index.
struct FigureRowLabels {
  var row = YearFigures.Row()
  /// What stands below 単位 and is no unit that is known.
  var unknownUnit: Int?
  /// The label of an amount, the last of several.
  var amount: Int?
  /// The first label of an amount, with its column: it can head the rows below.
  var group: (token: Int, position: Int)?
  /// Labels whose values are left alone.
  var left: [Int] = []

  /// Nothing says what the figures are.
  var isUnnamed: Bool { row.names.isEmpty && row.role == nil && amount == nil }

  /// 単位 in the corner of a table heads the names.
  mutating func takeUnitAsName(_ name: Int) {
    row.names = [name]
    row.unit = nil
    row.labels.removeAll { $0 == name }
  }
}
