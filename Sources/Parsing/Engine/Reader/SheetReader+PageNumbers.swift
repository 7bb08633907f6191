import Contracts

// The numbers of pages, which an extractor leaves between the lines of a record.
extension SheetReader {
  /// `- 12 -`; and where blank lines set it apart, `12 / 34`, `P.12`, `12ページ`, or a bare number above a new page or below
  /// a page's heading.
  func isPageNumber(_ line: Int, below: LineAbove?) -> Bool {
    guard mayBePageNumber(document.range(of: line)) else { return false }
    let cells = document.lines[line].filter { !document.cells[$0].isBlank }
    guard cells.count == 1, let cell = cells.first else { return false }
    let text = document.bytes[document.cells[cell].range].filter { $0 != 0x20 }
    guard text.count <= Self.longest else { return false }
    // Dashes on both sides are no part of any figure or rating.
    if text.first == 0x2D, text.last == 0x2D, text.count > 2 { return Self.isNumber(text.dropFirst().dropLast()) }
    if awaitsFigure { return false }
    // What ends a page needs no blank line above it.
    if Self.isNumber(text[...]), isLastOfPage(line) { return true }
    guard !hasLineAbove(line), !hasLineBelow(line) else { return false }
    if let slash = text.firstIndex(of: 0x2F) {
      let (page, pages) = (text[..<slash], text[(slash + 1)...])
      return Self.isNumber(page) && Self.isNumber(pages) && Self.value(page) <= Self.value(pages)
    }
    if Self.isNumber(text[...]) { return below == .boilerplate || endsPage(line) }
    for word in Self.words {
      if text.starts(with: word), Self.isNumber(text.dropFirst(word.count)) { return true }
      if text.suffix(word.count).elementsEqual(word), Self.isNumber(text.dropLast(word.count)) { return true }
    }
    return false
  }

  /// What most lines fail at, with nothing allocated.
  private func mayBePageNumber(_ range: Range<Int>) -> Bool {
    guard range.count <= Self.longestLine else { return false }
    var size = 0
    var hasDigit = false
    for byte in document.bytes[range] where byte != 0x20 && byte != 0x09 {
      size += 1
      if Lexeme.isDigit(byte) { hasDigit = true }
    }
    return hasDigit && size <= Self.longest
  }

  /// Whether the line is one of a table of contents: between its words and the page's number stand dots.
  func isContents(_ line: Int) -> Bool {
    guard record == nil, let last = document.bytes[document.range(of: line)].last, Lexeme.isDigit(last) else {
      return false
    }
    let text = document.bytes[document.range(of: line)].filter { $0 != 0x20 && $0 != 0x09 }
    let dots = text.dropLast(text.reversed().prefix(while: Lexeme.isDigit).count)
    return Self.leaders.contains { dots.suffix($0.count).elementsEqual($0) }
  }

  private static let leaders = ["...", "…", "・・・", "‥‥", "···"].map { Array($0.utf8) }

  /// Whether the line is a bare number where the field has none of its own: below the label of a name or an office, or
  /// below their words, and set apart among amounts, which have their unit. That of a page, or nobody's.
  func isStrayNumber(_ line: Int, below field: Int) -> Bool {
    let definition = compiled.profile.fields[field]
    guard mayBePageNumber(document.range(of: line)),
      Self.isNumber(document.bytes[document.range(of: line)].filter { $0 != 0x20 && $0 != 0x09 }[...])
    else { return false }
    switch (definition.name, definition.kind) {
    case ("title", _), ("departments", _): return true
    case (_, .costs):
      return definition.unit == nil && !hasLineAbove(line) && !hasLineBelow(line) && !isAmount(goingOnBelow: line)
    default: return definition.isShort && record?.isEmpty(field) == false
    }
  }

  /// Whether an amount's unit stands on the next line that holds something.
  private func isAmount(goingOnBelow line: Int) -> Bool {
    guard let below = filledLine(below: line) else { return false }
    let words = document.bytes[start(of: below)..<document.range(of: below).upperBound]
    return Self.units.contains { words.starts(with: $0) }
  }

  /// What an amount's unit begins with: 円, 千円, 百万円, 万円, 億円.
  private static let units = ["円", "千", "百", "万", "億"].map { Array($0.utf8) }

  /// Whether the line right above, or right below, holds something.
  func hasLineAbove(_ line: Int) -> Bool { line > 0 && isFilled(line - 1, beside: line) }
  func hasLineBelow(_ line: Int) -> Bool { line + 1 < document.lines.count && isFilled(line + 1, beside: line) }

  private func isFilled(_ line: Int, beside other: Int) -> Bool {
    let (source, reference) = (document.document.lines[line], document.document.lines[other])
    return source.page == reference.page && abs(source.line - reference.line) == 1
      && document.lines[line].contains { !document.cells[$0].isBlank }
  }

  /// A figure that the form asks for may stand alone on its line. An amount has its unit, and a rated aspect its name.
  private var awaitsFigure: Bool {
    guard let openField, record?.isEmpty(openField) ?? false else { return false }
    return ![.text, .costs, .ratings].contains(compiled.profile.fields[openField].kind)
  }

  /// Whether a form feed follows the line.
  private func isLastOfPage(_ line: Int) -> Bool {
    let lines = document.document.lines
    return document.document.format == nil && line + 1 < lines.count && lines[line].page != lines[line + 1].page
  }

  private func filledLine(below line: Int) -> Int? {
    document.lines.indices[(line + 1)...].first { next in document.lines[next].contains { !document.cells[$0].isBlank }
    }
  }

  /// Whether nothing follows, or what begins a page or a record.
  private func endsPage(_ line: Int) -> Bool {
    guard let next = filledLine(below: line) else { return true }
    let range = start(of: next)..<document.range(of: next).upperBound
    return compiled.rules.first(at: range.lowerBound, range.upperBound, document.bytes) { rule, text in
      switch rule {
      case .page(let index): compiled.profile.pages[index].match(text, range, whole: true) != nil
      case .end(let index): compiled.profile.ends[index].match(text, range, whole: true) != nil
      case .boilerplate(let index): compiled.profile.boilerplate[index].match(text, range, whole: true) != nil
      default: false
      }
    }
  }

  /// In bytes, white space and blank cells included.
  private static let longestLine = 64
  /// In bytes.
  private static let longest = 16
  private static let words = ["P.", "p.", "P", "p", "ページ", "頁"].map { Array($0.utf8) }

  private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    (1...3).contains(text.count) && text.allSatisfy(Lexeme.isDigit)
  }

  private static func value(_ text: ArraySlice<UInt8>) -> Int { text.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
}
