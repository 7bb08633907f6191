/// A page turned so that the lines of one direction go to the right and follow each other downwards. Vertical writing
/// becomes horizontal writing by it: its columns, right to left, are lines from the top.
struct Turn {
  var direction: Direction
  /// The page's size before the turn.
  var width: Double
  var height: Double

  var turnedSize: (width: Double, height: Double) {
    switch direction {
    case .right, .left: (width, height)
    case .down, .up: (height, width)
    }
  }

  func callAsFunction(_ box: Box) -> Box {
    switch direction {
    case .right: box
    case .down: Box(x0: box.y0, y0: width - box.x1, x1: box.y1, y1: width - box.x0)
    case .left: Box(x0: width - box.x1, y0: height - box.y1, x1: width - box.x0, y1: height - box.y0)
    case .up: Box(x0: height - box.y1, y0: box.x0, x1: height - box.y0, y1: box.x1)
    }
  }

  /// Where a box of the turned page stood before.
  func undone(_ box: Box) -> Box {
    switch direction {
    case .right: box
    case .down: Box(x0: width - box.y1, y0: box.x0, x1: width - box.y0, y1: box.x1)
    case .left: Box(x0: width - box.x1, y0: height - box.y1, x1: width - box.x0, y1: height - box.y0)
    case .up: Box(x0: box.y0, y0: height - box.x1, x1: box.y1, y1: height - box.x0)
    }
  }

  func callAsFunction(_ other: Direction) -> Direction {
    Direction(rawValue: (other.rawValue &+ 4 &- direction.rawValue) & 3) ?? .right
  }

  func callAsFunction(_ page: PageContent) -> PageContent {
    guard direction != .right else { return page }
    let size = turnedSize
    return PageContent(
      width: size.width, height: size.height,
      glyphs: page.glyphs.map { glyph in
        var turned = glyph
        turned.box = self(glyph.box)
        turned.direction = self(glyph.direction)
        return turned
      },
      rules: page.rules.map { Rule(box: self($0.box)) })
  }
}
