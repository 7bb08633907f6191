import Contracts
import Extraction

/// A page written by hand: letters a whole em wide, Latin letters and digits half of one.
struct HandMadePage {
  var content = PageContent(width: 600, height: 800, glyphs: [], rules: [])

  /// Writes a line whose letters begin at `x` and stand on a line whose middle is `y`.
  mutating func write(_ text: String, x: Double, y: Double, size: Double = 10, spacing: Double = 0) {
    var x = x
    for scalar in text.unicodeScalars {
      let width = scalar.isASCII ? size / 2 : size
      content.glyphs.append(
        Glyph(scalar: scalar, box: Box(x0: x, y0: y - size / 2, x1: x + width, y1: y + size / 2), size: size))
      x += width + spacing
    }
  }

  /// Writes lines under each other, 14 points apart.
  mutating func write(lines: [String], x: Double, y: Double) {
    for (index, line) in lines.enumerated() { write(line, x: x, y: y + 14 * Double(index)) }
  }

  /// Writes vertically: upright letters below each other, their line's middle at `x`.
  mutating func writeDown(_ text: String, x: Double, y: Double, size: Double = 10) {
    for (index, scalar) in text.unicodeScalars.enumerated() {
      let top = y + Double(index) * size
      let box = Box(x0: x - size / 2, y0: top, x1: x + size / 2, y1: top + size)
      content.glyphs.append(Glyph(scalar: scalar, box: box, size: size, direction: .down))
    }
  }

  mutating func horizontal(_ y: Double, from start: Double, to end: Double) {
    content.rules.append(Rule(x0: start, y0: y, x1: end, y1: y))
  }

  mutating func vertical(_ x: Double, from start: Double, to end: Double) {
    content.rules.append(Rule(x0: x, y0: start, x1: x, y1: end))
  }

  mutating func box(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) {
    horizontal(y0, from: x0, to: x1)
    horizontal(y1, from: x0, to: x1)
    vertical(x0, from: y0, to: y1)
    vertical(x1, from: y0, to: y1)
  }

  /// A grid with all its lines.
  mutating func grid(xs: [Double], ys: [Double]) {
    guard let left = xs.first, let right = xs.last, let top = ys.first, let bottom = ys.last else { return }
    for y in ys { horizontal(y, from: left, to: right) }
    for x in xs { vertical(x, from: top, to: bottom) }
  }

  var rows: [[String]] { PageLayout.lines(of: content, number: 1).map(\.cells) }
  var lines: [DocumentLine] { PageLayout.lines(of: content, number: 1) }
}
