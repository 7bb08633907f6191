import Contracts

/// Everything that a record says, read field by field, with the place of each value.
struct RecordValues {
  private(set) var category: Category?
  private(set) var priority: String?
  private(set) var planPage: Int?
  /// The record says that it stands elsewhere too, as a whole.
  private(set) var isRepeated = false
  private(set) var ratings: [Rating] = []
  private(set) var costs: [Cost] = []
  private(set) var indicators: [Indicator] = []
  private(set) var codes: [Code] = []
  private(set) var texts: [Text] = []
  private(set) var places: Places = [:]

  private let id: String
  private let lexicon: Lexicon
  /// The fiscal year that the document reports on.
  private let year: Int
  private var noted: [RecordNote] = []
  private var found: [(path: String, place: Place)] = []
  /// How sure the reader of unknown forms is of each value; nil where a profile read the document.
  private(set) var confidence: [String: Confidence]?
  /// That of the field at hand.
  private var level: Confidence?

  init(_ record: SheetRecord, head: RecordHead, id: String, year: Int, lexicon: Lexicon) {
    self.id = id
    self.lexicon = lexicon
    self.year = year
    level = head.titleField?.confidence
    note("title", at: head.titleField?.quotes.first?.place)
    for field in record.fields {
      level = field.confidence
      read(field, isTitle: field.name == "title" && head.titleField?.name == "title")
    }
    categoryFromCodes()
    places = Places(found)
  }

  func report(into findings: inout FindingList) {
    for note in noted {
      findings.add(note.code, note.severity, ja: note.ja, en: note.en, place: note.place, measures: [id])
    }
  }

  private mutating func note(_ path: String, at place: Place?) {
    if let place { found.append((path, place)) }
    if let level { confidence = (confidence ?? [:]).merging([path: level]) { first, _ in first } }
  }

  private mutating func note(
    _ code: Finding.Code, _ severity: Finding.Severity, ja: String, en: String, at place: Place?
  ) {
    noted.append(RecordNote(code: code, severity: severity, ja: ja, en: en, place: place))
  }

  private mutating func read(_ field: SheetField, isTitle: Bool) {
    switch (field.kind, field.name) {
    case (.text, "title") where isTitle: break
    case (_, "number"): note("number", at: field.quotes.first?.place)
    case (.list, "departments"): note("departments", at: field.quotes.first?.place)
    case (.status, _): status(field)
    case (.flag, SheetField.repeated):
      isRepeated = !words(field).isEmpty
      note("repeated", at: field.quotes.first?.place)
    case (.flag, _): flag(field)
    case (.integer, "planPage"): page(field)
    case (.rating, _): rating(field)
    case (.ratings, _): aspects(field)
    case (.costs, _): costList(field)
    case (.indicators, _): indicatorTable(field)
    case (.code, _): codeLetters(field)
    case (.years, _): years(field)
    case (.text, _), (.integer, _), (.money, _), (.list, _): text(field, period: nil, field.quotes)
    }
  }

  // MARK: Words

  private mutating func text(_ field: SheetField, period: String?, _ quotes: [Quote]) {
    guard let first = quotes.first, let last = quotes.last,
      quotes.contains(where: { !Remnants.isBlank($0.text) })
    else { return }
    var words = first.text
    if quotes.count > 1 {
      words.reserveCapacity(quotes.reduce(quotes.count) { $0 + $1.text.utf8.count })
      for quote in quotes.dropFirst() {
        words.append("\n")
        words.append(quote.text)
      }
    }
    note(ValuePath.texts(texts.count), at: first.place)
    texts.append(
      Text(
        name: field.name, label: field.label, period: period, text: words, lines: [first.place.line, last.place.line]))
  }

  private mutating func years(_ field: SheetField) {
    guard let entries = field.entries else { return text(field, period: nil, field.quotes) }
    for entry in entries { text(field, period: Remnants.removed(from: entry.name.text), entry.values.map(\.quote)) }
  }

  private mutating func status(_ field: SheetField) {
    let raw = words(field)
    guard !raw.isEmpty, category == nil else { return }
    let place = field.quotes.first?.place
    let status = lexicon.status(raw)
    category = Category(raw: raw, status: status)
    note("category", at: place)
    if status == nil {
      note(
        .wordUnknown, .doubt, ja: "「\(Wording.short(raw))」は、この様式の区分にない語です。",
        en: "\"\(Wording.short(raw))\" is none of the form's words for a project's status.", at: place)
    }
  }

  private mutating func flag(_ field: SheetField) {
    let raw = words(field)
    guard !raw.isEmpty, priority == nil, !["-", "ー", "―", "—"].contains(Fold.text(raw)) else { return }
    priority = raw
    note("priority", at: field.quotes.first?.place)
  }

