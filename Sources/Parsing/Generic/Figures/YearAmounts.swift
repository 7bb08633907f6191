/// Amounts of several years behind one label: 平成29年度 12,345千円、平成30年度 13,456千円.
struct YearAmounts {
  struct Part: Hashable {
    /// As printed.
    var year: String
    var gregorian: Int
    var amount: String
  }

  let parts: [Part]

  /// Nil where the text holds anything but years, each with an amount that names its unit behind it.
  init?(_ text: String, _ shape: ValueShape) {
    guard text.unicodeScalars.count <= 300 else { return nil }
    var parts: [Part] = []
    var pending: (year: String, gregorian: Int)?
    for word in text.split(whereSeparator: { $0.isWhitespace || "、；;／".contains($0) }) {
      var word = String(word)
      if pending == nil {
        guard let (year, gregorian, rest) = Self.year(word) else { return nil }
        pending = (year, gregorian)
        if rest.isEmpty { continue }
        word = rest
      }
      guard let (year, gregorian) = pending, shape.amount(GenericKey.of(word))?.unit != nil else { return nil }
      parts.append(Part(year: year, gregorian: gregorian, amount: word))
      pending = nil
    }
    guard pending == nil, parts.count > 1, Set(parts.map(\.gregorian)).count == parts.count else { return nil }
    self.parts = parts
  }

  /// The year that a word begins with, and what stands behind it.
  private static func year(_ word: String) -> (text: String, gregorian: Int, rest: String)? {
    // The longest beginning that is a year and nothing else.
    for length in stride(from: min(12, word.count), through: 2, by: -1) {
      let head = word.prefix(length)
      let key = Array(GenericKey.of(head).unicodeScalars)
      guard let year = PrintedYear(key[...]), year.length == key.count else { continue }
      let rest = word.dropFirst(length).drop { ":：".contains($0) }
      return (String(head), year.year, String(rest))
    }
    return nil
  }
}
