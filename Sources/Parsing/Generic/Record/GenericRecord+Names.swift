import Contracts

// What a record is called: its name, its number, and whose it is.
extension GenericRecord {
  mutating func takeTitle(_ found: Found, _ use: GenericVocabulary.Use) -> Bool {
    guard !has("title"), !found.values.isEmpty else { return has("title") }
    let values = takeNumberCell(of: found.values)
    guard let first = values.first, isName(first) else { return false }
    let own = values.filter {
      layout.tokens[$0].line == layout.tokens[first].line && layout.tokens[$0].cell == layout.tokens[first].cell
        || found.isCut
    }
    // A name of more than three lines is no name; what stands in other cells may be anything.
    guard own.count <= 3 else { return false }
    let level = own.count < values.count || found.isCut ? Confidence.medium : confidence(found)
    var quotes = own.map(layout.quote)
    if found.isCut { quotes = [Quote(own.map { layout.tokens[$0].text }.joined(), at: layout.place(first))] }
    if let name = found.name { quotes = [Quote(name, at: layout.place(first))] }
    if let number = found.number, !has("number") { addNumber(Quote(number, at: layout.place(first)), level) }
    takeOffices(from: &quotes, found, isOneLine: own.count == 1, level)
    if let last = quotes.indices.last, let (name, mark) = splitPriority(quotes[last]) {
      if let name { quotes[last] = name } else { quotes.removeLast() }
      add(use.field, SheetField(name: "priority", kind: .flag, label: nil, quotes: [mark], confidence: level))
    }
    if own.count == 1, let named = numbered(quotes[0]) {
      addNumber(named.number, .medium)
      quotes = [named.title]
    }
    if let mark = quotes.first(where: { isRepeat($0.text) }) { addRepeat(use.field, mark, level) }
    place = quotes.first?.place
    let label = found.label.isEmpty ? nil : found.labelText
    add(use.field, SheetField(name: "title", kind: .text, label: label, quotes: quotes, confidence: level))
    claim(found.label + own, "title")
    return true
  }

  /// 1301 | 子育て支援事業: the number has a cell of its own. What is left is the name.
  private mutating func takeNumberCell(of values: [Int]) -> [Int] {
    guard values.count > 1, layout.shape.isNumber(layout.tokens[values[0]].key), !has("number"),
      layout.shape.isTitle(layout.tokens[values[1]].key)
    else { return values }
    addNumber(layout.quote(values[0]), .medium)
    claim([values[0]], "number")
    return Array(values.dropFirst())
  }

  private func isName(_ token: Int) -> Bool {
    layout.shape.isTitle(layout.tokens[token].key) && !layout.headsColumns(token) && !layout.isGapped(token)
      && !layout.shape.explains(layout.tokens[token].key)
  }

  /// The offices that stand with a name, and the name without them.
  private mutating func takeOffices(
    from quotes: inout [Quote], _ found: Found, isOneLine: Bool, _ level: Confidence
  ) {
    // （1）利用者支援事業（担当：こども課）, １ 時間外保育事業（保育課）
    if found.name != nil, let split = splitNamedOffice(quotes[0]) ?? splitDivision(quotes[0]),
      let field = words.field(named: "departments")
    {
      quotes = [split.title]
      addOffices(split.offices, field, level)
    }
    let inner = found.inner.first.flatMap { words.fields[$0.field].reads == .departments ? $0.field : nil }
    if isOneLine {
      if !found.inner.isEmpty, let split = splitOffice(quotes[0]) {
        quotes = [split.title]
        if let inner, !has("departments") { addOffices(split.offices, inner, level) }
      }
    } else if !found.isCut, found.name == nil, let inner, let last = quotes.last,
      let offices = layout.shape.offices(last.text.filter { !"()（）".contains($0) })
    {
      // The name, and on the cell's last line the office that the label says.
      quotes.removeLast()
      if !has("departments") { addOffices(offices.map { Quote($0, at: last.place) }, inner, level) }
    }
  }

