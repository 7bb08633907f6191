import Contracts

/// Letters and rules of a page → lines and table rows in reading order.
public enum PageLayout {
  /// Nothing is left out: every letter of the page stands in a line. Lines are counted from 1, rows of tables that hold
  /// nothing too, but those don't become lines.
  ///
  /// - Parameter number: the page's, from 1.
  public static func lines(of page: PageContent, number: Int) -> [DocumentLine] {
    var page = page
    var ruling = PageRuling(page.rules)
    page.glyphs = StackedLetters.turned(page.glyphs) { ruling.zones.zone(x: $0.box.midX, y: $0.box.midY) }
    let turn = Turn(direction: mainDirection(of: page), width: page.width, height: page.height)
    if turn.direction != .right {
      page = turn(page)
      ruling = PageRuling(page.rules)
    }
    var lines: [DocumentLine] = []
    for (index, cells) in PageReading(page, ruling).rows().enumerated() where cells.contains(where: { !$0.isEmpty }) {
      lines.append(DocumentLine(line: index + 1, page: number, cells: cells))
    }
    return lines
  }

  /// The direction of most letters.
  private static func mainDirection(of page: PageContent) -> Direction {
    var counts = [0, 0, 0, 0]
    for glyph in page.glyphs { counts[Int(glyph.direction.rawValue)] += 1 }
    var main = Direction.right
    for direction in Direction.allCases where counts[Int(direction.rawValue)] > counts[Int(main.rawValue)] {
      main = direction
    }
    return main
  }
}
