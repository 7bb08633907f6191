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
  /// The record that was closed last.
  var lastRecord: RecordBuilder?
  var tallies: [SheetTally] = []
  var fiscalYear: Quote?
  /// The line of its own that named it.
  var fiscalYearLine: Int?
  /// Which of the profile's templates it was found by.
  var fiscalYearRank = 0
  /// The year over a table's last column, where an earlier column has it as well: that of the results at its end.
  var resultsYear: Quote?
  /// The field that text without a label goes to.
  var openField: Int?
  /// The level whose heading may stand on this line, because its anchor stood on the one above.
  var anchored: Int?
  /// The label that began on a line above and ends on one below.
  var pendingLabel: BrokenLabel?
  /// The lines are those of a section that the form has not had so far.
  var isInUnknownSection = false
  /// The line that was last found to be the one above it once more.
  var doubled: Int?
  /// The lines are those that a page repeats at its top, of the record that goes on there.
  var isInRepeatedHead = false
  /// What the line above was, as far as that tells whether this one goes on with a legend.
  var above: LineAbove?
  /// What the document's legends say, where that may differ from the profile.
  var printedLegend = PrintedLegend()
  /// The line with the words of a legend's sign, which stood on the one before.
  var legendWords: Int?
  var table: TableState?
  var unclaimed: [Quote] = []
  /// A new page has begun since the last record.
  var turnedPage = false
  /// The labels of a record that stand above the first one, each with the place of the first, by the field.
  var earlyLabels: [Int: Place] = [:]
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
    noteShiftedLabels()
  }

  /// What a line is, is tried in this order: what stands there for the second time, the form's own words, what it prints
  /// around them, and only then a value's text.
  mutating func readLine(_ line: Int) {
    claimMarkup(line)
    guard document.lines[line].contains(where: { !document.cells[$0].isBlank }) else { return }
    if leavesOutRepeatedHead(line) { return }
    let (anchor, legendAbove) = (anchored, above)
    (anchored, above) = (nil, nil)
    let range = start(of: line)..<document.range(of: line).upperBound
    let isTableRow = table != nil && document.isRow(line)
    if leavesOutDoubled(line, range, isTableRow: isTableRow) { return }
    if let broken = pendingLabel { return readRest(of: broken, line, range) }
    if readsOwnWords(line, range, isTableRow: isTableRow, below: legendAbove) { return }
    if readsFurniture(line, range, anchor, below: legendAbove) { return }
    if takesUnknownSection(line, range) { return }
    if readsHead(line, range, below: legendAbove) { return }
    if readsLegend(line, range, below: legendAbove) { return }
    headings.closeList()
    if isTableRow { readRow(line) } else { readText(line, range) }
  }

  /// Leaves out the lines that a page repeats at its top.
  private mutating func leavesOutRepeatedHead(_ line: Int) -> Bool {
    guard isInRepeatedHead else { return false }
    isInRepeatedHead = repeatsHead(line)
    if isInRepeatedHead { claim(line, document.range(of: line), .boilerplate) }
    return isInRepeatedHead
  }

  /// Reads what the form prints between records: pages, boilerplate, headings.
  private mutating func readsFurniture(_ line: Int, _ range: Range<Int>, _ anchor: Int?, below: LineAbove?) -> Bool {
    if let kind = furniture(line, range, anchor, below: below) {
      claim(line, document.range(of: line), kind)
      noteRatingColumns(line)
      above = .boilerplate
      return true
    }
    guard let level = heading(line, range, anchor) else { return false }
    claim(line, document.range(of: line), .heading(level))
    isInUnknownSection = false
    return true
  }

  /// Reads what stands above the records, or above those of a page: a tally, the fiscal year, a table's heading.
  private mutating func readsHead(_ line: Int, _ range: Range<Int>, below: LineAbove?) -> Bool {
    if record == nil, readTally(line, range) { return true }
    // A page's heading can name the year again within a record, and each sheet have the title of the first.
    if record == nil || below == .boilerplate || repeatsTitle(line), readFiscalYear(line) {
      above = .boilerplate
      return true
    }
    return document.isRow(line) && readTableHeader(line)
  }

  private mutating func readsLegend(_ line: Int, _ range: Range<Int>, below: LineAbove?) -> Bool {
    let isOwn = isLegend(line, range, below: below)
    if isOwn { noteLegend(line, range) }
    guard isOwn || takeOtherLegend(line, range, below: below) else { return false }
    headings.closeList()
    claim(line, document.range(of: line), .boilerplate)
    above = .legend
    return true
  }

  /// Reads a line that has a label of the form, or goes on with one or with a legend. In a section that the form has not had
  /// none of its labels are the record's, but the one that begins the next.
  private mutating func readsOwnWords(
    _ line: Int, _ range: Range<Int>, isTableRow: Bool, below legendAbove: LineAbove?
  ) -> Bool {
    let label = isTableRow ? nil : label(at: range, isFirst: true)
    if isInUnknownSection, label.map({ !beginsRecord($0.field) }) ?? true { return false }
    if let label, repeatsBeginning(label, on: line), goesOnBelow(line, isInHead: true) {
      openField = nil
      isInRepeatedHead = true
      claim(line, document.range(of: line), .boilerplate)
      return true
    }
    if let label, beginsAgain(label, on: line) { beginWithoutName(label, on: line) }
    if let label, !isMention(label, on: line) {
      if isColumnHeading(label, range) {
        claim(line, document.range(of: line), .boilerplate)
        above = .boilerplate
      } else {
        readLabels(line, range, label)
      }
      return true
    }
    if !isTableRow, label == nil, let broken = brokenLabel(line, range), !isMention(broken.hit, on: broken.line) {
      headings.closeList()
      claimBeginning(of: broken, on: line)
      return true
    }
    if !isTableRow, label == nil, let misspelt = misspeltLabel(line, range) {
      noteMisspelt(misspelt, line, range)
      readLabels(line, range, misspelt)
      return true
    }
    guard takeLegendOnLines(line, range, below: legendAbove) else { return false }
    claim(line, document.range(of: line), .boilerplate)
    above = .legend
    return true
  }

  /// Where the line's text begins, behind white space and a markdown list mark or heading mark (`- `, `### `).
  func start(of line: Int) -> Int {
    let range = document.range(of: line)
    var start = range.lowerBound
    while start < range.upperBound, document.bytes[start] == 0x20 || document.bytes[start] == 0x09 { start += 1 }
    return Markup.textStart(start..<range.upperBound, in: document.bytes)
  }
}
