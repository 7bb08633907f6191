/// Letters that follow each other on one line and in one zone of a page, as the document drew them.
struct TextRun {
  /// Their places in the page's glyphs.
  var glyphs: Range<Int>
  /// Around what can be seen of them.
  var box: Box
  var size: Double
  /// A cell or box of the page, or `Zones.free`.
  var zone: Int
  /// Whether there is anything but spaces.
  var hasInk: Bool

  /// The runs of glyphs that all go to the right.
  static func runs(of glyphs: [Glyph], zoneOf: (Glyph, Int) -> Int, boxOf: (Int) -> Box?) -> [TextRun] {
    var runs: [TextRun] = []
    var open: TextRun?
    for index in glyphs.indices {
      let glyph = glyphs[index]
      let isSpace = Letters.isSpace(glyph.scalar)
      if var run = open {
        let before = glyphs[index - 1]
        if follows(glyph, before) {
          let zone = zoneOf(glyph, run.zone)
          // Text that is wider than its cell runs over the border: it stays with the cell where it began.
          let cut = zone == run.zone ? nil : border(from: run.zone, to: zone, boxOf: boxOf)
          let overflows =
            cut.map { cut in
              let slack = 0.15 * glyph.size
              return cut < before.box.x1 - slack || cut > glyph.box.x0 + slack
            } ?? false
          if zone == run.zone || overflows && abs(glyph.box.x0 - before.box.x1) < 0.1 * glyph.size {
            run.glyphs = run.glyphs.lowerBound..<index + 1
            if !isSpace {
              if run.hasInk { run.box.formUnion(glyph.box) } else { run.box = glyph.box }
              run.size = run.hasInk ? max(run.size, glyph.size) : glyph.size
              run.hasInk = true
            }
            open = run
            continue
          }
        }
        runs.append(run)
      }
      open = TextRun(
        glyphs: index..<index + 1, box: glyph.box, size: glyph.size, zone: zoneOf(glyph, Zones.free), hasInk: !isSpace)
    }
    if let open { runs.append(open) }
    return runs
  }

  private static func follows(_ glyph: Glyph, _ before: Glyph) -> Bool {
    let size = max(glyph.size, before.size)
    let gap = glyph.box.x0 - before.box.x1
    return gap > -0.3 * size && gap < size && abs(glyph.box.y1 - before.box.y1) < 0.1 * size
      && abs(glyph.size - before.size) < 0.2 * size
  }

  /// Where on a line the one zone ends and the other begins.
  private static func border(from: Int, to: Int, boxOf: (Int) -> Box?) -> Double? {
    if let box = boxOf(from) { return box.x1 }
    return boxOf(to)?.x0
  }
}
