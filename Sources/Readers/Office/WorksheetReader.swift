import Contracts
import Extraction

/// One sheet of a workbook → the rows that people see.
struct WorksheetReader {
  private struct Cell {
    var row: Int
    var column: Int
    var text: String
  }

  private let strings: [String]
  private let styles: CellStyles
  private let epoch: ExcelDate.Epoch
  private let limit: Int
  /// Row by row, from the left; counted from 1, empty ones left out.
  private var cells: [Cell] = []
  private var hiddenColumns: [ClosedRange<Int>] = []
  private var hiddenRows = 0
  private var covered = CellRanges()
  private var uncalculated = 0
  private var hiddenCells = 0

  var cellCount: Int { cells.count }

  /// - Parameter limit: the most cells that are read.
  init(strings: [String], styles: CellStyles, epoch: ExcelDate.Epoch, limit: Int) {
    self.strings = strings
    self.styles = styles
    self.epoch = epoch
    self.limit = limit
  }

  mutating func read(_ part: OfficePackage.Part) throws(ExtractionError) {
    let events = try XMLEvents(part.bytes, format: "Excel")
    var row = 0
    var column = 0
    var isHidden = false
    while let event = try events.next() {
      switch event {
      case .start("col") where events.isOn("hidden"):
        let first = events.attribute("min").flatMap(Int.init) ?? 1
        let last = events.attribute("max").flatMap(Int.init) ?? first
        if first <= last { hiddenColumns.append(first...last) }
      case .start("row"):
        row = events.attribute("r").flatMap(Int.init) ?? row + 1
        column = 0
        isHidden = events.isOn("hidden")
      case .start("c"):
        let reference = events.attribute("r").flatMap(CellReference.init)
        column = reference?.column ?? column + 1
        let text = try cell(events)
        guard !text.isBlank else { continue }
        guard !isHidden, !hiddenColumns.contains(where: { $0.contains(column) }) else {
          hiddenCells += 1
          continue
        }
        guard cells.count < limit else { throw .tooManyCells }
        cells.append(Cell(row: reference?.row ?? row, column: column, text: text))
      case .end("row"):
        if isHidden { hiddenRows += 1 }
      case .start("mergeCell"):
        if let range = events.attribute("ref").flatMap(CellRange.init) { covered.add(range) }
      default: break
      }
    }
  }

  /// The rows; what lies under merged cells isn't seen, and isn't there.
  func lines(page: Int) throws(ExtractionError) -> [DocumentLine] {
    let visible = cells.filter { !covered.covers(row: $0.row, column: $0.column) }
    let columns = Set(visible.map(\.column)).sorted()
    let positions = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
    var rows: [Grid.Row] = []
    var left = Extraction.cellLimit
    for cell in visible.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }) {
      guard let position = positions[cell.column] else { continue }
      if rows.last?.number != cell.row { rows.append(Grid.Row(position: cell.row, number: cell.row, cells: [])) }
      let row = rows.count - 1
      let missing = position - rows[row].cells.count
      // A cell that stands twice in the file counts once.
      guard missing >= 0 else { continue }
      left -= missing + 1
      guard left >= 0 else { throw .tooManyCells }
      rows[row].cells += Array(repeating: "", count: missing) + [cell.text]
    }
    return Grid(rows).lines(page: page)
  }

  func omissions(page: Int, name: String) -> [Omission] {
    var omissions: [Omission] = []
    if hiddenCells > 0 { omissions.append(Omission(.hidden, page: page, name: name, count: hiddenCells)) }
    if uncalculated > 0 { omissions.append(Omission(.uncalculated, page: page, name: name, count: uncalculated)) }
    return omissions
  }

  private mutating func cell(_ events: XMLEvents) throws(ExtractionError) -> String {
    let type = events.attribute("t")
    let style = events.attribute("s").flatMap(Int.init)
    var value: String?
    var inline: String?
    var isFormula = false
    reading: while let event = try events.next() {
      switch event {
      case .start("v"): value = try words(events, until: "v")
      case .start("is"): inline = try SharedStrings.item(events, until: "is")
      case .start("f"): isFormula = true
      case .end("c"): break reading
      default: break
      }
    }
    if let inline { return inline }
    guard let value else {
      if isFormula { uncalculated += 1 }
      return ""
    }
    switch type {
    case "s": return Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
    case "str": return SharedStrings.unescaped(value)
    case "b": return value == "1" ? "TRUE" : "FALSE"
    case "e", "d": return value
    default: return number(value, style)
    }
  }

  private func number(_ value: String, _ style: Int?) -> String {
    guard let number = Double(value), number.isFinite else { return value }
    return styles[style].map { $0.text(of: number, epoch: epoch) } ?? NumberFormat.general(number)
  }

  private func words(_ events: XMLEvents, until end: String) throws(ExtractionError) -> String {
    var text = ""
    while let event = try events.next() {
      switch event {
      case .text(let words): text += words
      case .end(end): return text
      default: break
      }
    }
    return text
  }
}
