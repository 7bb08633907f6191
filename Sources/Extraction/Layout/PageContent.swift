/// What stands on a page: letters and the lines drawn between them, in no particular order.
public struct PageContent: Hashable, Sendable {
  /// In points.
  public var width: Double
  public var height: Double
  public var glyphs: [Glyph]
  public var rules: [Rule]

  public init(width: Double, height: Double, glyphs: [Glyph], rules: [Rule]) {
    self.width = width
    self.height = height
    self.glyphs = glyphs
    self.rules = rules
  }
}

/// One letter on a page.
public struct Glyph: Hashable, Sendable {
  public var scalar: Unicode.Scalar
  /// The em box: as long as the letter's advance along the line, as high as the font's size across it.
  public var box: Box
  /// The font's size in points, as it appears.
  public var size: Double
  /// Where the next letter follows.
  public var direction: Direction

  public init(scalar: Unicode.Scalar, box: Box, size: Double, direction: Direction = .right) {
    self.scalar = scalar
    self.box = box
    self.size = size
    self.direction = direction
  }

  /// White space: it parts words but isn't seen.
  public var isSpace: Bool { Letters.isSpace(scalar) }
}

/// Where a line of text goes on the page.
public enum Direction: UInt8, Hashable, Sendable, CaseIterable {
  case right = 0
  /// Vertical writing, or a line turned clockwise by a quarter.
  case down = 1
  case left = 2
  /// A line turned counterclockwise by a quarter.
  case up = 3
}

/// A line that somebody drew, parallel to an edge of the page; one of its box's sides is (nearly) nothing.
public struct Rule: Hashable, Sendable {
  public var box: Box

  public init(x0: Double, y0: Double, x1: Double, y1: Double) {
    box = Box(x0: x0, y0: y0, x1: x1, y1: y1)
  }

  init(box: Box) { self.box = box }
}
