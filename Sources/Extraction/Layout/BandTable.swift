/// A table whose rows are parted by horizontal rules and whose columns only by gaps.
enum BandTable {
  /// The rows, with a cell for each column; nil where the gaps don't agree on columns.
  ///
  /// - Parameter bands: for each row of the table its lines, each in its parts.
  static func rows(of bands: [[[TextLine]]]) -> [[String]]? {
    let lines = bands.joined()
    let parted = lines.filter { $0.count > 1 }
    guard let size = parted.first?.first?.size else { return nil }
    let gutters = Gutters(of: parted.flatMap { $0 }, atLeast: size)
    guard gutters.columns.count > 1 else { return nil }
    var withSeveral = 0
    for band in bands {
      let isParted = band.contains { $0.count > 1 }
      if isParted { withSeveral += 1 }
      // A line that goes over all columns is a heading; beside cells it would be a sign that the columns are wrong.
      guard !isParted || band.allSatisfy(gutters.parts) else { return nil }
    }
    guard withSeveral > 1 else { return nil }
    return bands.map { band in
      var cells = Array(repeating: [TextLine](), count: gutters.columns.count)
      for part in band.joined() { cells[min(gutters.columns(of: part).lowerBound, cells.count - 1)].append(part) }
      return cells.enumerated().map { column, lines in
        let span = gutters.columns[column]
        let box = Box(x0: span.start, y0: 0, x1: span.end, y1: 0)
        return CellText.text(of: lines, in: box, padding: 0)
      }
    }
  }
}
