import Contracts

/// The cells of a sheet or of a file of delimited text: rows of running text and of tables, one below the other, with
/// nothing to say which is which but where words stand.
public struct Grid: Sendable {
  public struct Row: Sendable {
    /// Counted from the top, blank rows included.
    public var position: Int
    /// What people call it, counted from 1.
    public var number: Int
    /// From the first column on; a row may be shorter than others.
    public var cells: [String]

    public init(position: Int, number: Int, cells: [String]) {
      self.position = position
      self.number = number
      self.cells = cells
    }
  }

  private let rows: [Row]

  /// - Parameter rows: from the top; blank ones may be left out.
  public init(_ rows: [Row]) { self.rows = rows }

  /// The rows that hold anything.
  ///
  /// Columns that are empty from top to bottom are left out: forms that are drawn on squared paper have dozens. Rows
  /// that follow each other without a blank one between them form a block, and have as many cells as its widest row. A
  /// row with nothing but its first cell is running text.
  public func lines(page: Int? = nil) -> [DocumentLine] {
    let used = usedColumns
    let packed = rows.compactMap { row -> Row? in
      var cells = used.map { $0 < row.cells.count ? row.cells[$0] : "" }
      while let last = cells.last, last.isBlank { cells.removeLast() }
      return cells.isEmpty ? nil : Row(position: row.position, number: row.number, cells: cells)
    }
    var lines: [DocumentLine] = []
    lines.reserveCapacity(packed.count)
    for block in packed.chunked(where: { $1.position == $0.position + 1 }) {
      let width = block.reduce(0) { max($0, $1.cells.count) }
      for row in block {
        let cells = row.cells.count == 1 ? row.cells : row.cells + Array(repeating: "", count: width - row.cells.count)
        lines.append(DocumentLine(line: row.number, page: page, cells: cells))
      }
    }
    return lines
  }

  private var usedColumns: [Int] {
    var used: [Bool] = []
    for row in rows {
      if row.cells.count > used.count { used += Array(repeating: false, count: row.cells.count - used.count) }
      for column in row.cells.indices where !used[column] && !row.cells[column].isBlank { used[column] = true }
    }
    return used.indices.filter { used[$0] }
  }
}

extension Array {
  /// Runs of neighbours that belong together.
  func chunked(where together: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    var chunks: [ArraySlice<Element>] = []
    var start = startIndex
    for index in indices.dropFirst() where !together(self[index - 1], self[index]) {
      chunks.append(self[start..<index])
      start = index
    }
    if start < endIndex { chunks.append(self[start...]) }
    return chunks
  }
}

extension String {
  /// Whether there is nothing but white space.
  public var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
