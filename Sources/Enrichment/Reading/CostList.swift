import Contracts

/// The named amounts of a cost section, from its lines as they are printed.
///
/// A line can hold one item, several, a name whose amount follows on the next line, an amount alone, or an item that
/// is divided in brackets: `委託料（A分：15,945千円、B分：7,360千円）`. Of what is spent only the amount itself counts: not
/// what it is reckoned from (`500円×30人＝15,000円`), not a part of it (`うち国庫 50千円`), and not what was planned where
/// what was spent stands beside it (`予算額 … 決算額 …`).
struct CostList {
  struct Item: Hashable {
    var cost: Cost
    var place: Place
    /// The document gives it as a rough figure (約300万円).
    var isRough = false

    /// Whether the item above is this one once more.
    func doubles(_ above: Item) -> Bool {
      cost.yen != nil && cost.yen == above.cost.yen && !cost.item.isEmpty
        && Fold.bytes(cost.item) == Fold.bytes(above.cost.item)
    }
  }

  private(set) var items: [Item] = []
  /// Words of the section that are no amount's name and no word for "none".
  private(set) var leftOver: [Quote] = []
  /// Totals that don't agree with the items above them, with the sum that those have.
  private(set) var wrongTotals: [(total: Item, sum: Int)] = []

  /// Whether the section holds amounts or headings that are no items: what was planned, or what it is paid from.
  private(set) var hasUncounted = false

  private let costWords: CostWords
  private var pending: [Quote] = []
  private var sumFrom = 0
  /// The unit that a line of its own gives to the figures below it (（単位：千円）).
  private var unit: String?
  /// By the cell of a table: whether amounts below it were planned or spent, as its heading says.
  private var headings: [Int: String] = [:]
  /// Where the last row of totals began.
  private var totalRow: Place?
  /// Totals of columns that don't agree with the amounts above them.
  private var wrongColumns: [(total: Item, sum: Int)] = []
  /// The same for the unit of the figures below it.
  private var units: [Int: String] = [:]
  /// How many items stood before the word 内訳.
  private var breakdown: Int?
  /// What the amounts of a table's row are for.
  private var rowName: (words: String, place: Place)?
  /// The fiscal year that the document reports on.
  private let year: Int?

  /// - Parameter year: the fiscal year that the document reports on.
  init(_ quotes: [Quote], year: Int? = nil, words: CostWords = ReadingWords.bundled.costs) {
    costWords = words
    self.year = year
    for quote in quotes {
      // A quote can hold several lines of a cell.
      for line in Lines.of(quote.text) { read(Remnants.removed(from: line), at: quote.place) }
    }
    giveUpPending()
    // Where what was spent counts, what was planned may be rounded as it likes.
    let countsSpent = items.contains { words.isSpent($0.cost.item) }
    wrongTotals += wrongColumns.filter { !(countsSpent && words.isPlanned($0.total.cost.item)) }
    leavePlanned()
    let counted = CountedCosts(items, breakdown: breakdown, year: year, words: words)
    items = counted.items
    wrongTotals += counted.wrongTotals
    hasUncounted = hasUncounted || counted.leftAny
  }

  /// Whether an amount that is left is another year's budget (令和7年度予算額).
  func isPlannedForOtherYear(_ item: Item) -> Bool {
    guard let year, let other = CostWords.fiscalYear(in: item.cost.item) else { return false }
    return other != year && costWords.isPlanned(item.cost.item)
  }

