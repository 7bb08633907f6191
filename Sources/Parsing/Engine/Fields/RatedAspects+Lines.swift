import Contracts

// Several ratings on one line of text, as extractors leave a table whose aspects stand side by side.
extension RatedAspects {
  /// The aspects of a line, each with the ratings right behind it: `量的拡充 3：ある程度達成した 安心・安全の確保 4：達成した`. A line that
  /// doesn't begin with an aspect that the profile lists, or has nothing behind its rating, is one.
  func lines(_ quote: Quote) -> [SheetEntry] {
    var rest = quote.text.split(whereSeparator: \.isWhitespace)
    guard rest.count > Self.wordsOfOne, quote.text.utf8.count <= Self.longestLine, let name = leadingAspect(rest) else {
      return [line(quote)]
    }
    let words = rest.prefix(name)
    rest.removeFirst(name)
    var values: [SheetValue] = []
    while let count = leadingStep(rest) {
      values.append(SheetValue(heading: nil, quote: Self.quote(rest.prefix(count), of: quote)))
      rest.removeFirst(count)
    }
    guard let next = rest.first, !values.isEmpty else {
      return values.count > 1 ? [entry(words, values, quote)] : [line(quote)]
    }
    let remainder = Quote(String(quote.text[next.startIndex...]), at: quote.place)
    return [entry(words, values, quote)] + lines(remainder)
  }

  private func entry(_ name: ArraySlice<Substring>, _ values: [SheetValue], _ quote: Quote) -> SheetEntry {
    SheetEntry(name: Self.quote(name, of: quote), values: values)
  }

  /// The words, as they stand in the line.
  private static func quote(_ words: ArraySlice<Substring>, of line: Quote) -> Quote {
    guard let first = words.first, let last = words.last else { return line }
    return Quote(String(line.text[first.startIndex..<last.endIndex]), at: line.place)
  }

  /// How many of the first words are an aspect.
  private func leadingAspect(_ words: [Substring]) -> Int? {
    (1...min(words.count, Self.mostWords)).last { aspects.contains(Fold.literal(words.prefix($0).joined())) }
  }

  /// How many of the first words are a step of the scale: its number, or number and words.
  private func leadingStep(_ words: [Substring]) -> Int? {
    guard let first = words.first, first.first?.isWholeNumber == true else { return nil }
    let counts = 1...min(words.count, Self.mostWords)
    if let count = counts.first(where: { legend.isStep(words.prefix($0).joined(separator: " ")) }) { return count }
    return first.allSatisfy(\.isWholeNumber) ? 1 : nil
  }

  /// An aspect and its rating.
  private static let wordsOfOne = 2
  /// No aspect and no step has more white space in it than that many words.
  private static let mostWords = 6
  /// In bytes: what is longer is a narrative.
  private static let longestLine = 600
}
