import Contracts

/// Puts a record's indicators together, from tables and from labels beside each other.
struct IndicatorCollector {
  private let layout: GenericLayout
  private var indicators: [FoundIndicator] = []
  /// An indicator's name whose figures are still to come.
  private var pending: FoundIndicator?
  private(set) var claimed: [Int] = []
  private(set) var confidence: Confidence = .high

  init(_ layout: GenericLayout) { self.layout = layout }

  /// Takes what belongs to an indicator: its name, unit, plan and result. False where it is something else.
  mutating func take(_ found: Found, _ words: GenericVocabulary) -> Bool {
    func reads(_ kind: GenericVocabulary.Reads) -> Bool { found.uses.contains { words.fields[$0.field].reads == kind } }
    if reads(.indicator), found.role == nil || found.uses.count > 0 {
      guard found.row == nil, let first = found.values.first else { return true }
      let key = layout.tokens[first].key
      guard key.unicodeScalars.count <= 60, !layout.shape.isFigure(key), !layout.shape.isBlank(key) else { return true }
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
      found.values.count == 1, let value = found.values.first, layout.shape.isFigure(layout.tokens[value].key)
    else {
      return found.uses.isEmpty
    }
    pending?.values.append(
      FoundIndicator.Value(heading: found.year, gregorian: found.gregorian, role: role, token: value))
    pending?.labels += found.label
    return true
  }

  mutating func take(_ indicator: FoundIndicator) {
    var indicator = indicator
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

  private mutating func flush() {
    if let pending, !pending.values.isEmpty { indicators.append(pending) }
    pending = nil
  }

  mutating func entries() -> [SheetEntry] {
    flush()
    var entries: [SheetEntry] = []
    for indicator in indicators {
      guard let entry = entry(indicator) else { continue }
      entries.append(entry)
      claimed += indicator.name + indicator.labels + indicator.values.map(\.token)
    }
    return entries
  }

  /// Nil where the indicator has no name, no figure, or two figures for the same thing.
  private func entry(_ indicator: FoundIndicator) -> SheetEntry? {
    guard let first = indicator.name.first, !indicator.values.isEmpty else { return nil }
    let values = indicator.values.filter { !layout.shape.isBlank(layout.tokens[$0.token].key) }
    guard values.contains(where: { layout.shape.isFigure(layout.tokens[$0.token].key) }) else { return nil }
    var seen: [String: String] = [:]
    for value in values {
      let slot = "\(value.heading ?? "")/\(value.role?.rawValue ?? "")"
      let key = layout.tokens[value.token].key
      if let other = seen[slot], other != key { return nil }
      seen[slot] = key
    }
    let name = indicator.name.map { layout.tokens[$0].text }.joined(separator: " ")
    return SheetEntry(
      name: Quote(name, at: layout.place(first)),
      values: values.map { value in
        SheetValue(
          heading: value.heading, quote: layout.quote(value.token), baseline: value.role == .baseline ? true : nil,
          role: role(value.role), unit: indicator.unit)
      })
  }

  private func role(_ role: GenericVocabulary.Role?) -> ValueRole? {
    switch role {
    case .plan, .budget: .plan
    case .actual, .spent: .actual
    case .rate: .rate
    case .baseline, nil: nil
    }
  }
}