  private mutating func read(_ line: String, at place: Place) {
    if let unit = costWords.unit(line) {
      self.unit = unit
      return
    }
    if place.cell == nil, let unit = costWords.unit(ofHeadings: line) {
      self.unit = unit
      hasUncounted = true
      return
    }
    if let cell = place.cell, readHeading(line, of: cell) { return }
    let scalars = PlainScalars(line)
    let amounts = amounts(in: scalars, unit: place.cell.flatMap { units[$0] } ?? unit)
    if !amounts.isEmpty, costWords.isPart(line) || CostWords.isExplanation(line), explainLast(with: line) { return }
    guard !amounts.isEmpty else {
      let words = name(scalars, 0..<scalars.count)
      if costWords.isBreakdown(words), pending.isEmpty, !items.isEmpty {
        breakdown = breakdown ?? items.count
        hasUncounted = true
      } else if words.isEmpty || costWords.isNone(words) {
        if !words.isEmpty { giveUpPending() }
        // Longer words than なし say more than that, which must not get lost.
        if words.unicodeScalars.count > Self.longestNone { hasUncounted = true }
      } else {
        pending.append(Quote(words, at: place))
      }
      return
    }
    var start = 0
    var bracket: (outer: String, opener: String)?
    for (index, amount) in amounts.enumerated() where amount.range.lowerBound >= start {
      let next = index + 1 < amounts.count ? amounts[index + 1].range.lowerBound : scalars.count
      var item: String
      if bracket == nil, let open = scalars.unmatchedOpener(in: start..<amount.range.lowerBound) {
        bracket = (takeName(scalars, start..<open, isFirst: start == 0, place), scalars.text(open..<(open + 1)))
        start = open + 1
      }
      if let (outer, opener) = bracket {
        var inner = name(scalars, start..<amount.range.lowerBound)
        start = amount.range.upperBound
        let close = scalars.unmatchedCloser(in: start..<next)
        if let close { inner += name(scalars, start..<close) }
        let closer = close.map { scalars.text($0..<($0 + 1)) } ?? (opener == "(" ? ")" : "）")
        item = inner.isEmpty ? outer : outer + opener + inner + closer
        if let close {
          start = close + 1
          bracket = nil
        }
      } else {
        item = takeName(scalars, start..<amount.range.lowerBound, isFirst: start == 0, place)
        start = amount.range.upperBound
        // What stands in brackets behind an amount explains it, even where it is an amount itself (うち国庫 50千円).
        if let close = scalars.bracket(behind: start) {
          item += name(scalars, start..<close)
          start = close
        }
      }
      if costWords.isPart(item), explainLast(with: item + scalars.text(amount.range)) { continue }
      if let name = costWords.nameOfFirstPart(item), !items.isEmpty {
        breakdown = breakdown ?? items.count
        item = name
      }
      if let cell = place.cell, let heading = headings[cell] {
        let isTotal = costWords.isTotal(item) || item.isEmpty && totalRow?.isOnLine(of: place) ?? false
        if isTotal { totalRow = place }
        if isTotal, let sum = sumOfColumn(cell) {
          if sum != amount.yen {
            let cost = Cost(item: item + " " + heading, yen: amount.yen, raw: scalars.text(amount.range))
            wrongColumns.append((Item(cost: cost, place: place), sum))
          }
          continue
        }
        // The name stands once, before the first of a row's amounts.
        if !item.isEmpty { rowName = (item, place) }
        if let rowName, item.isEmpty, rowName.place.isOnLine(of: place) { item = rowName.words }
        if let year, costWords.namesOtherYear(heading, than: year) {
          hasUncounted = true
          continue
        }
        item += item.isEmpty ? heading : " " + heading
      }
      let cost = Cost(item: item, yen: amount.yen, raw: scalars.text(amount.range))
      append(Item(cost: cost, place: place, isRough: amount.isRough))
    }
    let rest = name(scalars, start..<scalars.count)
    if NoteMark.isAll(of: Fold.bytes(rest)), explainLast(with: rest) { return }
    if !rest.isEmpty { pending.append(Quote(rest, at: place)) }
  }

  /// Takes a cell for the heading of its column. A year in the first column is the name of a row.
  private mutating func readHeading(_ words: String, of cell: Int) -> Bool {
    let year = cell > 1 ? costWords.yearHeading(words) : nil
    guard year != nil || costWords.isColumnHeading(words) else { return false }
    if let unit = costWords.unit(ofHeading: words) { units[cell] = unit }
    headings[cell] = year ?? costWords.amountHeading(words)
    hasUncounted = true
    return true
  }

  /// The line's amounts, without those that another one is reckoned from. An amount for each of something whose result
  /// isn't given (500円×30人) is no amount that was spent.
  private func amounts(in scalars: PlainScalars, unit: String?) -> [Money.Found] {
    let found = costWords.joined(Money.all(in: scalars), in: scalars)
    if found.isEmpty, let unit, let figure = CostWords.lastFigure(in: scalars) {
      return [Money.Found(range: figure, yen: Money.yen(scalars.text(figure) + unit))]
    }
    return found.indices.compactMap { index in
      let before = index == 0 ? 0 : found[index - 1].range.upperBound
      let range = found[index].range
      let isRate =
        costWords.isRate(range, in: scalars) || costWords.isOfEach(before..<range.lowerBound, in: scalars)
      guard isRate || CostWords.isFactor(found[index].range, in: scalars) else {
        guard let rough = costWords.rough(found[index].range, in: scalars) else { return found[index] }
        return Money.Found(range: rough, yen: found[index].yen, isRough: true)
      }
      let next = index + 1 < found.count ? found[index + 1].range.lowerBound : nil
      let end = found[index].range.upperBound
      if let next, costWords.leadsToResult(scalars.plain[end..<next]) { return nil }
      return Money.Found(range: found[index].range, yen: nil)
    }
  }

