import Contracts

/// A table by its borders: rows and columns, and cells that may span several of each.
struct RuledGrid: Hashable {
  struct Cell: Hashable {
    var rows: Range<Int>
    var columns: Range<Int>
  }

  /// The borders between columns from left to right, one more than there are columns, in points.
  var xs: [Double]
  /// The borders between rows from top to bottom.
  var ys: [Double]
  /// In reading order. Together they cover the table, and no two overlap.
  var cells: [Cell]

  var rowCount: Int { ys.count - 1 }
  var columnCount: Int { xs.count - 1 }
  var box: Box { Box(x0: xs[0], y0: ys[0], x1: xs[columnCount], y1: ys[rowCount]) }

  func box(of cell: Cell) -> Box {
    Box(
      x0: xs[cell.columns.lowerBound], y0: ys[cell.rows.lowerBound], x1: xs[cell.columns.upperBound],
      y1: ys[cell.rows.upperBound])
  }
}

extension RuledGrid {
  /// Lines that are this near are one border: double lines, and borders of neighbouring cells drawn apart.
  private static let sameBorder = 3.5
  /// How far a line may end from the line that it belongs to.
  private static let touch = 3.0
  /// More atoms are no table but a drawing.
  private static let mostAtoms = 250_000

  /// The tables and boxes that the lines of a page form (boxes have one cell), and the horizontal lines that stand alone.
  static func grids(of ruling: Ruling) -> (grids: [RuledGrid], loose: [Ruling.Line]) {
    let components = components(of: ruling)
    return (
      Stripes.joined(components.compactMap { grid(of: $0) }),
      components.flatMap { $0.vertical.isEmpty ? $0.horizontal : [] }
    )
  }

  /// Lines that touch each other, directly or through others.
  private static func components(of ruling: Ruling) -> [Ruling] {
    let vertical = ruling.vertical
    guard !ruling.horizontal.isEmpty else { return [] }
    var sets = DisjointSets(count: vertical.count + ruling.horizontal.count)
    for (number, line) in ruling.horizontal.enumerated() {
      var index = vertical.partitioningIndex { $0.at >= line.start - touch }
      while index < vertical.count, vertical[index].at <= line.end + touch {
        let other = vertical[index]
        if other.start - touch <= line.at, line.at <= other.end + touch { sets.join(index, vertical.count + number) }
        index += 1
      }
    }
    var members: [Int: Ruling] = [:]
    var order: [Int] = []
    func add(_ index: Int, _ change: (inout Ruling) -> Void) {
      let root = sets.root(of: index)
      if members[root] == nil { order.append(root) }
      change(&members[root, default: Ruling([])])
    }
    for (index, line) in vertical.enumerated() { add(index) { $0.vertical.append(line) } }
    for (index, line) in ruling.horizontal.enumerated() {
      add(vertical.count + index) { $0.horizontal.append(line) }
    }
    return order.compactMap { members[$0] }
  }

  private static func grid(of lines: Ruling) -> RuledGrid? {
    guard !lines.vertical.isEmpty, !lines.horizontal.isEmpty else { return nil }
    var columns = Borders(lines.vertical, within: sameBorder)
    var rows = Borders(lines.horizontal, within: sameBorder)
    // Tables are often open at their sides: their borders are where the lines across end.
    columns.close(atEndsOf: lines.horizontal, beyond: sameBorder)
    rows.close(atEndsOf: lines.vertical, beyond: sameBorder)
    let columnCount = columns.count - 1
    let rowCount = rows.count - 1
    guard columnCount > 0, rowCount > 0, columnCount * rowCount <= mostAtoms else { return nil }

    // left[column][row]: whether a line stands left of the atom; top[row][column]: whether one stands above it.
    let left = columns.sides(along: rows.positions)
    let top = rows.sides(along: columns.positions)
    var taken = Array(repeating: false, count: rowCount * columnCount)
    var cells: [Cell] = []
    for row in 0..<rowCount {
      for column in 0..<columnCount where !taken[row * columnCount + column] {
        var right = column + 1
        while right < columnCount, !taken[row * columnCount + right], !left[right][row] { right += 1 }
        var bottom = row + 1
        grow: while bottom < rowCount {
          for across in column..<right {
            if top[bottom][across] || taken[bottom * columnCount + across] { break grow }
            if across > column, left[across][bottom] { break grow }
          }
          bottom += 1
        }
        for down in row..<bottom {
          for across in column..<right { taken[down * columnCount + across] = true }
        }
        cells.append(Cell(rows: row..<bottom, columns: column..<right))
      }
    }
    return RuledGrid(xs: columns.positions, ys: rows.positions, cells: cells).withoutUnusedBorders()
  }

  /// Without the borders at which no cell begins.
  private func withoutUnusedBorders() -> RuledGrid {
    let columns = Set(cells.map(\.columns.lowerBound)).union([columnCount]).sorted()
    let rows = Set(cells.map(\.rows.lowerBound)).union([rowCount]).sorted()
    guard columns.count < xs.count || rows.count < ys.count else { return self }
    func place(_ range: Range<Int>, in kept: [Int]) -> Range<Int> {
      let start = kept.partitioningIndex { $0 >= range.lowerBound }
      return start..<max(start + 1, kept.partitioningIndex { $0 >= range.upperBound })
    }
    return RuledGrid(
      xs: columns.map { xs[$0] }, ys: rows.map { ys[$0] },
      cells: cells.map { Cell(rows: place($0.rows, in: rows), columns: place($0.columns, in: columns)) })
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element meets the condition, where all elements after one that does do too.
  func partitioningIndex(where isAfter: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
