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
        if let last = tallies.last, last.field != tally.field { return false }
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
    noteLegend(line, range, counted: true)
    claim(line, document.range(of: line), .tally)
    return true
  }

  /// A line that holds nothing but the fiscal year.
  mutating func readFiscalYear(_ line: Int) -> Bool {
    guard case .printed(let templates, _) = compiled.profile.fiscalYear else { return false }
    let range = document.range(of: line)
    let bytes = document.bytes
    let text = start(of: line)..<range.upperBound
    guard let year = templates.lazy.compactMap({ $0.match(bytes, text, whole: true)?["year"] }).first else {
      return false
    }
    if let quote = document.pieces(line, in: year).first.map(document.quote) {
      if let before = fiscalYear, YearHeading.year(before.text) != YearHeading.year(quote.text) {
        findings.yearsDiffer(before, quote)
      }
      if fiscalYear == nil { (fiscalYear, title) = (quote, line) }
    }
    claim(line, range, .fiscalYear)
    return true
  }

  /// Whether a line is, word for word, the one that named the fiscal year.
  func repeatsTitle(_ line: Int) -> Bool {
    guard let title else { return false }
    let (first, range) = (document.range(of: title), document.range(of: line))
    return first.count == range.count && document.bytes[first].elementsEqual(document.bytes[range])
  }

  /// Says so where the heading of a record's section names another fiscal year than the document has.
  mutating func checkFiscalYear(_ line: Int) {
    guard let before = fiscalYear, case .printed(let templates, _) = compiled.profile.fiscalYear else { return }
    let bytes = document.bytes
    let range = start(of: line)..<document.range(of: line).upperBound
    guard let year = templates.lazy.compactMap({ $0.match(bytes, range, whole: true)?["year"] }).first,
      let quote = document.pieces(line, in: year).first.map(document.quote),
      YearHeading.year(before.text) != YearHeading.year(quote.text)
    else { return }
    findings.yearsDiffer(before, quote)
  }

  /// Looks for the fiscal year in a line or row that something else claims.
  mutating func noteFiscalYear(_ line: Int) {
    guard fiscalYear == nil, case .printed(let templates, _) = compiled.profile.fiscalYear else { return }
    let bytes = document.bytes
    for index in document.lines[line] {
      let cell = document.cells[index].range
      let range = Markup.textStart(cell, in: bytes)..<cell.upperBound
      for template in templates {
        guard let year = template.match(bytes, range, whole: true)?["year"],
          let quote = document.pieces(line, in: year).first.map(document.quote)
        else { continue }
        guard let first = fiscalYear else {
          fiscalYear = quote
          break
        }
        // Results of two years side by side.
        if YearHeading.year(first.text) != YearHeading.year(quote.text) { findings.yearsDiffer(first, quote) }
        return
      }
    }
  }
}
