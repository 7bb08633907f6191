/// A rectangle on a page, in points from the page's top-left corner, y down; `x0` ≤ `x1`, `y0` ≤ `y1`.
public struct Box: Hashable, Sendable {
  public var x0: Double
  public var y0: Double
  public var x1: Double
  public var y1: Double

  public init(x0: Double, y0: Double, x1: Double, y1: Double) {
    self.x0 = x0
    self.y0 = y0
    self.x1 = x1
    self.y1 = y1
  }

  var width: Double { x1 - x0 }
  var height: Double { y1 - y0 }
  var midX: Double { (x0 + x1) / 2 }
  var midY: Double { (y0 + y1) / 2 }
  var area: Double { width * height }

  func contains(x: Double, y: Double) -> Bool { x0 <= x && x <= x1 && y0 <= y && y <= y1 }

  func contains(_ other: Box, slack: Double) -> Bool {
    x0 - slack <= other.x0 && other.x1 <= x1 + slack && y0 - slack <= other.y0 && other.y1 <= y1 + slack
  }

  mutating func formUnion(_ other: Box) {
    x0 = min(x0, other.x0)
    y0 = min(y0, other.y0)
    x1 = max(x1, other.x1)
    y1 = max(y1, other.y1)
  }
}
