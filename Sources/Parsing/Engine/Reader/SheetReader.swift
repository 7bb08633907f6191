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

  mutating func readLine(_ line: Int) {
    claimMarkup(line)
    guard document.lines[line].contains(where: { !document.cells[$0].isBlank }) else { return }
    if isInRepeatedHead {
      if repeatsHead(line) { return claim(line, document.range(of: line), .boilerplate) }
      isInRepeatedHead = false
    }
    let anchor = anchored
    anchored = nil
    let legendAbove = above
    above = nil
    let range = start(of: line)..<document.range(of: line).upperBound
    let isTableRow = table != nil && document.isRow(line)
    if leavesOutDoubled(line, range, isTableRow: isTableRow) { return }
    if let broken = pendingLabel {
      readRest(of: broken, line, range)
      return
    }
    if readsOwnWords(line, range, isTableRow: isTableRow, below: legendAbove) { return }
    if let kind = furniture(line, range, anchor, below: legendAbove) {
      claim(line, document.range(of: line), kind)
      noteRatingColumns(line)
      above = .boilerplate
      return
    }
    if let level = heading(line, range, anchor) {
      claim(line, document.range(of: line), .heading(level))
      isInUnknownSection = false
      return
    }
    if takesUnknownSection(line, range) { return }
    if record == nil, readTally(line, range) { return }
    // A page's heading can name the year again within a record, and each sheet have the title of the first.
    if record == nil || legendAbove == .boilerplate || repeatsTitle(line), readFiscalYear(line) {
      above = .boilerplate
      return
    }
    if document.isRow(line), readTableHeader(line) { return }
    let isOwnLegend = isLegend(line, range, below: legendAbove)
    if isOwnLegend { noteLegend(line, range) }
    if isOwnLegend || takeOtherLegend(line, range, below: legendAbove) {
      headings.closeList()
      claim(line, document.range(of: line), .boilerplate)
      above = .legend
      return
    }
    headings.closeList()
    if isTableRow {
      readRow(line)
    } else if record != nil, let field = openField, accepts(field) || isRest(line, of: field), goesOn(line, field) {
      let next = isNarrative(field) ? nil : nextLabel(line, after: range.lowerBound, range)
      let broken = isNarrative(field) || next != nil ? nil : brokenInlineLabel(line, after: range.lowerBound)
      let words = document.range(of: line).lowerBound..<(next?.start ?? broken?.start ?? range.upperBound)
      take(line, words, goingOnWith: field)
      // A value that wraps onto a second line has the labels beside it there.
      if let next { readLabels(line, next.start..<range.upperBound, next.hit, from: next.start) }
      if let broken { claimBeginning(of: broken, on: line) }
    } else {
      if let field = openField, isList(field) || table != nil { openField = nil }
      noteEarlyLabel(line, range)
      leaveUnclaimed(line, document.range(of: line))
    }
  }

  private mutating func take(_ line: Int, _ words: Range<Int>, goingOnWith field: Int) {
    if beginsWithOtherLabel(words, below: field) { return leaveUnclaimed(line, words) }
    if compiled.profile.fields[field].kind == .text, isFigureRow(line) {
      findings.figuresInText(compiled.profile.fields[field].name, at: document.place(line, 0))
    }
    for piece in document.pieces(line, in: words) {
      record?.append(piece, to: field)
      // A merged cell goes on for the rows below as well.
      if compiled.profile.fields[field].covers { table?.covers[field]?.append(piece) }
    }
    claim(line, words, .field(field))
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

  /// Whether text without a label goes on with what stands above it. What follows a table's list is below the table, as
  /// notes and page numbers are, unless it stands right under the row.
  func goesOn(_ line: Int, _ field: Int) -> Bool {
    if isStrayNumber(line, below: field) { return false }
    guard isList(field) else { return !isNoteBelowTable(line, field) && !isAboveTable(line) }
    return hasLineAbove(line) && !isNote(line)
  }

  /// Whether a note stands below the table. One in the midst of a cell has more of the cell, or of the table, below it;
  /// what stands between could be either, and is said rather than given to the last cell.
  private func isNoteBelowTable(_ line: Int, _ field: Int) -> Bool {
    guard table != nil, isNote(line) else { return false }
    // Set apart from a last cell that is blank.
    if !hasLineAbove(line), record?.isEmpty(field) ?? true { return true }
    for next in document.lines.indices[(line + 1)...].prefix(Self.mostLinesToLabel) {
      guard document.lines[next].contains(where: { !document.cells[$0].isBlank }), !isNote(next) else { continue }
      if document.isRow(next) { return couldBeHeader(next) }
      let range = start(of: next)..<document.range(of: next).upperBound
      return isRule(range)
    }
    return true
  }

  /// Whether the line stands apart above the next table's heading: a heading that can't be read is no part of the last table.
  private func isAboveTable(_ line: Int) -> Bool {
    guard table != nil, !document.isRow(line), !hasLineAbove(line), !hasLineBelow(line), line + 1 < document.lines.count
    else { return false }
    return document.isRow(line + 1) && couldBeHeader(line + 1)
  }

  /// Whether the line begins what the form prints between its records.
  private func isRule(_ range: Range<Int>) -> Bool {
    compiled.rules.first(at: range.lowerBound, range.upperBound, document.bytes) { rule, text in
      switch rule {
      case .page(let index): compiled.profile.pages[index].match(text, range, whole: true) != nil
      case .boilerplate(let index): compiled.profile.boilerplate[index].match(text, range, whole: true) != nil
      case .end(let index): compiled.profile.ends[index].match(text, range, whole: true) != nil
      case .anchor(let level): compiled.profile.headings[level].after?.match(text, range, whole: true) != nil
      case .heading(let level, let index):
        compiled.profile.headings[level].after == nil && !compiled.profile.headings[level].isList
          && compiled.profile.headings[level].lines[index].match(text, range, whole: true) != nil
      default: false
      }
    }
  }

  /// Whether the line begins with the mark of a note.
  private func isNote(_ line: Int) -> Bool {
    guard !document.isRow(line) else { return false }
    let range = document.range(of: line)
    return Self.noteMarks.contains { Lexeme.starts(with: $0, range.lowerBound, range.upperBound, document.bytes) }
  }

  /// A narrative may mention any label; the values of a record's head don't.
  private func isNarrative(_ field: Int) -> Bool {
    let definition = compiled.profile.fields[field]
    return definition.kind == .text && !definition.isShort
  }

  /// Whether the field is the list of a table's column.
  private func isList(_ field: Int) -> Bool {
    let definition = compiled.profile.fields[field]
    return definition.kind == .list && !definition.columns.isEmpty
  }

  /// In folded text.
  private static let noteMarks = ["※", "(注", "注)", "注:", "注1", "注 ", "*注"].map { Array($0.utf8) }

  /// Whether the line is the rest of a rating that a line break divides.
  private func isRest(_ line: Int, of field: Int) -> Bool {
    guard compiled.profile.fields[field].kind == .rating, let pieces = record?.slots[field]?.pieces, pieces.count == 1
    else { return false }
    let above = document.bytes[pieces[0].range]
    let joined = Array(above) + [0x20] + document.bytes[document.range(of: line)].prefix(Self.longestRest)
    return compiled.legend.count(Array(above), 0..<above.count) == 0
      && compiled.legend.count(joined, 0..<joined.count) == 1
  }

  /// A field of one value takes no second line.
  func accepts(_ field: Int) -> Bool {
    switch compiled.profile.fields[field].kind {
    case .rating, .integer, .flag, .status, .code, .money: record?.isEmpty(field) ?? true
    default: true
    }
  }
}
