import Contracts

/// What is rated and how, row by row; rows that a line break divides are put together again.
///
/// A name goes on where both parts come to an aspect that the profile lists, a rating where both come to a step of the
/// scale in words. Anything else stays as it is: a name without a rating may be one that was left blank.
struct RatedAspects {
  let aspects: Set<[UInt8]>
  let legend: Legend
  /// What heads the columns, by the cell.
  var columns: [Int: String] = [:]

  func entries(_ quotes: [Quote]) -> [SheetEntry] {
    var result: [SheetEntry] = []
    for entry in rows(quotes) {
      if let last = result.last, let whole = joined(last, entry) {
        result[result.count - 1] = whole
      } else {
        result.append(entry)
      }
    }
    return result
  }

  /// Aspect and rating stand in two cells of a row, or behind each other in a line of text.
  private func rows(_ quotes: [Quote]) -> [SheetEntry] {
    var entries: [SheetEntry] = []
    var index = 0
    while index < quotes.count {
      let end = quotes[index...].firstIndex { !$0.place.isOnLine(of: quotes[index].place) } ?? quotes.count
      let cells = quotes[index..<end]
      index = end
      if cells.count > 1 { entries += row(cells) } else { entries += cells.flatMap(lines) }
    }
    return entries
  }

  /// A row can have a number before the aspect, and more than one aspect.
  private func row(_ cells: ArraySlice<Quote>) -> [SheetEntry] {
    var names = cells.indices.compactMap { cell in aspect(cells[cell]).map { (cell: cell, name: $0) } }
    let first = names.first?.cell
    if first != cells.startIndex, first.map({ Self.isMark(cells[cells.startIndex..<$0]) }) != true {
      // A name that the profile doesn't list can have a number before it as well.
      let isNumbered =
        cells.count > 2 && Self.isMark(cells.prefix(1)) && cells.last.map { legend.isStep($0.text) } ?? false
      let name = isNumbered ? cells.startIndex + 1 : cells.startIndex
      names = [(name, cells[name])]
    }
    return names.indices.map { index in
      let end = index + 1 < names.count ? names[index + 1].cell : cells.endIndex
      return SheetEntry(
        name: names[index].name,
        values: values(cells[(names[index].cell + 1)..<end]))
    }
  }

  /// A rating alone needs no heading to tell what it is.
  private func values(_ cells: ArraySlice<Quote>) -> [SheetValue] {
    cells.map { cell in
      SheetValue(heading: cells.count > 1 ? cell.place.cell.flatMap { columns[$0] } : nil, quote: cell)
    }
  }

  /// The rating is the step that ends the line; else what follows the last space.
  func line(_ quote: Quote) -> SheetEntry {
    if let entry = runTogether(quote) { return entry }
    let text = quote.text
    let end = text.suffix(Self.longestStep)
    let cut =
      end.indices.first { index in
        (end[index].isWhitespace || Self.colons.contains(end[index]))
          && legend.isStep(String(end[end.index(after: index)...]))
      } ?? text.lastIndex(where: \.isWhitespace)
    guard let cut else { return SheetEntry(name: aspect(quote) ?? quote, values: []) }
    let name = Quote(text[..<cut].trimmingSpaces(), at: quote.place)
    let value = Quote(text[text.index(after: cut)...].trimmingSpaces(), at: quote.place)
    return SheetEntry(name: aspect(name) ?? name, values: [SheetValue(heading: nil, quote: value)])
  }

  /// An aspect that the profile lists with its rating right behind it: `量的拡充4：達成した`.
  private func runTogether(_ quote: Quote) -> SheetEntry? {
    let text = quote.text
    guard !aspects.isEmpty, text.utf8.count <= Self.longestAspect,
      // 一 is a whole number too, and part of a name.
      let figure = text.firstIndex(where: { $0.isWholeNumber && $0.isNumber }), figure > text.startIndex,
      !text[..<figure].hasSuffix(":"), !text[..<figure].hasSuffix("："), text[..<figure].last?.isWhitespace == false,
      aspects.contains(Fold.literal(String(text[..<figure]))), legend.isStep(String(text[figure...]))
    else { return nil }
    return SheetEntry(
      name: Quote(String(text[..<figure]), at: quote.place),
      values: [SheetValue(heading: nil, quote: Quote(String(text[figure...]), at: quote.place))])
  }

