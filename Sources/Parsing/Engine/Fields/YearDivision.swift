import Contracts

/// Divides text that an extractor left of several year columns, one column after the other, back into the columns.
///
/// Only where the text still shows every boundary: the numbering starts again at ①, the first item of a column comes
/// again, the same lines come again with other figures, or the last line holds exactly the columns that are left, with
/// spaces between them. A no-break space that stands alone is a column that is blank, as web pages print one. Nothing is
/// guessed: the parts come to exactly `count`, or there is no division.
struct YearDivision {
  private struct Line {
    var quote: Quote
    var folded: [UInt8]
    /// The beginning by which an item that comes again is known; nil for a line that is shorter.
    var head: ArraySlice<UInt8>?
  }

  /// How much of an item's beginning must come again, in characters.
  private static let headLength = 8

  private let lines: [Line]
  private let count: Int

  /// The parts, outermost array by column, empty for a blank one; nil where the text does not show the boundaries.
  ///
  /// - Parameter blanks: how many columns are blank before the text, and how many behind it.
  static func divide(_ quotes: [Quote], into count: Int, blanks: (before: Int, after: Int) = (0, 0)) -> [[Quote]]? {
    let filled = count - blanks.before - blanks.after
    guard filled < count else { return divide(quotes, into: count, blanks: ()) }
    guard filled > 0, let parts = filled == 1 ? [quotes] : divide(quotes, into: filled, blanks: ()) else { return nil }
    return Array(repeating: [], count: blanks.before) + parts + Array(repeating: [], count: blanks.after)
  }

  private static func divide(_ quotes: [Quote], into count: Int, blanks: Void) -> [[Quote]]? {
    guard count > 1, !quotes.isEmpty else { return nil }
    // A table's row has a cell for each column; no cell holds two.
    if YearCells.cells(of: quotes) != nil { return quotes.count == count ? quotes.map { [$0] } : nil }
    let lines = quotes.flatMap(splitAtRestart).map { quote in
      var folded: [UInt8] = []
      Fold.append(quote.text, to: &folded)
      return Line(quote: quote, folded: folded, head: head(of: folded))
    }
    return YearDivision(lines: lines, count: count).divide()?.map { $0.filter { !$0.text.isEmpty } }
  }

  private func divide() -> [[Quote]]? {
    for starts in [restarts(), recurrences()] where starts.count > 1 {
      if let parts = complete(starts) { return parts }
    }
    if let starts = repetitions() { return parts(starts) }
    if let starts = leadingBlock() { return parts(starts) }
    return complete([0])
  }

  /// Where the numbering begins again at ①, if the text begins with it.
  private func restarts() -> [Int] {
    let one = Array("①".utf8)
    guard lines[0].folded.starts(with: one) else { return [0] }
    return lines.indices.filter { lines[$0].folded.starts(with: one) }
  }

  /// Where the first item comes again: with other figures at most, or other words behind the same beginning where each
  /// column has as many items.
  private func recurrences() -> [Int] {
    guard let head = lines[0].head else { return [0] }
    let starts = lines.indices.filter { lines[$0].head == head }
    if starts.count == 1 { return starts }
    if Set(starts.map { Self.shape(of: lines[$0].folded) }).count == 1 { return starts }
    let columns = zip(starts, starts.dropFirst() + [lines.count]).map { lines[$0..<$1].count(where: isMarked) }
    // The last of them may hold the columns that follow.
    let whole = starts.count < count ? columns.dropLast() : columns[...]
    return isMarked(lines[0]) && Set(whole).count == 1 ? starts : [0]
  }

  /// Where each column begins, if all columns hold the same lines but for their figures (定員 16,105人, 定員 17,325人).
  private func repetitions() -> [Int]? {
    guard lines.count.isMultiple(of: count) else { return nil }
    let period = lines.count / count
    let shapes = lines.map { Self.shape(of: $0.folded) }
    guard shapes.indices.allSatisfy({ shapes[$0] == shapes[$0 % period] }), shapes.contains(where: { $0.count > 1 })
    else { return nil }
    return Array(stride(from: 0, to: lines.count, by: period))
  }

