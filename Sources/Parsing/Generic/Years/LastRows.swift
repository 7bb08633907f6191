import Contracts

/// Of rows or parts about several fiscal years the last year that has results: a list that goes on from year to year
/// speaks of that one, unless its title says otherwise.
///
/// ```
/// 年度  | 事業名   | 決算額 | 評価
/// 令和4 | 一時預かり | 2,980 | A
/// 令和5 | 一時預かり | 3,105 | A
/// 令和6 | 一時預かり |       |
/// ```
struct LastRows {
  /// Nil where the last year has results in few of the rows that another year has them in: it may be unfinished.
  let year: PrintedFiscalYear.Candidate?

  init(_ scan: GenericScan, _ sections: YearSections) {
    var years: [Int: PrintedFiscalYear.Candidate] = [:]
    var reported: Set<Int> = []
    for (index, item) in scan.items.enumerated() {
      // What stands in no row counts by itself.
      let row = item.row ?? -1 - index
      if case .field(let field) = item, let year = PrintedFiscalYear.rowYear(field, scan) {
        years[row] = year
      } else if years[row] == nil {
        years[row] = sections.year(of: item, scan.layout)
      }
      if Self.isResult(item, scan) { reported.insert(row) }
    }
    let rows = Dictionary(grouping: reported.filter { years[$0] != nil }) { years[$0]?.year ?? 0 }
    guard let last = rows.keys.max(), let own = rows[last], let most = rows.values.map(\.count).max(),
      own.count * 2 >= most, let first = own.min()
    else {
      year = nil
      return
    }
    year = years[first]
  }

  /// A judgement, a result, what was spent, or a figure that was reached.
  private static func isResult(_ item: FoundItem, _ scan: GenericScan) -> Bool {
    func isFilled(_ token: Int) -> Bool { !scan.layout.shape.isBlank(scan.layout.tokens[token].key) }
    switch item {
    case .indicator(let indicator):
      return indicator.values.contains { $0.role == .actual && isFilled($0.token) }
    case .field(let field):
      guard field.chosen != nil || field.values.contains(where: isFilled) else { return false }
      return field.uses.contains { use in
        let kind = scan.words.fields[use.field]
        return kind.reads == .rating || kind.reads == .aspect || kind.name == "results" || kind.part == .spent
      }
    }
  }
}
