/// The rules of a page as long straight lines: pieces put together, dots and dashes too.
struct Ruling {
  /// A line at `at` on the one axis, from `start` to `end` on the other, in points.
  struct Line: Hashable {
    var at: Double
    var start: Double
    var end: Double

    var length: Double { end - start }
  }

  var horizontal: [Line]
  var vertical: [Line]

  /// Pieces less than this apart across the line are one line.
  private static let sameLine = 0.75
  /// Pieces with a gap up to this are one line: dots, dashes, and the corners that some programs leave open.
  private static let gap = 3.0
  /// What is shorter is no border of a cell.
  private static let shortest = 6.0
  /// What is shorter may be a dot of a line of either direction.
  private static let dot = 1.5
  /// More is a drawing; its longest lines are kept, so that a table beside it is still found.
  private static let most = 6000

  init(_ rules: [Rule]) {
    var horizontal: [Line] = []
    var vertical: [Line] = []
    for rule in rules {
      let box = rule.box
      let isDot = max(box.width, box.height) < Self.dot
      if isDot || box.width >= box.height { horizontal.append(Line(at: box.midY, start: box.x0, end: box.x1)) }
      if isDot || box.width < box.height { vertical.append(Line(at: box.midX, start: box.y0, end: box.y1)) }
    }
    self.horizontal = Self.merged(horizontal)
    self.vertical = Self.merged(vertical)
  }

  private static func merged(_ pieces: [Line]) -> [Line] {
    let sorted = pieces.sorted { ($0.at, $0.start, $0.end) < ($1.at, $1.start, $1.end) }
    var lines: [Line] = []
    var first = 0
    while first < sorted.count {
      var last = first + 1
      while last < sorted.count, sorted[last].at - sorted[last - 1].at <= sameLine,
        sorted[last].at - sorted[first].at <= 2 * sameLine
      {
        last += 1
      }
      var open: Line?
      for piece in sorted[first..<last].sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
        if let line = open, piece.start <= line.end + gap {
          open?.end = max(line.end, piece.end)
        } else {
          if let open, open.length >= shortest { lines.append(open) }
          open = piece
        }
      }
      if let open, open.length >= shortest { lines.append(open) }
      first = last
    }
    if lines.count > most {
      lines = Array(lines.sorted { ($0.length, $0.at, $0.start) > ($1.length, $1.at, $1.start) }.prefix(most))
    }
    return lines.sorted { ($0.at, $0.start) < ($1.at, $1.start) }
  }
}