  private mutating func page(_ field: SheetField) {
    let raw = words(field)
    guard !raw.isEmpty else { return }
    note("planPage", at: field.quotes.first?.place)
    planPage = Numerals.integer(raw)
    guard planPage == nil else { return }
    let words = ReadingWords.bundled.narratives.pages.reduce(Fold.text(raw)) { $0.replacing($1, with: "") }
    planPage = Numerals.integer(words)
    if planPage == nil, let first = Self.firstPage(words) {
      planPage = first
      note(
        .numberUnreadable, .note, ja: "計画掲載ページ「\(Wording.short(raw))」は、初めのページとして読みました。",
        en: "Of the plan's pages \"\(Wording.short(raw))\" the first was taken.", at: field.quotes.first?.place)
    } else if planPage == nil {
      note(
        .numberUnreadable, .note, ja: "計画掲載ページ「\(Wording.short(raw))」は数として読めません。",
        en: "The plan's page \"\(Wording.short(raw))\" can't be read as a number.", at: field.quotes.first?.place)
    }
  }

  /// The first of several pages: `58～59`, `58、61`.
  private static func firstPage(_ words: String) -> Int? {
    let parts = words.split { "~〜-・、,".contains($0) || $0.isWhitespace }.map { Numerals.integer(String($0)) }
    guard parts.count > 1, let first = parts.first, parts.allSatisfy({ $0 != nil }) else { return nil }
    return first
  }

  // MARK: Judgements

  private mutating func rating(_ field: SheetField) {
    let raw = words(field)
    guard !raw.isEmpty else { return }
    add(
      RatingReader.read(raw, aspect: field.name, on: lexicon.scale(of: field.name), words: lexicon.ratingWords),
      at: field.quotes.first?.place)
  }

  private mutating func aspects(_ field: SheetField) {
    let scale = lexicon.scale(of: field.name)
    let entries = field.entries ?? []
    let count = entries.count { entry in entry.values.first.map { !Remnants.isBlank($0.quote.text) } ?? false }
    if level == nil, count == 0, let first = entries.first {
      let label = Wording.short(Remnants.removed(from: field.label ?? field.name))
      note(
        .fieldMissing, .doubt, ja: "「\(label)」の\(entries.count)行から評価を読み取れません。",
        en: "No rating can be read from the \(entries.count) lines of \"\(label)\".", at: first.name.place)
    }
    for entry in entries {
      guard let quote = entry.values.first?.quote, !Remnants.isBlank(quote.text) else {
        if level == nil, count > 0 { unrated(entry.name, count: count, of: entries.count) }
        continue
      }
      add(
        RatingReader.read(
          quote.text, aspect: Remnants.removed(from: entry.name.text), on: scale, words: lexicon.ratingWords),
        at: quote.place)
      if let scale { secondRating(entry, on: scale) }
    }
  }

  /// Another rating in the row may be that of another year, or of somebody else; nothing tells which one counts where no
  /// heading does.
  private mutating func secondRating(_ entry: SheetEntry, on scale: Lexicon.Scale) {
    func value(_ quote: Quote) -> Int? { RatingReader.read(quote.text, aspect: "", on: scale).value }
    guard entry.values.count > 1, let first = value(entry.values[0].quote),
      let other = entry.values.dropFirst().first(where: {
        $0.heading == nil && value($0.quote).map { $0 != first } ?? false
      })
    else { return }
    let name = Wording.short(Remnants.removed(from: entry.name.text))
    note(
      .ratingUnreadable, .doubt, ja: "「\(name)」には異なる評価が二つ並び、何の評価かが書かれていません。初めのほうを読みました。",
      en: "\"\(name)\" has two different ratings side by side, and nothing says what each is; the first was taken.",
      at: other.quote.place)
  }

  private mutating func unrated(_ aspect: Quote, count: Int, of all: Int) {
    let name = Wording.short(Remnants.removed(from: aspect.text))
    note(
      .fieldMissing, .doubt, ja: "「\(name)」の評価が空欄です。この事業の\(all)項目中\(count)項目には記載があります。",
      en: "\"\(name)\" has no rating; \(count) of the project's \(all) lines have one.", at: aspect.place)
  }

  private mutating func add(_ rating: Rating, at place: Place?) {
    note(ValuePath.ratings(ratings.count), at: place)
    ratings.append(rating)
    if rating.value == nil, rating.attainment == nil, level != nil {
      note(
        .ratingUnreadable, .note, ja: "評価「\(Wording.short(rating.raw))」が何を意味するかは、この文書から読み取れません。",
        en: "What the rating \"\(Wording.short(rating.raw))\" means can't be read from the document.", at: place)
    } else if rating.value == nil, rating.attainment == nil {
      note(
        .ratingUnreadable, .doubt, ja: "評価「\(Wording.short(rating.raw))」は、この様式の評価段階として読めません。",
        en: "The rating \"\(Wording.short(rating.raw))\" is no step of the form's scale.", at: place)
    }
  }

