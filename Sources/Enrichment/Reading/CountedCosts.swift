import Contracts

/// Which amounts of a cost section are costs of their own. The others say where the money comes from, repeat an amount
/// as its parts or its total, or belong to another year.
struct CountedCosts {
  private(set) var items: [CostList.Item]
  /// Whether anything was left out, so that the section's words must be kept.
  private(set) var leftAny = false
  /// Amounts whose parts don't come to them, with what those come to.
  private(set) var wrongTotals: [(total: CostList.Item, sum: Int)] = []

  private let costWords: CostWords

  /// - Parameters:
  ///   - breakdown: how many items stood before the word 内訳, if there is one.
  ///   - year: the fiscal year that the document reports on.
  init(_ items: [CostList.Item], breakdown: Int?, year: Int?, words: CostWords) {
    costWords = words
    self.items = items
    leaveWhole(before: breakdown ?? (items.first.map { words.isTotal($0.cost.item) } == true ? 1 : nil))
    leaveFunding()
    leaveRevenue()
    leaveSeveralYears(for: year)
    leaveOtherYears(than: year)
  }

  /// Of an amount and its parts behind it the parts count, as they do above a total.
  private mutating func leaveWhole(before start: Int?) {
    guard let start, start > 0, start < items.count, let whole = items[start - 1].cost.yen else { return }
    guard let all = items[start...].yen else { return }
    var rest = whole
    // What follows the last part is an amount of its own.
    let isWhole = items[start...].contains { item in
      rest = rest.subtractingReportingOverflow(item.cost.yen ?? 0).partialValue
      return rest == 0
    }
    if !isWhole { wrongTotals.append((items[start - 1], all)) }
    remove { $0 == start - 1 }
  }

  /// What an amount is paid from is no amount beside it: 事業費 10,000千円, 財源内訳 国庫支出金 5,000千円 一般財源 5,000千円.
  private mutating func leaveFunding() {
    var out: Set<Int> = []
    var start = 0
    while let first = items[start...].firstIndex(where: { costWords.isFunding($0.cost.item) }) {
      let end = items[first...].firstIndex { !costWords.mayBeFunding($0.cost.item) } ?? items.count
      start = end
      guard first > 0, let paid = items[first - 1].cost.yen else { continue }
      let names = items[first..<end].map(\.cost.item)
      guard items[first..<end].yen == paid || names.contains(where: costWords.namesFunding) else { continue }
      out.formUnion(first..<end)
    }
    if !out.isEmpty { remove(where: out.contains) }
  }

  /// Beside what was paid (歳出), what came in (歳入) and what remains (差引) are no costs.
  private mutating func leaveRevenue() {
    guard items.contains(where: { costWords.isExpenditure($0.cost.item) }) else { return }
    let names = items.map(\.cost.item)
    remove { [costWords] in costWords.isRevenue(names[$0]) || costWords.isBalance(names[$0]) }
  }

  /// Below an amount of several years only the year's own part was spent in it: 整備費（3か年計）10,000千円, 令和5年度分
  /// 3,300千円.
  private mutating func leaveSeveralYears(for year: Int?) {
    guard let year else { return }
    var out: Set<Int> = []
    for index in items.indices.dropFirst() where costWords.namesShare(items[index].cost.item, of: year) {
      guard let part = items[index].cost.yen, let whole = items[index - 1].cost.yen, part < whole,
        CostWords.fiscalYear(in: items[index - 1].cost.item) == nil
      else { continue }
      items[index].cost.item = items[index - 1].cost.item + " " + items[index].cost.item
      out.insert(index - 1)
    }
    if !out.isEmpty { remove(where: out.contains) }
  }

  /// Beside an amount of the year, those of other years are for comparison. So is one whose name is nothing but another year
  /// (令和5年度 1,100千円), whatever stands beside it.
  private mutating func leaveOtherYears(than year: Int?) {
    guard let year else { return }
    let years = items.map { CostWords.fiscalYear(in: $0.cost.item) }
    let hasOwn = years.contains(year)
    let isOther = zip(items, years).map { item, other in
      hasOwn && other.map { $0 != year } ?? false || costWords.namesOtherYear(item.cost.item, than: year)
    }
    guard isOther.contains(false) else { return }
    remove { isOther[$0] }
  }

  private mutating func remove(where isOut: (Int) -> Bool) {
    let kept = items.indices.filter { !isOut($0) }
    leftAny = leftAny || kept.count < items.count
    items = kept.map { items[$0] }
  }
}
