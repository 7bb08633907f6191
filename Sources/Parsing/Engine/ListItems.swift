import Contracts

/// Divides the text of a list into its items.
enum ListItems {
  /// A short prefix like `子)` belongs to the item behind it, whatever stands between them.
  private static let longestPrefix = 3

  static func split(_ quote: Quote, separators: [Unicode.Scalar]) -> [Quote] {
    let text = Markup.strip(quote.text)
    let splitsAtSpace = separators.contains(" ")
    var items: [String] = []
    var prefix = ""
    for part in text.unicodeScalars.split(whereSeparator: { separators.contains($0) || (splitsAtSpace && isSpace($0)) })
    {
      let item = String(Substring(part)).trimmingSpaces()
      guard !item.isEmpty else { continue }
      if item.utf8.last == 0x29 || item.utf8.suffix(3).elementsEqual("）".utf8),
        item.unicodeScalars.count <= longestPrefix
      {
        if !prefix.isEmpty { items.append(prefix) }
        prefix = item
        continue
      }
      items.append(prefix.isEmpty ? item : prefix + " " + item)
      prefix = ""
    }
    if !prefix.isEmpty { items.append(prefix) }
    return items.map { Quote($0, at: quote.place) }
  }

  /// A space among the separators stands for all white space.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x20 || scalar.value == 0x3000 || scalar.value == 0xA0 || (0x09...0x0D).contains(scalar.value)
  }
}
