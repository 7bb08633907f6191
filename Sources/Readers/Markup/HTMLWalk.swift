import Extraction

/// Goes through a page from the top and puts what people see there into lines.
struct HTMLWalk {
  var sink = LineSink()
  /// Parts that a page hides by its markup; what style sheets hide is not known.
  var hidden = 0
  /// The pages in a frameset.
  var frames: [String] = []
  private var words = FlowingText()

  private static let unseen: Set<String> = [
    "script", "style", "template", "head", "noscript", "noframes", "select", "datalist", "object", "svg", "iframe",
  ]
  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hr",
    "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "td", "th", "tr", "ul",
  ]

  mutating func visit(_ node: HTMLNode?) throws(ExtractionError) {
    guard let node else { return }
    switch node.kind {
    case .text: words.add(node.text)
    case .other: return
    case .tag(let name):
      guard !isHidden(node, name) else { return }
      switch name {
      case "br": words.addBreak()
      case "frame": if let source = node.attribute("src") { frames.append(source) }
      case "table": try table(node)
      case "dl": try definitions(node)
      case _ where Self.blocks.contains(name):
        try endParagraph()
        if name == "pre" { words.keepsBreaks = true }
        for child in node.children { try visit(child) }
        try endParagraph()
        if name == "pre" { words.keepsBreaks = false }
      default: for child in node.children { try visit(child) }
      }
    }
  }

  mutating func endParagraph() throws(ExtractionError) {
    let text = words.take()
    if !text.isEmpty { try sink.add(paragraph: text) }
  }

  private mutating func isHidden(_ node: HTMLNode, _ name: String) -> Bool {
    if Self.unseen.contains(name) { return true }
    let style = node.attribute("style").map { $0.lowercased().filter { !$0.isWhitespace } } ?? ""
    guard node.attribute("hidden") != nil || style.contains("display:none") else { return false }
    hidden += 1
    return true
  }

  // MARK: Lists of terms

  /// A term with its descriptions is a row of a label and its value. Where it is anything else it is walked through.
  private mutating func definitions(_ node: HTMLNode) throws(ExtractionError) {
    try endParagraph()
    guard let pairs = Self.pairs(node), !pairs.isEmpty else {
      for child in node.children { try visit(child) }
      return try endParagraph()
    }
    var table = MarkupTable()
    for pair in pairs {
      table.beginRow()
      try table.add(pair.term, columns: 1, rows: 1)
      try table.add(pair.description, columns: 1, rows: 1)
      table.endRow()
    }
    try table.finish()
    try sink.add(table: table)
  }

  /// The terms of a list, each with what describes it; nil where a term has nothing, or something has no term.
  private static func pairs(_ list: HTMLNode) -> [(term: String, description: String)]? {
    var pairs: [(term: String, description: String)] = []
    for child in list.children {
      switch child.kind {
      case .other: continue
      case .text: guard child.text.allSatisfy(\.isWhitespace) else { return nil }
      case .tag("dt"):
        if let last = pairs.last, last.description.isEmpty { return nil }
        pairs.append((text(of: child), ""))
      case .tag("dd"):
        guard let last = pairs.indices.last, !holdsTable(child) else { return nil }
        pairs[last].description += (pairs[last].description.isEmpty ? "" : "\n") + text(of: child)
      // Each pair in a box of its own.
      case .tag("div"):
        guard let inside = Self.pairs(child) else { return nil }
        pairs += inside
      case .tag: return nil
      }
    }
    if let last = pairs.last, last.description.isEmpty { return nil }
    return pairs.allSatisfy { !$0.term.isEmpty } ? pairs : nil
  }

  // MARK: Tables

  private struct Cell {
    var node: HTMLNode
    var columns: Int
    var rows: Int
  }

  private mutating func table(_ node: HTMLNode) throws(ExtractionError) {
    try endParagraph()
    var rows: [[Cell]] = []
    try collect(node, into: &rows)
    guard !isLayout(rows) else {
      for cell in rows.joined() {
        for child in cell.node.children { try visit(child) }
        try endParagraph()
      }
      return
    }
    var table = MarkupTable()
    for row in rows {
      table.beginRow()
      for cell in row { try table.add(Self.text(of: cell.node), columns: cell.columns, rows: cell.rows) }
      table.endRow()
    }
    try table.finish()
    try sink.add(table: table)
  }

  /// Rows and cells, also where their tags stand in the wrong place; a caption goes in front.
  private mutating func collect(_ node: HTMLNode, into rows: inout [[Cell]]) throws(ExtractionError) {
    for child in node.children {
      guard case .tag(let name) = child.kind, !isHidden(child, name) else { continue }
      switch name {
      case "caption": try visit(child)
      case "tr":
        rows.append([])
        try collect(child, into: &rows)
      case "td", "th":
        if rows.isEmpty { rows.append([]) }
        let span = child.attribute("rowspan").flatMap { Int($0.trimmingPrefix(" ")) } ?? 1
        rows[rows.count - 1].append(
          Cell(
            node: child, columns: child.attribute("colspan").flatMap { Int($0.trimmingPrefix(" ")) } ?? 1,
            // To the end of the table.
            rows: span == 0 ? .max : span))
      case "table": try visit(child)
      default: try collect(child, into: &rows)
      }
    }
  }

  /// Whether a table is there for the page's looks: it has one cell a row, one row, or mostly tables in it.
  private func isLayout(_ rows: [[Cell]]) -> Bool {
    let cells = rows.joined()
    let nested = cells.filter { Self.holdsTable($0.node) }.count
    if rows.allSatisfy({ $0.count < 2 }), rows.joined().allSatisfy({ $0.columns < 2 }) { return true }
    guard nested > 0 else { return false }
    let filled = cells.filter { !Self.text(of: $0.node).isEmpty }.count
    return rows.count == 1 || nested * 2 >= filled
  }

  private static func holdsTable(_ node: HTMLNode) -> Bool {
    node.children.contains { $0.kind == .tag("table") || holdsTable($0) }
  }

  /// The words of a cell, a line for each line that is seen; of a table in it a line for each row.
  private static func text(of node: HTMLNode) -> String {
    var words = FlowingText()
    add(node, to: &words)
    return words.take()
  }

  private static func add(_ node: HTMLNode, to words: inout FlowingText) {
    for child in node.children {
      switch child.kind {
      case .text: words.add(child.text)
      case .other: continue
      case .tag(let name):
        guard !unseen.contains(name), child.attribute("hidden") == nil else { continue }
        switch name {
        case "br": words.addBreak()
        // Marks such as ○ are often pictures.
        case "img": words.add(child.attribute("alt") ?? "")
        case "td", "th":
          words.add(" ")
          add(child, to: &words)
        case _ where blocks.contains(name) || name == "table":
          words.addEdge()
          add(child, to: &words)
          words.addEdge()
        default: add(child, to: &words)
        }
      }
    }
  }
}
