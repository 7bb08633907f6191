// Headings of the plan in columns left of the name, whose cells span the rows of several projects.
extension GenericScan {
  /// Gives the record of this row the headings whose cells span it; what spans the rows below.
  ///
  /// A cell that begins here ends those to its right: 施策の方向 belongs to its 基本目標.
  mutating func headingsOver(_ line: Int, _ table: RecordTable) -> [Int: [Int]] {
    var spanning = table.spanning
    var hasBegun = false
    for column in table.columns where column.position < table.title && reads(column.uses, .heading) {
      if let cell = layout.cell(line, column.position), !cell.isBlank {
        spanning[column.position] = Array(cell.tokens)
        hasBegun = true
      } else if hasBegun {
        spanning[column.position] = nil
      } else if let tokens = spanning[column.position], let first = tokens.first {
        add(
          Found(
            uses: column.uses, label: column.tokens, labelText: column.text, values: tokens, how: .column,
            isExact: column.isExact, row: rows, place: layout.place(first)))
      }
    }
    return spanning
  }
}
