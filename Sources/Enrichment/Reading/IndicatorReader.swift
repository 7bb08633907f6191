import Contracts

/// An indicator's row: its name with the unit in brackets, and a cell a year that holds a plan word, a figure, or both.
enum IndicatorReader {
  struct Found {
    var indicator: Indicator
    /// One for each value of the series.
    var places: [Place]
    /// Years that have two different values.
    var doubled: [Place]
    /// Where the latest actual figure stands.
    var latest: Place?
    /// Values that hold a figure that can't be read.
    var unread: [Place] = []
    /// Values whose point may be the comma of thousands.
    var pointed: [Place] = []
  }

  /// - Parameters:
  ///   - knowsForm: whether a profile says that a cell can hold a plan beside its figure. Where none does, `3/5` is what
  ///     the document says and no plan of 3.
  ///   - year: the fiscal year that the document reports on.
  static func read(_ entry: SheetEntry, lexicon: Lexicon, knowsForm: Bool = true, year: Int? = nil) -> Found {
    var series: [IndicatorValue] = []
    var places: [Place] = []
    var doubled: [Place] = []
    // Plan, result and rate with cells of their own make one value a year.
    if entry.values.contains(where: { $0.role != nil }) {
      return divided(entry, lexicon: lexicon, knowsForm: knowsForm)
    }
    let holdsPairs = knowsForm && !namesTwo(entry.name.text)
    for value in entry.values {
      // Before the plan began there was none to stand beside the figure.
      var read = cell(
        value.quote.text, heading: value.heading, lexicon: lexicon, holdsPlan: knowsForm,
        holdsPair: holdsPairs && value.baseline != true)
      if value.baseline == true { read.becomeBaseline() }
      if knowsForm, let year, let own = read.fiscalYear, own > year { read.becomePlan() }
      if let year = read.fiscalYear, let first = series.first(where: { $0.fiscalYear == year }) {
        // A column that the form prints twice says nothing new.
        if first.raw == read.raw { continue }
        doubled.append(value.quote.place)
      }
      series.append(read)
      places.append(value.quote.place)
    }
    let (name, unit) = nameAndUnit(
      entry, hasFigures: series.contains { $0.actual != nil }, words: lexicon.indicatorWords)
    let judged = Judgement(series, lexicon: lexicon)
    return Found(
      indicator: Indicator(name: name, unit: unit, series: series, trend: judged.trend, onPlan: judged.onPlan),
      places: places, doubled: doubled, latest: judged.latest.map { places[$0] },
      unread: unread(series, places, knowsForm: knowsForm), pointed: pointed(series, places))
  }

  /// A figure with three digits behind a point, among whole ones: an extractor reads 1,300 as 1.300.
  private static func pointed(_ series: [IndicatorValue], _ places: [Place]) -> [Place] {
    let actual = series.map { $0.actual.map { $0 == $0.rounded() } }
    guard actual.count(where: { $0 == true }) > actual.count(where: { $0 == false }) else { return [] }
    return zip(series, places).compactMap { value, place in
      guard value.actual != nil, let point = value.raw.lastIndex(where: { $0 == "." || $0 == "．" }) else { return nil }
      let digits = value.raw[value.raw.index(after: point)...].prefix(while: \.isNumber)
      return digits.count == thousands ? place : nil
    }
  }

  private static let thousands = 3

  /// - Parameter knowsForm: where no profile says what a row holds, only other figures in it do.
  static func unread(_ series: [IndicatorValue], _ places: [Place], knowsForm: Bool) -> [Place] {
    let hasFigures = series.contains { $0.actual != nil }
    guard knowsForm || hasFigures else { return [] }
    return zip(series, places).compactMap { value, place in
      guard value.actual == nil, let text = value.actualText else { return nil }
      let plain = PlainScalars(text).plain
      return plain.first?.isDigit ?? false || knowsForm && hasFigures && plain.contains(where: \.isDigit) ? place : nil
    }
  }

  // MARK: One cell

  /// Whether the name, its unit left out, is that of two things (支援件数/終結件数), of which each cell has two figures.
  private static func namesTwo(_ name: String) -> Bool {
    PlainScalars(name).plain.prefix { $0 != "(" }.contains("/")
  }

