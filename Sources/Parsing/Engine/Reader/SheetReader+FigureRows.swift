// Rows of figures that no field asks for.
extension SheetReader {
  /// How many figures side by side are those of a table.
  private static let fewest = 3

  /// Whether a row has a table's figures in it: below a narrative nothing says what they are.
  func isFigureRow(_ line: Int) -> Bool {
    guard document.lines[line].count > Self.fewest else { return false }
    let figures = document.lines[line].count { index in
      let cell = document.bytes[document.cells[index].range]
      return cell.contains(where: Lexeme.isDigit) && cell.allSatisfy { Lexeme.isDigit($0) || Self.marks.contains($0) }
    }
    return figures >= Self.fewest
  }

  private static let marks = Set(",.%-".utf8)
}