  /// The line with one sign for each figure.
  private static func shape(of folded: [UInt8]) -> [UInt8] {
    var shape: [UInt8] = []
    for byte in folded where byte != 0x20 {
      let isFigure = Lexeme.isDigit(byte) || ((byte == 0x2C || byte == 0x2E) && shape.last == 0x30)
      if !isFigure { shape.append(byte) } else if shape.last != 0x30 { shape.append(0x30) }
    }
    return shape
  }

  /// Where an item comes again once for every column but the first, and other text stands before it. What stands before
  /// each of them alike (模型の会, above 星の会議) begins its column.
  private func leadingBlock() -> [Int]? {
    guard count > 2 else { return nil }
    let places = Dictionary(grouping: lines.indices.filter { lines[$0].head != nil }) { lines[$0].head }
    guard let found = places.values.filter({ $0.count == count - 1 && $0[0] > 0 }).min(by: { $0[0] < $1[0] }),
      !lines.contains(where: mayEndWithin)
    else { return nil }
    let starts = begun(found)
    return beginsColumns(starts) ? [0] + starts : nil
  }

  /// The lines that the columns begin with, upwards from an item that all of them have.
  private func begun(_ items: [Int]) -> [Int] {
    var starts = items
    while let first = starts.first, first > 1, starts.allSatisfy({ lines[$0 - 1].folded == lines[first - 1].folded }),
      !zip(starts, starts.dropFirst()).contains(where: { $1 - 1 <= $0 })
    {
      starts = starts.map { $0 - 1 }
    }
    return starts
  }

  /// Whether an item that comes again stands at the beginning of its columns, and not at their end or in their midst.
  private func beginsColumns(_ items: [Int]) -> Bool {
    // What the last column ends with, others may end with: then the next column begins right below.
    let ends = lines.indices.filter { lines[$0].folded == lines[lines.count - 1].folded }
    let below = Set(items + ends)
    if ends.count >= count - 1, ends.dropLast().contains(where: { $0 >= items[0] && !below.contains($0 + 1) }) {
      return false
    }
    // What stands above each of them, and isn't what the last column ends with, may begin the columns.
    let above = Set(items.map { Self.shape(of: lines[$0 - 1].folded) })
    return above.count > 1 || above.contains(Self.shape(of: lines[lines.count - 1].folded))
  }

  /// The parts, where the columns that the starts leave open stand in the last line.
  private func complete(_ starts: [Int]) -> [[Quote]]? {
    if starts.count == count { return parts(starts) }
    guard starts.count < count, let last = lines.last, let lastStart = starts.last,
      !lines.dropLast().contains(where: mayEndWithin), !Self.goesOn(last),
      // One name with a figure behind it may be two columns; several are lines of one.
      lines.dropLast().count(where: { Self.words($0.quote).count > 1 }) != 1
    else { return nil }
    let open = count - starts.count
    let tail = Self.words(last.quote)
    let isAlone = lastStart == lines.count - 1
    // 利用者数 80,000人 is a name and its figure, and no two columns.
    guard !zip(tail, tail.dropFirst()).contains(where: { Self.isNamed($1, by: $0) }) else { return nil }
    // Each word with a mark of its own is an item. Items that come to the columns that are left are those; other ones
    // (①相談 ②訪問 継続 継続) tell nothing.
    let marked = tail.count { Self.isMarked($0) }
    guard marked < 2 || marked == tail.count else { return nil }
    if tail.count == open + 1, isAlone || (isMarked(last) && marked < 2) {
      // The last line begins within the last part and runs into the columns that follow.
      var result = parts(starts)
      result[result.count - 1][result[result.count - 1].count - 1] = tail[0]
      return result + tail.dropFirst().map { [$0] }
    }
    // Lines that come again with other figures are several columns already, and nothing tells where the first ends.
    let shapes = lines[lastStart..<(lines.count - 1)].map { Self.shape(of: $0.folded) }.filter { $0.contains(0x30) }
    guard Set(shapes).count == shapes.count else { return nil }
    guard !isAlone, marked > 1 || !isItem(last, among: lines[lastStart..<(lines.count - 1)]) else { return nil }
    if tail.count == open, endsAboveLast(starts, tail) {
      // The last line holds nothing but the columns that follow.
      var result = parts(starts)
      result[result.count - 1].removeLast()
      return result + tail.map { [$0] }
    }
    return nil
  }

  /// Whether a column may end within the line: it has white space other than between a name and its figure.
  private func mayEndWithin(_ line: Line) -> Bool {
    let words = Self.words(line.quote)
    return zip(words, words.dropFirst()).contains { !Self.isNamed($1, by: $0) }
  }

