import Contracts

// What stands under the years of a plan.
extension FieldFinisher {
  /// The columns of years, and what stands in those that aren't blank; nil where nothing tells which is which.
  ///
  /// - Parameters:
  ///   - headings: the years that it may have, out of `all`.
  ///   - isResult: it has results, which begin further to the right than the plan does.
  func divide(
    _ quotes: [Quote], _ pieces: [Piece], under headings: [Quote], of all: [Quote], isResult: Bool
  ) -> [(Quote, [Quote])]? {
    let keepsBlanks = document.document.format != nil
    if keepsBlanks || !isResult, let parts = YearCells.divide(quotes, under: all, keepsBlanks: keepsBlanks) {
      let filled = Array(zip(all, parts).filter { !$0.1.isEmpty })
      return filled.allSatisfy { headings.contains($0.0) } ? filled : nil
    }
    if headings.count == 1 { return [(headings[0], quotes)] }
    let before = pieces.first.map(document.blankColumns)?.before ?? 0
    let after = isResult ? 0 : pieces.last.map(document.blankColumns)?.after ?? 0
    return YearDivision.divide(quotes, into: headings.count, blanks: (before, after))
      .map { zip(headings, $0).filter { !$0.1.isEmpty } }
  }

  func columns(of headings: [Quote], until fiscalYear: Bool) -> [Quote] {
    guard fiscalYear else { return headings }
    return headings.filter { quote in
      guard let year = YearHeading.year(quote.text) else { return false }
      return self.fiscalYear.map { year <= $0 } ?? true
    }
  }

  /// The headings of years, those that a line break divides put together: `現状／(計画策定時)`, `2014年度／以降`, `2012 年度`.
  static func unwrapped(_ headings: [Quote]) -> [Quote] {
    var result: [Quote] = []
    for heading in headings {
      if let last = result.last, ["(", "（", "年度", "以降"].contains(where: heading.text.hasPrefix) {
        result[result.count - 1] = Quote(last.text + heading.text, at: last.place)
      } else {
        result.append(heading)
      }
    }
    return result
  }
}
