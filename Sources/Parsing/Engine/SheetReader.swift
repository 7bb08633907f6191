import Contracts

/// Reads one document with one profile, line by line.
struct SheetReader {
  let compiled: CompiledProfile
  let document: FoldedDocument
  var claims: [Claim] = []
  var findings: ParseFindings
  var headings: HeadingTracker
  var record: RecordBuilder?
  var records: [SheetRecord] = []
  var tallies: [SheetTally] = []
  var fiscalYear: Quote?
  /// The field that text without a label goes to.
  var openField: Int?
  /// The level whose heading may stand on this line, because its anchor stood on the one above.
  var anchored: Int?
  var table: TableState?
  var unclaimed: [Quote] = []
  /// A new page has begun since the last record.
  var turnedPage = false
  /// The last record's number, where records are numbered rows.
  var lastNumber: Int?

  init(_ compiled: CompiledProfile, _ document: FoldedDocument) {
    self.compiled = compiled
    self.document = document
    headings = HeadingTracker(compiled.profile.headings)
    claims.reserveCapacity(document.cells.count + document.cells.count / 4)
    findings = ParseFindings(document: document.document.name)
  }

  mutating func read(checkpoint: () throws -> Void) rethrows {
    for line in document.lines.indices {
      if line & 0xFF == 0 { try checkpoint() }
      readLine(line)
    }
    closeRecord()
  }

  mutating func readLine(_ line: Int) {
    claimMarkup(line)
    guard document.lines[line].contains(where: { !document.cells[$0].isBlank }) else { return }
    let anchor = anchored
    anchored = nil
    let range = start(of: line)..<document.range(of: line).upperBound
    let isTableRow = table != nil && document.isRow(line)
    if !isTableRow, let label = label(at: range, isFirst: true) {
      readLabels(line, range, label)
      return
    }
    if let kind = furniture(line, range, anchor) {
      claim(line, document.range(of: line), kind)
      return
    }
    if let level = heading(line, range, anchor) {
      claim(line, document.range(of: line), .heading(level))
      return
    }
    if record == nil, readTally(line, range) || readFiscalYear(line) { return }
    if document.isRow(line), readTableHeader(line) { return }
    if isLegend(range) {
      headings.closeList()
      claim(line, document.range(of: line), .boilerplate)
      return
    }
    headings.closeList()
    if isTableRow {
      readRow(line)
    } else if record != nil, let field = openField, accepts(field) {
      let cells = document.lines[line]
      for index in cells where !document.cells[index].range.isEmpty {
        let piece = Piece(line: line, cell: index - cells.lowerBound, range: document.cells[index].range)
        record?.append(piece, to: field)
      }
      claim(line, document.range(of: line), .field(field))
    } else {
      leaveUnclaimed(line, document.range(of: line))
    }
  }

  /// Where the line's text begins, behind white space and a markdown list mark.
  func start(of line: Int) -> Int {
    let range = document.range(of: line)
    var start = range.lowerBound
    while start < range.upperBound, document.bytes[start] == 0x20 || document.bytes[start] == 0x09 { start += 1 }
    if start + 1 < range.upperBound, document.bytes[start + 1] == 0x20,
      [0x2D, 0x2A, 0x23, 0x3E].contains(document.bytes[start])
    {
      start += 2
    }
    return start
  }

  /// A field of one value takes no second line.
  func accepts(_ field: Int) -> Bool {
    switch compiled.profile.fields[field].kind {
    case .rating, .integer, .flag, .status, .code, .money: record?.isEmpty(field) ?? true
    default: true
    }
  }
}