  /// The aspect that the profile lists, without list mark and colon.
  private func aspect(_ quote: Quote) -> Quote? {
    guard !aspects.isEmpty, quote.text.utf8.count <= Self.longestAspect else { return nil }
    if aspects.contains(Fold.literal(quote.text)) { return Quote(quote.text.trimmingSpaces(), at: quote.place) }
    let scalars = quote.text.unicodeScalars
    let last = scalars.lastIndex { !$0.properties.isWhitespace && !Self.isColon($0) }
    let first = scalars.firstIndex { !Self.isMark($0) }
    guard let first, let last, first <= last else { return nil }
    let words = String(scalars[first...last])
    guard words.utf8.count < quote.text.utf8.count, aspects.contains(Fold.literal(words)) else { return nil }
    return Quote(words.trimmingSpaces(), at: quote.place)
  }

  /// In bytes, marks and all: a longer text is a narrative.
  private static let longestAspect = 400
  /// In characters, with the space before it.
  private static let longestStep = 100

  private static func isColon(_ scalar: Unicode.Scalar) -> Bool { scalar == ":" || scalar == "：" || scalar == "…" }

  private static let colons: Set<Character> = [":", "：", "…"]

  private static func isMark(_ cells: ArraySlice<Quote>) -> Bool {
    cells.count == 1 && cells.allSatisfy { $0.text.unicodeScalars.allSatisfy { Self.isMark($0) } }
  }

  /// Figures, ① and the like, brackets and bullets.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.numericType != nil || scalar.properties.isWhitespace
      || "・●○◎■□◆◇-－.．()（）、".unicodeScalars.contains(scalar)
  }

  private func joined(_ above: SheetEntry, _ below: SheetEntry) -> SheetEntry? {
    guard above.values.count <= 1, below.values.count <= 1 else { return nil }
    let value = (above.values.first, below.values.first)
    // The rest of a rating stands alone on its line, and reads like a name.
    if below.values.isEmpty, let rating = value.0, let whole = rest(below.name, of: rating) {
      return SheetEntry(name: above.name, values: [whole])
    }
    // Name and rating can have a line each.
    if above.values.isEmpty, below.values.isEmpty, legend.isStep(below.name.text) {
      return SheetEntry(name: above.name, values: [SheetValue(heading: nil, quote: below.name)])
    }
    let name = above.name.text + below.name.text
    guard aspects.contains(Fold.literal(name)) else { return nil }
    switch value {
    case (let rating?, nil), (nil, let rating?):
      return SheetEntry(name: Quote(name, at: above.name.place), values: [rating])
    case (let rating?, let rest?):
      guard let whole = self.rest(rest.quote, of: rating) else { return nil }
      return SheetEntry(name: Quote(name, at: above.name.place), values: [whole])
    case (nil, nil): return nil
    }
  }

  private func rest(_ rest: Quote, of rating: SheetValue) -> SheetValue? {
    guard !legend.isStep(rating.quote.text), legend.isStep(rating.quote.text + rest.text) else { return nil }
    return SheetValue(
      heading: rating.heading, quote: Quote(rating.quote.text + rest.text, at: rating.quote.place),
      baseline: rating.baseline)
  }
}

extension Legend {
  /// Whether the text is one step in sign and words.
  func isStep(_ text: String) -> Bool {
    var bytes: [UInt8] = []
    Fold.append(text, to: &bytes)
    return count(bytes, 0..<bytes.count) == 1
  }
}
