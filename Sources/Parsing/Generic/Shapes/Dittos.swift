/// Cells of tables that say 〃 or 同上, and the cell above that each stands for.
struct Dittos: Sendable {
  /// The tokens of the cell that is meant, by the token of the mark.
  private(set) var meant: [Int: Range<Int>] = [:]

  init(_ tokens: [Token], _ lines: [[GenericLayout.Cell]]) {
    var above: [GenericLayout.Cell?] = []
    for line in lines {
      // Another table, or running text between: nothing above is in the same column.
      if line.count != above.count { above = Array(repeating: nil, count: line.count) }
      guard line.count > 1 else { continue }
      for (position, cell) in line.enumerated() where !cell.isBlank {
        if cell.tokens.count == 1, FormWords.bundled.saysDitto(tokens[cell.tokens.lowerBound].key.utf8) {
          if let meant = above[position]?.tokens { self.meant[cell.tokens.lowerBound] = meant }
        } else {
          above[position] = cell.isLabel ? nil : cell
        }
      }
    }
  }
}
