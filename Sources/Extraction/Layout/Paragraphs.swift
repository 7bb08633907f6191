/// Joins the lines of running text that a program wrapped.
enum Paragraphs {
  /// A line of running text; where it had wide gaps, joined from its parts.
  struct Line {
    var line: TextLine
    /// A table of contents and the like: a wide gap or a row of dots within the line.
    var isParted: Bool

    init?(_ parts: [TextLine]) {
      guard var line = parts.first else { return nil }
      for part in parts.dropFirst() {
        let gap = (part.box.x0 - line.box.x1) / max(part.size, line.size)
        line.text += " " + part.text
        line.box.formUnion(part.box)
        line.size = max(line.size, part.size)
        line.letters += part.letters
        line.lastWord = part.lastWord
        line.trailingSpace = part.trailingSpace
        line.widestGap = max(line.widestGap, part.widestGap, gap)
      }
      self.line = line
      isParted = line.widestGap > 2 || line.text.contains("....") || line.text.contains("…………") || line.text.contains("・・・・")
    }
  }

  /// A shorter line is a heading or an item, even where it happens to reach the margin.
  private static let fewestLetters = 12

  /// - Parameters:
  ///   - left: where lines can begin, in points.
  ///   - right: where they have to end.
  static func texts(of lines: [Line], left: Double, right: Double) -> [String] {
    let wrapping = Wrapping(left: left, right: right)
    var texts: [String] = []
    var before: Line?
    for next in lines {
      if let before, goesOn(before, next, wrapping), let last = texts.indices.last {
        texts[last] += wrapping.joint(before.line, next.line) + next.line.text
      } else {
        texts.append(next.line.text)
      }
      before = next
    }
    return texts
  }

  private static func goesOn(_ before: Line, _ next: Line, _ wrapping: Wrapping) -> Bool {
    guard !before.isParted, before.line.letters >= fewestLetters else { return false }
    let size = before.line.size
    guard abs(next.line.size - size) <= 0.1 * size else { return false }
    guard next.line.box.midY - before.line.box.midY <= 2.2 * size else { return false }
    guard abs(next.line.box.x0 - before.line.box.x0) <= 4 * size else { return false }
    return wrapping.wraps(before.line, before: next.line) && !ListMark.begins(next.line.text)
  }
}