  private mutating func addNumber(_ number: Quote, _ level: Confidence) {
    guard let field = words.field(named: "number") else { return }
    add(field, SheetField(name: "number", kind: .text, label: nil, quotes: [number], confidence: level))
  }

  private mutating func addOffices(_ offices: [Quote], _ order: Int, _ level: Confidence) {
    add(order, SheetField(name: "departments", kind: .list, label: nil, quotes: offices, confidence: level))
  }

  /// 31101000 次世代育成の支援: a code before the name. 24 時間 and 2025 年 are part of one.
  private func numbered(_ quote: Quote) -> (number: Quote, title: Quote)? {
    guard !has("number"), let named = NumberedTitle(quote.text, layout.shape) else { return nil }
    let key = GenericKey.of(named.number)
    let digits = key.unicodeScalars.count { (0x30...0x39).contains($0.value) }
    let isYear = PrintedYear(Array(key.unicodeScalars)[...]) != nil
    guard digits > 4 || digits > 1 && key.contains("-") || digits == 4 && !isYear else { return nil }
    return (Quote(named.number, at: quote.place), Quote(named.title, at: quote.place))
  }

  /// Whether a name says that the project stands elsewhere too: 図書の充実（再掲）.
  func isRepeat(_ text: String) -> Bool {
    let key = GenericKey.of(text)
    return words.repeats.contains { key.contains($0) }
  }

  mutating func addRepeat(_ order: Int, _ mark: Quote, _ level: Confidence) {
    guard !has(SheetField.repeated) else { return }
    add(order, SheetField(name: SheetField.repeated, kind: .flag, label: nil, quotes: [mark], confidence: level))
  }

  /// 子育て支援事業(子育て課): where the label says that an office follows in brackets.
  func splitOffice(_ quote: Quote) -> (title: Quote, offices: [Quote])? {
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

  /// 子育て相談の充実（こども課・公民館）: brackets at a name's end that hold nothing but offices, a 課 among them. What a
  /// place is called (中央図書館) is none.
  private func splitDivision(_ quote: Quote) -> (title: Quote, offices: [Quote])? {
    guard let last = quote.text.last, ")）".contains(last), let split = splitOffice(quote),
      split.offices.contains(where: { $0.text.hasSuffix("課") })
    else { return nil }
    return split
  }

  /// 利用者支援事業（担当：こども課）: where the brackets themselves say that an office stands in them.
  func splitNamedOffice(_ quote: Quote) -> (title: Quote, offices: [Quote])? {
    let text = quote.text
    guard let last = text.last, ")）".contains(last), let open = text.lastIndex(where: { "(（".contains($0) }),
      let colon = text[open...].firstIndex(where: { ":：".contains($0) }),
      let uses = words.labels[GenericKey.of(text[text.index(after: open)..<colon])],
      uses.contains(where: { words.fields[$0.field].reads == .departments }),
      let offices = layout.shape.offices(String(text[text.index(after: colon)...].dropLast()))
    else { return nil }
    let title = text[..<open].trimmingSpaces()
    return title.isEmpty
      ? nil : (Quote(title, at: quote.place), offices.map { Quote($0, at: quote.place) })
  }

  /// 児童館事業 <重点事業>: the mark behind a name is no part of it. The name is nil where the mark has a line of its own.
  func splitPriority(_ quote: Quote) -> (name: Quote?, mark: Quote)? {
    guard let last = quote.text.last, "＞>】)）]］".contains(last),
      let open = quote.text.lastIndex(where: { "＜<【(（[［".contains($0) })
    else { return nil }
    let inside = quote.text[quote.text.index(after: open)...].dropLast()
    guard words.priorities.contains(GenericKey.of(inside)) else { return nil }
    let name = quote.text[..<open].trimmingSpaces()
    return (name.isEmpty ? nil : Quote(name, at: quote.place), Quote(String(quote.text[open...]), at: quote.place))
  }

  mutating func takeNumber(_ found: Found, _ use: GenericVocabulary.Use, namesProject: Bool) -> Bool {
    guard scan.numbersRecord([use]) else { return false }
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
      addPriority(named.priority, at: at, use.field, found)
      claim(found.label + [first], "title")
      return true
    }
    return takeNumberAmongMarks(found, use)
  }

