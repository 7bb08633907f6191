import Contracts

/// Makes a record of what was found for it: judges every value by its shape, and claims what it takes.
struct GenericRecord {
  let scan: GenericScan
  let fiscalYear: Int?
  let sections: YearSections
  let units: MoneyUnits
  var claims: [Int: String] = [:]
  var ratings: [RatingValue] = []
  /// Values that could be read in two ways, or not at all.
  var doubts: [(token: Int, doubt: Doubt)] = []

  /// The year that the record's part of the document is about, where that is another one.
  private(set) var otherYear: Quote?

  enum Doubt {
    case unitUnknown, severalChosen, severalAmounts, figuresUnnamed, otherYear, laterYear, severalRatings, estimate
    case attainmentBetween, amountInWords, figureInBrackets, secondRating
  }

  struct RatingValue {
    var use: GenericVocabulary.Use
    var label: String
    var labelTokens: [Int]
    var quote: Quote
    var token: Int
    var year: String?
    var gregorian: Int?
    var confidence: Confidence
  }

  struct StatusValue {
    var use: GenericVocabulary.Use
    var label: String
    var quote: Quote
    var isKnown: Bool
    var sign: RatingSign?
    var gregorian: Int?
    var confidence: Confidence
  }

  var fields: [(order: Int, field: SheetField)] = []
  var statuses: [StatusValue] = []
  var amounts: [GenericAmount] = []
  var headings: [SheetHeading] = []
  var place: Place?
  var layout: GenericLayout { scan.layout }
  var words: GenericVocabulary { scan.layout.words }

  init(scan: GenericScan, fiscalYear: Int?, sections: YearSections, units: MoneyUnits) {
    self.scan = scan
    self.fiscalYear = fiscalYear
    self.sections = sections
    self.units = units
  }

  /// The record; nil where it has no title or nothing but one.
  mutating func make(_ draft: GenericDraft) -> SheetRecord? {
    // Records side by side, each in a column: which value is whose isn't told.
    guard !draft.isSideBySide(scan) else { return nil }
    var rowYear: PrintedFiscalYear.Candidate?
    // A row about another year than the document's.
    for case .field(let found) in draft.items {
      guard let year = PrintedFiscalYear.rowYear(found, scan), let fiscalYear else { continue }
      rowYear = rowYear ?? year
      guard year.year != fiscalYear else { continue }
      doubts.append((year.token, .otherYear))
      return nil
    }
    // A record in a part about another year.
    if let year = draft.items.first.flatMap({ sections.year(of: $0, layout) }), let fiscalYear, year.year != fiscalYear
    {
      doubts.append((year.token, .otherYear))
      otherYear = year.quote
      return nil
    }
    for heading in draft.section { takeHeading(heading) }
    var indicators = IndicatorCollector(layout, fiscalYear: fiscalYear, rowYear: rowYear)
    let hasTitle = draft.items.contains { item in
      if case .field(let found) = item { scan.isTitle(found.uses) } else { false }
    }
    let number = bestNumber(draft)
    for item in draft.items {
      switch item {
      case .field(let found):
        // 施策コード beside 事業コード is the policy's.
        if let number, let use = found.uses.first, scan.reads([use], .number), use != number { continue }
        if indicators.take(found, words) { continue }
        take(found, hasTitle: hasTitle)
      case .indicator(let indicator): indicators.take(indicator)
      }
    }
    finishIndicators(indicators)
    finishRatings()
    finishStatuses()
    finishAmounts()
    guard fields.contains(where: { $0.field.name == "title" }), fields.count > 1,
      let place = place ?? fields.first?.field.quotes.first?.place
    else { return nil }
    let ordered = fields.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
    return SheetRecord(place: place, headings: headings, fields: ordered.map(\.element.field))
  }

  /// Of several numbers in a table's row that of the label which the vocabulary names first.
  private func bestNumber(_ draft: GenericDraft) -> GenericVocabulary.Use? {
    draft.items.compactMap { item -> GenericVocabulary.Use? in
      guard case .field(let found) = item, found.row != nil, let use = found.uses.first, scan.reads([use], .number),
        let value = found.values.first, layout.shape.isNumber(layout.tokens[value].key)
      else { return nil }
      return use
    }.min { ($0.field, $0.rank) < ($1.field, $1.rank) }
  }

  // MARK: One value

  mutating func take(_ found: Found, hasTitle: Bool) {
    guard !found.values.isEmpty else {
      // A label with nothing behind it.
      if let use = found.uses.first { claim(found.label, words.fields[use.field].name) }
      return
    }
    if found.values.allSatisfy({ layout.shape.isBlank(layout.tokens[$0].key) }) {
      if let use = found.uses.first { claim(found.label + found.values, words.fields[use.field].name) }
      return
    }
    // A mark below 再掲.
    if let word = found.chosen, let use = found.uses.first, words.repeats.contains(layout.tokens[word].key) {
      addRepeat(use.field, Quote(layout.tokens[word].text, at: found.place), .high)
      claim(found.values + [word], SheetField.repeated)
      return
    }
    // 再掲 alone, in a column of remarks or of numbers.
    if found.values.count == 1, let first = found.values.first, let use = found.uses.first,
      words.repeats.contains(layout.tokens[first].key.filter { !"()[]【】※<>".contains($0) })
    {
      addRepeat(use.field, layout.quote(first), confidence(found))
      claim(found.label + found.values, SheetField.repeated)
      return
    }
    for use in found.uses where read(found, use, hasTitle: hasTitle) { return }
    for use in found.uses {
      guard let name = words.fields[use.field].otherwise, let field = words.field(named: name) else { continue }
      if takeText(found, field, isFallback: true) { return }
    }
  }

  mutating func read(_ found: Found, _ use: GenericVocabulary.Use, hasTitle: Bool) -> Bool {
    let field = words.fields[use.field]
    switch field.reads {
    case .title: return takeTitle(found, use)
    case .policy: return scan.policiesAreTitles ? takeTitle(found, use) : takeHeading(found)
    case .number: return takeNumber(found, use, namesProject: !hasTitle)
    case .departments: return takeDepartments(found, use)
    case .page: return takePage(found, use)
    case .rating, .aspect: return takeRating(found, use)
    case .status: return takeStatus(found, use)
    case .money: return takeAmount(found, use, field)
    case .text: return takeText(found, use.field, isFallback: false)
    case .heading: return takeHeading(found)
    case .unit, .indicator: return false
    case .plan, .year: return true
    case .aspectName, .none: return true
    }
  }

  mutating func claim(_ tokens: [Int], _ field: String) {
    for token in tokens where claims[token] == nil { claims[token] = field }
  }

  mutating func add(_ use: Int, _ field: SheetField) { fields.append((use, field)) }

  func has(_ name: String) -> Bool { fields.contains { $0.field.name == name } }

  func confidence(_ found: Found) -> Confidence {
    guard found.isExact else { return .medium }
    switch found.how {
    case .inline, .right, .column: return .high
    case .below, .line: return .medium
    }
  }
}
