import Contracts

// Tallies and the fiscal year.
extension SheetReader {
  mutating func readTally(_ line: Int, _ range: Range<Int>) -> Bool {
    var found: (tally: TallyDefinition, match: Template.Match, isTotal: Bool)?
    let bytes = document.bytes
    _ = compiled.rules.first(at: range.lowerBound, range.upperBound, bytes) { rule, text in
      switch rule {
      case .tally(let index, let template):
        let tally = compiled.profile.tallies[index]
        found = tally.lines[template].match(text, range, whole: true).map { (tally, $0, false) }
      case .total(let index, let template):
        let tally = compiled.profile.tallies[index]
        // Two tallies can end with the same words: a total is that of the lines above it.
        if let last = tallies.last(where: { $0.value != nil }), last.field != tally.field { return false }
        found = tally.totals[template].match(text, range, whole: true).map { (tally, $0, true) }
      default: return false
      }
      return found != nil
    }
    guard let found else { return false }
    let place = document.place(line, 0)
    if let count = found.match["count"].flatMap(number) {
      let value = found.match["value"].map { String(decoding: document.bytes[$0], as: UTF8.self) }
      tallies.append(
        SheetTally(field: found.tally.field, value: found.isTotal ? nil : value, count: count, place: place))
      if found.isTotal { noteMarked(found.match, at: place) }
    } else {
      for capture in found.match.captures {
        guard let count = number(capture.range) else { continue }
        tallies.append(SheetTally(field: found.tally.field, value: capture.name, count: count, place: place))
      }
    }
    noteLegend(line, range, counted: true)
    claim(line, document.range(of: line), .tally)
    return true
  }

  private func number(_ range: Range<Int>) -> Int? {
    Int(String(decoding: document.bytes[range].filter { $0 != 0x2C }, as: UTF8.self))
  }

  /// Beside the total, how many of the records have a mark ({priority:number}).
  private mutating func noteMarked(_ total: Template.Match, at place: Place) {
    for capture in total.captures {
      guard let field = compiled.profile.field(named: capture.name), let count = number(capture.range),
        compiled.profile.fields[field].kind == .flag
      else { continue }
      tallies.append(SheetTally(field: capture.name, value: nil, count: count, place: place))
    }
  }

  /// A line that holds nothing but the fiscal year.
  mutating func readFiscalYear(_ line: Int) -> Bool {
    guard case .printed(let templates, _) = compiled.profile.fiscalYear else { return false }
    let range = document.range(of: line)
    let text = start(of: line)..<range.upperBound
    guard let found = year(in: text, line, templates) else { return false }
    if fiscalYear == nil { fiscalYearLine = line }
    take(found)
    claim(line, range, .fiscalYear)
    return true
  }

  /// Whether a line is, word for word, the one that named the fiscal year.
  func repeatsTitle(_ line: Int) -> Bool {
    guard let fiscalYearLine else { return false }
    let (first, range) = (document.range(of: fiscalYearLine), document.range(of: line))
    return first.count == range.count && document.bytes[first].elementsEqual(document.bytes[range])
  }

  /// Says so where the heading of a record's section, or of a table's column, names another fiscal year than the document
  /// has.
  mutating func checkFiscalYear(_ line: Int) {
    guard fiscalYear != nil, case .printed(let templates, _) = compiled.profile.fiscalYear else { return }
    if let found = year(in: start(of: line)..<document.range(of: line).upperBound, line, templates) {
      return take(found)
    }
    takeYears(ofCells: line, templates)
  }

  /// Looks for the fiscal year in a line or row that something else claims. What a title says may be put right by a template
  /// that stands further up in the profile.
  mutating func noteFiscalYear(_ line: Int) {
    guard fiscalYear == nil || fiscalYearRank > 0, case .printed(let templates, _) = compiled.profile.fiscalYear else {
      return
    }
    takeYears(ofCells: line, templates)
  }

  /// Results of two years may stand side by side.
  private mutating func takeYears(ofCells line: Int, _ templates: [Template]) {
    for index in document.lines[line] {
      let cell = document.cells[index].range
      let range = Markup.textStart(cell, in: document.bytes)..<cell.upperBound
      if let found = year(in: range, line, templates) { take(found) }
    }
  }

  private func year(in range: Range<Int>, _ line: Int, _ templates: [Template]) -> (quote: Quote, rank: Int)? {
    let bytes = document.bytes
    for (rank, template) in templates.enumerated() {
      guard let year = template.match(bytes, range, whole: true)?["year"],
        let quote = document.pieces(line, in: year).first.map(document.quote)
      else { continue }
      return (quote, rank)
    }
    return nil
  }

  /// The first year counts, unless a later one stands where the profile's earlier templates look for it.
  private mutating func take(_ found: (quote: Quote, rank: Int)) {
    let isSurer = found.rank < fiscalYearRank
    guard let before = fiscalYear else {
      fiscalYear = found.quote
      fiscalYearRank = found.rank
      return
    }
    if YearHeading.year(before.text) != YearHeading.year(found.quote.text) {
      findings.yearsDiffer(before, found.quote, takesSecond: isSurer)
      if isSurer { fiscalYear = found.quote }
    }
    if isSurer { fiscalYearRank = found.rank }
  }
}
