import Contracts

// Ratings and directions.
extension GenericRecord {
  /// What is chosen among the values; the token that it stands in.
  func chosen(_ values: [Int]) -> (choice: Choice, token: Int?) {
    let values = firstList(values)
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

  /// The values of the first cell, where that is a whole list of choices and the next is none: what follows belongs to a
  /// label that is not known (新規の有無 | □有 ■無).
  private func firstList(_ values: [Int]) -> [Int] {
    guard let first = values.first else { return values }
    func isBeside(_ token: Int) -> Bool {
      layout.tokens[token].line == layout.tokens[first].line && layout.tokens[token].cell != layout.tokens[first].cell
    }
    guard let end = values.firstIndex(where: isBeside), !Choice.begins(layout.tokens[values[end]].text) else {
      return values
    }
    let text = values[..<end].map { layout.tokens[$0].text }.joined(separator: " ")
    return Choice(text) == .notAChoice ? values : Array(values[..<end])
  }

  mutating func takeRating(_ found: Found, _ use: GenericVocabulary.Use) -> Bool {
    if let word = found.chosen {
      ratings.append(
        RatingValue(
          use: use, label: found.labelText, labelTokens: found.label,
          quote: Quote(layout.tokens[word].text, at: found.place), token: found.values.first ?? word,
          year: found.year, gregorian: found.gregorian, confidence: .high))
      claim(found.label + found.values + [word], words.fields[use.field].name)
      return true
    }
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
      quote = Self.withoutNoteMark(Self.withoutLegend(Self.unbracketed(layout.quote(first))))
      // What stands beside a rating is not part of it, but where it says the rating again with its words (B | B：順調).
      taken = [first]
      if found.values.count > 1, let (sign, words) = RatingSign.split(layout.tokens[first].text), words.isEmpty,
        let again = RatingSign.split(layout.tokens[found.values[1]].text), again.sign == sign, !again.words.isEmpty
      {
        quote = layout.quote(found.values[1])
        taken = Array(found.values.prefix(2))
      }
    }
    guard let quote, !holdsLabel(quote.text),
      layout.shape.rating(quote.text, known: { sign in scan.legend.entries.contains { $0.sign == sign } }) != nil
        // A kind of project (■評価対象事業) is no judgement.
        || token != nil && quote.text.unicodeScalars.count <= 30 && !quote.text.hasSuffix("事業")
          && quote.text.split(whereSeparator: \.isWhitespace).count <= ValueShape.mostWords
        || token == nil && Self.isMark(quote.text)
    else { return false }
    if choice == .notAChoice, hasSecondRating(quote, found.values) { doubts.append((taken[0], .secondRating)) }
    ratings.append(
      RatingValue(
        use: use, label: found.labelText, labelTokens: found.label, quote: quote, token: taken[0],
        year: found.year, gregorian: found.gregorian, confidence: confidence(found)))
    claim(found.label + taken, words.fields[use.field].name)
    return true
  }

