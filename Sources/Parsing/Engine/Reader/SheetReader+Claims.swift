import Contracts

// Claiming stretches of the document.
extension SheetReader {
  /// Markup with nothing between says nothing, wherever it stands.
  mutating func claimMarkup(_ line: Int) {
    guard document.hasMarkupCells else { return }
    for (position, index) in document.lines[line].enumerated() where document.cells[index].isMarkup {
      let range = document.cells[index].range
      claim(Piece(line: line, cell: position, range: range), .boilerplate)
    }
  }

  mutating func claim(_ line: Int, _ range: Range<Int>, _ kind: Claim.Kind) {
    for (position, index) in document.lines[line].enumerated() {
      let cell = document.cells[index]
      let part = cell.range.clamped(to: range)
      guard !cell.isBlank else { continue }
      if part == cell.range {
        let size = document.text(line, position).utf8.count
        claims.append(
          Claim(line: line, cell: position, start: 0, end: size, characters: cell.characters, kind: kind))
      } else if !part.isEmpty {
        claims.append(partialClaim(line, position, cell, part, kind))
      }
    }
    noteFiscalYear(line)
  }

  /// Claims a cell as a whole.
  mutating func claim(_ piece: Piece, _ kind: Claim.Kind) {
    let cell = document.cells[document.lines[piece.line].lowerBound + piece.cell]
    let size = document.text(piece.line, piece.cell).utf8.count
    claims.append(
      Claim(line: piece.line, cell: piece.cell, start: 0, end: size, characters: cell.characters, kind: kind))
  }

  func partialClaim(
    _ line: Int, _ position: Int, _ cell: FoldedDocument.Cell, _ part: Range<Int>, _ kind: Claim.Kind
  ) -> Claim {
    let text = document.text(line, position)
    let utf8 = text.utf8
    let start =
      part.lowerBound == cell.range.lowerBound
      ? 0 : Fold.originalOffset(of: part.lowerBound - cell.range.lowerBound, in: text)
    let end =
      part.upperBound == cell.range.upperBound
      ? utf8.count : Fold.originalOffset(of: part.upperBound - cell.range.lowerBound, in: text)
    let from = utf8.index(utf8.startIndex, offsetBy: start)
    let to = utf8.index(utf8.startIndex, offsetBy: max(start, end))
    return Claim(
      line: line, cell: position, start: start, end: end, characters: Fold.characters(text[from..<to].utf8), kind: kind)
  }

  mutating func leaveUnclaimed(_ line: Int, _ range: Range<Int>) {
    claim(line, range, .unclaimed)
    for piece in document.pieces(line, in: range) { unclaimed.append(document.quote(piece)) }
  }
}
