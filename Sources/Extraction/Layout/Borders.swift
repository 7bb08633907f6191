/// The borders of a table on one axis, and the lines that each is made of.
struct Borders {
  /// From left to right, or from top to bottom.
  private(set) var positions: [Double] = []
  private var lines: [[Ruling.Line]] = []

  var count: Int { positions.count }

  /// - Parameter lines: in the order of their positions.
  init(_ lines: [Ruling.Line], within width: Double) {
    var first = 0.0
    for line in lines {
      if let last = self.lines.indices.last, line.at - first <= width {
        self.lines[last].append(line)
      } else {
        first = line.at
        self.lines.append([line])
      }
    }
    positions = self.lines.map { group in group.reduce(0) { $0 + $1.at } / Double(group.count) }
  }

  /// Adds a border where at least two lines of the other axis end outside all borders.
  mutating func close(atEndsOf across: [Ruling.Line], beyond slack: Double) {
    if let first = positions.first {
      let ends = across.map(\.start).filter { $0 < first - slack }
      if ends.count > 1, let end = ends.min() {
        positions.insert(end, at: 0)
        lines.insert([], at: 0)
      }
    }
    if let last = positions.last {
      let ends = across.map(\.end).filter { $0 > last + slack }
      if ends.count > 1, let end = ends.max() {
        positions.append(end)
        lines.append([])
      }
    }
  }

  /// Border by border, whether a line stands at it between each two positions of the other axis: it does where it
  /// covers more than half of the way.
  func sides(along other: [Double]) -> [[Bool]] {
    lines.map { group in
      var covered = Array(repeating: 0.0, count: max(0, other.count - 1))
      for line in group {
        var index = max(0, other.partitioningIndex { $0 > line.start } - 1)
        while index + 1 < other.count, other[index] < line.end {
          covered[index] += max(0, min(line.end, other[index + 1]) - max(line.start, other[index]))
          index += 1
        }
      }
      return covered.enumerated().map { index, length in length > 0.5 * (other[index + 1] - other[index]) }
    }
  }
}
