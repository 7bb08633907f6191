import Contracts

/// A stretch of one cell that belongs to a value.
struct Piece: Hashable, Sendable {
  var line: Int
  var cell: Int
  /// In the document's folded bytes.
  var range: Range<Int>
}

extension FoldedDocument {
  /// The piece's own characters, without white space at the ends.
  func text(_ piece: Piece) -> String {
    let original = text(piece.line, piece.cell)
    let whole = cells[lines[piece.line].lowerBound + piece.cell].range
    if piece.range == whole { return trimmed(original) }
    let start = Fold.originalOffset(of: piece.range.lowerBound - whole.lowerBound, in: original)
    let end =
      piece.range.upperBound >= whole.upperBound
      ? original.utf8.count : Fold.originalOffset(of: piece.range.upperBound - whole.lowerBound, in: original)
    guard start < end else { return "" }
    let utf8 = original.utf8
    let from = utf8.index(utf8.startIndex, offsetBy: start)
    let to = utf8.index(utf8.startIndex, offsetBy: end)
    return trimmed(String(original[from..<to]))
  }

  func quote(_ piece: Piece) -> Quote { Quote(text(piece), at: place(piece.line, piece.cell)) }

  /// The cells of a line that a stretch of folded bytes runs through, each with its part; blank ones left out.
  func pieces(_ line: Int, in range: Range<Int>) -> [Piece] {
    var pieces: [Piece] = []
    for (position, index) in lines[line].enumerated() {
      var part = cells[index].range.clamped(to: range)
      while let first = part.first, bytes[first] == 0x20 { part = (first + 1)..<part.upperBound }
      while let last = part.last, bytes[last] == 0x20 { part = part.lowerBound..<last }
      if !part.isEmpty { pieces.append(Piece(line: line, cell: position, range: part)) }
    }
    return pieces
  }

  private func trimmed(_ text: String) -> String {
    guard let first = text.utf8.first, let last = text.utf8.last else { return text }
    // Most cells have no white space at their ends; ideographic and no-break spaces end in 0x80 and 0xA0.
    if first > 0x20, first != 0xE3, first != 0xC2, last > 0x20, last != 0x80, last != 0xA0 { return text }
    return text.trimmingSpaces()
  }
}
