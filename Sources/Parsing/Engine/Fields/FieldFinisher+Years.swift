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
    let before = pieces.first.map(document.blankColumns)?.before ?? 0
    var after = pieces.last.map(document.blankColumns)?.after ?? 0
    // Behind the results of a year's sheet the years to come are blank.
    if isResult { after = max(0, after - (columns(of: all, until: nil).count - headings.count)) }
    if headings.count == 1 { return after == 0 && before == 0 ? [(headings[0], quotes)] : nil }
    return YearDivision.divide(quotes, into: headings.count, blanks: (before, after))
      .map { zip(headings, $0).filter { !$0.1.isEmpty } }
  }

  /// The headings that name a year, up to `year` where there is one.
  func columns(of headings: [Quote], until year: Int?) -> [Quote] {
    headings.filter { heading in
      guard let own = YearHeading.year(heading.text) else { return false }
      return year.map { own <= $0 } ?? true
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
