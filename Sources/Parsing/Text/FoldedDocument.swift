import Contracts

/// A document with every cell folded once, all in one buffer.
///
/// A class, because readers look at its bytes while they change their own state.
final class FoldedDocument: Sendable {
  /// A cell's folded bytes, and how many characters of the original are not white space.
  struct Cell: Sendable {
    var range: Range<Int>
    var characters: Int
    /// Nothing but white space, or markup.
    var isBlank: Bool { range.isEmpty }
    /// Tags or asterisks with nothing between them.
    var isMarkup: Bool { range.isEmpty && characters > 0 }
  }

  let document: Document
  /// The folded bytes of all cells; the cells of one line stand one after the other, a tab between them.
  let bytes: [UInt8]
  let cells: [Cell]
  /// For each line the positions of its cells in `cells`.
  let lines: [Range<Int>]
  /// All characters that are not white space.
  let characters: Int
  /// Whether any cell holds nothing but markup.
  let hasMarkupCells: Bool

  init(_ document: Document, checkpoint: () throws -> Void) rethrows {
    self.document = document
    var bytes: [UInt8] = []
    bytes.reserveCapacity(document.bytes + document.bytes / 4)
    var cells: [Cell] = []
    cells.reserveCapacity(document.lines.count * 2)
    var lines: [Range<Int>] = []
    lines.reserveCapacity(document.lines.count)
    var total = 0
    for (index, line) in document.lines.enumerated() {
      if index & 0x3FF == 0 { try checkpoint() }
      let first = cells.count
      for (position, cell) in line.cells.enumerated() {
        if position > 0 { bytes.append(0x09) }
        let start = bytes.count
        let characters = Fold.append(cell, to: &bytes)
        cells.append(Cell(range: start..<bytes.count, characters: characters))
        total += characters
      }
      lines.append(first..<cells.count)
    }
    self.bytes = bytes
    self.cells = cells
    self.lines = lines
    characters = total
    hasMarkupCells = cells.contains(where: \.isMarkup)
  }

  /// The folded bytes of a line, its cells with a tab between them.
  func range(of line: Int) -> Range<Int> {
    let cells = lines[line]
    guard let first = cells.first, let last = cells.last else { return 0..<0 }
    return self.cells[first].range.lowerBound..<self.cells[last].range.upperBound
  }

  func isRow(_ line: Int) -> Bool { lines[line].count > 1 }

  /// The original text of a cell.
  func text(_ line: Int, _ cell: Int) -> String { document.lines[line].cells[cell] }

  /// The place of a cell; text outside tables has no cell number.
  func place(_ line: Int, _ cell: Int) -> Place {
    let source = document.lines[line]
    return Place(line: source.line, cell: source.cells.count > 1 ? cell + 1 : nil, page: source.page)
  }

  /// The same document with look-alike characters replaced, so that what a profile declares the same compares as the
  /// same.
  func unified(_ lookalikes: Lookalikes) -> FoldedDocument {
    var unified = bytes
    lookalikes.apply(to: &unified)
    return FoldedDocument(document, bytes: unified, cells: cells, lines: lines, characters: characters)
  }

  private init(
    _ document: Document, bytes: [UInt8], cells: [Cell], lines: [Range<Int>], characters: Int
  ) {
    self.document = document
    self.bytes = bytes
    self.cells = cells
    self.lines = lines
    self.characters = characters
    hasMarkupCells = cells.contains(where: \.isMarkup)
  }
}