  /// - Parameters:
  ///   - holdsPlan: whether the cell can hold a plan.
  ///   - holdsPair: whether of two figures in the cell the first is what was planned.
  static func cell(
    _ text: String, heading: String?, lexicon: Lexicon, holdsPlan: Bool = true, holdsPair: Bool = true
  ) -> IndicatorValue {
    let words = lexicon.indicatorWords
    let raw = Remnants.removed(from: text)
    var value = IndicatorValue(
      fiscalYear: heading.flatMap(FiscalYear.read), plan: nil, actual: nil, actualText: nil, raw: raw)
    let scalars = PlainScalars(raw)
    guard scalars.plain.contains(where: { !isDash($0) }) else { return value }
    // A form that prints plans has a dash where there was none; what stands behind it is the result.
    if holdsPlan, let end = dashEnd(scalars), let number = figure(scalars.plain[end...], words) {
      value.actual = number
      return value
    }
    if let end = planWordEnd(in: scalars, lexicon: lexicon, holdsPlan: holdsPlan) {
      value.plan = Remnants.trimmed(scalars.text(0..<end))
      let rest = scalars.plain[end...].drop { $0 == " " || $0 == "/" }
      guard rest.contains(where: { !isDash($0) }) else { return value }
      if let number = figure(rest, words) {
        value.actual = number
      } else {
        value.actualText = Remnants.trimmed(scalars.text(end..<scalars.count))
      }
      return value
    }
    if holdsPlan, let (plan, actual) = actualAndPlanWord(scalars, lexicon) {
      value.plan = plan
      value.actual = actual
    } else if holdsPlan, let (plan, state) = planAndState(scalars, words) {
      value.plan = plan
      value.actualText = state
    } else if let number = figure(scalars.plain[...], words) {
      value.actual = number
    } else if holdsPlan, holdsPair, let (plan, actual) = planAndActual(scalars, words) {
      value.plan = plan
      value.actual = actual
    } else {
      value.actualText = raw
    }
    return value
  }

  /// The end of the plan word that the cell begins with. What follows must not carry the word on (拡充予定). A form that
  /// plans in words has more of them than its profile lists: any word of two or more kanji and nothing else, with a space
  /// and a figure behind it (充実 12), is one as well, though nothing tells its direction.
  private static func planWordEnd(in scalars: PlainScalars, lexicon: Lexicon, holdsPlan: Bool) -> Int? {
    let words = scalars.plain.prefix { !($0 == " " || $0 == "/" || $0.isDigit || $0 == "(" || Numerals.isMinus($0)) }
    guard !words.isEmpty else { return nil }
    let folded = Fold.bytes(scalars.text(0..<words.count))
    if lexicon.planWords.contains(where: { $0.word == folded }) { return words.count }
    guard holdsPlan, !lexicon.planWords.isEmpty, words.count > 1, words.allSatisfy(isKanji),
      words.count < scalars.count, scalars.plain[words.count] == " ",
      figure(scalars.plain[words.count...], lexicon.indicatorWords) != nil,
      !lexicon.indicatorWords.notPlans.has(folded)
    else { return nil }
    return words.count
  }

