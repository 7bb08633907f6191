import Contracts

/// Costs of equal amount that look like one cost: within a scope, two costs of different measures with the same yen
/// repeat each other where they belong to one project and name the same item (or one names none), or where one item's
/// name begins with the other's (`子育て短期支援事業(委託料)`, `子育て短期支援事業（委託料）（子どもショートステイ事業分）`).
struct RepeatedCosts {
  /// One amount of a measure.
  struct Bearer: Hashable, Sendable {
    var measure: String
    var goal: GoalID
    var document: DocumentKey
    var project: String
    var title: String
    var item: String
    var folded: [UInt8]
    /// The cost's position in its measure.
    var index: Int
    var place: Place?

    static func order(_ left: Bearer, _ right: Bearer) -> Bool {
      (left.measure, left.document, left.index) < (right.measure, right.document, right.index)
    }
  }

  /// Costs that all repeat one, the one that is counted first.
  struct Group {
    var yen: Int
    /// Sorted; those of the first measure are counted.
    var bearers: [Bearer]

    var leftOut: [Bearer] { bearers.filter { $0.measure != bearers.first?.measure } }
    var measures: [String] { Array(Set(bearers.map(\.measure))).sorted() }
    var goals: Set<GoalID> { Set(bearers.map(\.goal)) }
  }

  /// Shorter names (謝礼) say too little to tell one cost from another.
  private static let shortestName = 4

  /// The groups among costs of one amount.
  static func groups(of bearers: some Collection<Bearer>, yen: Int) -> [Group] {
    guard bearers.count > 1, yen != 0 else { return [] }
    let sorted = bearers.sorted(by: Bearer.order)
    var sets = DisjointSets(count: sorted.count)
    joinProjects(sorted, &sets)
    joinNames(sorted, &sets)
    return Dictionary(grouping: sorted.indices) { sets.root(of: $0) }.values
      .map { Group(yen: yen, bearers: $0.sorted().map { sorted[$0] }) }
      .filter { $0.measures.count > 1 }
      .sorted { left, right in
        guard let left = left.bearers.first, let right = right.bearers.first else { return false }
        return Bearer.order(left, right)
      }
  }

  private static func joinProjects(_ bearers: [Bearer], _ sets: inout DisjointSets) {
    for (_, members) in Dictionary(grouping: bearers.indices, by: { bearers[$0].project }) where members.count > 1 {
      let nameless = members.filter { bearers[$0].folded.isEmpty }
      for member in members {
        if let first = nameless.first { sets.join(first, member) }
      }
      for (_, same) in Dictionary(grouping: members, by: { bearers[$0].folded }) {
        for member in same.dropFirst() { sets.join(same[0], member) }
      }
    }
  }

  /// In sorted order a name follows all names that it begins with, so a stack of open prefixes finds them in one pass.
  private static func joinNames(_ bearers: [Bearer], _ sets: inout DisjointSets) {
    let named = bearers.indices
      .filter { String(decoding: bearers[$0].folded, as: UTF8.self).unicodeScalars.count >= shortestName }
      .sorted { left, right in
        if bearers[left].folded != bearers[right].folded {
          return bearers[left].folded.lexicographicallyPrecedes(bearers[right].folded)
        }
        return left < right
      }
    var open: [Int] = []
    for index in named {
      while let last = open.last, !bearers[index].folded.starts(with: bearers[last].folded) { open.removeLast() }
      if let last = open.last { sets.join(last, index) }
      open.append(index)
    }
  }

  static func finding(_ group: Group) -> Finding? {
    guard let owner = group.bearers.first, let other = group.leftOut.first else { return nil }
    let amount = grouped(group.yen)
    return Finding(
      .costRepeated, .doubt,
      ja: "\(amount)円が「\(owner.title)」と「\(other.title)」の両方に計上されています。合計では一度だけ数えます。",
      en: "\(amount) yen stand under both \"\(owner.title)\" and \"\(other.title)\"; the total without repeats counts them once.",
      document: owner.document.name, place: owner.place, measures: group.measures)
  }

  private static func grouped(_ value: Int) -> String {
    var out = ""
    for (index, digit) in String(value.magnitude).enumerated() {
      if index > 0, (String(value.magnitude).count - index) % 3 == 0 { out.append(",") }
      out.append(digit)
    }
    return value < 0 ? "-" + out : out
  }
}

/// Union-find.
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func root(of element: Int) -> Int {
    var root = element
    while parents[root] != root {
      parents[root] = parents[parents[root]]
      root = parents[root]
    }
    return root
  }

  mutating func join(_ one: Int, _ other: Int) {
    let left = root(of: one)
    let right = root(of: other)
    if left != right { parents[max(left, right)] = min(left, right) }
  }
}
