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

  /// 単位：人 in the first cell of the heading itself, left of the years.
  init?(_ layout: GenericLayout, corner heading: Int) {
    guard let first = layout.filled(heading).first else { return nil }
    let tokens = layout.lines[heading][first].tokens
    // The label may have been parted from its value.
    if tokens.count == 2, let label = tokens.first, layout.tokens[label].word.map({ layout.reads($0, .unit) }) == true,
      let value = tokens.last, let unit = Self.unit("(単位:" + layout.tokens[value].key + ")")
    {
      (self.unit, token) = (unit, value)
    } else if tokens.count == 1, let only = tokens.first, let unit = Self.unit(layout.tokens[only].key) {
      (self.unit, token) = (unit, only)
    } else {
      return nil
    }
  }

  private static func unit(_ key: String) -> String? {
    guard key.hasPrefix("(単位:"), key.hasSuffix(")") else { return nil }
    let unit = key.dropFirst("(単位:".count).dropLast()
    return (1...6).contains(unit.count) && !unit.contains(where: { "、,(".contains($0) }) ? String(unit) : nil
  }
}
