import Contracts

// Cells that span the rows of several projects: headings of the plan left of the name, and offices.
extension GenericScan {
  /// Gives the record of this row the headings and the office whose cells span it; what spans the rows below.
  mutating func spansOver(_ line: Int, _ table: RecordTable) -> [Int: [Int]] {
    var spanning = table.spanning
    var hasBegun = false
    for column in table.columns {
      let isOffice = reads(column.uses, .departments)
      guard isOffice || column.position < table.title && reads(column.uses, .heading) else { continue }
      if let cell = layout.cell(line, column.position), !cell.isBlank {
        spanning[column.position] = Array(cell.tokens)
        // A cell that begins here ends those to its right: 施策の方向 belongs to its 基本目標.
        if !isOffice { hasBegun = true }
      } else if isOffice {
        if let tokens = spanning[column.position], isSpanned(line, table) { add(tokens, from: column, isExact: false) }
      } else if hasBegun {
        spanning[column.position] = nil
      } else if let tokens = spanning[column.position] {
        add(tokens, from: column, isExact: column.isExact)
      }
    }
    return spanning
  }

  private mutating func add(_ tokens: [Int], from column: GenericColumn, isExact: Bool) {
    guard let first = tokens.first else { return }
    add(
      Found(
        uses: column.uses, label: column.tokens, labelText: column.text, values: tokens, how: .column,
        isExact: isExact, row: rows, place: layout.place(first)))
  }

  /// Whether a blank cell for the office means the one above. Not where cells were put together from a page's letters, whose
  /// words may stand in the middle of the rows that they span; nor in a row that says little else, or refers to another.
  private func isSpanned(_ line: Int, _ table: RecordTable) -> Bool {
    guard let format = layout.document.format, format != "application/pdf" else { return false }
    let cells = layout.filled(line)
    return cells.contains { $0 > table.title }
      && !cells.contains { position in
        layout.lines[line][position].tokens.contains { token in
          words.repeats.contains { layout.tokens[token].key.contains($0) }
        }
      }
  }
}
