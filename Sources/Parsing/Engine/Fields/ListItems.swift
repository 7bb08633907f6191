import Contracts

/// Divides the text of a list into its items.
enum ListItems {
  /// A short prefix like `子)` belongs to the item behind it, whatever stands between them.
  private static let longestPrefix = 3
  /// More white space than between the lines of one item: no form has it.
  private static let mostSpaces = 64

  static func split(
    _ quote: Quote, separators: [Unicode.Scalar], words: FormWords = .bundled
  ) -> [Quote] {
    let text = Markup.strip(quote.text)
    // Most lists are one item, in which nothing can part two.
    guard text.unicodeScalars.contains(where: { isSpace($0) || isDot($0) || separators.contains(wide($0)) }) else {
      return text.isEmpty ? [] : [Quote(text, at: quote.place)]
    }
    let scalars = Array(text.unicodeScalars)
    let places = Array(text.unicodeScalars.indices) + [text.endIndex]
    let splitsAtSpace = separators.contains(" ")
    let bracketed = bracketed(scalars)
    let parts = scalars.indices.split { index in
      guard !bracketed[index] else { return false }
      return isSeparator(at: index, scalars, bracketed, separators, words) || (splitsAtSpace && isSpace(scalars[index]))
        || endsItem(at: index, scalars, bracketed, words) || dividesSections(at: index, scalars, bracketed, words)
        || (splitsAtSpace && standsBeforePrefix(index, scalars))
    }
    var items: [String] = []
    var prefix = ""
    for part in parts {
      // A dot before an item is the mark of a list.
      let first = part.first { !isSpace(scalars[$0]) && wide(scalars[$0]) != "・" } ?? part.endIndex
      let item = text[places[first]..<places[part.endIndex]].trimmingSpaces()
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

  /// Whether one of the form's separators stands there. A dot within a name is none: 男女平等・共同参画センター has no office
  /// before it.
  private static func isSeparator(
    at index: Int, _ scalars: [Unicode.Scalar], _ bracketed: [Bool], _ separators: [Unicode.Scalar], _ words: FormWords
  ) -> Bool {
    let sign = wide(scalars[index])
    guard separators.contains(sign) else { return false }
    guard sign == "・" else { return true }
    var end = index
    while end > 0, index - end < mostSpaces, isSpace(scalars[end - 1]) { end -= 1 }
    if end > 0, bracketed[end - 1] { return true }
    return words.namedEndings.contains { scalars[..<end].suffix($0.count).elementsEqual($0) }
  }

  /// ･ and ､ as they are printed everywhere else.
  private static func wide(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{FF65}": "・"
    case "\u{FF64}": "、"
    default: scalar
    }
  }

  /// Whether a dot parts two items of which the second has a short prefix (教) 学校教育部・子) 子ども育成部). Any other may
  /// be part of a name.
  private static func standsBeforePrefix(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard isDot(scalars[index]) else { return false }
    let rest = scalars[(index + 1)...].prefix(mostSpaces).drop(while: isSpace).prefix(longestPrefix + 1)
    guard let close = rest.firstIndex(where: { $0 == ")" || $0 == "）" }) else { return false }
    return close > rest.startIndex && close - rest.startIndex < longestPrefix
      && !rest[..<close].contains { $0 == "(" || $0 == "（" || isSpace($0) }
  }

  /// Which characters stand in brackets, which explain an item: 児童相談所（旧 児童福祉総合センター、他） is one. A bracket
  /// that only closes (子)) or only opens is none.
  private static func bracketed(_ scalars: [Unicode.Scalar]) -> [Bool] {
    var inside = Array(repeating: false, count: scalars.count)
    var open = 0
    var depth = 0
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "(", "（":
        if depth == 0 { open = index }
        depth += 1
      case ")", "）":
        guard depth > 0 else { continue }
        depth -= 1
        if depth == 0 { for position in open...index { inside[position] = true } }
      default: break
      }
    }
    return inside
  }

  /// Whether the line ends with a bureau and the next one with its section.
  private static func isWithinOffice(at index: Int, _ scalars: [Unicode.Scalar], _ words: FormWords) -> Bool {
    let above = scalars[..<index].reversed().prefix { $0 != "\n" }.reversed()
    let below = scalars[(index + 1)...].prefix { $0 != "\n" }
    return ends(String(String.UnicodeScalarView(above)), with: words.bureaus)
      && ends(String(String.UnicodeScalarView(below)), with: words.bureauParts)
  }

  /// Whether a cell's line ends here with an item. It may also wrap within one: the word for an office tells which.
  private static func endsItem(
    at index: Int, _ scalars: [Unicode.Scalar], _ bracketed: [Bool], _ words: FormWords
  ) -> Bool {
    guard scalars[index] == "\n" else { return false }
    if isWithinOffice(at: index, scalars, words) { return false }
    if let next = scalars[index...].prefix(mostSpaces).first(where: { !isSpace($0) }), next == "(" || next == "（" {
      return false
    }
    var end = index
    while end > 0, index - end < mostSpaces, isSpace(scalars[end - 1]) { end -= 1 }
    if end > 0, bracketed[end - 1] { return true }
    return words.lineEndings.contains { scalars[..<end].suffix($0.count).elementsEqual($0) }
  }

  /// Whether two sections stand side by side with nothing but a space or `・` between them: `保健予防課　子育て支援課`. Behind a
  /// bureau or a centre the next word may as well name its part (`健康推進部　保健予防課`), and stays with it.
  private static func dividesSections(
    at index: Int, _ scalars: [Unicode.Scalar], _ bracketed: [Bool], _ words: FormWords
  ) -> Bool {
    guard isSpace(scalars[index]) || scalars[index] == "・",
      words.sections.contains(where: { scalars[..<index].suffix($0.count).elementsEqual($0) })
    else { return false }
    var start = index
    while start < scalars.count, isSpace(scalars[start]) || scalars[start] == "・" { start += 1 }
    var end = start
    while end < scalars.count,
      bracketed[end] || !(isSpace(scalars[end]) || "・、，,／/；;".unicodeScalars.contains(scalars[end]))
    {
      end += 1
    }
    while end > start, bracketed[end - 1] { end -= 1 }
    return end > start && words.besideSections.contains { scalars[start..<end].suffix($0.count).elementsEqual($0) }
  }

  /// Puts an office together whose name goes on below: its bureau ends one line, its section the next; or only the end of
  /// its name stands there (教育指導／課); or it breaks off in words that no name ends with (子ども／家庭支援センター).
  static func unwrapped(_ quotes: [Quote], words: FormWords = .bundled) -> [Quote] {
    var result: [Quote] = []
    for quote in quotes {
      // A line break within a cell may leave the rest of the row on a line without cells.
      guard let above = result.last, quote.place.page == above.place.page, quote.place.line == above.place.line + 1,
        quote.place.cell == nil || above.place.cell == quote.place.cell
      else {
        result.append(quote)
        continue
      }
      if isInBrackets(quote.text) {
        // What explains the office: 子育て支援課／（令和6年度から こども家庭課）.
        result[result.count - 1] = Quote(above.text + quote.text, at: above.place)
      } else if ends(above.text, with: words.bureaus), ends(quote.text, with: words.bureauParts) {
        result[result.count - 1] = Quote(above.text + "\n" + quote.text, at: above.place)
      } else if !ends(above.text, with: words.lineEndings),
        beginsWithEnd(quote.text, of: words.lineEndings)
          || breaksOff(above.text, words) && ends(firstItem(quote.text), with: words.lineEndings)
      {
        result[result.count - 1] = Quote(above.text + quote.text, at: above.place)
      } else {
        result.append(quote)
      }
    }
    return result
  }

  private static func isInBrackets(_ text: String) -> Bool {
    let scalars = Array(text.trimmingSpaces().unicodeScalars)
    return scalars.first.map { $0 == "(" || $0 == "（" } ?? false && bracketed(scalars).allSatisfy { $0 }
  }

  /// Whether nothing but the end of such a word stands before the first separator: 課、学校運営課, ター.
  private static func beginsWithEnd(_ text: String, of words: [[Unicode.Scalar]]) -> Bool {
    let first = firstItem(text).unicodeScalars
    return !first.isEmpty && words.contains { $0.suffix(first.count).elementsEqual(first) }
  }

  private static func firstItem(_ text: String) -> String {
    let first = text.unicodeScalars.prefix { !isSpace($0) && !"、・，,／/".unicodeScalars.contains($0) }
    return String(String.UnicodeScalarView(first))
  }

  /// Whether its last words are no name of an office, and nothing that can follow one.
  private static func breaksOff(_ text: String, _ words: FormWords) -> Bool {
    text.unicodeScalars.last?.properties.isAlphabetic == true && !ends(text, with: words.namedEndings)
      && !words.behindOffices.contains { text.utf8.suffix($0.count).elementsEqual($0) }
  }

  private static func ends(_ text: String, with words: [[Unicode.Scalar]]) -> Bool {
    var scalars = Array(text.unicodeScalars)
    while let last = scalars.last, isSpace(last) { scalars.removeLast() }
    return words.contains { scalars.suffix($0.count).elementsEqual($0) }
  }

  private static func isDot(_ scalar: Unicode.Scalar) -> Bool { scalar == "・" || scalar == "/" || scalar == "／" }

  /// A space among the separators stands for all white space.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x20 || scalar.value == 0x3000 || scalar.value == 0xA0 || (0x09...0x0D).contains(scalar.value)
  }
}
