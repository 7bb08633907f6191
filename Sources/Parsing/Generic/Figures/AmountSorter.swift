import Contracts

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
