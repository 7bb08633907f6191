/// A page whose text mostly goes to the right, zone by zone.
struct PageReading {
  private let page: PageContent
  private let zones: Zones
  private let loose: [Ruling.Line]
  /// The text that goes to the right, and after it that of the other directions, each turned until it does.
  private let texts: [DirectedText]

  init(_ page: PageContent, _ ruling: PageRuling) {
    self.page = page
    let zones = ruling.zones
    self.zones = zones
    loose = ruling.loose
    texts = Direction.allCases.compactMap { DirectedText(of: page, direction: $0, zones: zones) }
  }

  func rows() -> [[String]] {
    rows(inside: Zones.free, box: Box(x0: 0, y0: 0, x1: page.width, y1: page.height), isDrawn: false)
  }

  /// The lines of a page or box.
  private func rows(inside zone: Int, box: Box, isDrawn: Bool) -> [[String]] {
    var elements: [FlowElement] = []
    for (grid, outer) in zones.outer.enumerated() where outer == zone {
      elements.append(FlowElement(box: zones.grids[grid].box, content: .rows(rows(of: grid))))
    }
    for text in texts {
      let lines = text.lines(in: zone, partedBy: 1.2)
      guard text.turn.direction == .right else {
        for parts in lines {
          guard let line = Paragraphs.Line(parts)?.line else { continue }
          elements.append(FlowElement(box: text.turn.undone(line.box), content: .rows([[line.text]])))
        }
        continue
      }
      let (tables, rest) = looseTables(among: lines, zone: zone)
      elements += tables
      for (number, parts) in rest.enumerated() {
        for part in parts { elements.append(FlowElement(box: part.box, content: .part(part, line: number))) }
      }
    }
    return Flow(box: box, isDrawn: isDrawn, elements: elements).rows()
  }

  /// Tables that have only horizontal rules, and the lines that belong to none.
  private func looseTables(among lines: [[TextLine]], zone: Int) -> ([FlowElement], [[TextLine]]) {
    var tables: [FlowElement] = []
    var rest = lines
    for group in LooseRules.groups(of: loose) {
      guard let first = group.first, let last = group.last else { continue }
      let box = Box(x0: first.start, y0: first.at, x1: first.end, y1: last.at)
      guard zones.zone(x: box.midX, y: first.at) == zone else { continue }
      var bands = Array(repeating: [[TextLine]](), count: group.count - 1)
      var outside: [[TextLine]] = []
      for parts in rest {
        guard let line = Paragraphs.Line(parts)?.line, box.contains(line.box, slack: 4) else {
          outside.append(parts)
          continue
        }
        let band = group.partitioningIndex { $0.at > line.box.midY } - 1
        bands[min(max(0, band), bands.count - 1)].append(parts)
      }
      guard let rows = BandTable.rows(of: bands) else { continue }
      tables.append(FlowElement(box: box, content: .rows(rows)))
      rest = outside
    }
    return (tables, rest)
  }

  private func rows(of number: Int) -> [[String]] {
    let grid = zones.grids[number]
    let first = zones.firstZones[number]
    if grid.cells.count == 1 { return rows(inside: first, box: grid.box, isDrawn: true) }
    if grid.columnCount == 1, let rows = bandRows(of: number) { return rows }
    let main = grid.cells.indices.map { texts.first?.cellLines(in: first + $0) ?? [] }
    let padding = padding(of: main, in: grid)
    var rows = Array(repeating: [[String]](), count: grid.rowCount)
    for row in rows.indices { rows[row] = [Array(repeating: "", count: grid.columnCount)] }
    for (index, cell) in grid.cells.enumerated() {
      rows[cell.rows.lowerBound][0][cell.columns.lowerBound] = text(
        of: main[index], zone: first + index, box: grid.box(of: cell), padding: padding)
    }
    // A table within a cell: its rows follow the row that it stands in.
    for (inner, outer) in zones.outer.enumerated() where grid.cells.indices.contains(outer - first) && outer >= first {
      rows[grid.cells[outer - first].rows.lowerBound] += self.rows(of: inner)
    }
    return rows.flatMap { $0 }
  }

  /// The text of a cell, from the lines that go to the right and those that don't.
  private func text(of main: [TextLine], zone: Int, box: Box, padding: Double) -> String {
    guard texts.count > 1 else { return CellText.text(of: main, in: box, padding: padding) }
    var pieces: [(top: Double, text: String)] = []
    for directed in texts {
      let lines = directed.turn.direction == .right ? main : directed.cellLines(in: zone)
      guard let top = lines.map({ directed.turn.undone($0.box).y0 }).min() else { continue }
      pieces.append((top, CellText.text(of: lines, in: directed.turn(box), padding: padding)))
    }
    // Where two begin at one height, the order of the directions decides.
    return pieces.enumerated().sorted { ($0.element.top, $0.offset) < ($1.element.top, $1.offset) }
      .map(\.element.text).joined(separator: "\n")
  }

  /// A grid with one column may be a table whose columns have no rules.
  private func bandRows(of number: Int) -> [[String]]? {
    let first = zones.firstZones[number]
    let cells = zones.grids[number].cells.indices
    guard texts.count == 1, !zones.outer.contains(where: { cells.contains($0 - first) }) else { return nil }
    return BandTable.rows(of: cells.map { texts[0].lines(in: first + $0, partedBy: 1.2) })
  }

  /// How far from the border text begins in the cells of a table, in points.
  private func padding(of lines: [[TextLine]], in grid: RuledGrid) -> Double {
    var padding = 6.0
    for (cell, lines) in zip(grid.cells, lines) {
      let left = grid.xs[cell.columns.lowerBound]
      for line in lines { padding = min(padding, max(0, line.box.x0 - left)) }
    }
    return padding
  }
}
