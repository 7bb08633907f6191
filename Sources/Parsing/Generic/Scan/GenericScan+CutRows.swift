// Rows that the end of a page cuts in two.
extension GenericScan {
  /// Whether a row at the top of a page goes on with the record above: it has something only where that one has, and lacks
  /// what every record of the table begins with.
  func isCut(_ line: Int, _ table: RecordTable) -> Bool {
    let cells = layout.filled(line)
    guard !cells.isEmpty, !table.filled.isEmpty, cells.allSatisfy(table.filled.contains),
      !cells.contains(where: { layout.lines[line][$0].isLabel })
    else { return false }
    // Figures are not cut: a row of them is a row of its own.
    guard !table.columns.contains(where: { $0.isSeries && cells.contains($0.position) }) else { return false }
    let heads = table.columns.filter { column in
      column.position != table.title && Self.heads.contains { reads(column.uses, $0) }
    }
    let isNumbered = heads.contains { numbersRecord($0.uses) && cells.contains($0.position) }
    guard !isNumbered, cells.contains(table.title) else { return !isNumbered }
    // The rest of a name, where the rest of the record's head is blank.
    let first = layout.lines[line][table.title].tokens.map { layout.tokens[$0].key }.joined()
    return !layout.shape.isTotal(first) && heads.contains { numbersRecord($0.uses) }
      && heads.contains {
        !numbersRecord($0.uses) && table.filled.contains($0.position) && !cells.contains($0.position)
      }
  }

  /// What a record has once, and on its first line.
  private static let heads: [GenericVocabulary.Reads] = [.number, .departments, .rating, .status]

  /// Puts what stands in the rest of a cut row behind what stands above it.
  mutating func join(_ line: Int, _ columns: [GenericColumn]) {
    for column in columns {
      guard let cell = layout.cell(line, column.position), !cell.isBlank, !isLegend(cell) else { continue }
      let above = items.lastIndex { item in
        guard case .field(let found) = item, found.row == rows, found.label == column.tokens else { return false }
        return true
      }
      guard let above, case .field(var found) = items[above] else { continue }
      found.values += cell.tokens
      found.isCut = true
      items[above] = .field(found)
    }
  }
}
