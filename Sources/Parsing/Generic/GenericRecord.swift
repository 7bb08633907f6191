import Contracts

/// Makes a record of what was found for it: judges every value by its shape, and claims what it takes.
struct GenericRecord {
  let scan: GenericScan
  let fiscalYear: Int?
  let units: MoneyUnits
  private(set) var claims: [Int: String] = [:]
  private(set) var ratings: [RatingValue] = []
  /// Values that could be read in two ways, or not at all.
  private(set) var doubts: [(token: Int, doubt: Doubt)] = []

  enum Doubt {
    case unitUnknown, severalChosen, severalAmounts
  }

  struct RatingValue {
    var use: GenericVocabulary.Use
    var label: String
    var labelTokens: [Int]
    var quote: Quote
    var token: Int
    var gregorian: Int?
    var confidence: Confidence
  }

  private struct StatusValue {
    var use: GenericVocabulary.Use
    var label: String
    var quote: Quote
    var isKnown: Bool
    var sign: RatingSign?
    var confidence: Confidence
  }

  private var fields: [(order: Int, field: SheetField)] = []
  private var statuses: [StatusValue] = []
  private var amounts: [GenericAmount] = []
  private var headings: [SheetHeading] = []
  private var place: Place?
  private var layout: GenericLayout { scan.layout }
  private var words: GenericVocabulary { scan.layout.words }

  init(scan: GenericScan, fiscalYear: Int?, units: MoneyUnits) {
    self.scan = scan
    self.fiscalYear = fiscalYear
    self.units = units
  }