  private static func isKanji(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value) || scalar == "々" || scalar == "・"
  }

  /// A number with at most a few characters of unit behind it (`98,875人`, `45%`).
  private static func figure(_ scalars: ArraySlice<Unicode.Scalar>, _ words: IndicatorWords) -> Double? {
    var start = scalars.firstIndex { $0 != " " } ?? scalars.endIndex
    // A rounded figure is one all the same; `raw` keeps its word.
    if let word = words.figures.roughBefore.first(where: { scalars[start...].starts(with: $0) }) { start += word.count }
    if start < scalars.endIndex, scalars[start] == "+" { start += 1 }
    var end = start
    if end < scalars.endIndex, Numerals.isMinus(scalars[end]) { end += 1 }
    guard end < scalars.endIndex, scalars[end].isDigit else { return nil }
    while end < scalars.endIndex, Numerals.isPart(scalars[end]) { end += 1 }
    // The mark of a note is no unit (0 ※1), nor is what explains the figure in brackets (1,862(注), 13,500（累計）).
    let unit = words.withoutExplanation(scalars[end...].drop { $0 == " " }).prefix { $0 != "※" }
    guard unit.count <= 3, !unit.contains(where: { $0.isDigit || $0 == "/" || $0 == "(" }) else { return nil }
    return Numerals.evaluate(scalars[start..<end])?.double
  }

  /// `100 / 77`: the plan's figure and the actual one.
  private static func planAndActual(_ scalars: PlainScalars, _ words: IndicatorWords) -> (String, Double)? {
    let parts = scalars.plain.indices.split { scalars.plain[$0] == "/" || scalars.plain[$0] == " " }
    guard parts.count == 2, let first = parts.first, let second = parts.last else { return nil }
    let plan = scalars.text(first.startIndex..<first.endIndex)
    guard figure(scalars.plain[first.startIndex..<first.endIndex], words) != nil,
      let actual = figure(scalars.plain[second.startIndex..<second.endIndex], words)
    else { return nil }
    return (plan, actual)
  }

  /// `20 中止`, `20 －`: the plan's figure, and in place of the actual one why there is none. 中止 is no unit of 20.
  private static func planAndState(
    _ scalars: PlainScalars, _ words: IndicatorWords
  ) -> (plan: String, state: String?)? {
    guard let gap = scalars.plain.firstIndex(of: " "), figure(scalars.plain[..<gap], words) != nil else { return nil }
    let state = Remnants.trimmed(scalars.text(gap..<scalars.count))
    if scalars.plain[gap...].allSatisfy(isDash) { return (scalars.text(0..<gap), nil) }
    return words.states.has(Fold.bytes(state)) ? (scalars.text(0..<gap), state) : nil
  }

  /// `11 増加`: the plan's word behind the figure.
  private static func actualAndPlanWord(_ scalars: PlainScalars, _ lexicon: Lexicon) -> (String, Double)? {
    guard let gap = scalars.plain.lastIndex(of: " "), gap > 0, gap + 1 < scalars.count,
      let actual = figure(scalars.plain[..<gap], lexicon.indicatorWords)
    else { return nil }
    let word = scalars.text((gap + 1)..<scalars.count)
    let folded = Fold.bytes(word)
    return lexicon.planWords.contains { $0.word == folded } ? (word, actual) : nil
  }

  /// The end of the dash that the cell begins with, where white space follows: that of -3 is a sign.
  private static func dashEnd(_ scalars: PlainScalars) -> Int? {
    guard let gap = scalars.plain.firstIndex(of: " "), gap > 0, scalars.plain[..<gap].allSatisfy(isDash) else {
      return nil
    }
    return gap
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "—", "–", "―", "‐", "ー", "─", "…", "/", " ": true
    default: false
    }
  }

  // MARK: The name

  /// A unit that is printed elsewhere is the unit, and other brackets behind the name are part of it: 一時預かり（園児型）.
  static func nameAndUnit(
    _ entry: SheetEntry, hasFigures: Bool, words: IndicatorWords
  ) -> (name: String, unit: String?) {
    let whole = Remnants.removed(from: entry.name.text)
    let (name, unit) = nameAndUnit(whole, hasFigures: hasFigures, words: words)
    guard let printed = entry.values.lazy.compactMap(\.unit).first else {
      // 64.3% of 満足している人の割合（市民）: the figures have a unit of their own, and the brackets say whose they are.
      guard let unit, let own = ownUnit(entry), Fold.text(own) != Fold.text(unit) else { return (name, unit) }
      return (whole, own)
    }
    return unit.map { Fold.text($0) == Fold.text(printed) } ?? false ? (name, unit) : (whole, printed)
  }

  /// The unit that stands behind each figure of a row; nil where one has none, or another.
  private static func ownUnit(_ entry: SheetEntry) -> String? {
    var units: Set<String> = []
    for value in entry.values {
      let scalars = PlainScalars(value.quote.text).plain
      guard let first = scalars.first, (0x30...0x39).contains(first.value) else { continue }
      let unit = scalars.drop { (0x30...0x39).contains($0.value) || $0 == "," || $0 == "." || $0 == " " }
      guard (1...3).contains(unit.count) else { return nil }
      units.insert(String(String.UnicodeScalarView(unit)))
    }
    return units.count == 1 ? units.first : nil
  }

  /// The unit stands in the last brackets. `(仮称)` and `(設置後の実施状況も含む)` are no units, and a row without
  /// figures has none.
  static func nameAndUnit(
    _ name: String, hasFigures: Bool, words: IndicatorWords = ReadingWords.bundled.indicators
  ) -> (name: String, unit: String?) {
    let scalars = PlainScalars(name)
    guard hasFigures, scalars.plain.last == ")", let open = scalars.plain.lastIndex(of: "(") else { return (name, nil) }
    let inside = Remnants.trimmed(scalars.text((open + 1)..<(scalars.count - 1)))
    // (単位：件)
    let unitWord = words.figures.unitWords.first(where: inside.hasPrefix)
    let unit = unitWord.map { word in String(inside.dropFirst(word.count).drop { ":： 　".contains($0) }) } ?? inside
    let stem = Remnants.trimmed(scalars.text(0..<open))
    let folded = Fold.bytes(unit)
    guard !unit.isEmpty, unit.unicodeScalars.count <= 5, !stem.isEmpty, !words.notUnits.has(folded),
      !words.kinds.ends(folded)
    else { return (name, nil) }
    return (stem, unit)
  }

  // MARK: Trend and plan

  /// Whether the plan seems to want less: its figures fall from year to year, or lie below the state before it, or are
  /// nought. Then more than planned is no success, and nothing tells how the form itself takes it.
  static func wantsLess(_ series: [IndicatorValue], words: IndicatorWords) -> Bool {
    let plans = series.filter { $0.fiscalYear != nil && $0.plan != nil }
      .sorted { ($0.fiscalYear ?? 0) < ($1.fiscalYear ?? 0) }
      .compactMap { value in value.plan.flatMap { figure(PlainScalars($0).plain[...], words) } }
    guard let first = plans.first, let last = plans.last else { return false }
    let before = series.first { $0.baseline == true }?.actual
    return last < first || last == 0 || before.map { last < $0 } ?? false
  }

  struct Judgement {
    var trend: Indicator.Trend?
    var onPlan: Bool?
    /// The latest dated figure's position in the series.
    var latest: Int?

    init(_ series: [IndicatorValue], lexicon: Lexicon) {
      let dated = series.indices
        .filter { series[$0].fiscalYear != nil && series[$0].actual != nil }
        .sorted { (series[$0].fiscalYear ?? 0, $0) < (series[$1].fiscalYear ?? 0, $1) }
      guard let latest = dated.last, let actual = series[latest].actual else { return }
      self.latest = latest
      let previous = dated.count > 1 ? series[dated[dated.count - 2]].actual : nil
      if let previous { trend = actual > previous ? .up : actual < previous ? .down : .flat }
      guard let plan = series[latest].plan else { return }
      let words = lexicon.indicatorWords
      if let target = IndicatorReader.figure(PlainScalars(plan).plain[...], words) {
        onPlan = IndicatorReader.wantsLess(series, words: words) ? nil : actual >= target
      } else if let direction = lexicon.direction(ofPlan: plan), let previous {
        switch direction {
        case .up: onPlan = actual > previous
        // What should fall can't fall below nought.
        case .down: onPlan = actual < previous || (actual == 0 && previous == 0)
        // A figure never stays quite the same: within five per cent it is held.
        case .hold: onPlan = (actual - previous).magnitude <= previous.magnitude * 0.05
        }
      }
    }
  }
}

extension IndicatorValue {
  /// Nothing has been reached yet in a year after the one reported on: a figure alone is what is planned for it.
  fileprivate mutating func becomePlan() {
    guard plan == nil, actual != nil else { return }
    plan = Remnants.trimmed(raw)
    actual = nil
  }

  /// Before the plan began there was no plan: a word in that column says what was done.
  fileprivate mutating func becomeBaseline() {
    baseline = true
    guard let word = plan else { return }
    plan = nil
    if actual == nil { actualText = word }
  }
}
