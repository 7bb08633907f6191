import Contracts

/// The fiscal year of a document that doesn't print it, from the results that its records give.
///
/// A form that lists the years of its whole plan fills their results up to the year that it reports on. That shows where
/// each result has a cell of its own; running text doesn't tell how many years it speaks of.
enum LastResult {
  /// - Returns: the year as it is printed above the results of most records; nil where they don't agree, or nothing
  ///   tells.
  static func year(in records: [SheetRecord], of profile: Profile) -> Quote? {
    guard case .printed(_, lastResult: let results?) = profile.fiscalYear, let heads = profile.fields[results].years
    else { return nil }
    let years = records.compactMap { last(of: profile.fields[results].name, under: profile.fields[heads].name, in: $0) }
    let counts = Dictionary(grouping: years) { YearHeading.year($0.text) }
    guard let most = counts.max(by: { $0.value.count < $1.value.count }), most.value.count * 2 > years.count
    else { return nil }
    return most.value.first
  }

  /// The year that an indicator table reports on, where its columns go on to the end of the plan.
  ///
  /// - Parameters:
  ///   - latest: the latest year over its columns.
  ///   - printed: the year that the table prints once more over its results.
  /// - Returns: nil where the latest year has figures, or nothing tells which year has the last ones.
  static func year(before latest: Quote, in records: [SheetRecord], printed: Quote?) -> Quote? {
    guard let end = YearHeading.year(latest.text) else { return nil }
    let shown = printed.flatMap { YearHeading.year($0.text) }
    var last: (year: Int, quote: Quote)?
    for entry in records.lazy.flatMap(\.fields).compactMap(\.entries).joined() {
      var printsPlans = false
      for value in entry.values {
        guard value.baseline != true, let heading = value.heading, let year = YearHeading.year(heading),
          value.quote.text.utf8.contains(where: Lexeme.isDigit) || value.quote.text.contains(where: \.isNumber)
        else { continue }
        let holdsTwo = value.quote.text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).count > 1
        // Behind 720 715 a figure alone is what is planned, unless it is of a year whose results are shown.
        if printsPlans, !holdsTwo, value.role == nil, shown.map({ year > $0 }) ?? true { continue }
        printsPlans = printsPlans || holdsTwo
        if year > last?.year ?? 0 { last = (year, Quote(heading, at: value.quote.place)) }
      }
    }
    if let printed, let year = shown, year < end, last?.year ?? 0 <= year { return printed }
    guard let last, last.year < end else { return nil }
    return last.quote
  }

  private static func last(of results: String, under heads: String, in record: SheetRecord) -> Quote? {
    guard let field = record.fields.first(where: { $0.name == results }), let cells = YearCells.cells(of: field.quotes),
      let first = cells.first
    else { return nil }
    // Each result stands under its year.
    if let last = field.entries?.last(where: { !$0.values.isEmpty })?.name { return isOneYear(last.text) ? last : nil }
    guard let years = record.fields.first(where: { $0.name == heads })?.quotes.filter({ isOneYear($0.text) }),
      cells == Array(first..<(first + cells.count))
    else { return nil }
    return years.indices.contains(cells.count - 1) ? years[cells.count - 1] : nil
  }

  /// Whether a heading names a single year; 2014年度以降 doesn't.
  private static func isOneYear(_ heading: String) -> Bool {
    YearHeading.year(heading) != nil && !["以降", "以後", "～", "~"].contains { heading.contains($0) }
  }
}