  /// Whether the line goes on with the sentence above it.
  private static func goesOn(_ line: Line) -> Bool {
    line.quote.text.unicodeScalars.first.map { "、，。".unicodeScalars.contains($0) } ?? false
  }

  /// Whether the last of the columns that begin at `starts` ends above the last line, and none begins in between: it has one
  /// line, or as many as the column before, or is a list whose items have marks; or the columns behind it are alike.
  private func endsAboveLast(_ starts: [Int], _ tail: [Quote]) -> Bool {
    guard let start = starts.last else { return false }
    let above = lines[start..<(lines.count - 1)]
    if above.count == 1 { return tail.count > 1 || isMarked(lines[start]) != isMarked(lines[lines.count - 1]) }
    if starts.count > 1, above.count == start - starts[starts.count - 2] { return true }
    if above.allSatisfy(isMarked), !isMarked(lines[lines.count - 1]) { return true }
    return tail.count > 1 && tail[0].text == tail[1].text
  }

  private static func isNamed(_ figure: Quote, by name: Quote) -> Bool {
    func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType == .decimal }
    return figure.text.unicodeScalars.first.map(isDigit) ?? false && !name.text.unicodeScalars.contains(where: isDigit)
  }

  /// Whether the last line is one more item of those above it, with a space in it, rather than the columns that follow.
  private func isItem(_ last: Line, among above: ArraySlice<Line>) -> Bool {
    if isMarked(last) { return above.contains(where: isMarked) }
    guard let first = Self.words(last.quote).first?.text else { return false }
    return above.contains { Self.words($0.quote).first?.text == first }
  }

  private func parts(_ starts: [Int]) -> [[Quote]] {
    starts.enumerated().map { position, start in
      let end = position + 1 < starts.count ? starts[position + 1] : lines.count
      return lines[start..<end].map(\.quote)
    }
  }

  private static func head(of folded: [UInt8]) -> ArraySlice<UInt8>? {
    var length = 0
    for (index, byte) in folded.enumerated() where byte & 0xC0 != 0x80 {
      if length == headLength { return folded[..<index] }
      length += 1
    }
    return nil
  }

  /// Whether the line begins with a list mark.
  private func isMarked(_ line: Line) -> Bool { Self.isMarked(line.folded) }

  private static func isMarked(_ quote: Quote) -> Bool {
    var folded: [UInt8] = []
    Fold.append(quote.text, to: &folded)
    return isMarked(folded)
  }

  private static func isMarked(_ folded: [UInt8]) -> Bool {
    marks.contains { folded.starts(with: $0) } || Lexeme.circled(0, folded.count, folded) != nil
  }

  private static let marks = ["・", "●", "○", "◎", "■", "□", "◆", "◇", "※"].map { Array($0.utf8) }

  /// The words of a line; one without text for each column that is blank.
  private static func words(_ quote: Quote) -> [Quote] {
    let text = quote.text
    // Most lines are one word.
    if !text.isEmpty, !ByteScan.contains(0x20, or: 0x09, in: text), !text.holds("\u{3000}"), !text.holds("\u{A0}") {
      return [quote]
    }
    return text.unicodeScalars.split { $0 == " " || $0 == "\u{3000}" || $0 == "\t" }
      .flatMap { word in
        let parts = word.split { $0 == "\u{A0}" }
        return parts.isEmpty ? [""] : parts.map { String(Substring($0)) }
      }
      .map { Quote($0, at: quote.place) }
  }

  /// A line in which the numbering begins again at ① behind a space, as two lines.
  private static func splitAtRestart(_ quote: Quote) -> [Quote] {
    let scalars = quote.text.unicodeScalars
    guard scalars.first == "①" else { return [quote] }
    var starts = [scalars.startIndex]
    var afterSpace = false
    for index in scalars.indices {
      if afterSpace, scalars[index] == "①" { starts.append(index) }
      afterSpace = scalars[index] == " " || scalars[index] == "\u{3000}"
    }
    guard starts.count > 1 else { return [quote] }
    let ends = starts.dropFirst() + [scalars.endIndex]
    return zip(starts, ends).map { Quote(quote.text[$0..<$1].trimmingSpaces(), at: quote.place) }
  }
}
