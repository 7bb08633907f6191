import Contracts

/// Costs of equal amount that look like one cost: within a scope, two costs of different measures with the same yen
/// repeat each other where they belong to one project and name the same item (or one names none), or where one item's
/// name begins with the other's (`子育て短期支援事業(委託料)`, `子育て短期支援事業（委託料）（子どもショートステイ事業分）`).
enum RepeatedCosts {
  /// One amount of a measure.
  struct Bearer: Hashable, Sendable {
    let entry: Entry
    /// The amount's position in its measure.
    let index: Int

    var item: ByteString { entry.amounts[index].item }

    static func order(_ left: Bearer, _ right: Bearer) -> Bool {
      left.entry === right.entry ? left.index < right.index : Entry.order(left.entry, right.entry)
    }
  }

  /// Costs that all repeat one, the one that is counted first.
  struct Group: Sendable {
    var yen: Int
    /// Sorted; those of the first measure are counted.
    var bearers: [Bearer]

    var leftOut: [Bearer] { bearers.filter { $0.entry !== bearers.first?.entry } }
  }

  /// Shorter names (謝礼) say too little to tell one cost from another.
  private static let shortestName = 4

  /// The groups among costs of one amount.
  static func groups(of bearers: [Bearer], yen: Int) -> [Group] {
    guard yen != 0, let first = bearers.first, bearers.contains(where: { $0.entry !== first.entry }) else { return [] }
    let sorted = bearers.sorted(by: Bearer.order)
    var sets = DisjointSets(count: sorted.count)
    joinProjects(sorted, &sets)
    joinNames(sorted, &sets)
    return Dictionary(grouping: sorted.indices) { sets.root(of: $0) }
      .sorted { $0.key < $1.key }
      .map { Group(yen: yen, bearers: $0.value.map { sorted[$0] }) }
      .filter { !$0.leftOut.isEmpty }
  }

  private static func joinProjects(_ bearers: [Bearer], _ sets: inout DisjointSets) {
    for (_, members) in Dictionary(grouping: bearers.indices, by: { bearers[$0].entry.project })
    where members.count > 1 {
      let nameless = members.first { bearers[$0].item.isEmpty }
      var firsts: [ByteString: Int] = [:]
      for member in members {
        if let nameless { sets.join(nameless, member) }
        if let first = firsts[bearers[member].item] {
          sets.join(first, member)
        } else {
          firsts[bearers[member].item] = member
        }
      }
    }
  }

  /// In sorted order a name follows all names that it begins with, so a stack of open prefixes finds them in one pass.
  private static func joinNames(_ bearers: [Bearer], _ sets: inout DisjointSets) {
    let named = bearers.indices
      .filter { bearers[$0].item.scalars >= shortestName }
      .sorted { bearers[$0].item == bearers[$1].item ? $0 < $1 : bearers[$0].item < bearers[$1].item }
    var open: [Int] = []
    for index in named {
      while let last = open.last, !bearers[index].item.hasPrefix(bearers[last].item) { open.removeLast() }
      if let last = open.last { sets.join(last, index) }
      open.append(index)
    }
  }

  static func finding(_ group: Group) -> Finding? {
    guard let owner = group.bearers.first, let other = group.leftOut.first else { return nil }
    let amount = grouped(group.yen)
    return Finding(
      .costRepeated, .doubt,
      ja: "\(amount)円が「\(owner.entry.title)」と「\(other.entry.title)」の両方に計上されています。合計では一度だけ数えます。",
      en: "\(amount) yen stand under both \"\(owner.entry.title)\" and \"\(other.entry.title)\"; "
        + "the total without repeats counts them once.",
      document: owner.entry.documentName, municipality: owner.entry.document.municipality.text,
      place: owner.entry.amounts[owner.index].place,
      measures: Entry.ids(group.bearers.map(\.entry)))
  }

  private static func grouped(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    var out = value < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out.append(",") }
      out.append(digit)
    }
    return out
  }
}

extension Entry {
  /// The measures' ids in order, each once.
  static func ids(_ entries: [Entry]) -> [String] {
    var ids: [String] = []
    for entry in entries.sorted(by: Entry.order) where ids.last != entry.measureID { ids.append(entry.measureID) }
    return ids
  }
}
