/// Tables without rules in which every second row is coloured: the coloured rows are grids of one row each.
enum Stripes {
  /// Fewer rows in colour may be boxes that happen to stand below each other.
  private static let fewest = 3
  private static let sameEdge = 3.0

  /// The grids, with those that are the stripes of one table put together, the rows between them too.
  static func joined(_ grids: [RuledGrid]) -> [RuledGrid] {
    var series: [[RuledGrid]] = []
    var rest: [RuledGrid] = []
    for grid in grids.sorted(by: { ($0.ys[0], $0.xs[0]) < ($1.ys[0], $1.xs[0]) }) {
      guard grid.rowCount == 1, series.count <= 500 else {
        rest.append(grid)
        continue
      }
      let above = series.firstIndex { stripes in stripes.last.map { follows(grid, $0) } ?? false }
      if let above { series[above].append(grid) } else { series.append([grid]) }
    }
    for stripes in series {
      if stripes.count >= fewest { rest.append(table(of: stripes)) } else { rest += stripes }
    }
    return rest
  }

  /// Whether a stripe is the next but one row below another: of the same columns, with a row as high between them.
  private static func follows(_ grid: RuledGrid, _ above: RuledGrid) -> Bool {
    guard grid.xs.count == above.xs.count else { return false }
    let gap = grid.box.y0 - above.box.y1
    guard gap > 0.6 * min(grid.box.height, above.box.height), gap < 1.6 * max(grid.box.height, above.box.height) else {
      return false
    }
    return zip(grid.xs, above.xs).allSatisfy { abs($0 - $1) <= sameEdge }
  }

  private static func table(of stripes: [RuledGrid]) -> RuledGrid {
    let ys = stripes.flatMap(\.ys)
    let xs = stripes[0].xs
    var cells: [RuledGrid.Cell] = []
    for row in 0..<ys.count - 1 {
      for column in 0..<xs.count - 1 {
        cells.append(RuledGrid.Cell(rows: row..<row + 1, columns: column..<column + 1))
      }
    }
    return RuledGrid(xs: xs, ys: ys, cells: cells)
  }
}
