/// Horizontal rules that no vertical rule touches.
enum LooseRules {
  /// Those that begin and end at the same places, at least three, from top to bottom: what stands between them may be
  /// the rows of a table.
  static func groups(of rules: [Ruling.Line]) -> [[Ruling.Line]] {
    let same = 3.0
    var groups: [[Ruling.Line]] = []
    for rule in rules.sorted(by: { ($0.at, $0.start) < ($1.at, $1.start) }).prefix(2000) {
      let fit = groups.firstIndex { group in
        group.first.map { abs($0.start - rule.start) <= same && abs($0.end - rule.end) <= same } ?? false
      }
      guard let fit else {
        groups.append([rule])
        continue
      }
      // A double rule is one.
      if let last = groups[fit].last, rule.at - last.at <= same { continue }
      groups[fit].append(rule)
    }
    return groups.filter { $0.count > 2 }
  }
}
