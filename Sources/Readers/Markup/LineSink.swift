import Contracts
import Extraction

/// Puts the paragraphs and tables of a flowing text one below the other, and counts them.
struct LineSink {
  private(set) var lines: [DocumentLine] = []
  private var number = 0
  private var cells = 0

  /// A paragraph; each of its lines counts as one. Blank ones leave a gap.
  mutating func add(paragraph: String) throws(ExtractionError) {
    for line in paragraph.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      guard !String(line).isBlank else { continue }
      try count(1)
      lines.append(DocumentLine(line: number, cells: [String(line)]))
    }
  }

  /// A table; rows of one cell are text.
  mutating func add(table: MarkupTable) throws(ExtractionError) {
    for row in table.rows {
      number += 1
      guard row.contains(where: { !$0.isBlank }) else { continue }
      try count(row.count)
      lines.append(DocumentLine(line: number, cells: row))
    }
  }

  private mutating func count(_ more: Int) throws(ExtractionError) {
    cells += more
    guard cells <= Extraction.cellLimit else { throw .tooManyCells }
  }
}
