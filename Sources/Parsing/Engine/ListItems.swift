import Contracts

/// Divides the text of a list into its items.
enum ListItems {
  /// A short prefix like `子)` belongs to the item behind it, whatever stands between them.
  private static let longestPrefix = 3

  static func split(_ quote: Quote, separators: [Character]) -> [Quote] {
    var items: [String] = []
    var prefix = ""
    for part in Markup.strip(quote.text).split(whereSeparator: { separators.contains($0) || isSpace($0, separators) }) {
      let item = part.trimmingSpaces()
      guard !item.isEmpty else { continue }
      if item.count <= longestPrefix, item.hasSuffix(")") || item.hasSuffix("）") {
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
  private static func isSpace(_ character: Character, _ separators: [Character]) -> Bool {
    character.isWhitespace && separators.contains(" ")
  }
}
