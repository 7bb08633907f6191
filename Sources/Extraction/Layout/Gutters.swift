/// The columns that the parts of lines stand in where no rule parts them: between gaps that go through all lines.
struct Gutters: Hashable {
  /// From left to right, in points.
  var columns: [Span]

  struct Span: Hashable {
    var start: Double
    var end: Double
  }

  /// - Parameter width: the narrowest gap between columns, in points.
  init(of parts: [TextLine], atLeast width: Double) {
    columns = []
    for part in parts.sorted(by: { ($0.box.x0, $0.box.x1) < ($1.box.x0, $1.box.x1) }) {
      if let last = columns.indices.last, part.box.x0 < columns[last].end + width {
        columns[last].end = max(columns[last].end, part.box.x1)
      } else {
        columns.append(Span(start: part.box.x0, end: part.box.x1))
      }
    }
  }

  /// The columns that a part stands in.
  func columns(of part: TextLine) -> Range<Int> {
    let first = columns.partitioningIndex { $0.end >= part.box.x0 }
    let end = columns.partitioningIndex { $0.start > part.box.x1 }
    return first..<max(first, end)
  }

  /// Whether no column holds two parts of one line.
  func parts(_ row: [TextLine]) -> Bool {
    var next = 0
    for part in row {
      let own = columns(of: part)
      guard own.count == 1, own.lowerBound >= next else { return false }
      next = own.upperBound
    }
    return true
  }
}
