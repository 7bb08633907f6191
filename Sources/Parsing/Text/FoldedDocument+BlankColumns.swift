// The columns of a table that is running text by now, of which some are blank.
extension FoldedDocument {
  /// How many blank columns stand on the line right before a piece, and how many behind it to the line's end. A web page
  /// prints each as a no-break space, which spaces set apart from the other columns.
  func blankColumns(around piece: Piece) -> (before: Int, after: Int) {
    guard !isRow(piece.line) else { return (0, 0) }
    let original = text(piece.line, piece.cell)
    // Nearly no line has one.
    guard original.utf8.contains(0xA0) else { return (0, 0) }
    let whole = cells[lines[piece.line].lowerBound + piece.cell].range
    let start = Fold.originalOffset(of: piece.range.lowerBound - whole.lowerBound, in: original)
    let before = original.utf8.prefix(start).reversed().prefix(while: Self.isSpace).reversed()
    let isLast = piece.range.upperBound >= whole.upperBound
    let after = isLast ? original.utf8.reversed().prefix(while: Self.isSpace).reversed() : []
    return (
      Self.apart(Array(before), isAtLeft: before.count == start, isAtRight: false),
      Self.apart(Array(after), isAtLeft: false, isAtRight: true)
    )
  }

  /// How many no-break spaces of some white space stand apart from what is at its left and right, and from each other.
  private static func apart(_ space: [UInt8], isAtLeft: Bool, isAtRight: Bool) -> Int {
    let words = space.split(omittingEmptySubsequences: false) { $0 == 0x20 || $0 == 0x09 }
    return words.indices.count { index in
      !words[index].isEmpty && (index > 0 || isAtLeft) && (index < words.count - 1 || isAtRight)
    }
  }

  /// A byte of a space, a tab, or a no-break space. No other character of the text has these bytes only.
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0xC2 || byte == 0xA0 }
}