  /// The record; nil where it has no title or nothing but one.
  mutating func make(_ draft: GenericDraft) -> SheetRecord? {
    // Records side by side, each in a column: which value is whose isn't told.
    guard !draft.isSideBySide(scan) else { return nil }
    for heading in draft.section { takeHeading(heading) }
    var indicators = IndicatorCollector(layout)
    let hasTitle = draft.items.contains { item in
      if case .field(let found) = item { scan.isTitle(found.uses) } else { false }
    }
    for item in draft.items {
      switch item {
      case .field(let found):
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

  // MARK: One value

  private mutating func take(_ found: Found, hasTitle: Bool) {
    guard !found.values.isEmpty else {
      // A label with nothing behind it.
      if let use = found.uses.first { claim(found.label, words.fields[use.field].name) }
      return
    }
    if found.values.allSatisfy({ layout.shape.isBlank(layout.tokens[$0].key) }) {
      if let use = found.uses.first { claim(found.label + found.values, words.fields[use.field].name) }
      return
    }
    for use in found.uses where read(found, use, hasTitle: hasTitle) { return }
    for use in found.uses {
      guard let name = words.fields[use.field].otherwise, let field = words.field(named: name) else { continue }
      if takeText(found, field, isFallback: true) { return }
    }
  }

  private mutating func read(_ found: Found, _ use: GenericVocabulary.Use, hasTitle: Bool) -> Bool {
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

  private mutating func claim(_ tokens: [Int], _ field: String) {
    for token in tokens where claims[token] == nil { claims[token] = field }
  }

  private mutating func add(_ use: Int, _ field: SheetField) { fields.append((use, field)) }

  private func has(_ name: String) -> Bool { fields.contains { $0.field.name == name } }

  private func confidence(_ found: Found) -> Confidence {
    guard found.isExact else { return .medium }
    switch found.how {
    case .inline, .right, .column: return .high
    case .below, .line: return .medium
    }
  }

  private mutating func takeTitle(_ found: Found, _ use: GenericVocabulary.Use) -> Bool {
    guard !has("title"), var first = found.values.first else { return has("title") }
    var level = confidence(found)
    var values = found.values
    // 1301 | 子育て支援事業: the number has a cell of its own.
    if layout.shape.isNumber(layout.tokens[first].key), values.count > 1, !has("number"),
      layout.shape.isTitle(layout.tokens[values[1]].key), let number = words.field(named: "number")
    {
      add(
        number,
        SheetField(name: "number", kind: .text, label: nil, quotes: [layout.quote(first)], confidence: .medium))
      claim([first], "number")
      values.removeFirst()
      first = values[0]
    }
    guard layout.shape.isTitle(layout.tokens[first].key) else { return false }
    let cell = layout.tokens[first].cell
    let line = layout.tokens[first].line
    let own = values.filter { layout.tokens[$0].line == line && layout.tokens[$0].cell == cell }
    // A name of more than three lines is no name; what stands in other cells may be anything.
    guard own.count <= 3 else { return false }
    if own.count < values.count { level = .medium }
    var quotes = own.map(layout.quote)
    if own.count == 1, !found.inner.isEmpty, let split = splitOffice(quotes[0]) {
      quotes = [split.title]
      if let inner = found.inner.first, words.fields[inner.field].reads == .departments, !has("departments") {
        add(
          inner.field,
          SheetField(name: "departments", kind: .list, label: nil, quotes: split.offices, confidence: level))
      }
    }
    if let last = quotes.indices.last, let (name, mark) = splitPriority(quotes[last]) {
      if let name { quotes[last] = name } else { quotes.removeLast() }
      add(use.field, SheetField(name: "priority", kind: .flag, label: nil, quotes: [mark], confidence: level))
    }
    place = quotes.first?.place
    add(
      use.field, SheetField(name: "title", kind: .text, label: found.labelText, quotes: quotes, confidence: level))
    claim(found.label + own, "title")
    return true
  }

  /// 子育て支援事業(子育て課): where the label says that an office follows in brackets.
  private func splitOffice(_ quote: Quote) -> (title: Quote, offices: [Quote])? {
    let text = quote.text
    guard let open = text.lastIndex(where: { $0 == "(" || $0 == "（" }),
      let close = text[open...].firstIndex(where: { $0 == ")" || $0 == "）" })
    else { return nil }
    let inside = String(text[text.index(after: open)..<close])
    let separated = inside.replacing("・", with: "、")
    guard let offices = layout.shape.offices(inside) ?? layout.shape.offices(separated) else { return nil }
    let behind = text[text.index(after: close)...]
    let title = (text[..<open].trimmingSpaces() + " " + behind.trimmingSpaces()).trimmingSpaces()
    guard !text[..<open].trimmingSpaces().isEmpty else { return nil }
    return (Quote(title, at: quote.place), offices.map { Quote($0, at: quote.place) })
  }

  /// 児童館事業 <重点事業>: the mark behind a name is no part of it. The name is nil where the mark has a line of its own.
  private func splitPriority(_ quote: Quote) -> (name: Quote?, mark: Quote)? {
    guard let last = quote.text.last, "＞>】)）]］".contains(last),
      let open = quote.text.lastIndex(where: { "＜<【(（[［".contains($0) })
    else { return nil }
    let inside = quote.text[quote.text.index(after: open)...].dropLast()
    guard words.priorities.contains(GenericKey.of(inside)) else { return nil }
    let name = quote.text[..<open].trimmingSpaces()
    return (name.isEmpty ? nil : Quote(name, at: quote.place), Quote(String(quote.text[open...]), at: quote.place))
  }

  private mutating func takeNumber(_ found: Found, _ use: GenericVocabulary.Use, namesProject: Bool) -> Bool {
    guard !has("number"), let first = found.values.first else { return has("number") }
    if layout.shape.isNumber(layout.tokens[first].key) {
      let level: Confidence = found.values.count == 1 || namesProject ? confidence(found) : .medium
      add(
        use.field,
        SheetField(
          name: "number", kind: .text, label: found.labelText, quotes: [layout.quote(first)], confidence: level))
      claim(found.label + [first], "number")
      if namesProject, found.values.count > 1, layout.shape.isTitle(layout.tokens[found.values[1]].key), !has("title") {
        addName(layout.quote(found.values[1]))
        claim([found.values[1]], "title")
      }
      return true
    }
    if namesProject, let named = NumberedTitle(layout.tokens[first].text, layout.shape) {
      let at = layout.place(first)
      add(
        use.field,
        SheetField(
          name: "number", kind: .text, label: found.labelText, quotes: [Quote(named.number, at: at)],
          confidence: confidence(found)))
      addName(Quote(named.title, at: at))
      claim(found.label + [first], "title")
      return true
    }
    return false
  }

  private mutating func addName(_ quote: Quote) {
    guard let title = words.field(named: "title") else { return }
    place = quote.place
    add(title, SheetField(name: "title", kind: .text, label: nil, quotes: [quote], confidence: .medium))
  }

  private mutating func takeDepartments(_ found: Found, _ use: GenericVocabulary.Use) -> Bool {
    var quotes: [Quote] = []
    let fit = found.values.allSatisfy { layout.shape.offices(layout.tokens[$0].text) != nil }
    let values = fit ? found.values : inFirstCell(found.values)
    for value in values {
      guard let offices = layout.shape.offices(layout.tokens[value].text) else { return false }
      quotes += offices.map { Quote($0, at: layout.place(value)) }
    }
    guard !quotes.isEmpty else { return false }
    claim(found.label + values, "departments")
    quotes = Self.joined(quotes)
    if let index = fields.firstIndex(where: { $0.field.name == "departments" }) {
      // 部 and 課 have labels of their own: one office.
      let more = quotes.filter { !fields[index].field.quotes.map(\.text).contains($0.text) }
      fields[index].field.quotes = Self.joined(fields[index].field.quotes + more)
    } else {
      add(
        use.field,
        SheetField(
          name: "departments", kind: .list, label: found.labelText, quotes: quotes, confidence: confidence(found)))
    }
    return true
  }

  /// 福祉部 and 子育て課 below it are one office.
  private static func joined(_ quotes: [Quote]) -> [Quote] {
    var result: [Quote] = []
    for quote in quotes {
      if let last = result.last, last.text.hasSuffix("部") || last.text.hasSuffix("局"), !quote.text.hasSuffix("部"),
        !quote.text.hasSuffix("局"), !quote.text.contains(last.text)
      {
        result[result.count - 1] = Quote(last.text + " " + quote.text, at: last.place)
      } else {
        result.append(quote)
      }
    }
    return result
  }

  private mutating func takePage(_ found: Found, _ use: GenericVocabulary.Use) -> Bool {
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

  private mutating func takeText(_ found: Found, _ field: Int, isFallback: Bool) -> Bool {
    // In a row only the first cell is surely the label's: the next may be a label that is not known, with its value.
    let values = found.how == .right ? inFirstCell(found.values) : found.values
    let quotes = values.map(layout.quote)
    guard quotes.contains(where: { !$0.text.isEmpty }) else { return false }
    let name = words.fields[field].name
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
  private func inFirstCell(_ values: [Int]) -> [Int] {
    guard let first = values.first else { return [] }
    let column = layout.tokens[first].cell
    let line = layout.tokens[first].line
    return values.filter { layout.tokens[$0].cell == column || layout.tokens[$0].line != line }
  }

  private func sameYears(_ field: Int, _ found: Found) -> Int? {
    fields.firstIndex { $0.order == field && $0.field.kind == .years && $0.field.label == found.labelText }
  }

  // MARK: Judgements

  /// What is chosen among the values; the token that it stands in.
  private func chosen(_ values: [Int]) -> (choice: Choice, token: Int?) {
    let text = values.map { layout.tokens[$0].text }.joined(separator: " ")
    guard text.unicodeScalars.count <= 400 else { return (.notAChoice, nil) }
    let choice = Choice(text)
    guard case .one(_, let offset) = choice else { return (choice, nil) }
    var end = 0
    for value in values {
      end += layout.tokens[value].text.unicodeScalars.count + 1
      if offset < end { return (choice, value) }
    }
    return (choice, values.last)
  }

  private mutating func takeRating(_ found: Found, _ use: GenericVocabulary.Use) -> Bool {
    let (choice, token) = chosen(found.values)
    var quote: Quote?
    var taken = found.values
    switch choice {
    case .one(let words, _): quote = token.map { Quote(words, at: layout.place($0)) }
    case .several:
      if let first = found.values.first { doubts.append((first, .severalChosen)) }
      return true
    case .none:
      claim(found.label + found.values, words.fields[use.field].name)
      return true
    case .notAChoice:
      guard let first = found.values.first else { return false }
      quote = layout.quote(first)
      // What stands beside a rating is not part of it, but where it says the rating again with its words (B | B：順調).
      taken = [first]
      if found.values.count > 1, let (sign, words) = RatingSign.split(layout.tokens[first].text), words.isEmpty,
        let again = RatingSign.split(layout.tokens[found.values[1]].text), again.sign == sign, !again.words.isEmpty
      {
        quote = layout.quote(found.values[1])
        taken = Array(found.values.prefix(2))
      }
    }
    guard let quote,
      layout.shape.rating(quote.text, known: { sign in scan.legend.entries.contains { $0.sign == sign } }) != nil
        || token != nil && quote.text.unicodeScalars.count <= 30
    else { return false }
    ratings.append(
      RatingValue(
        use: use, label: found.labelText, labelTokens: found.label, quote: quote, token: taken[0],
        gregorian: found.gregorian, confidence: confidence(found)))
    claim(found.label + taken, words.fields[use.field].name)
    return true
  }

  /// The first of a record's ratings by the vocabulary's order is its overall one; the others keep their label.
  private mutating func finishRatings() {
    guard let overall = words.field(named: "overall"), let viewpoints = words.field(named: "viewpoints") else { return }
    let current = ratings.filter { $0.gregorian == nil || $0.gregorian == fiscalYear }
    let best = current.filter { $0.use.field == overall }.min { $0.use.rank < $1.use.rank }
    // Two values under one label: neither is known to be the one.
    let rivals = current.filter { $0.use == best?.use && $0.quote.text != best?.quote.text }
    let chosen = rivals.isEmpty ? best : nil
    if let chosen {
      add(
        overall,
        SheetField(
          name: "overall", kind: .rating, label: chosen.label, quotes: [chosen.quote], confidence: chosen.confidence))
    }
    let others = ratings.filter { $0.token != chosen?.token }
    guard !others.isEmpty else { return }
    let entries = others.map { other in
      SheetEntry(
        name: Quote(other.label, at: other.labelTokens.first.map(layout.place) ?? other.quote.place),
        values: [SheetValue(heading: nil, quote: other.quote)])
    }
    add(
      viewpoints,
      SheetField(
        name: "viewpoints", kind: .ratings, label: nil, quotes: [], entries: entries,
        confidence: others.map(\.confidence).min()))
  }

  private mutating func takeStatus(_ found: Found, _ use: GenericVocabulary.Use) -> Bool {
    if let word = found.chosen {
      let quote = Quote(layout.tokens[word].text, at: found.place)
      statuses.append(
        StatusValue(
          use: use, label: found.labelText, quote: quote, isKnown: layout.shape.isStatus(layout.tokens[word].key),
          confidence: .high))
      claim(found.label + found.values + [word], words.fields[use.field].name)
      return true
    }
    let (choice, token) = chosen(found.values)
    switch choice {
    case .one(let text, _):
      guard let token else { return false }
      statuses.append(
        StatusValue(
          use: use, label: found.labelText, quote: Quote(text, at: layout.place(token)),
          isKnown: layout.shape.isStatus(GenericKey.of(text)), confidence: confidence(found)))
      claim(found.label + found.values, words.fields[use.field].name)
      return true
    case .several:
      if let first = found.values.first { doubts.append((first, .severalChosen)) }
      return true
    case .none:
      claim(found.label + found.values, words.fields[use.field].name)
      return true
    case .notAChoice: break
    }
    guard let first = found.values.first else { return false }
    let key = layout.tokens[first].key
    let sign = key.unicodeScalars.count == 1 ? key.unicodeScalars.first.flatMap(RatingSign.init) : nil
    let meant = sign.flatMap { scan.legend.words(of: $0) { layout.shape.isStatus($0) } }
    guard layout.shape.isStatus(key) || meant != nil else { return false }
    statuses.append(
      StatusValue(
        use: use, label: found.labelText, quote: layout.quote(first), isKnown: true, sign: meant?.sign,
        confidence: confidence(found)))
    claim(found.label + [first], words.fields[use.field].name)
    return true
  }

  /// One word says what is planned: that of 今後の方向性 before that of 事業区分. The others stay as texts.
  private mutating func finishStatuses() {
    let direction = words.field(named: "direction")
    let known = statuses.filter(\.isKnown)
    let best = known.filter { $0.use.field == direction }.min { $0.use.rank < $1.use.rank } ?? known.first
    for value in statuses {
      let field = words.fields[value.use.field]
      let isBest = best.map { $0.quote == value.quote && $0.use == value.use } ?? false
      let kind: FieldKind = !isBest ? .text : value.sign == nil ? .status : .code
      let name = isBest && kind == .status ? "category" : isBest ? field.name : field.otherwise ?? field.name
      guard !(isBest && has(name)) else { continue }
      add(
        value.use.field,
        SheetField(
          name: name, kind: kind, label: value.label, quotes: [value.quote], confidence: value.confidence))
    }
  }

  // MARK: Figures

  private mutating func takeAmount(
    _ found: Found, _ use: GenericVocabulary.Use, _ field: GenericVocabulary.Field
  ) -> Bool {
    var found = found
    // 事業費 | (千円) | 1,234: the unit has a cell of its own.
    if found.values.count > 1, let first = found.values.first, let unit = bareUnit(layout.tokens[first].key) {
      found.unit = found.unit ?? unit
      found.label.append(first)
      found.values.removeFirst()
    }
    let parsed = found.values.map { layout.shape.amount(layout.tokens[$0].key) }
    let part = found.role == .budget || found.role == .plan ? .budget : field.part ?? .direct
    guard let token = found.values.first, let amount = parsed.first ?? nil else {
      // Items with their amounts, one a line.
      guard part == .direct || part == .spent, found.values.contains(where: { layout.tokens[$0].text.contains("円") })
      else {
        // Words without a figure are what some label next to it says.
        let hasFigure = layout.tokens[token(found)].key.unicodeScalars.contains { (0x30...0x39).contains($0.value) }
        return hasFigure && takeText(found, use.field, isFallback: true)
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
        confidence: confidence(found)))
    return true
  }

  private func token(_ found: Found) -> Int { found.values.first ?? found.label.first ?? 0 }

  private func bareUnit(_ key: String) -> String? { money(key.filter { !"()[]〔〕単位:".contains($0) }) }

  private func money(_ unit: String?) -> String? { unit.flatMap { words.money[$0] == nil ? nil : $0 } }

  private mutating func finishAmounts() {
    let sorted = AmountSorter(amounts, fiscalYear: fiscalYear, layout: layout)
    for amount in amounts { claim(amount.labelTokens + amount.tokens, words.fields[amount.use.field].name) }
    if !sorted.costs.isEmpty, let cost = words.field(named: "cost") {
      add(cost, sorted.costField(layout))
    }
    for amount in sorted.others {
      add(amount.use.field, amount.field(name: words.fields[amount.use.field].name, layout))
    }
  }

  private mutating func finishIndicators(_ collector: IndicatorCollector) {
    var collector = collector
    guard let field = words.field(named: "indicators") else { return }
    let entries = collector.entries()
    for token in collector.claimed { claim([token], "indicators") }
    guard !entries.isEmpty else { return }
    add(
      field,
      SheetField(
        name: "indicators", kind: .indicators, label: nil, quotes: [], entries: entries,
        confidence: collector.confidence))
  }

  @discardableResult
  private mutating func takeHeading(_ found: Found) -> Bool {
    guard let token = found.values.first, found.values.count <= 2 else { return false }
    var text = found.values.map { layout.tokens[$0].text }.joined(separator: " ")
    guard text.unicodeScalars.count <= 80, !text.hasSuffix("。") else { return false }
    let level = found.labelText
    if found.label.isEmpty, let range = text.firstRange(of: level) { text = String(text[range.upperBound...]) }
    let (id, title) = HeadingNumber.split(text)
    headings.removeAll { $0.level == level }
    headings.append(SheetHeading(level: level, id: id, title: title, place: layout.place(token)))
    claim(found.label + found.values, "#" + level)
    return true
  }
}

/// The number that a heading's words begin with.
enum HeadingNumber {
  static func split(_ text: String) -> (id: String, title: String?) {
    let trimmed = text.trimmingSpaces()
    let number = trimmed.prefix { $0.isNumber || "-－.．ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVX()（）第".contains($0) }
    let rest = trimmed.dropFirst(number.count)
    let digits = number.filter { !"()（）第".contains($0) }
    guard !digits.isEmpty, number.contains(where: { $0.isNumber || "IVX".contains($0) }) else {
      return (GenericKey.of(trimmed), trimmed)
    }
    var title = rest.trimmingSpaces()
    while let first = title.first, ":：.．、章節)）】＞>》≫〉]］".contains(first) {
      title = String(title.dropFirst()).trimmingSpaces()
    }
    var id = HeadingID.plain(String(digits))
    while id.hasSuffix(".") || id.hasSuffix("-") { id.removeLast() }
    return (id.isEmpty ? GenericKey.of(trimmed) : id, title.isEmpty ? nil : title)
  }
}