  private mutating func codeLetters(_ field: SheetField) {
    for quote in field.quotes {
      for found in CodeReader.read(quote.text, kind: field.name, lexicon: lexicon) {
        note(ValuePath.codes(codes.count), at: quote.place)
        codes.append(found.code)
        if statusOfCode == nil, let status = found.status {
          statusOfCode = Category(raw: found.code.meaning ?? found.code.raw, status: status)
          placeOfCode = quote.place
        }
        if found.code.meaning == nil {
          note(
            .codeUnknown, .doubt, ja: "記号「\(Wording.short(found.code.raw))」は、この様式の凡例にありません。",
            en: "The code \"\(Wording.short(found.code.raw))\" is not in the form's legend.", at: quote.place)
        }
      }
    }
  }

  private var statusOfCode: Category?
  private var placeOfCode: Place?

  /// A form without a status of its own can say it with a code (III：現在の取組を継続する項目).
  private mutating func categoryFromCodes() {
    guard category == nil, let statusOfCode else { return }
    category = statusOfCode
    note("category", at: placeOfCode)
  }

  // MARK: Figures

  /// Amounts in cells of their own, with the unit in a heading or a note.
  private mutating func costCells(_ entries: [SheetEntry]) {
    for entry in entries {
      for value in entry.values {
        note(ValuePath.costs(costs.count), at: value.quote.place)
        let raw = Remnants.removed(from: value.quote.text)
        let cost = Cost(
          item: Remnants.removed(from: entry.name.text), yen: Money.yen(value.unit.map { raw + $0 } ?? raw), raw: raw)
        costs.append(cost)
        if cost.yen == nil { noted.append(.unreadableCost(raw, at: value.quote.place)) }
      }
    }
  }

  private mutating func costList(_ field: SheetField) {
    if let entries = field.entries { return costCells(entries) }
    let list = CostList(field.quotes, year: year)
    for item in list.items {
      note(ValuePath.costs(costs.count), at: item.place)
      costs.append(item.cost)
      if item.cost.yen == nil {
        noted.append(.unreadableCost(item.cost.raw, at: item.place))
      } else if item.isRough {
        noted.append(.roughCost(item))
      }
    }
    for (above, item) in zip(list.items, list.items.dropFirst()) where item.doubles(above) {
      noted.append(.doubledCost(item))
    }
    noted += list.items.filter(list.isPlannedForOtherYear).map { .costOfOtherYear($0) }
    noted += list.leftOver.map { .unreadableCost($0.text, at: $0.place) }
    // Words that are no item must not get lost: the section is then kept as a text as well.
    if !list.leftOver.isEmpty || list.hasUncounted { text(field, period: nil, field.quotes) }
    noted += list.wrongTotals.map { .wrongTotal($0.total, sum: $0.sum) }
  }

  private mutating func indicatorTable(_ field: SheetField) {
    for entry in field.entries ?? [] {
      let found = IndicatorReader.read(entry, lexicon: lexicon, knowsForm: level == nil, year: year)
      let index = indicators.count
      note(ValuePath.indicators(index), at: entry.name.place)
      for (position, place) in found.places.enumerated() {
        note(ValuePath.series(position, of: index), at: place)
      }
      indicators.append(found.indicator)
      let name = Wording.short(found.indicator.name)
      for place in found.doubled {
        note(
          .valuesNotYears, .doubt, ja: "「\(name)」には、同じ年度の異なる値が二つあります。",
          en: "\"\(name)\" has two different values for one year.", at: place)
      }
      for place in found.pointed {
        note(
          .numberUnreadable, .doubt, ja: "「\(name)」のこの年度の値の「.」は、桁区切りの「,」かもしれません。",
          en: "The point in this value of \"\(name)\" may be the comma of thousands.", at: place)
      }
      for place in found.unread {
        note(
          .numberUnreadable, .doubt, ja: "「\(name)」のこの年度の値には数がありますが、一つの数として読めません。",
          en: "\"\(name)\" has a value with a figure in it that can't be read as one.", at: place)
      }
      if found.indicator.onPlan == false {
        note(
          .indicatorAgainstPlan, .note, ja: "「\(name)」の実績が計画の方向に進んでいません。",
          en: "\"\(name)\" goes against its plan.", at: found.latest)
      }
    }
  }

  private func words(_ field: SheetField) -> String {
    field.quotes.count == 1
      ? Remnants.removed(from: field.quotes.first?.text ?? "") : Remnants.removed(from: field.text)
  }
}
