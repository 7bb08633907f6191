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

/// Decides which amounts are what the reported year's work cost, so that nothing is counted twice: a total without its
/// parts, what was spent and not what was planned, the reported year and no other.
struct AmountSorter {
  private(set) var costs: [GenericAmount] = []
  private(set) var others: [GenericAmount] = []

  init(_ amounts: [GenericAmount], fiscalYear: Int?, layout: GenericLayout) {
    let isDated = amounts.contains { $0.gregorian != nil }
    let current = amounts.indices.filter { index in
      let amount = amounts[index]
      guard amount.part != .budget, amount.part != .funding else { return false }
      return isDated ? amount.gregorian != nil && amount.gregorian == fiscalYear : true
    }
    var chosen: Set<Int> = []
    for part in [GenericVocabulary.Part.total, .spent, .direct] {
      let candidates = current.filter { amounts[$0].part == part }
      guard let first = candidates.min(by: { amounts[$0].use.rank < amounts[$1].use.rank }) else { continue }
      // Two different amounts with one name: neither is known to be the one.
      func key(_ index: Int) -> String {
        amounts[index].words.map { GenericKey.of($0.text) } ?? layout.tokens[amounts[index].tokens[0]].key
      }
      let rivals = candidates.filter { amounts[$0].use == amounts[first].use && key($0) != key(first) }
      if rivals.isEmpty { chosen.insert(first) }
      break
    }
    for (index, amount) in amounts.enumerated() {
      if chosen.contains(index) { costs.append(amount) } else { others.append(amount) }
    }
  }

  func costField(_ layout: GenericLayout) -> SheetField {
    let level = costs.map(\.confidence).min()
    if let list = costs.first, list.isList {
      return SheetField(
        name: "costs", kind: .costs, label: list.label, quotes: list.tokens.map(layout.quote), confidence: level)
    }
    let entries = costs.map { cost in
      SheetEntry(
        name: Quote(cost.label, at: cost.labelTokens.first.map(layout.place) ?? layout.place(cost.tokens[0])),
        values: cost.quotes(layout).map { SheetValue(heading: cost.year, quote: $0, unit: cost.unit) })
    }
    return SheetField(
      name: "costs", kind: .costs, label: costs.first?.label, quotes: costs.flatMap { $0.quotes(layout) },
      entries: entries, confidence: level)
  }
}

/// Notes that say in which unit a document's amounts are: （単位：千円）.
struct MoneyUnits {
  private var notes: [(line: Int, unit: String)] = []
  private(set) var tokens: [Int] = []

  init(_ layout: GenericLayout) {
    let units = layout.words.money.keys.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    for (index, token) in layout.tokens.enumerated()
    where token.key.utf8.count <= 90 && (token.key.utf8.last == UInt8(ascii: ")") || token.key.holds("単位")) {
      // 単位：千円, of which 単位 is a label.
      if token.key == "単位", let unit = Self.beside(index, layout) {
        notes.append((token.line, unit))
        tokens += [index, index + 1]
        continue
      }
      let isBare = token.key.hasPrefix("(") && token.key.hasSuffix(")") && token.key.unicodeScalars.count < 6
      guard
        let end = (token.key.firstRange(of: "単位:") ?? token.key.firstRange(of: "単位は"))?.upperBound
          ?? (isBare ? token.key.index(after: token.key.startIndex) : nil) ?? Self.heading(index, layout)
      else { continue }
      let rest = token.key[end...]
      guard let unit = units.first(where: { rest.hasPrefix($0) }) else { continue }
      notes.append((token.line, unit))
      if token.key.unicodeScalars.count <= 14 { tokens.append(index) }
    }
  }

  /// The unit of money behind a label in its own cell, with nothing else in the line.
  private static func beside(_ index: Int, _ layout: GenericLayout) -> String? {
    guard index + 1 < layout.tokens.count, layout.tokens[index + 1].cell == layout.tokens[index].cell,
      layout.tokens[index + 1].line == layout.tokens[index].line, layout.filled(layout.tokens[index].line).count == 1,
      layout.words.money[layout.tokens[index + 1].key] != nil
    else { return nil }
    return layout.tokens[index + 1].key
  }

  /// 2 施策のコスト（千円）: where the unit begins in the heading of a table of costs.
  private static func heading(_ index: Int, _ layout: GenericLayout) -> String.Index? {
    let token = layout.tokens[index]
    guard token.key.hasSuffix("円)"), token.word == nil, !layout.isRow(token.line), token.line + 1 < layout.lines.count,
      layout.isRow(token.line + 1), let open = token.key.lastIndex(of: "("),
      layout.words.amountEndings.contains(where: { token.key[..<open].hasSuffix($0) })
    else { return nil }
    return token.key.index(after: open)
  }

  /// How many lines below a note still are its table's.
  private static let reach = 40

  /// The unit of an amount on that line: of the nearest note above, else of one right below, or of the only one. Below the
  /// last row of a table that has a note above stands that of the next table.
  func unit(near line: Int) -> String? {
    let near = notes.filter { $0.line <= line + 1 && line - $0.line <= Self.reach }
    if let note = near.last(where: { $0.line <= line }) ?? near.last { return note.unit }
    let all = Set(notes.map(\.unit))
    return all.count == 1 && notes.contains { $0.line <= line } ? all.first : nil
  }
}
