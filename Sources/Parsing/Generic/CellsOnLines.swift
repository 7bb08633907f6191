/// A text in which an extractor has put every cell of a table on a line of its own: the labels stand below each other, and below
/// them values of which nothing tells the rows.
///
/// ```
/// 事業名
/// 担当課
/// 評価
/// 一時預かり
/// 保育課
/// A
/// ```
enum CellsOnLines {
  /// So many labels below each other, one a line, head columns.
  private static let fewest = 3

  static func stand(in layout: GenericLayout) -> Bool {
    var count = 0
    for line in layout.lines.indices {
      let cells = layout.filled(line)
      // A bar alone stands for an empty cell, and is no line of its own.
      if cells.isEmpty { continue }
      let isLabel = cells.count == 1 && layout.lines[line].count == 1 && layout.lines[line][cells[0]].isLabel
      count = isLabel ? count + 1 : 0
      if count == fewest { return true }
    }
    return false
  }
}
