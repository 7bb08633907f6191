import Contracts

// Indicators whose plans and results stand in a row each.
extension SheetReader {
  /// Takes the cell that says whether a row holds plans or results, where no column of the form's own has it.
  mutating func takeRowWord(_ line: Int, _ cells: inout [Int]) -> ValueRole? {
    guard let layout = table?.layout,
      let field = compiled.profile.fields.firstIndex(where: { $0.planRow != nil || $0.resultRow != nil })
    else { return nil }
    let definition = compiled.profile.fields[field]
    for (index, cell) in cells.enumerated() {
      if let column = layout.columns.first(where: { $0.position == cell }), column.role != .unknown { continue }
      let piece = piece(line, cell)
      func reads(_ template: Template?) -> Bool {
        template?.match(document.bytes, piece.range, whole: true) != nil
      }
      guard let role: ValueRole = reads(definition.planRow) ? .plan : reads(definition.resultRow) ? .actual : nil else {
        continue
      }
      claim(piece, .field(field))
      cells.remove(at: index)
      return role
    }
    return nil
  }

  /// Gives the values of a row without a name to the indicator of the row right above, where one row has its plans and
  /// the other its results: as a word in the rows says, or as nothing but plan words above figures does.
  mutating func goOnWithIndicator(_ line: Int, _ values: [(heading: String?, piece: Piece, shift: Int)]) -> Bool {
    guard let table, let field = table.lastField, var row = record?.slots[field]?.entries.last,
      row.name.line == line - 1, values.allSatisfy({ $0.heading != nil && $0.shift == 0 })
    else { return false }
    if table.part == nil, row.part == nil {
      for index in row.values.indices where values.contains(where: { $0.heading == row.values[index].heading }) {
        guard isPlanWord(row.values[index].piece.range) else { return false }
        row.values[index].role = .plan
      }
    } else if table.part == row.part {
      return false
    }
    let role = table.part ?? (row.part == .actual ? .plan : .actual)
    for value in values {
      row.values.append((value.heading, value.piece, role))
      claim(value.piece, .field(field))
    }
    let years = table.layout.valueHeadings
    func place(_ heading: String?) -> Int { heading.flatMap(years.firstIndex) ?? years.count }
    row.values.sort { (place($0.heading), $0.piece.line) < (place($1.heading), $1.piece.line) }
    record?.replaceLast(row, in: field)
    return true
  }

  private func isPlanWord(_ range: Range<Int>) -> Bool {
    compiled.planWords.contains { document.bytes[range].elementsEqual($0) }
  }
}
