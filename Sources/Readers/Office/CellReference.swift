/// `C12`: the third column, the twelfth row; both counted from 1.
struct CellReference: Hashable {
  var row: Int
  var column: Int

  /// Nil for what isn't a reference, or lies outside of what Excel has (16,384 columns, 1,048,576 rows).
  init?(_ text: String) {
    var column = 0
    var rest = Substring(text)
    while let letter = rest.utf8.first, (0x41...0x5A).contains(letter), column < 16_384 {
      column = column * 26 + Int(letter - 0x40)
      rest = rest.dropFirst()
    }
    guard (1...16_384).contains(column), let row = Int(rest), (1...1_048_576).contains(row) else { return nil }
    self.row = row
    self.column = column
  }
}

/// `A1:C3`.
struct CellRange: Hashable {
  var rows: ClosedRange<Int>
  var columns: ClosedRange<Int>

  init?(_ text: String) {
    let ends = text.split(separator: ":").compactMap { CellReference(String($0)) }
    guard ends.count == 2, ends[0].row <= ends[1].row, ends[0].column <= ends[1].column else { return nil }
    rows = ends[0].row...ends[1].row
    columns = ends[0].column...ends[1].column
  }
}

/// The merged cells of a sheet.
struct CellRanges {
  private var ranges: [CellRange] = []
  /// Which of them touch a row; each row is looked at many times.
  private var byRow: [Int: [Int]] = [:]
  /// Those of more rows than are worth a list.
  private var tall: [Int] = []

  mutating func add(_ range: CellRange) {
    ranges.append(range)
    guard range.rows.count <= 64 else { return tall.append(ranges.count - 1) }
    for row in range.rows { byRow[row, default: []].append(ranges.count - 1) }
  }

  /// Whether a cell lies under another one.
  func covers(row: Int, column: Int) -> Bool {
    ((byRow[row] ?? []) + tall).contains { index in
      let range = ranges[index]
      return range.rows.contains(row) && range.columns.contains(column)
        && (row, column) != (range.rows.lowerBound, range.columns.lowerBound)
    }
  }
}
