import Contracts

/// The cells of a table's row, each under the year that heads its column, where some columns are blank.
enum YearCells {
  /// - Parameters:
  ///   - headings: the years that the row may have, of a row above.
  ///   - keepsBlanks: whether the row has its blank cells. A table of markdown may have lost them, or have moved them to its
  ///     end: there only a blank one before another cell shows that it hasn't.
  /// - Returns: what stands right under each heading, empty for a blank column; nil where the cells aren't those of one row,
  ///   or one stands under no heading.
  static func divide(_ quotes: [Quote], under headings: [Quote], keepsBlanks: Bool) -> [[Quote]]? {
    guard let cells = Self.cells(of: quotes), let columns = Self.cells(of: headings), let last = cells.last,
      keepsBlanks || last - columns[0] >= cells.count, Set(columns).isSuperset(of: cells)
    else { return nil }
    return columns.map { column in zip(quotes, cells).filter { $0.1 == column }.map(\.0) }
  }

  /// Where they stand in the row that all of them stand in, from the left; nil where they don't.
  static func cells(of quotes: [Quote]) -> [Int]? {
    guard let first = quotes.first, quotes.allSatisfy({ $0.place.isOnLine(of: first.place) }) else { return nil }
    let cells = quotes.compactMap(\.place.cell)
    guard cells.count == quotes.count, zip(cells, cells.dropFirst()).allSatisfy({ $0 < $1 }) else { return nil }
    return cells
  }
}
