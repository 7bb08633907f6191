import Contracts
import Extraction

/// Word documents since 2007 → paragraphs and tables, in the order of the text.
///
/// Words that were struck out while changes were tracked are left out and counted; what was put in counts as there.
/// A table within a table's cell becomes the cell's text, one line a row.
enum DOCXReader {
  static func text(of package: OfficePackage, document: OfficePackage.Part) throws(ExtractionError) -> ExtractedText {
    var reader = Reader()
    let relations = try package.relations(of: document)
    // What stands at the top of every page stands at the top of the text, once.
    for type in ["header", "document", "footnotes", "footer"] {
      var seen: Set<[UInt8]> = []
      let targets = type == "document" ? [document.path] : relations.filter { $0.type == type }.map(\.target)
      for target in targets.sorted() {
        guard let part = package.part(target), seen.insert(part.bytes).inserted else { continue }
        try reader.read(part)
      }
    }
    guard !reader.sink.lines.isEmpty else { throw .empty }
    return ExtractedText(
      format: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", lines: reader.sink.lines,
      omissions: reader.deleted > 0 ? [Omission(.deleted, count: reader.deleted)] : [])
  }

  private struct Reader {
    var sink = LineSink()
    var deleted = 0
    private var paragraph = ""

    /// A cell that is being read, with the paragraphs that it has so far.
    private struct OpenCell {
      var paragraphs: [String] = []
      var columns = 1
      var isContinued = false
    }

    private struct OpenTable {
      var table = MarkupTable()
      var cell = OpenCell()
    }

    private var tables: [OpenTable] = []

    mutating func read(_ part: OfficePackage.Part) throws(ExtractionError) {
      let events = try XMLEvents(part.bytes, format: "Word")
      // Paragraphs in boxes stand in the middle of others.
      var outer: [String] = []
      while let event = try events.next() {
        switch event {
        case .start("t"): paragraph += try words(events)
        case .start("tab"): if !isTabStop(events) { paragraph += " " }
        case .start("br"), .start("cr"): paragraph += "\n"
        case .start("noBreakHyphen"): paragraph += "-"
        case .start("del"), .start("moveFrom"):
          deleted += 1
          try events.skip()
        // What older programs are to show instead says the same again. Fields say what they do, not what is seen.
        case .start("Fallback"), .start("instrText"), .start("delText"), .start("rt"): try events.skip()
        case .start("txbxContent"):
          outer.append(paragraph)
          paragraph = ""
        case .end("txbxContent"): paragraph = outer.popLast() ?? ""
        case .end("p"): try endParagraph()
        case .start("tbl"): tables.append(OpenTable())
        case .end("tbl"): try endTable()
        case .start("tr"): withTable { $0.table.beginRow() }
        case .end("tr"): withTable { $0.table.endRow() }
        case .start("tc"): withTable { $0.cell = OpenCell() }
        case .start("gridSpan"):
          let columns = events.attribute("val").flatMap(Int.init) ?? 1
          withTable { $0.cell.columns = columns }
        case .start("vMerge"):
          let isFirst = events.attribute("val") == "restart"
          withTable { $0.cell.isContinued = !isFirst }
        case .end("tc"): try endCell()
        default: break
        }
      }
      paragraph = ""
    }

    /// `tab` is a character, or one of the places in a paragraph's properties where such characters lead to.
    private func isTabStop(_ events: XMLEvents) -> Bool { events.attribute("pos") != nil }

    private mutating func withTable(_ change: (inout OpenTable) -> Void) {
      guard !tables.isEmpty else { return }
      change(&tables[tables.count - 1])
    }

    private func words(_ events: XMLEvents) throws(ExtractionError) -> String {
      var text = ""
      while let event = try events.next() {
        switch event {
        case .text(let words): text += words
        case .end("t"): return text
        default: break
        }
      }
      return text
    }

    private mutating func endParagraph() throws(ExtractionError) {
      let text = paragraph
      paragraph = ""
      guard tables.isEmpty else { return withTable { $0.cell.paragraphs.append(text) } }
      try sink.add(paragraph: text)
    }

    private mutating func endCell() throws(ExtractionError) {
      guard var open = tables.popLast() else { return }
      let text = open.cell.paragraphs.joined(separator: "\n").trimmedLines
      // What goes on from the row above is seen there.
      try open.table.add(open.cell.isContinued ? "" : text, columns: open.cell.columns)
      tables.append(open)
    }

    private mutating func endTable() throws(ExtractionError) {
      guard var open = tables.popLast() else { return }
      try open.table.finish()
      guard tables.isEmpty else {
        let rows = open.table.rows.map { $0.filter { !$0.isBlank }.joined(separator: " ") }
        return withTable { $0.cell.paragraphs += rows }
      }
      try sink.add(table: open.table)
    }
  }
}

extension String {
  /// Without blank lines in front and behind.
  var trimmedLines: String {
    var lines = split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let first = lines.first, String(first).isBlank { lines.removeFirst() }
    while let last = lines.last, String(last).isBlank { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
