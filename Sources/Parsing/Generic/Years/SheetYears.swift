import Contracts

/// The fiscal years that a workbook's sheets are named by: R5, 令和5年度, 2023, 令和5年度実績.
struct SheetYears {
  /// The first line of each sheet whose name is a year, and that year.
  private(set) var sheets: [(line: Int, year: PrintedFiscalYear.Candidate)] = []

  init(_ scan: GenericScan) {
    let layout = scan.layout
    guard let names = layout.document.sheets else { return }
    let years = names.map { Self.year($0, scan.words) }
    guard years.contains(where: { $0 != nil }) else { return }
    for line in layout.lines.indices where line == 0 || layout.isOnNewPage(line) {
      guard let page = layout.document.lines[line].page, years.indices.contains(page - 1), let year = years[page - 1],
        let token = layout.filled(line).first.flatMap({ layout.lines[line][$0].tokens.first })
      else { continue }
      let quote = Quote(year.text, at: layout.place(token))
      sheets.append((line, PrintedFiscalYear.Candidate(quote: quote, year: year.year, token: token)))
    }
  }

  /// The one year that all of them say; nil where they differ, or none says any.
  var only: PrintedFiscalYear.Candidate? {
    Set(sheets.map(\.year.year)).count == 1 ? sheets.first?.year : nil
  }

  /// S1 and H3 are sheets that somebody counted.
  private static let earliest = 2000

  /// A name that is a year, with nothing behind it but what says that it reports on that year.
  private static func year(_ name: String, _ words: GenericVocabulary) -> (text: String, year: Int)? {
    let scalars = Array(GenericKey.of(name).unicodeScalars)
    guard let year = PrintedYear(scalars[...]), year.year >= earliest else { return nil }
    let rest = String(String.UnicodeScalarView(scalars[year.length...]))
    guard rest.isEmpty || words.covers.contains(rest) else { return nil }
    return (String(String.UnicodeScalarView(scalars[..<year.length])), year.year)
  }
}