  /// Adds words to the item above, which they explain, or to the one that bears the mark that they begin with; false
  /// where there is none.
  private mutating func explainLast(with words: String) -> Bool {
    guard !items.isEmpty, pending.isEmpty else { return false }
    let folded = Fold.bytes(words)
    let marked = NoteMark.length(atStartOf: folded[...]).flatMap { length in
      items.lastIndex { Fold.bytes($0.cost.item).suffix(length).elementsEqual(folded[..<length]) }
    }
    items[marked ?? items.count - 1].cost.item += words
    return true
  }

  /// Takes what was planned from the items, where what was spent is among them.
  private mutating func leavePlanned() {
    guard items.contains(where: { costWords.isSpent($0.cost.item) }) else { return }
    for (index, item) in items.enumerated().dropFirst() where costWords.isSpent(item.cost.item) {
      // Of 委託料 予算額 … 決算額 … the name stands before the first amount.
      guard let name = costWords.nameOfPlanned(items[index - 1].cost.item), costWords.namesNothing(item.cost.item)
      else { continue }
      items[index].cost.item = name + " " + item.cost.item
    }
    let count = items.count
    items.removeAll { [costWords] in costWords.isPlanned($0.cost.item) }
    hasUncounted = hasUncounted || items.count < count
  }

  /// A total repeats the amounts above it: it is checked, and not an item of its own.
  private mutating func append(_ item: Item) {
    if items.count > sumFrom + 1, let total = item.cost.yen, costWords.isTotal(item.cost.item) {
      let above = items[sumFrom...]
      // Beside what was spent, what was planned is no part of its total.
      let spent = above.contains { costWords.isSpent($0.cost.item) }
      let sum =
        above.allSatisfy { $0.cost.yen != nil }
        ? above.filter { !(spent && costWords.isPlanned($0.cost.item)) }.yen : nil
      // A total at the end of a line may be that line's alone.
      let ofLine = above.reversed().prefix { $0.place == item.place }.yen
      if let sum, sum != total, ofLine != total { wrongTotals.append((item, sum)) }
      sumFrom = items.count
      return
    }
    items.append(item)
  }

  /// What the items of a table's column come to; nil where it has none, or one that can't be read.
  private func sumOfColumn(_ cell: Int) -> Int? {
    let own = items[sumFrom...].filter { $0.place.cell == cell }
    return own.isEmpty ? nil : own.yen
  }

  /// The name before an amount. An amount at the beginning of a line takes the words that the lines before it left
  /// without an amount; any other amount shows that those words have none.
  private mutating func takeName(_ scalars: PlainScalars, _ range: Range<Int>, isFirst: Bool, _ place: Place) -> String
  {
    let words = name(scalars, range)
    guard isFirst else { return words }
    guard words.isEmpty else {
      giveUpPending()
      return words
    }
    let before = pending.map(\.text).joined(separator: " ")
    pending = []
    return before
  }

  private mutating func giveUpPending() {
    leftOver.append(contentsOf: pending)
    pending = []
  }

  /// The words of a range without the bullets, colons and separators around them.
  private func name(_ scalars: PlainScalars, _ range: Range<Int>) -> String {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, Self.isLead(scalars.plain[start]) { start += 1 }
    while end > start, Self.isTrail(scalars.plain[end - 1]) { end -= 1 }
    return scalars.text(start..<end)
  }

  /// 該当なし.
  private static let longestNone = 4

  private static func isLead(_ scalar: Unicode.Scalar) -> Bool {
    isTrail(scalar) || scalar == "・" || scalar == "●" || scalar == "○" || scalar == "*"
  }

  private static func isTrail(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", ":", ",", "、", "。", "…", "-", ";", "=", "/": true
    default: scalar.isSpace
    }
  }
}
