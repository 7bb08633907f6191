import Contracts

// Page headers, boilerplate and headings.
extension SheetReader {
  /// Page headers and boilerplate.
  mutating func furniture(_ line: Int, _ range: Range<Int>, _ anchor: Int?, below: LineAbove?) -> Claim.Kind? {
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
      case .boilerplate(let index):
        return compiled.profile.boilerplate[index].match(text, range, whole: true) != nil && !isRestOfParts(line, range)
      default: return false
      }
    }
    guard found else {
      if isPageNumber(line, below: below) || isContents(line) { return .boilerplate }
      guard beginsAppendix(line, range) else { return nil }
      closeRecord()
      table = nil
      return .boilerplate
    }
    if isPage { turnPage(line) }
    if isEnd, !goesOnBelow(line) { closeRecord() }
    // Below what a page begins with, lines are no part of the last row's cell.
    if table != nil, !hasLineAbove(line) { openField = nil }
    headings.closeList()
    return .boilerplate
  }

  /// Whether the line is the rest of a value of several judgements, whatever else the form prints in these words:
  /// `3 点検結果 C` goes on with `重点`.
  private func isRestOfParts(_ line: Int, _ range: Range<Int>) -> Bool {
    guard let openField, let pieces = record?.slots[openField]?.pieces, !pieces.isEmpty, hasLineAbove(line),
      range.count <= Self.longestRest
    else { return false }
    let reads = compiled.profile.fields[openField].reads
    guard !reads.isEmpty, reads.allSatisfy({ $0.names.allSatisfy(isJudgement) }) else { return false }
    var bytes: [UInt8] = []
    for piece in pieces.prefix(Self.mostParts) { bytes += document.bytes[piece.range] + [0x20] }
    bytes += document.bytes[range]
    return reads.contains { $0.match(bytes, 0..<bytes.count, whole: true) != nil }
  }

  private static let mostParts = 12

  private func isJudgement(_ name: String) -> Bool {
    guard let field = compiled.profile.field(named: name) else { return false }
    switch compiled.profile.fields[field].kind {
    case .rating, .code, .flag, .status: return true
    default: return false
    }
  }

  /// Whether the record goes on below a line that usually ends one, since the form repeats its title on every page: the
  /// next label is one that the record does not have yet.
  ///
  /// - Parameter isInHead: the line begins the record's head once more, whose lines may follow.
  func goesOnBelow(_ line: Int, isInHead: Bool = false) -> Bool {
    guard let record else { return false }
    let bytes = document.bytes
    var isInHead = isInHead
    for next in document.lines.indices[(line + 1)...].prefix(Self.mostLinesToLabel) {
      let range = start(of: next)..<document.range(of: next).upperBound
      guard !range.isEmpty else { continue }
      if let hit = label(at: range, isFirst: true) {
        if repeatsBeginning(hit, on: next) {
          isInHead = true
          continue
        }
        if isInHead, repeatsHead(next) { continue }
        // A form's labels come in one order: one from above the last that was read is another record's, whose first
        // label is missing or misprinted.
        return !beginsRecord(hit.field) && record.slots[hit.field...].allSatisfy { $0 == nil }
      }
      let isHeading = compiled.rules.first(at: range.lowerBound, range.upperBound, bytes) { rule, text in
        guard case .heading(let level, let index) = rule else { return false }
        let definition = compiled.profile.headings[level]
        return definition.after == nil && !definition.isList
          && definition.lines[index].match(text, range, whole: true) != nil
      }
      if isHeading { return false }
    }
    return false
  }

  /// The rest of a value that a page break divides is no longer than this, nor are the notes below a table.
  static let mostLinesToLabel = 200

  /// A blank page leaves nothing but blank lines before the next page's header.
  mutating func turnPage(_ line: Int) {
    turnedPage = true
    guard line > 0 else { return }
    let number = document.document.lines[line].line
    let before = document.document.lines[line - 1].line
    // Where the format has pages, lines are counted anew on each, and no page is lost.
    guard number - before > Self.blankPage, document.document.format == nil else { return }
    findings.pageBlank(from: before + 1, to: number - 1, at: document.place(line, 0))
    closeRecord()
    headings.lose()
    lastNumber = nil
  }

  /// This many blank lines on end are a page without text.
  static let blankPage = 3

  mutating func heading(_ line: Int, _ range: Range<Int>, _ anchor: Int?) -> Int? {
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
        if holdsRecord(line) || definition.isList && headings.openList != candidate { return false }
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
    // The heading of the page's top, where a report goes on from the page before.
    if record != nil, headings.current[level]?.id == plain, goesOnBelow(line) { return level }
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

  /// Whether the line has more cells than the number and words of a heading: a table may go on right under the list, and its
  /// rows begin with numbers too.
  private func holdsRecord(_ line: Int) -> Bool {
    table != nil && document.lines[line].count { !document.cells[$0].isBlank } > Self.mostHeadingCells
  }

  private static let mostHeadingCells = 3

  /// A heading's number may tell that the heading above it is missing (3-2 without 目標3).
  mutating func checkImplied(_ level: Int, _ id: String, _ line: Int) {
    guard let template = compiled.profile.headings[level].implies else { return }
    if !template.fits(id) { findings.headingUnlike(id, at: document.place(line, 0)) }
    for (name, implied) in FieldFinisher.capture(id, template) {
      guard let upper = compiled.profile.level(named: name), headings.current[upper]?.id != implied else { continue }
      _ = headings.enter(
        upper, HeadingTracker.Entry(id: implied, title: nil, place: nil), sameWords: { _, _ in true })
      findings.headingMissing(name, implied, impliedBy: id, at: document.place(line, 0))
    }
  }

  /// What stood right above a line.
  enum LineAbove {
    case legend, boilerplate
  }
}
