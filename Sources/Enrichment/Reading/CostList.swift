import Contracts

/// The named amounts of a cost section, from its lines as they are printed.
///
/// A line can hold one item, several, a name whose amount follows on the next line, an amount alone, or an item that
/// is divided in brackets: `委託料（A分：15,945千円、B分：7,360千円）`. Of what is spent only the amount itself counts: not
/// what it is reckoned from (`500円×30人＝15,000円`), not a part of it (`うち国庫 50千円`), not what brackets before it say of
/// it (`委託料（R4：900千円）1,000千円`), and not what was planned where what was spent stands beside it (`予算額 … 決算額 …`).
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
  /// Where the last of them stands.
  private var lastHeading: Place?
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
    if readUnit(line, at: place) { return }
    if let cell = place.cell, readHeading(line, of: cell, at: place) { return }
    let scalars = PlainScalars(line)
    let amounts = amounts(in: scalars, unit: place.cell.flatMap { units[$0] } ?? unit)
    if amounts.isEmpty { return readWords(name(scalars, 0..<scalars.count), at: place) }
    if costWords.isPart(line) || CostWords.isExplanation(line), explainLast(with: line) { return }
    var start = 0
    var bracket: Bracket?
    var closed: Bracket?
    for (index, amount) in amounts.enumerated() where amount.range.lowerBound >= start {
      if bracket == nil, let open = scalars.unmatchedOpener(in: start..<amount.range.lowerBound) {
        let outer = takeName(scalars, start..<open, isFirst: start == 0, place)
        bracket = Bracket(outer: outer, open: open, firstItem: items.count)
        start = open + 1
      }
      let item: String
      if let open = bracket {
        let next = index + 1 < amounts.count ? amounts[index + 1].range.lowerBound : scalars.count
        let part = part(of: open, scalars, from: start, amount.range, to: next)
        (item, start) = (part.name, part.end)
        if part.isLast { (closed, bracket) = (open, nil) }
      } else {
        var name = takeName(scalars, start..<amount.range.lowerBound, isFirst: start == 0, place)
        if name.isEmpty, let explained = closed, items.count > explained.firstItem {
          items.removeSubrange(explained.firstItem...)
          name = explained.outer + scalars.text(explained.open..<start)
        }
        closed = nil
        start = amount.range.upperBound
        item = name + takeExplanation(scalars, from: &start)
      }
      take(item, amount, raw: scalars.text(amount.range), at: place)
    }
    let rest = name(scalars, start..<scalars.count)
    if NoteMark.isAll(of: Fold.bytes(rest)), explainLast(with: rest) { return }
    if !rest.isEmpty { pending.append(Quote(rest, at: place)) }
  }

  /// Takes a line that says no more than the unit of the figures below it.
  private mutating func readUnit(_ line: String, at place: Place) -> Bool {
    if let unit = costWords.unit(line) {
      self.unit = unit
      return true
    }
    guard place.cell == nil, let unit = costWords.unit(ofHeadings: line) else { return false }
    self.unit = unit
    hasUncounted = true
    return true
  }

  /// Keeps words without an amount for the amount that may follow them.
  private mutating func readWords(_ words: String, at place: Place) {
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
  }

  /// A bracket that divides an item into parts, each with its amount; or explains the amount behind it.
  private struct Bracket {
    /// What the item is called.
    var outer: String
    /// Where it opens.
    var open: Int
    /// The item that its first part is.
    var firstItem: Int
  }

  /// One of the amounts in a bracket: its name, 委託料（A分）, and where it ends.
  private func part(
    of bracket: Bracket, _ scalars: PlainScalars, from start: Int, _ amount: Range<Int>, to next: Int
  ) -> (name: String, end: Int, isLast: Bool) {
    var inner = name(scalars, start..<amount.lowerBound)
    let close = scalars.unmatchedCloser(in: amount.upperBound..<next)
    if let close { inner += name(scalars, amount.upperBound..<close) }
    let opener = scalars.text(bracket.open..<(bracket.open + 1))
    let closer = close.map { scalars.text($0..<($0 + 1)) } ?? (opener == "(" ? ")" : "）")
    return (
      inner.isEmpty ? bracket.outer : bracket.outer + opener + inner + closer,
      close.map { $0 + 1 } ?? amount.upperBound, close != nil
    )
  }

  /// What stands in brackets behind an amount explains it, even where it is an amount itself (うち国庫 50千円).
  private func takeExplanation(_ scalars: PlainScalars, from start: inout Int) -> String {
    guard let close = scalars.bracket(behind: start) else { return "" }
    defer { start = close }
    return name(scalars, start..<close)
  }

  /// Adds an amount by its name, where it is no part of the one above.
  private mutating func take(_ name: String, _ amount: Money.Found, raw: String, at place: Place) {
    if costWords.isPart(name), explainLast(with: name + raw) { return }
    var item = Item(cost: Cost(item: name, yen: amount.yen, raw: raw), place: place, isRough: amount.isRough)
    if let name = costWords.nameOfFirstPart(name), !items.isEmpty {
      breakdown = breakdown ?? items.count
      item.cost.item = name
    }
    if let cell = place.cell, let heading = headings[cell], !settle(&item, in: cell, below: heading) { return }
    append(item)
  }

  /// Names an amount after its row and the heading above it; false for the total of a column, which is checked, and for
  /// another year's amount.
  private mutating func settle(_ item: inout Item, in cell: Int, below heading: String) -> Bool {
    let name = item.cost.item
    let isTotal = costWords.isTotal(name) || name.isEmpty && totalRow?.isOnLine(of: item.place) ?? false
    if isTotal { totalRow = item.place }
    if isTotal, let sum = sumOfColumn(cell) {
      item.cost.item = name + " " + heading
      if sum != item.cost.yen { wrongColumns.append((item, sum)) }
      return false
    }
    // The name stands once, before the first of a row's amounts.
    if !name.isEmpty { rowName = (name, item.place) }
    if let rowName, name.isEmpty, rowName.place.isOnLine(of: item.place) { item.cost.item = rowName.words }
    if let year, costWords.namesOtherYear(heading, than: year) {
      hasUncounted = true
      return false
    }
    item.cost.item += item.cost.item.isEmpty ? heading : " " + heading
    return true
  }

  /// Takes a cell for the heading of its column. A year in the first column is the name of a row.
  private mutating func readHeading(_ words: String, of cell: Int, at place: Place) -> Bool {
    let year = cell > 1 ? costWords.yearHeading(words) : nil
    // What an amount is paid from heads a column only beside other headings; else it is the name of a row.
    let isBeside = lastHeading.map { $0.isOnLine(of: place) } ?? false
    let funding = isBeside && costWords.mayBeFunding(words) ? words : nil
    guard year != nil || funding != nil || costWords.isColumnHeading(words) else { return false }
    if let unit = costWords.unit(ofHeading: words) { units[cell] = unit }
    headings[cell] = year ?? funding ?? costWords.amountHeading(words)
    lastHeading = place
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
