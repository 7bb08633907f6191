import Contracts

// Narratives, pages, and the headings that a record stands under.
extension GenericRecord {
  mutating func takePage(_ found: Found, _ use: GenericVocabulary.Use) -> Bool {
    guard found.values.count == 1, let first = found.values.first, !has("planPage") else { return false }
    let text = layout.tokens[first].text
    let digits = text.filter(\.isNumber)
    let key = layout.tokens[first].key
    guard !digits.isEmpty, digits.count <= 4, key.unicodeScalars.count <= 8,
      key.unicodeScalars.allSatisfy({ "0123456789pPページ頁.".unicodeScalars.contains($0) })
    else { return false }
    add(
      use.field,
      SheetField(
        name: "planPage", kind: .integer, label: found.labelText, quotes: [Quote(digits, at: layout.place(first))],
        confidence: confidence(found)))
    claim(found.label + found.values, "planPage")
    return true
  }

  mutating func takeText(_ found: Found, _ field: Int, isFallback: Bool) -> Bool {
    // In a row only the first cell is surely the label's: the next may be a label that is not known, with its value.
    let values = found.how == .right ? inFirstCell(found.values) : found.values
    // 目標 | 10 | 12: figures side by side are no narrative, and nothing here says which year's they are.
    if found.how == .right, found.values.count > 1,
      found.values.allSatisfy({ layout.shape.isFigure(layout.tokens[$0].key) })
    {
      return false
    }
    let quotes = values.map(layout.quote)
    let name = words.fields[field].name
    // A mark alone (○, ↑) says nothing in words, and a figure under その他 is of the sums beside it.
    guard
      quotes.contains(where: {
        $0.text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
      }),
      name != "remarks" || !values.allSatisfy({ layout.shape.isFigure(layout.tokens[$0].key) })
    else { return false }
    // Behind a label on a line of its own nothing marks where a narrative ends.
    let level: Confidence =
      found.how == .line && found.values.count > 1 ? .low : isFallback ? .medium : confidence(found)
    if let year = found.year, found.row != nil, let index = sameYears(field, found) {
      let entry = SheetEntry(
        name: Quote(year, at: found.place), values: quotes.map { SheetValue(heading: year, quote: $0) })
      fields[index].field.entries?.append(entry)
      fields[index].field.quotes += quotes
    } else if let year = found.year, found.row != nil {
      let entry = SheetEntry(
        name: Quote(year, at: found.place), values: quotes.map { SheetValue(heading: year, quote: $0) })
      add(
        field,
        SheetField(
          name: name, kind: .years, label: found.labelText, quotes: quotes, entries: [entry], confidence: level))
    } else {
      add(field, SheetField(name: name, kind: .text, label: found.labelText, quotes: quotes, confidence: level))
    }
    claim(found.label + values, name)
    return true
  }

  /// The tokens of the first cell, and of the cells below it.
  func inFirstCell(_ values: [Int]) -> [Int] {
    guard let first = values.first else { return [] }
    let column = layout.tokens[first].cell
    let line = layout.tokens[first].line
    return values.filter { layout.tokens[$0].cell == column || layout.tokens[$0].line != line }
  }

  func sameYears(_ field: Int, _ found: Found) -> Int? {
    fields.firstIndex { $0.order == field && $0.field.kind == .years && $0.field.label == found.labelText }
  }

  /// 子育てを支える 基本施策 安心できる環境: the next label is part of what only spaces divide; it may be cut at the line's
  /// end (政策の, and below it 基本方向).
  private func runsOn(_ found: Found, _ text: String) -> Bool {
    let parts = text.split(whereSeparator: \.isWhitespace)
    guard found.how == .right || found.how == .inline || found.how == .line, parts.count > 1,
      let last = found.values.last, let part = parts.last
    else { return false }
    func isLabel(_ key: String) -> Bool { key.unicodeScalars.count > 2 && words.labels[key] != nil }
    if parts.dropFirst().contains(where: { isLabel(GenericKey.of($0)) }) { return true }
    return last + 1 < layout.tokens.count && layout.tokens[last + 1].line == layout.tokens[last].line + 1
      && isLabel(GenericKey.of(part) + layout.tokens[last + 1].key)
  }

  /// 総合計画, 基本計画, 個別計画, in bytes.
  private static let longestPlanWord = 12

  @discardableResult
  mutating func takeHeading(_ found: Found) -> Bool {
    guard let token = found.values.first, found.values.count <= 2 else { return false }
    var text = found.values.map { layout.tokens[$0].text }.joined(separator: " ")
    guard text.unicodeScalars.count <= 80, !text.hasSuffix("。"), !runsOn(found, text) else { return false }
    // 政策体系 | 総合計画 | 第3章 …: of which plan the next cell is.
    if text.utf8.count <= Self.longestPlanWord, words.plans.contains(where: GenericKey.of(text).hasSuffix) {
      return false
    }
    let level = found.labelText
    if found.label.isEmpty, let range = text.firstRange(of: level) { text = String(text[range.upperBound...]) }
    let (id, title) = HeadingNumber.split(text)
    headings.removeAll { $0.level == level }
    headings.append(SheetHeading(level: level, id: id, title: title, place: layout.place(token)))
    claim(found.label + found.values, "#" + level)
    return true
  }
}
