/// Two amounts with a wave between them: `2,000～2,500千円`, `100万円〜120万円`. Neither of them is the amount, nor is their sum.
enum AmountSpans {
  /// The amounts of a line, each span one that can't be read.
  static func joined(_ amounts: [Money.Found], in scalars: PlainScalars) -> [Money.Found] {
    var joined: [Money.Found] = []
    for amount in amounts {
      guard let start = start(of: amount, behind: joined.last, in: scalars) else {
        joined.append(amount)
        continue
      }
      if let last = joined.last, last.range.lowerBound >= start { joined.removeLast() }
      joined.append(Money.Found(range: start..<amount.range.upperBound, yen: nil))
    }
    return joined
  }

  /// Where the span begins that ends with the amount; nil where it is none.
  private static func start(of amount: Money.Found, behind last: Money.Found?, in scalars: PlainScalars) -> Int? {
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
