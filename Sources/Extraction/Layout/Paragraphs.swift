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
      isParted = line.widestGap > 2 || ["....", "…………", "・・・・"].contains { line.text.contains($0) }
    }
  }

  /// A shorter line is a heading or an item, even where it happens to reach the margin.
  private static let fewestLetters = 12

  /// - Parameters:
  ///   - left: where lines can begin, in points.
  ///   - right: where they have to end; a block of text may end earlier.
  static func texts(of lines: [Line], left: Double, right: Double) -> [String] {
    let ends = blockEnds(of: lines)
    var texts: [String] = []
    for (index, next) in lines.enumerated() {
      if index > 0, let last = texts.indices.last {
        let before = lines[index - 1]
        let wrapping = Wrapping(left: left, right: min(right, ends[index - 1] ?? right))
        if areAdjacent(before, next), wrapping.wraps(before.line, before: next.line) {
          texts[last] += wrapping.joint(before.line, next.line) + next.line.text
          continue
        }
      }
      texts.append(next.line.text)
    }
    return texts
  }

  /// Whether two lines look like lines of one paragraph.
  private static func areAdjacent(_ before: Line, _ next: Line) -> Bool {
    guard !before.isParted, before.line.letters >= fewestLetters else { return false }
    let size = before.line.size
    guard abs(next.line.size - size) <= 0.1 * size else { return false }
    guard next.line.box.midY - before.line.box.midY <= 2.2 * size else { return false }
    guard abs(next.line.box.x0 - before.line.box.x0) <= 4 * size else { return false }
    return !ListMark.begins(next.line.text)
  }

  /// Where the lines of each narrow block of prose end, by line: all but its last line are so long that the next word
  /// would not have fitted. Lines without commas and full stops may be of the same length for another reason.
  private static func blockEnds(of lines: [Line]) -> [Double?] {
    var ends: [Double?] = Array(repeating: nil, count: lines.count)
    var first = 0
    while first < lines.count {
      var furthest = lines[first].line.box.x1
      var reach = Double.infinity
      var last = first
      while last + 1 < lines.count, areAdjacent(lines[last], lines[last + 1]) {
        let line = lines[last].line
        let next = lines[last + 1].line
        let newReach = min(reach, line.box.x1 + next.firstUnit)
        let newFurthest = max(furthest, next.box.x1)
        guard newFurthest < newReach else { break }
        reach = newReach
        furthest = newFurthest
        last += 1
      }
      let marks = lines[first...last].reduce(0) { $0 + Self.marks(in: $1.line.text) }
      if last - first >= 2, marks >= 2 {
        for index in first..<last { ends[index] = furthest }
      }
      first = max(first + 1, last)
    }
    return ends
  }

  private static func marks(in text: String) -> Int {
    text.unicodeScalars.count { "、。，．".unicodeScalars.contains($0) }
  }
}