  /// 未, 終, 高: one letter alone judges, whatever it means.
  private static func isMark(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    return scalars.count == 1 && scalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) && $0 != "無" && $0 != "有" }
  }

  /// B with （A） on the cell's next line, or B（A）: last year's, or somebody else's.
  private func hasSecondRating(_ quote: Quote, _ values: [Int]) -> Bool {
    guard let first = values.first, let (sign, words) = RatingSign.split(quote.text) else { return false }
    func differs(_ text: String) -> Bool {
      let bare = ValueShape.unbracketed(text.trimmingPrefix { "/／".contains($0) }.description)
      guard !sign.family.numbers || bare != text, let other = RatingSign.split(bare) else { return false }
      return other.sign.family == sign.family && other.sign != sign
        && (other.words.isEmpty || layout.shape.isAttainment(other.words))
    }
    let below = values.dropFirst().filter {
      layout.tokens[$0].line == layout.tokens[first].line && layout.tokens[$0].cell == layout.tokens[first].cell
    }
    return differs(words) || below.contains { differs(GenericKey.of(layout.tokens[$0].text)) }
  }

  /// B 二次評価 A 総合評価 A: the labels of a row of which only spaces are left.
  private func holdsLabel(_ text: String) -> Bool {
    text.split(whereSeparator: \.isWhitespace).dropFirst().contains { part in
      words.labels[GenericKey.of(part)]?.contains {
        [.rating, .aspect, .status].contains(words.fields[$0.field].reads)
      } ?? false
    }
  }

  /// 「B 概ね期待どおり」: without the brackets around all of it.
  private static func unbracketed(_ quote: Quote) -> Quote {
    guard let first = quote.text.first, let close = brackets[first], quote.text.last == close, quote.text.count > 2,
      quote.text.firstIndex(of: close) == quote.text.indices.last
    else { return quote }
    return Quote(quote.text.dropFirst().dropLast().trimmingSpaces(), at: quote.place)
  }

  /// A of A（S：大変順調 A：順調 …）.
  private static func withoutLegend(_ quote: Quote) -> Quote {
    guard let value = RatingLegend.behind(quote.text)?.before, RatingSign.split(value)?.words.isEmpty == true else {
      return quote
    }
    return Quote(value, at: quote.place)
  }

  /// A of A※1 and A（注1）.
  private static func withoutNoteMark(_ quote: Quote) -> Quote {
    var rest = quote.text[...]
    if let last = rest.last, ")）".contains(last) { rest.removeLast() }
    while rest.last?.isNumber == true { rest.removeLast() }
    guard let mark = rest.popLast(), "※注".contains(mark) else { return quote }
    if let last = rest.last, "(（".contains(last) { rest.removeLast() }
    let value = rest.trimmingSpaces()
    return value.isEmpty ? quote : Quote(value, at: quote.place)
  }

  private static let brackets: [Character: Character] = ["「": "」", "『": "』", "【": "】", "（": "）", "(": ")"]

  /// The first of a record's ratings by the vocabulary's order is its overall one; the others keep their label.
  mutating func finishRatings() {
    guard let overall = words.field(named: "overall"), let viewpoints = words.field(named: "viewpoints") else { return }
    let current = ratings.filter { $0.gregorian == nil || $0.gregorian == fiscalYear }
    let best = current.filter { $0.use.field == overall }.min { $0.use.rank < $1.use.rank }
    // Two values under one label: neither is known to be the one.
    let rivals = current.filter { $0.use == best?.use && $0.quote.text != best?.quote.text }
    let chosen = rivals.isEmpty ? best : nil
    if let best, !rivals.isEmpty { doubts.append((best.token, .severalRatings)) }
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
        name: Quote(dated(other), at: other.labelTokens.first.map(layout.place) ?? other.quote.place),
        values: [SheetValue(heading: nil, quote: other.quote)])
    }
    add(
      viewpoints,
      SheetField(
        name: "viewpoints", kind: .ratings, label: nil, quotes: [], entries: entries,
        confidence: others.map(\.confidence).min()))
  }

  /// The label with the year above it, where that is another than the document's: 評価 of 令和3年度.
  private func dated(_ rating: RatingValue) -> String {
    let label = GenericKey.of(rating.label)
    // 24年度 says it without its era.
    guard let year = rating.year, rating.gregorian != fiscalYear, !label.contains(GenericKey.of(year)),
      !GenericKey.of(year).hasSuffix(label)
    else { return rating.label }
    return rating.label + " " + year
  }

  mutating func takeStatus(_ found: Found, _ use: GenericVocabulary.Use) -> Bool {
    if let word = found.chosen {
      let quote = Quote(layout.tokens[word].text, at: found.place)
      statuses.append(
        StatusValue(
          use: use, label: found.labelText, quote: quote, isKnown: layout.shape.isStatus(layout.tokens[word].key),
          gregorian: found.gregorian, confidence: .high))
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
          isKnown: layout.shape.isStatus(GenericKey.of(text)), gregorian: found.gregorian,
          confidence: confidence(found)))
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
        gregorian: found.gregorian, confidence: confidence(found)))
    claim(found.label + [first], words.fields[use.field].name)
    return true
  }

  /// Of one label in several years that of the document's own year; where it has none, the next one's.
  private func current(_ statuses: [StatusValue]) -> [StatusValue] {
    statuses.filter { value in
      guard let year = value.gregorian else { return true }
      let years = statuses.filter { $0.use == value.use }.compactMap(\.gregorian)
      let later = years.filter { fiscalYear == nil || $0 >= fiscalYear ?? $0 }
      return year == (later.min() ?? years.max())
    }
  }

  /// One word says what is planned: that of 今後の方向性 before that of 事業区分. The others stay as texts.
  mutating func finishStatuses() {
    let direction = words.field(named: "direction")
    let known = current(statuses.filter(\.isKnown))
    let best = known.filter { $0.use.field == direction }.min { $0.use.rank < $1.use.rank } ?? known.first
    for value in statuses {
      let field = words.fields[value.use.field]
      let isBest =
        best.map { $0.quote == value.quote && $0.use == value.use && $0.gregorian == value.gregorian } ?? false
      let kind: FieldKind = !isBest ? .text : value.sign == nil ? .status : .code
      let name = isBest && kind == .status ? "category" : isBest ? field.name : field.otherwise ?? field.name
      guard !(isBest && has(name)) else { continue }
      add(
        value.use.field,
        SheetField(
          name: name, kind: kind, label: value.label, quotes: [value.quote], confidence: value.confidence))
    }
  }
}
