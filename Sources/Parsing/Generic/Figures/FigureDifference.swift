/// Whether a figure is no more than one of the others less another: 過不足 60 below 量の見込み 520 and 確保方策 580. Such a figure says
/// nothing of its own; one that doesn't come out may be anything.
struct FigureDifference {
  private let layout: GenericLayout

  init(_ layout: GenericLayout) { self.layout = layout }

  /// The tokens of differences that follow from the other values, with the labels of rows of which all do.
  func following(in indicator: FoundIndicator) -> [Int] {
    let rows = Dictionary(grouping: indicator.values.filter { $0.role == .difference }) { $0.label ?? -1 }
    guard !rows.isEmpty else { return [] }
    let years = Dictionary(grouping: indicator.values.filter { $0.role != .difference && $0.role != .rate }) {
      $0.heading ?? ""
    }
    return rows.sorted { $0.key < $1.key }.flatMap { label, values -> [Int] in
      let own = values.filter { !layout.shape.isBlank(layout.tokens[$0.token].key) }
      let found = own.filter { follows($0, years[$0.heading ?? ""] ?? []) }
      let isWhole = label >= 0 && !found.isEmpty && found.count == own.count
      return isWhole ? [label] + values.map(\.token) : found.map(\.token)
    }
  }

  private func follows(_ difference: FoundIndicator.Value, _ others: [FoundIndicator.Value]) -> Bool {
    guard others.count <= Self.most, let wanted = Self.thousandths(layout.tokens[difference.token].key) else {
      return false
    }
    func figures(_ isWanted: (GenericVocabulary.Role?) -> Bool) -> [Int] {
      others.filter { isWanted($0.role) }.compactMap { Self.thousandths(layout.tokens[$0.token].key) }
    }
    var all = figures { _ in true }
    guard all.count > 1 else { return false }
    // Several rows of what is provided are provided together.
    let supplies = figures { $0 == .supply }
    if supplies.count > 1 { all.append(supplies.reduce(0, +)) }
    return all.indices.contains { first in
      all.indices.contains { first != $0 && (all[first] - all[$0]).magnitude == wanted.magnitude }
    }
  }

  /// More values than these under one year are no such table's.
  private static let most = 12

  /// A figure with or without its unit, in thousandths; nil where it is none, or finer.
  private static func thousandths(_ key: String) -> Int? {
    var rest = key.unicodeScalars[...]
    let isNegative = rest.first.map { "△▲-−".unicodeScalars.contains($0) } ?? false
    if isNegative { rest.removeFirst() }
    var value = 0
    var digits = 0
    var decimals: Int?
    for scalar in rest {
      if (0x30...0x39).contains(scalar.value) {
        value = value * 10 + Int(scalar.value - 0x30)
        digits += 1
        decimals = decimals.map { $0 + 1 }
        guard digits <= 12, decimals ?? 0 <= 3 else { return nil }
      } else if scalar == ".", decimals == nil {
        decimals = 0
      } else if scalar != "," {
        break
      }
    }
    guard digits > 0 else { return nil }
    for _ in (decimals ?? 0)..<3 { value *= 10 }
    return isNegative ? -value : value
  }
}
