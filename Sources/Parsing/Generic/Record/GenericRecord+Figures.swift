import Contracts

// Amounts of money, and indicators.
extension GenericRecord {
  mutating func takeAmount(
    _ found: Found, _ use: GenericVocabulary.Use, _ field: GenericVocabulary.Field
  ) -> Bool {
    var found = found
    leaveAside(&found)
    // 事業費 | (千円) | 1,234: the unit has a cell of its own.
    if found.values.count > 1, let first = found.values.first, let unit = bareUnit(layout.tokens[first].key) {
      found.unit = found.unit ?? unit
      found.label.append(first)
      found.values.removeFirst()
    }
    var parsed = found.values.map { layout.shape.amount(layout.tokens[$0].key) }
    let alone = parsed.first == .some(nil) ? beforeBrackets(found) : nil
    if let alone { parsed[0] = alone.amount }
    let part = found.role == .budget || found.role == .plan ? .budget : field.part ?? .direct
    if parsed.first == .some(nil), takeYears(found, use, part) { return true }
    guard let token = found.values.first, let amount = parsed.first ?? nil else {
      // Items with their amounts, one a line.
      guard part == .direct || part == .spent, found.values.contains(where: { layout.tokens[$0].text.contains("円") }),
        !found.values.contains(where: layout.isGapped)
      else {
        // Words without a figure are what some label next to it says.
        let value = layout.tokens[token(found)]
        let hasFigure = value.key.unicodeScalars.contains { (0x30...0x39).contains($0.value) }
        // 事業費 | 令和4年度 | 310: the year is that of what stands behind it.
        guard hasFigure, value.word?.isYear != true, takeText(found, use.field, isFallback: true) else { return false }
        if [.total, .spent, .direct].contains(part) { doubts.append((self.token(found), .amountInWords)) }
        return true
      }
      amounts.append(
        GenericAmount(
          use: use, part: part, label: found.labelText, labelTokens: found.label, tokens: found.values, unit: nil,
          year: found.year, gregorian: found.gregorian, isList: true, confidence: confidence(found)))
      return true
    }
    // 千円 in a cell beside the figure.
    var rest = Array(found.values.dropFirst())
    var own = amount.unit
    if let next = rest.first, words.money[layout.tokens[next].key] != nil, own == nil {
      own = layout.tokens[next].key
      rest.removeFirst()
      claim([next], words.fields[use.field].name)
    }
    guard rest.isEmpty else {
      doubts.append((token, .severalAmounts))
      return true
    }
    guard let unit = own ?? money(found.unit) ?? units.unit(near: layout.tokens[token].line) else {
      doubts.append((token, .unitUnknown))
      return true
    }
    amounts.append(
      GenericAmount(
        use: use, part: part, label: found.labelText, labelTokens: found.label, tokens: [token],
        unit: amount.unit == nil ? unit : nil, year: found.year, gregorian: found.gregorian, isList: false,
        confidence: confidence(found), words: alone?.words))
    return true
  }

  /// Amounts of several years in one value: each is its own year's.
  private mutating func takeYears(
    _ found: Found, _ use: GenericVocabulary.Use, _ part: GenericVocabulary.Part
  ) -> Bool {
    guard found.values.count == 1, let token = found.values.first,
      let years = YearAmounts(layout.tokens[token].text, layout.shape)
    else { return false }
    for year in years.parts {
      amounts.append(
        GenericAmount(
          use: use, part: part, label: found.labelText, labelTokens: found.label, tokens: [token], unit: nil,
          year: year.year, gregorian: year.gregorian, isList: false, confidence: confidence(found),
          words: Quote(year.amount, at: layout.place(token))))
    }
    return true
  }

  /// Without what stands on the next line of the cell in brackets, where that is about last year or a part of the amount.
  private func leaveAside(_ found: inout Found) {
    guard found.values.count == 2, layout.shape.amount(layout.tokens[found.values[0]].key) != nil,
      layout.tokens[found.values[0]].cell == layout.tokens[found.values[1]].cell,
      isAside(layout.tokens[found.values[1]].key)
    else { return }
    found.label.append(found.values.removeLast())
  }

  /// （うち一般財源 600）, （前年度 5,980円）.
  private func isAside(_ key: String) -> Bool {
    guard key.hasPrefix("("), key.hasSuffix(")") else { return false }
    let note = key.dropFirst()
    return note.hasPrefix("うち") || words.lastYears.contains { note.hasPrefix($0) }
  }

  /// An amount with nothing but brackets about last year, or a part of it, behind it.
  private func beforeBrackets(_ found: Found) -> (amount: ValueShape.Amount, words: Quote)? {
    guard found.values.count == 1, let token = found.values.first, let last = layout.tokens[token].text.last,
      ")）".contains(last), let open = layout.tokens[token].text.firstIndex(where: { "(（".contains($0) })
    else { return nil }
    let text = layout.tokens[token].text
    guard isAside(GenericKey.of(text[open...])), let amount = layout.shape.amount(GenericKey.of(text[..<open]))
    else { return nil }
    return (amount, Quote(text[..<open].trimmingSpaces(), at: layout.place(token)))
  }

  func token(_ found: Found) -> Int { found.values.first ?? found.label.first ?? 0 }

  func bareUnit(_ key: String) -> String? { money(key.filter { !"()[]〔〕単位:".contains($0) }) }

  func money(_ unit: String?) -> String? { unit.flatMap { words.money[$0] == nil ? nil : $0 } }

  mutating func finishAmounts() {
    let sorted = AmountSorter(amounts, fiscalYear: fiscalYear, layout: layout)
    for amount in amounts { claim(amount.labelTokens + amount.tokens, words.fields[amount.use.field].name) }
    if !sorted.costs.isEmpty, let cost = words.field(named: "cost") {
      add(cost, sorted.costField(layout))
    }
    for amount in sorted.others {
      add(amount.use.field, amount.field(name: words.fields[amount.use.field].name, layout))
    }
  }

  mutating func finishIndicators(_ collector: IndicatorCollector) {
    var collector = collector
    guard let field = words.field(named: "indicators") else { return }
    let entries = collector.entries(title: fields.first { $0.field.name == "title" }?.field.quotes ?? [])
    for token in collector.ambiguous { doubts.append((token, .figuresUnnamed)) }
    for token in collector.bracketed { doubts.append((token, .figureInBrackets)) }
    for token in collector.later { doubts.append((token, .laterYear)) }
    if let estimate = collector.estimated.first { doubts.append((estimate, .estimate)) }
    for token in collector.claimed { claim([token], "indicators") }
    guard !entries.isEmpty else { return }
    add(
      field,
      SheetField(
        name: "indicators", kind: .indicators, label: nil, quotes: [], entries: entries,
        confidence: collector.estimated.isEmpty ? collector.confidence : min(collector.confidence, .medium)))
  }
}
