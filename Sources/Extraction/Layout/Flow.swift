/// What stands in a page or box, from its elements to rows of text in reading order.
struct Flow {
  /// The page or box.
  var box: Box
  /// Whether the box is drawn, so that its text is wrapped at its border.
  var isDrawn: Bool
  var elements: [FlowElement]

  func rows() -> [[String]] {
    let margin = rightMargin(of: elements, in: box)
    let groups = ReadingColumns.groups(of: elements)
    guard groups.count > 1 else { return Self.rows(of: elements, left: left, right: margin) }
    return groups.flatMap { group -> [[String]] in
      let left = group.map(\.box.x0).min() ?? box.x0
      let right = group.map(\.box.x1).max() ?? box.x1
      // A column is wrapped at its own edge.
      let isNarrow = right < margin - 0.2 * (margin - box.x0)
      let ends = group.compactMap(\.part).count { $0.box.x1 > right - 1.1 * $0.size }
      return Self.rows(of: group, left: left, right: isNarrow && ends > 2 ? right : margin)
    }
  }

  private var left: Double { elements.map(\.box.x0).min() ?? box.x0 }

  /// Where the text's lines end: at the same distance from the page's edge as they begin, unless there is evidence that
  /// they end elsewhere.
  private func rightMargin(of elements: [FlowElement], in box: Box) -> Double {
    let left = left
    let mirrored = box.x1 - max(0, left - box.x0)
    let furthest = elements.map(\.box.x1).max() ?? box.x1
    if isDrawn { return max(mirrored, furthest) }
    // Several lines that end alike by chance are no margin: in running text a good part of the lines ends there.
    let lines = elements.compactMap(\.part)
    let ends = lines.count { $0.box.x1 > furthest - 1.1 * $0.size && $0.box.width > 0.4 * box.width }
    let hasTable = elements.contains { $0.part == nil && $0.box.x1 > furthest - 1 && $0.box.width > 0.4 * box.width }
    return hasTable || ends >= 4 && ends * 4 >= lines.count ? furthest : max(mirrored, furthest)
  }

  /// The elements of one column from top to bottom.
  private static func rows(of elements: [FlowElement], left: Double, right: Double) -> [[String]] {
    var lines: [Int: [TextLine]] = [:]
    var order: [(y: Double, side: Int, x: Double, content: FlowElement.Content)] = []
    let blocks = elements.filter { $0.part == nil }
    for element in elements {
      switch element.content {
      case .rows: order.append((element.box.y0, 1, element.box.x0, element.content))
      case .part(let part, let number):
        // Text beside a table is read before it or after it, never between its rows.
        let beside = blocks.first { $0.box.y0 < element.box.midY && element.box.midY < $0.box.y1 }
        let isAfter = beside.map { element.box.x0 > $0.box.midX } ?? false
        let number = 2 * number + (isAfter ? 1 : 0)
        if lines[number] == nil {
          let y = beside.map { isAfter ? $0.box.y1 : $0.box.y0 } ?? element.box.y0
          order.append((y, isAfter ? 2 : 0, element.box.y0, .part(part, line: number)))
        }
        lines[number, default: []].append(part)
      }
    }
    order.sort { ($0.y, $0.side, $0.x) < ($1.y, $1.side, $1.x) }

    var rows: [[String]] = []
    var run: [[TextLine]] = []
    func closeRun() {
      rows += Self.rows(of: run, left: left, right: right)
      run = []
    }
    for entry in order {
      switch entry.content {
      case .part(_, let number): run.append((lines[number] ?? []).sorted { $0.box.x0 < $1.box.x0 })
      case .rows(let own):
        closeRun()
        rows += own
      }
    }
    closeRun()
    return rows
  }

  /// Lines that follow each other: tables without rules, and running text.
  private static func rows(of lines: [[TextLine]], left: Double, right: Double) -> [[String]] {
    var rows: [[String]] = []
    var running: [Paragraphs.Line] = []
    func closeRunning() {
      rows += Paragraphs.texts(of: running, left: left, right: right).map { [$0] }
      running = []
    }
    var index = 0
    while index < lines.count {
      if let table = AlignedTable.leading(lines[index...]) {
        closeRunning()
        rows += table.rows
        index += table.count
      } else {
        if let line = Paragraphs.Line(lines[index]) { running.append(line) }
        index += 1
      }
    }
    closeRunning()
    return rows
  }
}
