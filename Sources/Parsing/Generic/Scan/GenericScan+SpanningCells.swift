import Contracts

// Cells that span several rows: headings of the plan left of the name, offices, and names over the rows of several years.
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

  /// Whether a row without a name is about another year than the row of the name above it.
  func isOfOtherYear(_ line: Int, _ table: RecordTable) -> Bool {
    guard let name = table.name else { return false }
    func year(_ line: Int, _ column: GenericColumn) -> String? {
      layout.cell(line, column.position)?.tokens.first.map { layout.tokens[$0].key }
    }
    return table.columns.contains { column in
      guard reads(column.uses, .year), let own = year(line, column), let above = year(name, column) else {
        return false
      }
      return own != above
    }
  }

  /// Gives the record of this row the name, and the number, whose cells span it.
  mutating func takeName(_ line: Int, _ table: RecordTable) {
    guard let name = table.name else { return }
    for column in table.columns where column.position == table.title || reads(column.uses, .number) {
      guard layout.cell(line, column.position)?.isBlank != false, let cell = layout.cell(name, column.position),
        !cell.isBlank
      else { continue }
      add(Array(cell.tokens), from: column, isExact: column.isExact)
    }
  }

  private mutating func add(_ tokens: [Int], from column: GenericColumn, isExact: Bool) {
    guard let first = tokens.first else { return }
    add(
      Found(
        uses: column.uses, label: column.tokens, labelText: column.text, values: tokens, how: .column,
        isExact: isExact, row: rows, place: layout.place(first)))
  }

  /// Whether a blank cell for the office means the one above. Not where cells were put together from a page's letters, whose
  /// words may stand in the middle of the rows that they span; nor in a row that says little else, or refers to another;
  /// nor where the row was a column.
  private func isSpanned(_ line: Int, _ table: RecordTable) -> Bool {
    guard !layout.isTurned(line), let format = layout.document.format, format != "application/pdf" else { return false }
    let cells = layout.filled(line)
    return cells.contains { $0 > table.title }
      && !cells.contains { position in
        layout.lines[line][position].tokens.contains { token in
          words.repeats.contains { layout.tokens[token].key.contains($0) }
        }
      }
  }
}
