/// Vertical writing that a document draws letter by letter, each as if it were a horizontal line of its own.
enum StackedLetters {
  /// Two letters below each other may be two lines of a narrow cell.
  private static let fewest = 3
  /// From one letter to the next below it, in letters; after punctuation it may be half a letter.
  private static let steps = 0.4...1.35
  /// The same where a space stands between them, within what is certainly vertical.
  private static let stepsWithSpace = 0.4...2.4

  /// The glyphs, with those of vertical lines turned downwards.
  /// - Parameter zoneOf: the cell or box at a place: letters of different ones belong to different lines.
  static func turned(_ glyphs: [Glyph], zoneOf: (Glyph) -> Int) -> [Glyph] {
    let result = turned(glyphs, fewest: fewest, zoneOf: zoneOf)
    // On a page of vertical writing single letters belong to it too.
    let isVertical = result.count { $0.direction == .down } * 2 > result.count
    return isVertical ? turned(glyphs, fewest: 1, zoneOf: zoneOf) : result
  }

  private static func turned(_ glyphs: [Glyph], fewest: Int, zoneOf: (Glyph) -> Int) -> [Glyph] {
    var result = glyphs
    var chain: Range<Int> = 0..<0
    var letters = 0
    func closeChain() {
      // A number below a word of a horizontal text is a value in a narrow cell.
      while fewest > 1, let last = chain.last, letters > 0, Letters.isWordLetter(glyphs[last].scalar) {
        chain.removeLast()
        if chain.isEmpty || !isBeside(glyphs[last], glyphs[last - 1]) { letters -= 1 }
      }
      if letters >= fewest {
        for index in chain { result[index].direction = .down }
      }
      letters = 0
    }
    var index = 0
    var before: Box?
    while index < glyphs.count {
      let end = endOfLetter(at: index, in: glyphs)
      let box = glyphs[index..<end].dropFirst().reduce(into: glyphs[index].box) { $0.formUnion($1.box) }
      let size = glyphs[index].size
      guard glyphs[index].direction == .right, box.width < 1.3 * size, canStand(glyphs[index..<end]) else {
        closeChain()
        before = nil
        // The letters after it on the same line are no lines of their own.
        index = end
        while index < glyphs.count, isBeside(glyphs[index], glyphs[index - 1]) { index += 1 }
        continue
      }
      if letters > 0, let before, isBelow(box, before, size, within: letters > 1 ? stepsWithSpace : steps),
        zoneOf(glyphs[index]) == zoneOf(glyphs[chain.lowerBound])
      {
        chain = chain.lowerBound..<end
        letters += 1
      } else {
        closeChain()
        chain = index..<end
        letters = 1
      }
      before = box
      index = end
    }
    closeChain()
    return result
  }

  /// A letter, or a number of two digits that stand side by side.
  private static func endOfLetter(at index: Int, in glyphs: [Glyph]) -> Int {
    var end = index + 1
    while end < glyphs.count, isBeside(glyphs[end], glyphs[end - 1]) { end += 1 }
    return end
  }

  private static func isBeside(_ glyph: Glyph, _ other: Glyph) -> Bool {
    abs(glyph.box.y1 - other.box.y1) < 0.3 * other.size && abs(glyph.box.x0 - other.box.x1) < other.size
  }

  private static func isBelow(
    _ box: Box, _ before: Box, _ size: Double, within steps: ClosedRange<Double>
  ) -> Bool {
    steps.contains((box.midY - before.midY) / size) && abs(box.midX - before.midX) < 0.2 * size
  }

  private static func canStand(_ letters: ArraySlice<Glyph>) -> Bool {
    letters.count == 1
      ? letters.allSatisfy { (0x3001...0xFFEF).contains($0.scalar.value) && !Letters.isBullet($0.scalar) }
      : letters.allSatisfy { ("0"..."9").contains($0.scalar) }
  }
}
