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

  // MARK: Lines

  private mutating func readLine(_ line: Int) {
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
  private func start(of line: Int) -> Int {
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
  private func accepts(_ field: Int) -> Bool {
    switch compiled.profile.fields[field].kind {
    case .rating, .integer, .flag, .status, .code, .money: record?.isEmpty(field) ?? true
    default: true
    }
  }

  // MARK: Labels

  struct LabelHit {
    var field: Int
    var part: Int
    var end: Int
  }

  /// The label that stands at the beginning of the range. Labels count inside records, and the label that begins one
  /// counts everywhere.
  func label(at range: Range<Int>, isFirst: Bool) -> LabelHit? {
    var found: LabelHit?
    let bytes = document.bytes
    _ = compiled.rules.first(at: range.lowerBound, range.upperBound, bytes) { rule, text in
      guard case .label(let field, let part) = rule else { return false }
      if record == nil, !beginsRecord(field) { return false }
      let template = compiled.profile.fields[field].labels[part]
      guard let match = template.match(text, range, whole: false), endsLabel(template, match.end, range, text) else {
        return false
      }
      // The longest label wins, so that one label may begin with another.
      if let before = found, before.end >= match.end { return false }
      found = LabelHit(field: field, part: part, end: match.end)
      return false
    }
    return found
  }

  private func beginsRecord(_ field: Int) -> Bool {
    if case .label(let begins) = compiled.profile.begins { return begins == field }
    return false
  }

  /// A label ends with its colon, or where white space, a colon or the line's end follows.
  private func endsLabel(
    _ template: Template, _ end: Int, _ range: Range<Int>, _ text: [UInt8]
  ) -> Bool {
    guard end < range.upperBound else { return true }
    if text[end - 1] == 0x3A { return true }
    return text[end] == 0x20 || text[end] == 0x09 || text[end] == 0x3A
  }

  private mutating func readLabels(_ line: Int, _ range: Range<Int>, _ first: LabelHit) {
    headings.closeList()
    var hit = first
    var start = document.range(of: line).lowerBound
    while true {
      if beginsRecord(hit.field), hit.part == 0 { beginRecord(at: document.place(line, cell(at: hit.end, line))) }
      var valueStart = hit.end
      if valueStart < range.upperBound, document.bytes[valueStart] == 0x3A { valueStart += 1 }
      let next = inlineLabel(after: valueStart, range)
      let valueEnd = next?.start ?? range.upperBound
      let isWhole = hit.part == compiled.profile.fields[hit.field].labels.count - 1
      openField = isWhole ? hit.field : nil
      let label = printed(line, from: start, to: hit.end)
      if isWhole { record?.open(hit.field, label: label) }
      let values = document.pieces(line, in: valueStart..<valueEnd)
      if isWhole {
        for piece in values { record?.append(piece, to: hit.field) }
        claim(line, start..<valueEnd, .field(hit.field))
      } else {
        // An outer label has no value of its own; whatever stands behind it belongs to nothing.
        claim(line, start..<valueStart, .field(hit.field))
        if !values.isEmpty { leaveUnclaimed(line, valueStart..<valueEnd) }
      }
      guard let next else { return }
      start = next.start
      hit = next.hit
    }
  }

  /// The label in the document's own characters.
  private func printed(_ line: Int, from start: Int, to end: Int) -> String? {
    let pieces = document.pieces(line, in: start..<end)
    guard let first = pieces.first else { return nil }
    if pieces.count == 1 { return document.text(first) }
    return pieces.map(document.text).joined(separator: " ")
  }

  /// The next label with a colon on the line, behind white space.
  private func inlineLabel(after start: Int, _ range: Range<Int>) -> (start: Int, hit: LabelHit)? {
    guard !compiled.inlineLabels.isEmpty, start < range.upperBound,
      document.bytes[start..<range.upperBound].contains(0x3A)
    else { return nil }
    let bytes = document.bytes
    var position = start
    while position < range.upperBound {
      if position == start || bytes[position - 1] == 0x20 || bytes[position - 1] == 0x09 {
        for (field, label) in compiled.inlineLabels {
          if let match = label.match(bytes, position..<range.upperBound, whole: false) {
            let part = compiled.profile.fields[field].labels.count - 1
            return (position, LabelHit(field: field, part: part, end: match.end))
          }
        }
      }
      position += 1
    }
    return nil
  }

  private func cell(at offset: Int, _ line: Int) -> Int {
    let cells = document.lines[line]
    return cells.firstIndex { document.cells[$0].range.upperBound >= offset }.map { $0 - cells.lowerBound } ?? 0
  }

  // MARK: Furniture and headings

  /// Page headers and boilerplate.
  private mutating func furniture(_ line: Int, _ range: Range<Int>, _ anchor: Int?) -> Claim.Kind? {
    var isPage = false
    var isEnd = false
    let bytes = document.bytes
    let found = compiled.rules.first(at: range.lowerBound, range.upperBound, bytes) { rule, text in
      switch rule {
      case .page(let index):
        isPage = compiled.profile.pages[index].match(text, range, whole: true) != nil
        return isPage
      case .end(let index):
        isEnd = compiled.profile.ends[index].match(text, range, whole: true) != nil
        return isEnd
      case .boilerplate(let index): return compiled.profile.boilerplate[index].match(text, range, whole: true) != nil
      default: return false
      }
    }
    guard found else { return nil }
    if isPage { turnPage(line) }
    if isEnd { closeRecord() }
    headings.closeList()
    return .boilerplate
  }

  /// A blank page leaves nothing but blank lines before the next page's header.
  private mutating func turnPage(_ line: Int) {
    turnedPage = true
    guard line > 0 else { return }
    let number = document.document.lines[line].line
    let before = document.document.lines[line - 1].line
    guard number - before > Self.blankPage else { return }
    findings.pageBlank(from: before + 1, to: number - 1, at: document.place(line, 0))
    closeRecord()
    headings.lose()
    lastNumber = nil
  }

  /// This many blank lines on end are a page without text.
  private static let blankPage = 3

  private mutating func heading(_ line: Int, _ range: Range<Int>, _ anchor: Int?) -> Int? {
    var level: Int?
    var match: Template.Match?
    var isAnchor = false
    let bytes = document.bytes
    _ = compiled.rules.first(at: range.lowerBound, range.upperBound, bytes) { rule, text in
      switch rule {
      case .anchor(let candidate):
        guard compiled.profile.headings[candidate].after?.match(text, range, whole: true) != nil else { return false }
        level = candidate
        isAnchor = true
        return true
      case .heading(let candidate, let index):
        let definition = compiled.profile.headings[candidate]
        if definition.after != nil, anchor != candidate { return false }
        if definition.isList, headings.openList != candidate { return false }
        match = definition.lines[index].match(text, range, whole: true)
        level = match == nil ? nil : candidate
        return match != nil
      default: return false
      }
    }
    guard let level else { return nil }
    if isAnchor {
      anchored = level
      closeRecord()
      return level
    }
    guard let match, let id = match["id"] else { return nil }
    let pieces = match["title"].map { document.pieces(line, in: $0) } ?? []
    let title = pieces.isEmpty ? nil : pieces.map { Markup.strip(document.text($0)) }.joined(separator: " ")
    let plain = HeadingID.plain(document.pieces(line, in: id).map(document.text).joined())
    closeRecord()
    openField = nil
    lastNumber = nil
    checkImplied(level, plain, line)
    let entry = HeadingTracker.Entry(id: plain, title: title, place: document.place(line, 0))
    if let before = headings.enter(level, entry, sameWords: { $0 == $1 || Fold.literal($0) == Fold.literal($1) }) {
      findings.spellingDiffers(before.title ?? "", before.place, title ?? "", entry.place)
    }
    return level
  }

  /// A heading's number may tell that the heading above it is missing (3-2 without 目標3).
  private mutating func checkImplied(_ level: Int, _ id: String, _ line: Int) {
    guard let template = compiled.profile.headings[level].implies else { return }
    for (name, implied) in FieldFinisher.capture(id, template) {
      guard let upper = compiled.profile.level(named: name), headings.current[upper]?.id != implied else { continue }
      _ = headings.enter(
        upper, HeadingTracker.Entry(id: implied, title: nil, place: nil), sameWords: { _, _ in true })
      findings.headingMissing(name, implied, impliedBy: id, at: document.place(line, 0))
    }
  }

  private func isLegend(_ range: Range<Int>) -> Bool {
    let count = compiled.legend.count(document.bytes, range)
    guard count == 1, let field = openField, record != nil else { return count > 0 }
    // One step alone may be the rating itself.
    return compiled.profile.fields[field].kind != .rating || !(record?.isEmpty(field) ?? true)
  }

  // MARK: Tallies and the fiscal year

  private mutating func readTally(_ line: Int, _ range: Range<Int>) -> Bool {
    var found: (tally: TallyDefinition, match: Template.Match, isTotal: Bool)?
    let bytes = document.bytes
    _ = compiled.rules.first(at: range.lowerBound, range.upperBound, bytes) { rule, text in
      switch rule {
      case .tally(let index, let template):
        let tally = compiled.profile.tallies[index]
        found = tally.lines[template].match(text, range, whole: true).map { (tally, $0, false) }
      case .total(let index, let template):
        let tally = compiled.profile.tallies[index]
        found = tally.totals[template].match(text, range, whole: true).map { (tally, $0, true) }
      default: return false
      }
      return found != nil
    }
    guard let found else { return false }
    let place = document.place(line, 0)
    func number(_ range: Range<Int>) -> Int? {
      Int(String(decoding: document.bytes[range].filter { $0 != 0x2C }, as: UTF8.self))
    }
    if let count = found.match["count"].flatMap(number) {
      let value = found.match["value"].map { String(decoding: document.bytes[$0], as: UTF8.self) }
      tallies.append(
        SheetTally(field: found.tally.field, value: found.isTotal ? nil : value, count: count, place: place))
    } else {
      for capture in found.match.captures {
        guard let count = number(capture.range) else { continue }
        tallies.append(SheetTally(field: found.tally.field, value: capture.name, count: count, place: place))
      }
    }
    claim(line, document.range(of: line), .tally)
    return true
  }

  /// A line that holds nothing but the fiscal year.
  private mutating func readFiscalYear(_ line: Int) -> Bool {
    guard case .printed(let templates) = compiled.profile.fiscalYear else { return false }
    let range = document.range(of: line)
    let bytes = document.bytes
    guard let year = templates.lazy.compactMap({ $0.match(bytes, range, whole: true)?["year"] }).first else {
      return false
    }
    if let quote = document.pieces(line, in: year).first.map(document.quote) {
      if let before = fiscalYear, YearHeading.year(before.text) != YearHeading.year(quote.text) {
        findings.yearsDiffer(before, quote)
      }
      fiscalYear = fiscalYear ?? quote
    }
    claim(line, range, .fiscalYear)
    return true
  }

  /// Looks for the fiscal year in a line or row that something else claims.
  mutating func noteFiscalYear(_ line: Int) {
    guard fiscalYear == nil, case .printed(let templates) = compiled.profile.fiscalYear else { return }
    let bytes = document.bytes
    for index in document.lines[line] {
      let range = document.cells[index].range
      for template in templates {
        guard let year = template.match(bytes, range, whole: true)?["year"] else { continue }
        fiscalYear = document.pieces(line, in: year).first.map(document.quote)
        return
      }
    }
  }

  // MARK: Records

  mutating func beginRecord(at place: Place) {
    closeRecord()
    record = RecordBuilder(place: place, fields: compiled.profile.fields.count)
    record?.lostHeadings = headings.isLost
  }

  mutating func closeRecord() {
    settleDisplaced(next: nil)
    guard let finished = record else { return }
    record = nil
    openField = nil
    let finisher = FieldFinisher(
      profile: compiled.profile, document: document, fiscalYear: fiscalYear.flatMap { YearHeading.year($0.text) })
    let result = finisher.finish(finished)
    let (above, missing) = headings.headings(implied: result.implied)
    for heading in missing {
      findings.headingMissing(heading.level, heading.id, impliedBy: nil, at: finished.place)
    }
    if finished.lostHeadings, above.isEmpty, !compiled.profile.headings.isEmpty {
      findings.headingLost(at: finished.place)
    }
    for field in result.undivided {
      let name = compiled.profile.fields[field].labels.last?.source ?? compiled.profile.fields[field].name
      let place = finished.slots[field]?.pieces.first.map { document.place($0.line, $0.cell) } ?? finished.place
      findings.yearsRunTogether(name, at: place)
    }
    records.append(SheetRecord(place: finished.place, headings: above, fields: result.fields))
  }

  // MARK: Claims

  mutating func claim(_ line: Int, _ range: Range<Int>, _ kind: Claim.Kind) {
    for (position, index) in document.lines[line].enumerated() {
      let cell = document.cells[index]
      let part = cell.range.clamped(to: range)
      guard cell.characters > 0 else { continue }
      if part == cell.range {
        let size = document.text(line, position).utf8.count
        claims.append(
          Claim(line: line, cell: position, start: 0, end: size, characters: cell.characters, kind: kind))
      } else if !part.isEmpty {
        claims.append(partialClaim(line, position, cell, part, kind))
      } else if cell.range.isEmpty, range.lowerBound <= cell.range.lowerBound, cell.range.lowerBound < range.upperBound {
        // A cell of nothing but markup folds to nothing, and goes with what surrounds it.
        let size = document.text(line, position).utf8.count
        claims.append(
          Claim(line: line, cell: position, start: 0, end: size, characters: cell.characters, kind: kind))
      }
    }
    noteFiscalYear(line)
  }

  /// Claims a cell as a whole.
  mutating func claim(_ piece: Piece, _ kind: Claim.Kind) {
    let cell = document.cells[document.lines[piece.line].lowerBound + piece.cell]
    let size = document.text(piece.line, piece.cell).utf8.count
    claims.append(
      Claim(line: piece.line, cell: piece.cell, start: 0, end: size, characters: cell.characters, kind: kind))
  }

  private func partialClaim(
    _ line: Int, _ position: Int, _ cell: FoldedDocument.Cell, _ part: Range<Int>, _ kind: Claim.Kind
  ) -> Claim {
    let text = document.text(line, position)
    let utf8 = text.utf8
    let start =
      part.lowerBound == cell.range.lowerBound
      ? 0 : Fold.originalOffset(of: part.lowerBound - cell.range.lowerBound, in: text)
    let end =
      part.upperBound == cell.range.upperBound
      ? utf8.count : Fold.originalOffset(of: part.upperBound - cell.range.lowerBound, in: text)
    let from = utf8.index(utf8.startIndex, offsetBy: start)
    let to = utf8.index(utf8.startIndex, offsetBy: max(start, end))
    return Claim(
      line: line, cell: position, start: start, end: end, characters: Fold.characters(text[from..<to].utf8), kind: kind)
  }

  mutating func leaveUnclaimed(_ line: Int, _ range: Range<Int>) {
    claim(line, range, .unclaimed)
    for piece in document.pieces(line, in: range) { unclaimed.append(document.quote(piece)) }
  }
}
