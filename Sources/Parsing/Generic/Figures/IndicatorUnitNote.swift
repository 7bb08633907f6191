/// A note right above a table that says in which unit its figures are: （単位：人日）.
struct IndicatorUnitNote {
  let unit: String
  let token: Int

  /// How far above the heading it may stand: with a caption between, not further.
  private static let reach = 2

  init?(_ layout: GenericLayout, above heading: Int) {
    for line in stride(from: heading - 1, through: max(0, heading - Self.reach), by: -1) {
      for position in layout.filled(line) {
        for token in layout.lines[line][position].tokens {
          guard let unit = Self.unit(layout.tokens[token].key) else { continue }
          self.unit = unit
          self.token = token
          return
        }
      }
      // Figures or labels above are another table's.
      guard layout.filled(line).count <= 1 else { return nil }
    }
    return nil
  }

  private static func unit(_ key: String) -> String? {
    guard key.hasPrefix("(単位:"), key.hasSuffix(")") else { return nil }
    let unit = key.dropFirst("(単位:".count).dropLast()
    return (1...6).contains(unit.count) && !unit.contains(where: { "、,(".contains($0) }) ? String(unit) : nil
  }
}
