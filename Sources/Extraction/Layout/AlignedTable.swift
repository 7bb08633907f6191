/// A table without rules: lines whose parts stand under each other.
///
/// Sure of itself or nothing, because wrong columns do more harm than running lines: at least three lines that follow
/// each other, each in several parts, with gaps that go through all of them and edges that agree.
enum AlignedTable {
  private static let fewestRows = 3
  /// The narrowest gap between columns, in letters.
  private static let gap = 1.5
  /// How far edges may be apart, in letters.
  private static let sameEdge = 0.6

  /// The first rows of `lines` that are a table: how many, and their cells.
  static func leading(_ lines: ArraySlice<[TextLine]>) -> (count: Int, rows: [[String]])? {
    guard let first = lines.first, first.count > 1 else { return nil }
    let size = first[0].size
    var parts: [TextLine] = []
    var gutters = Gutters(of: first, atLeast: gap * size)
    guard gutters.columns.count == first.count else { return nil }
    var count = 0
    var before = first[0].box.midY
    for line in lines {
      guard line.count > 1, let middle = line.first?.box.midY, middle - before < 2.5 * size else { break }
      let more = Gutters(of: parts + line, atLeast: gap * size)
      guard lines.prefix(count + 1).allSatisfy(more.parts) else { break }
      gutters = more
      parts += line
      before = middle
      count += 1
    }
    guard count >= fewestRows, isAligned(lines.prefix(count), in: gutters, within: sameEdge * size) else { return nil }
    let rows = lines.prefix(count).map { line in
      var cells = Array(repeating: "", count: gutters.columns.count)
      for part in line { cells[gutters.columns(of: part).lowerBound] = part.text }
      return cells
    }
    return (count, rows)
  }

  private static func isAligned(_ lines: ArraySlice<[TextLine]>, in gutters: Gutters, within slack: Double) -> Bool {
    var columns = Array(repeating: [TextLine](), count: gutters.columns.count)
    for line in lines {
      for part in line { columns[gutters.columns(of: part).lowerBound].append(part) }
    }
    return columns.allSatisfy { column in
      guard column.count * 2 > lines.count else { return false }
      let edges: [(TextLine) -> Double] = [\.box.x0, \.box.x1, \.box.midX]
      return edges.contains { edge in
        let values = column.map(edge).sorted()
        let middle = values[values.count / 2]
        return values.count { abs($0 - middle) <= slack } * 5 >= values.count * 4
      }
    }
  }
}
