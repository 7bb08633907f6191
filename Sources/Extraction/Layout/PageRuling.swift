/// What the rules of a page make of it.
struct PageRuling {
  /// Its tables and boxes.
  let zones: Zones
  /// Horizontal rules that no vertical rule touches.
  let loose: [Ruling.Line]

  init(_ rules: [Rule]) {
    let (grids, loose) = RuledGrid.grids(of: Ruling(rules))
    zones = Zones(grids: grids)
    self.loose = loose
  }
}
