// Amounts that say what was spent only together with what stands beside them.
extension CostWords {
  /// The amounts of a line: a span (`2,000～2,500千円`, `100万円〜120万円`) is one that can't be read, since neither of its ends
  /// is the amount, nor is their sum. So is one of which what was spent is a part that nobody gives (`15,945千円の内数`); of
  /// one out of another (`3,000千円のうち1,000千円`) the second was spent.
  func joined(_ amounts: [Money.Found], in scalars: PlainScalars) -> [Money.Found] {
    var joined: [Money.Found] = []
    for amount in amounts {
      var amount = amount
      if let last = joined.last, isOutOf(last.range.upperBound..<amount.range.lowerBound, scalars) {
        let opens = scalars.plain[last.range.upperBound..<amount.range.lowerBound].contains("(")
        let closes = opens && amount.range.upperBound < scalars.count && scalars.plain[amount.range.upperBound] == ")"
        amount.range = last.range.lowerBound..<(amount.range.upperBound + (closes ? 1 : 0))
        joined.removeLast()
      } else if let start = Self.spanStart(of: amount, behind: joined.last, in: scalars) {
        if let last = joined.last, last.range.lowerBound >= start { joined.removeLast() }
        amount = Money.Found(range: start..<amount.range.upperBound, yen: nil)
      }
      if let end = endOfWithin(amount.range.upperBound, scalars) {
        amount = Money.Found(range: amount.range.lowerBound..<end, yen: nil)
      }
      joined.append(amount)
    }
    return joined
  }

  private func isOutOf(_ between: Range<Int>, _ scalars: PlainScalars) -> Bool {
    let words = scalars.plain[between].filter { $0 != " " }
    return outOf.contains(words)
  }

  private func endOfWithin(_ end: Int, _ scalars: PlainScalars) -> Int? {
    var start = end
    while start < scalars.count, scalars.plain[start] == " " { start += 1 }
    return within.filter { scalars.plain[start...].starts(with: $0) }.map(\.count).max().map { start + $0 }
  }

  /// Where the span begins that ends with the amount; nil where it is none.
  private static func spanStart(of amount: Money.Found, behind last: Money.Found?, in scalars: PlainScalars) -> Int? {
    let plain = scalars.plain
    func end(before index: Int) -> Int {
      var index = index
      while index > 0, plain[index - 1] == " " { index -= 1 }
      return index
    }
    let wave = end(before: amount.range.lowerBound)
    guard wave > 0, plain[wave - 1] == "~" || plain[wave - 1] == "〜" else { return nil }
    let least = end(before: wave - 1)
    if let last, last.range.upperBound == least { return last.range.lowerBound }
    // The lesser amount goes without the unit that both have.
    var start = least
    while start > 0, Numerals.isPart(plain[start - 1]) { start -= 1 }
    return start < least && plain[start].isDigit ? start : nil
  }
}
