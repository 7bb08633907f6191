import Contracts

/// Amounts that are bare figures, below a heading that has their unit: 1,234 under 決算額（千円）.
enum BareAmounts {
  /// An entry for each; nil where something else stands there, which names its own amounts.
  static func entries(_ quotes: [Quote], _ label: String?, _ unit: String) -> [SheetEntry]? {
    let words = quotes.filter { !isDash($0.text) }
    guard !words.isEmpty, words.allSatisfy({ isFigure($0.text) }) else { return nil }
    return words.map { quote in
      SheetEntry(
        name: Quote(label ?? "", at: quote.place), values: [SheetValue(heading: nil, quote: quote, unit: unit)])
    }
  }

  private static func isFigure(_ text: String) -> Bool {
    let folded = Fold.literal(text)
    return folded.contains(where: Lexeme.isDigit)
      && String(decoding: folded, as: UTF8.self).unicodeScalars.allSatisfy {
        "0123456789,. -△▲−".unicodeScalars.contains($0)
      }
  }

  private static func isDash(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { "-－ー—―–‐ 　".unicodeScalars.contains($0) }
  }
}
