import Contracts

/// An amount of money under a label that says what it is.
struct GenericAmount {
  var use: GenericVocabulary.Use
  var part: GenericVocabulary.Part
  var label: String
  var labelTokens: [Int]
  var tokens: [Int]
  /// The unit that is printed elsewhere; nil where the amount names its own.
  var unit: String?
  var year: String?
  var gregorian: Int?
  /// Several items with their amounts in words.
  var isList: Bool
  var confidence: Confidence
  /// The amount's own words, where more stands behind it: 6,540円（前年度 5,980円）.
  var words: Quote?

  func quotes(_ layout: GenericLayout) -> [Quote] { words.map { [$0] } ?? tokens.map(layout.quote) }

  /// As a narrative: amounts that are not what the year's work cost.
  func field(name: String, _ layout: GenericLayout) -> SheetField {
    let quotes = quotes(layout)
    guard let year else {
      return SheetField(name: name, kind: .money, label: label, quotes: quotes, confidence: confidence)
    }
    let at = quotes.first?.place ?? Place(line: 1)
    let entry = SheetEntry(
      name: Quote(year, at: at), values: quotes.map { SheetValue(heading: year, quote: $0, unit: unit) })
    return SheetField(
      name: name, kind: .years, label: label, quotes: quotes, entries: [entry], confidence: confidence)
  }
}
