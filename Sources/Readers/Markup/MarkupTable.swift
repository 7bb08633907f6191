import Extraction

/// A table as markup describes it: cells one after the other, some of which span columns and rows.
///
/// What a cell spans is empty but for its first place, as in every other table here.
struct MarkupTable {
  private(set) var rows: [[String]] = []
  /// For each column how many of the rows to come are taken by a cell further up.
  private var spans: [Int] = []
  private var width = 0
  private var left = Extraction.cellLimit

  /// More columns than any form has; a cell that spans as many as it can say is no reason for a row of so many.
  static let widest = 4096

  mutating func beginRow() {
    rows.append([])
  }

  /// - Parameters:
  ///   - columns: how many columns it spans.
  ///   - rows: how many rows it spans.
  mutating func add(_ text: String, columns: Int = 1, rows count: Int = 1) throws(ExtractionError) {
    if rows.isEmpty { beginRow() }
    skipTaken()
    let row = rows.count - 1
    let columns = max(1, min(columns, Self.widest - rows[row].count))
    left -= columns
    guard left >= 0, rows[row].count < Self.widest else { throw .tooManyCells }
    for column in 0..<columns {
      let position = rows[row].count
      rows[row].append(column == 0 ? text : "")
      while spans.count <= position { spans.append(0) }
      spans[position] = max(1, min(count, 65_535)) - 1
    }
    width = max(width, rows[row].count)
  }

  mutating func endRow() {
    skipTaken()
    width = max(width, rows.last?.count ?? 0)
  }

  /// All rows as wide as the widest.
  mutating func finish() throws(ExtractionError) {
    left -= rows.reduce(0) { $0 + width - $1.count }
    guard left >= 0 else { throw .tooManyCells }
    for index in rows.indices { rows[index] += Array(repeating: "", count: width - rows[index].count) }
  }

  private mutating func skipTaken() {
    let row = rows.count - 1
    guard row >= 0 else { return }
    while rows[row].count < spans.count, spans[rows[row].count] > 0 {
      spans[rows[row].count] -= 1
      rows[row].append("")
    }
  }
}