  /// 001 新規, 重点 12: what stands beside a number says of what kind the project is.
  private mutating func takeNumberAmongMarks(_ found: Found, _ use: GenericVocabulary.Use) -> Bool {
    guard found.values.count == 1, let first = found.values.first else { return false }
    let parts = NumberedParts(layout.tokens[first].text, layout.shape)
    guard let number = parts.number, parts.rest.isEmpty, parts.statuses.count < 2 else { return false }
    let at = layout.place(first)
    add(
      use.field,
      SheetField(
        name: "number", kind: .text, label: found.labelText, quotes: [Quote(number, at: at)],
        confidence: confidence(found)))
    addPriority(parts.priority, at: at, use.field, found)
    if let status = parts.statuses.first, let category = words.field(named: "category") {
      statuses.append(
        StatusValue(
          use: GenericVocabulary.Use(field: category, rank: .max), label: found.labelText,
          quote: Quote(status, at: at), isKnown: true, gregorian: nil, confidence: .medium))
    }
    claim(found.label + [first], "number")
    return true
  }

  private mutating func addPriority(_ mark: String?, at place: Place, _ order: Int, _ found: Found) {
    guard let mark, !has("priority") else { return }
    add(
      order,
      SheetField(
        name: "priority", kind: .flag, label: nil, quotes: [Quote(mark, at: place)], confidence: confidence(found)))
  }

  mutating func addName(_ quote: Quote) {
    guard let title = words.field(named: "title") else { return }
    place = quote.place
    var quote = quote
    if let split = splitDivision(quote), let field = words.field(named: "departments"), !has("departments") {
      quote = split.title
      addOffices(split.offices, field, .medium)
    }
    add(title, SheetField(name: "title", kind: .text, label: nil, quotes: [quote], confidence: .medium))
  }

  mutating func takeDepartments(_ found: Found, _ use: GenericVocabulary.Use) -> Bool {
    var quotes: [Quote] = []
    let all = beforeLabel(found)
    let fit = all.allSatisfy { layout.shape.offices(layout.tokens[$0].text) != nil }
    let values = fit ? all : inFirstCell(all)
    for value in values {
      guard let offices = layout.shape.offices(layout.tokens[value].text) else {
        // こども家 and, on the next page, 庭課.
        guard found.isCut, let first = values.first,
          let whole = layout.shape.offices(values.map { layout.tokens[$0].text }.joined())
        else { return false }
        quotes = whole.map { Quote($0, at: layout.place(first)) }
        break
      }
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

  /// こども部 | 計画担当課 | 子育て課: a cell that ends as labels of offices do is one, though no list has it, and what stands
  /// behind it is its own.
  private func beforeLabel(_ found: Found) -> [Int] {
    guard found.how == .right, let first = found.values.first else { return found.values }
    let end = found.values.firstIndex { value in
      layout.tokens[value].cell != layout.tokens[first].cell && words.endsAsOfficeLabel(layout.tokens[value].key)
    }
    return end.map { Array(found.values[..<$0]) } ?? found.values
  }

  /// How far down an office stands: departments, divisions, their sections.
  private static func rank(_ office: String) -> Int {
    if office.hasSuffix("部") || office.hasSuffix("局") { return 0 }
    return office.hasSuffix("係") || office.hasSuffix("グループ") ? 2 : 1
  }

  /// 福祉部 and 子育て課 below it are one office, and so are 子育て課 and its 支援係.
  static func joined(_ quotes: [Quote]) -> [Quote] {
    var result: [Quote] = []
    for quote in quotes {
      if let last = result.last, rank(last.text) < rank(quote.text), rank(last.text) == 0 || rank(quote.text) == 2,
        !quote.text.contains(last.text)
      {
        result[result.count - 1] = Quote(last.text + " " + quote.text, at: last.place)
      } else {
        result.append(quote)
      }
    }
    return result
  }
}
