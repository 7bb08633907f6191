import Contracts

/// Puts a record's indicators together, from tables and from labels beside each other.
struct IndicatorCollector {
  private let layout: GenericLayout
  private var indicators: [FoundIndicator] = []
  /// An indicator's name whose figures are still to come.
  private var pending: FoundIndicator?
  private(set) var claimed: [Int] = []
  private(set) var confidence: Confidence = .high
  /// Figures of the project itself that can't be told apart: the first of each table.
  private(set) var ambiguous: [Int] = []
  /// Figures of years after the document's, of which nothing says whether they are meant or reached.
  private(set) var later: [Int] = []
  /// Figures with others in brackets behind them, of which nothing says what they are.
  private(set) var bracketed: [Int] = []
  /// Results that are still estimates.
  private(set) var estimated: [Int] = []
  private let fiscalYear: Int?
  /// What a cell of the record's row says that it is about.
  private let rowYear: PrintedFiscalYear.Candidate?

  init(_ layout: GenericLayout, fiscalYear: Int?, rowYear: PrintedFiscalYear.Candidate?) {
    self.layout = layout
    self.fiscalYear = fiscalYear
    self.rowYear = rowYear
  }

  /// Takes what belongs to an indicator: its name, unit, plan and result. False where it is something else.
  mutating func take(_ found: Found, _ words: GenericVocabulary) -> Bool {
    func reads(_ kind: GenericVocabulary.Reads) -> Bool { found.uses.contains { words.fields[$0.field].reads == kind } }
    if reads(.indicator), found.role == nil || found.uses.count > 0 {
      guard found.row == nil, let first = found.values.first else { return true }
      let key = layout.tokens[first].key
      guard key.unicodeScalars.count <= 60, !layout.shape.isFigure(key), !layout.shape.isBlank(key),
        !layout.isGapped(first)
      else { return true }
      flush()
      let unit = layout.tokens[first].word?.unit
      pending = FoundIndicator(
        name: [first], unit: unit, values: [], labels: found.label, place: layout.place(first))
      return true
    }
    if reads(.unit), found.row == nil {
      if let first = found.values.first, found.values.count == 1, pending != nil {
        pending?.unit = layout.tokens[first].key
        pending?.labels += found.label + [first]
      }
      return true
    }
    guard let role = found.role, [.plan, .actual, .rate, .baseline].contains(role), found.row == nil, pending != nil,
      found.values.count == 1, let value = found.values.first,
      layout.shape.isFigure(layout.tokens[value].key) || layout.shape.isFrequency(layout.tokens[value].key),
      !layout.isGapped(value)
    else {
      return found.uses.isEmpty
    }
    pending?.values.append(
      FoundIndicator.Value(
        heading: found.year, gregorian: found.gregorian, role: role, token: value,
        isEstimate: layout.headsEstimates(found.label)))
    pending?.labels += found.label
    return true
  }

  mutating func take(_ indicator: FoundIndicator) {
    var indicator = indicator
    if indicator.row != nil { takeRowYear(&indicator) }
    if indicator.name.isEmpty, let named = pending, named.values.isEmpty {
      indicator.name = named.name
      indicator.unit = indicator.unit ?? named.unit
      indicator.labels += named.labels
      pending = nil
    } else {
      flush()
    }
    indicators.append(indicator)
  }

  /// 年度 | 目標値 | 実績値 over 2023 | 100 | 98: both are that year's, unless the heading says otherwise.
  private func takeRowYear(_ indicator: inout FoundIndicator) {
    guard let rowYear else { return }
    for index in indicator.values.indices where indicator.values[index].heading == nil {
      guard let role = indicator.values[index].role, [.plan, .actual, .rate].contains(role) else { continue }
      let label = indicator.values[index].label.map { layout.tokens[$0].key }
      if let label, layout.words.lastTargets.contains(where: label.hasPrefix) { continue }
      indicator.values[index].heading = rowYear.quote.text
      indicator.values[index].gregorian = rowYear.year
    }
  }

  private mutating func flush() {
    if let pending, !pending.values.isEmpty { indicators.append(pending) }
    pending = nil
  }

  /// - Parameter title: what figures without a name of their own are called.
  mutating func entries(title: [Quote]) -> [SheetEntry] {
    flush()
    let parts = indicators.flatMap(divided)
    let nameless = parts.filter { $0.name.isEmpty && isWhole($0) }
    // Figures of one name are told apart by their units: 人/月, 時間/月.
    let units = nameless.compactMap(\.unit).filter { layout.words.units.contains($0) || $0.contains("/") }
    let isOne = nameless.count == 1 || units.count == nameless.count && Set(units).count == units.count
    if !isOne { ambiguous = nameless.compactMap { $0.values.first?.token } }
    var entries: [SheetEntry] = []
    for indicator in parts {
      var indicator = indicator
      leaveLater(&indicator)
      var name = indicator.name.map(layout.quote)
      if let stem = indicator.stem, let first = name.first { name = [Quote(stem, at: first.place)] }
      if name.isEmpty {
        guard isOne, isWhole(indicator) else { continue }
        name = title
        confidence = .medium
      }
      guard let entry = entry(indicator, name) else { continue }
      entries.append(entry)
      estimated += indicator.values.filter { value in
        value.isEstimate && value.role == .actual && layout.shape.holdsFigure(layout.tokens[value.token].key)
      }.map(\.token)
      bracketed += indicator.values.map(\.token).filter { token in
        FigureBeforeBrackets(layout.tokens[token].text, layout.shape).map { !$0.isTold } ?? false
      }
      claimed += indicator.name + indicator.labels + indicator.values.map(\.token) + indicator.differences
    }
    return entries
  }

