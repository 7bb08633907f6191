/// Puts the cells of a row under the columns of its table, also where an extractor shifted them.
///
/// Cells keep their order. What a cell looks like (a class letter, a mark, a figure) decides first; after that the
/// alignment with the fewest changes of shift wins, beginning with the shift of the row above.
struct RowAlignment {
  /// How well a cell fits a column by its looks.
  enum Fit {
    case no, maybe, yes
  }

  struct Assignment: Hashable {
    /// The cell's position in the row.
    var cell: Int
    /// The column's position in the layout.
    var column: Int
    /// How far the cell stands to the right of its column's heading.
    var shift: Int
  }

  private static let shiftChange = 2.0
  private static let sameColumn = 6.0
  private static let earlier = 0.01
  private static let misplaced = 20.0
  private static let unsure = 1.5

  let columns: [TableLayout.Column]
  let fit: (_ cell: Int, _ column: Int) -> Fit

  /// The best alignment; nil where a cell fits nowhere.
  ///
  /// - Parameters:
  ///   - cells: the positions of the row's cells that hold something.
  ///   - above: the shift of the row above.
  func align(_ cells: [Int], above: Int?) -> [Assignment]? {
    guard !cells.isEmpty, !columns.isEmpty else { return cells.isEmpty ? [] : nil }
    var costs: [[Double]] = []
    var from: [[Int]] = []
    for (row, cell) in cells.enumerated() {
      let fits = columns.indices.map { fit(cell, $0) }
      let belongsElsewhere = fits.contains(.yes)
      var rowCosts = Array(repeating: Double.infinity, count: columns.count)
      var rowFrom = Array(repeating: -1, count: columns.count)
      for column in columns.indices {
        let own: Double
        switch fits[column] {
        case .no: continue
        case .yes: own = 0
        case .maybe: own = belongsElsewhere ? Self.misplaced : isValue(column) ? Self.unsure : 0
        }
        let shift = cell - columns[column].position
        if row == 0 {
          rowCosts[column] = own + start(shift, above)
          continue
        }
        for earlier in 0...column {
          let before = costs[row - 1][earlier]
          guard before.isFinite else { continue }
          let shiftBefore = cells[row - 1] - columns[earlier].position
          // A cell too many is rather the last one: what is left over was pushed to the right.
          let doubled = earlier == column ? Self.sameColumn + Self.earlier * Double(cells.count - row) : 0
          let cost = before + own + (shift == shiftBefore ? 0 : Self.shiftChange) + doubled
          if cost < rowCosts[column] {
            rowCosts[column] = cost
            rowFrom[column] = earlier
          }
        }
      }
      costs.append(rowCosts)
      from.append(rowFrom)
    }
    guard let last = costs.last, let best = last.indices.min(by: { last[$0] < last[$1] }), last[best].isFinite else {
      return nil
    }
    var assignments: [Assignment] = []
    var column = best
    for row in cells.indices.reversed() {
      assignments.append(
        Assignment(cell: cells[row], column: column, shift: cells[row] - columns[column].position))
      column = from[row][column]
    }
    return assignments.reversed()
  }

  private func isValue(_ column: Int) -> Bool { columns[column].role == .value }

  private func start(_ shift: Int, _ above: Int?) -> Double {
    if shift == above { return 0 }
    if shift == 0 { return above == nil ? 0 : 1 }
    return 2 + Double(abs(shift))
  }
}
