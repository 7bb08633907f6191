/// The text of a page that goes in one direction, turned until it goes to the right.
struct DirectedText {
  let turn: Turn
  private let builder: LineBuilder
  /// By zone.
  private let runs: [Int: [TextRun]]

  /// Nil where no text goes in this direction; for the page's own direction never.
  init?(of page: PageContent, direction: Direction, zones: Zones) {
    let turn = Turn(direction: direction, width: page.width, height: page.height)
    var glyphs = page.glyphs
    if glyphs.contains(where: { $0.direction != direction }) { glyphs.removeAll { $0.direction != direction } }
    guard direction == .right || !glyphs.isEmpty else { return nil }
    if direction != .right {
      for index in glyphs.indices { glyphs[index].box = turn(glyphs[index].box) }
    }
    let isTurned = direction != .right
    let all = TextRun.runs(of: glyphs) { glyph, near in
      let box = isTurned ? turn.undone(glyph.box) : glyph.box
      return zones.zone(x: box.midX, y: box.midY, near: near)
    } boxOf: { zone in
      zones.box(of: zone).map { isTurned ? turn($0) : $0 }
    }
    self.turn = turn
    builder = LineBuilder(glyphs: glyphs)
    runs = Dictionary(grouping: all, by: \.zone)
  }

  /// From top to bottom, each in the parts between wide gaps.
  func lines(in zone: Int, partedBy gap: Double) -> [[TextLine]] {
    runs[zone].map { builder.lines(of: $0, partedBy: gap) } ?? []
  }

  /// From top to bottom.
  func cellLines(in zone: Int) -> [TextLine] {
    runs[zone].map { builder.lines(of: $0) } ?? []
  }
}
