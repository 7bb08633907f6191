/// Puts lines together out of runs.
struct LineBuilder {
  let glyphs: [Glyph]

  /// The lines of some runs from top to bottom, each as the parts between gaps of at least `gap` letters.
  func lines(of runs: [TextRun], partedBy gap: Double) -> [[TextLine]] {
    rows(of: runs).map { parts(of: $0, partedBy: gap) }.filter { !$0.isEmpty }
  }

  /// Each line whole.
  func lines(of runs: [TextRun]) -> [TextLine] {
    lines(of: runs, partedBy: .infinity).compactMap(\.first)
  }

  /// The runs that stand side by side.
  private func rows(of runs: [TextRun]) -> [[TextRun]] {
    guard runs.count > 1 else { return runs.isEmpty ? [] : [runs] }
    let sorted = runs.enumerated().sorted {
      ($0.element.box.midY, $0.offset) < ($1.element.box.midY, $1.offset)
    }
    var rows: [[TextRun]] = []
    // The run with the largest letters of each row: small ones, raised or lowered, belong to it.
    var largest: [TextRun] = []
    for (_, run) in sorted {
      var found: Int?
      for row in rows.indices.suffix(3).reversed() where Self.standsBeside(run, largest[row]) {
        found = row
        break
      }
      if let found {
        rows[found].append(run)
        if run.hasInk, run.size > largest[found].size || !largest[found].hasInk { largest[found] = run }
      } else {
        rows.append([run])
        largest.append(run)
      }
    }
    return rows
  }

  private static func standsBeside(_ run: TextRun, _ other: TextRun) -> Bool {
    let (small, large) = run.size < other.size ? (run.box, other.box) : (other.box, run.box)
    let slack = 0.05 * large.height
    return large.y0 + slack <= small.midY && small.midY <= large.y1 - slack
  }

  private func parts(of runs: [TextRun], partedBy widest: Double) -> [TextLine] {
    var order: [Int] = []
    for run in runs { order.append(contentsOf: run.glyphs) }
    var isSorted = true
    for index in order.indices.dropFirst() where glyphs[order[index]].box.midX < glyphs[order[index - 1]].box.midX {
      isSorted = false
      break
    }
    if !isSorted { order.sort { (glyphs[$0].box.midX, $0) < (glyphs[$1].box.midX, $1) } }

    let spacing = letterSpacing(of: order)
    var parts: [TextLine] = []
    var part = LinePart()
    var space: Unicode.Scalar?
    for index in order {
      let glyph = glyphs[index]
      if Letters.isSpace(glyph.scalar) {
        if part.last != nil, space == nil { space = glyph.scalar.value == 0x3000 ? "　" : " " }
        continue
      }
      if let last = part.last {
        if Self.isDrawnTwice(glyph, last) || part.secondLast.map({ Self.isDrawnTwice(glyph, $0) }) ?? false { continue }
        let gap = (glyph.box.x0 - last.box.x1) / max(glyph.size, last.size)
        if gap >= widest {
          part.close(trailing: space, into: &parts)
          part = LinePart()
        } else {
          let mark = LinePart.space(space, gap: gap - spacing, between: last.scalar, and: glyph.scalar)
          part.append(glyph, after: mark, gap: gap)
          space = nil
          continue
        }
      }
      space = nil
      part.append(glyph, after: nil, gap: 0)
    }
    part.close(trailing: space, into: &parts)
    return parts
  }

  /// What a program put between all letters of a line to fill its width, in letters; 0 where the gaps differ or are
  /// few, so that they mean something.
  private func letterSpacing(of order: [Int]) -> Double {
    guard order.count >= 8 else { return 0 }
    var wide = 0
    var gaps: [Double] = []
    for (index, next) in zip(order, order.dropFirst()) {
      let gap = (glyphs[next].box.x0 - glyphs[index].box.x1) / glyphs[next].size
      if gap >= 0.4 { wide += 1 }
    }
    guard wide >= 7, wide * 3 >= order.count * 2 else { return 0 }
    for (index, next) in zip(order, order.dropFirst()) {
      let isLetters = [index, next].allSatisfy {
        !Letters.isSpace(glyphs[$0].scalar) && !Letters.isWordLetter(glyphs[$0].scalar)
      }
      if isLetters { gaps.append((glyphs[next].box.x0 - glyphs[index].box.x1) / glyphs[next].size) }
    }
    guard gaps.count >= 7 else { return 0 }
    gaps.sort()
    let middle = gaps[gaps.count / 2]
    return gaps.count { abs($0 - middle) < 0.12 } * 4 >= gaps.count * 3 ? middle : 0
  }

  /// Some programs draw bold letters by drawing them twice, a little apart.
  private static func isDrawnTwice(_ glyph: Glyph, _ other: Glyph) -> Bool {
    guard glyph.scalar == other.scalar else { return false }
    let near = min(0.12 * glyph.size, 0.5 * glyph.box.width)
    return abs(glyph.box.x0 - other.box.x0) <= near && abs(glyph.box.y0 - other.box.y0) <= near
  }
}

/// A line while its letters are put together from left to right.
private struct LinePart {
  var text = String.UnicodeScalarView()
  var box = Box(x0: 0, y0: 0, x1: 0, y1: 0)
  var size = 0.0
  var letters = 0
  var last: Glyph?
  var secondLast: Glyph?
  var widestGap = 0.0
  private var firstUnit = 0.0
  private var firstUnitIsOpen = true
  private var lastWord = 0.0

  /// The space between two letters: one that the document has, where it can be seen, or a gap.
  static func space(
    _ space: Unicode.Scalar?, gap: Double, between left: Unicode.Scalar, and right: Unicode.Scalar
  ) -> Unicode.Scalar? {
    if let space, gap > 0.05 { return space }
    // Between Latin and Japanese letters programs leave up to a quarter of a letter, and letter-spaced Japanese has less
    // than half; a gap between words is a fifth at least.
    let isWords = Letters.isWordLetter(left) && Letters.isWordLetter(right)
    return gap >= (isWords ? 0.18 : 0.5) ? " " : nil
  }

  mutating func append(_ glyph: Glyph, after space: Unicode.Scalar?, gap: Double) {
    let scalar = glyph.scalar
    let isWord = Letters.isWordLetter(scalar)
    if let last {
      box.formUnion(glyph.box)
      if firstUnitIsOpen {
        let clings =
          Letters.isClosing(scalar) || Letters.isOpening(last.scalar) || isWord && Letters.isWordLetter(last.scalar)
        if space == nil, clings { firstUnit = glyph.box.x1 - box.x0 } else { firstUnitIsOpen = false }
      }
      let goesOn = isWord && space == nil && Letters.isWordLetter(last.scalar)
      lastWord = goesOn ? lastWord + (glyph.box.x1 - last.box.x1) : isWord ? glyph.box.width : 0
    } else {
      box = glyph.box
      firstUnit = glyph.box.width
      lastWord = isWord ? glyph.box.width : 0
    }
    if let space { text.append(space) }
    text.append(scalar)
    size = max(size, glyph.size)
    letters += 1
    widestGap = max(widestGap, gap)
    secondLast = last
    last = glyph
  }

  func close(trailing: Unicode.Scalar?, into parts: inout [TextLine]) {
    guard last != nil else { return }
    parts.append(
      TextLine(
        text: String(text), box: box, size: size, letters: letters, firstUnit: firstUnit, lastWord: lastWord,
        trailingSpace: trailing, widestGap: widestGap))
  }
}