  /// What no heading calls a result can't be one of a year that was still to come.
  private mutating func leaveLater(_ indicator: inout FoundIndicator) {
    guard let fiscalYear else { return }
    func isLater(_ value: FoundIndicator.Value) -> Bool {
      value.role == nil && value.gregorian.map { $0 > fiscalYear } == true
        && layout.shape.isFigure(layout.tokens[value.token].key)
    }
    later += indicator.values.filter(isLater).map(\.token)
    indicator.values.removeAll(where: isLater)
  }

  /// Figures that the project's own name can stand for: planned and achieved ones, and nothing that is neither.
  private func isWhole(_ indicator: FoundIndicator) -> Bool {
    indicator.values.allSatisfy { $0.role != nil }
      && indicator.values.contains { [.plan, .actual].contains($0.role) }
      && indicator.values.contains { layout.shape.holdsFigure(layout.tokens[$0.token].key) }
  }

  /// What is provided for (確保方策) stands beside what is needed and is no plan for the same result: an indicator of its
  /// own. Differences are none.
  private func divided(_ indicator: FoundIndicator) -> [FoundIndicator] {
    var rest = indicator
    rest.differences = FigureDifference(layout).following(in: indicator)
    rest.values = indicator.values.filter { $0.role != .supply && $0.role != .difference }
    let supplies = Dictionary(grouping: indicator.values.filter { $0.role == .supply }) { $0.label ?? -1 }
      .sorted { $0.key < $1.key }
    let others = supplies.compactMap { label, values -> FoundIndicator? in
      guard label >= 0 else { return nil }
      var other = indicator
      other.name.append(label)
      other.unit = layout.tokens[label].word?.unit ?? values.compactMap(\.unit).first ?? indicator.unit
      other.values = values
      other.labels = []
      // Where nothing is needed but what is provided for, the differences are of that.
      if rest.values.isEmpty { other.differences = rest.differences }
      return other
    }
    return (rest.values.isEmpty && !others.isEmpty ? [] : [rest]) + others
  }

  /// Nil where the indicator has no name, no figure, or two figures for the same thing.
  private func entry(_ indicator: FoundIndicator, _ name: [Quote]) -> SheetEntry? {
    guard let place = name.first?.place, !indicator.values.isEmpty, !isTarget(name) else { return nil }
    let values = indicator.values.filter { !layout.shape.isBlank(layout.tokens[$0.token].key) }
    guard values.contains(where: { layout.shape.holdsFigure(layout.tokens[$0.token].key) }) else { return nil }
    var seen: [String: String] = [:]
    for value in values {
      let slot = "\(value.heading ?? "")/\(value.role?.rawValue ?? "")"
      let key = layout.tokens[value.token].key
      if let other = seen[slot], other != key { return nil }
      seen[slot] = key
    }
    return SheetEntry(
      name: Quote(name.map(\.text).joined(separator: " "), at: place),
      values: values.map { value in
        SheetValue(
          heading: value.heading, quote: quote(value.token), baseline: value.role == .baseline ? true : nil,
          role: role(value.role), unit: indicator.unit)
      })
  }

  /// 185 of 185（170）.
  private func quote(_ token: Int) -> Quote {
    let text = layout.tokens[token].text
    guard let figure = FigureBeforeBrackets(text, layout.shape) else { return layout.quote(token) }
    return Quote(text.prefix(figure.length).trimmingSpaces(), at: layout.place(token))
  }

  /// 1,200万円, 満足度 90% under 数値目標: what is aimed at, and no indicator's name.
  private func isTarget(_ name: [Quote]) -> Bool {
    guard name.count == 1, let text = name.first?.text, text.utf8.count <= 200 else { return false }
    let key = GenericKey.of(text)
    if layout.shape.amount(key) != nil { return true }
    guard let last = text.split(whereSeparator: \.isWhitespace).last.map(GenericKey.of) else { return false }
    return last.hasSuffix("%") && layout.shape.isFigure(last)
  }

  private func role(_ role: GenericVocabulary.Role?) -> ValueRole? {
    switch role {
    case .plan, .budget, .supply: .plan
    case .actual, .spent: .actual
    case .rate: .rate
    case .baseline, .difference, nil: nil
    }
  }
}
