/// The rows of a heading with years across.
struct FiguresHeading {
  let rows: Range<Int>
  /// The column of the first year.
  let first: Int
  /// The indicator's name, where it stands in the heading behind its label: 活動指標 | 利用件数 | 単位 | 令和5年度.
  let name: [Int]

  init?(_ layout: GenericLayout, _ rest: Range<Int>) {
    let isBelowRoles = Self.headsYears(layout, rest)
    let row = isBelowRoles ? rest.lowerBound + 1 : rest.lowerBound
    let cells = layout.filled(row)
    func word(_ position: Int) -> LabelWord? { layout.lines[row][position].word }
    let years = cells.filter { word($0).map { $0.year != nil && (!$0.isLabel || $0.role != nil) } ?? false }
    let roles = cells.filter { word($0).map { $0.role != nil && $0.year == nil } ?? false }
    guard var first = years.first, years.count > 1 || !roles.isEmpty && years.count == 1 else { return nil }
    // 指標 | 計画策定時 | 令和4年度: figures stand left of the first year, too.
    if let role = roles.first, role > 0, role != cells.first, role < first,
      cells.filter({ role < $0 && $0 < first }).allSatisfy(roles.contains), Self.hasOnlyFigures(layout, rest, role)
    {
      first = role
    }
    var name: [Int] = []
    // Left of the years stand labels, or little else; a value there belongs to a row of labels and values.
    for (index, position) in cells.enumerated() where position < first && word(position) == nil {
      let tokens = layout.lines[row][position].tokens
      if index > 0, let label = word(cells[index - 1]), layout.reads(label, .indicator), tokens.count == 1,
        !tokens.contains(where: { Self.areRoles(layout, layout.tokens[$0].key) }),
        tokens.allSatisfy({ layout.tokens[$0].key.unicodeScalars.count <= 40 })
      {
        name = Array(tokens)
        continue
      }
      guard tokens.allSatisfy({ Self.isShort(layout.tokens[$0].key) }) else { return nil }
    }
    var end = row + 1
    while end < min(row + 3, rest.upperBound), Self.isLower(layout, end, first) { end += 1 }
    if end == row + 1 {
      while end < min(row + 3, rest.upperBound), Self.isNames(layout, end, first) { end += 1 }
      // Names without figures below them are values in words.
      if end > row + 1, end >= rest.upperBound || !Self.hasFigure(layout, end, first) { end = row + 1 }
    }
    rows = rest.lowerBound..<end
    self.first = first
    self.name = name
  }

  /// 実績の推移 | 目標値 over the years of each, with what the rows are about to the left.
  private static func headsYears(_ layout: GenericLayout, _ rest: Range<Int>) -> Bool {
    let row = rest.lowerBound
    // Hardly any row has a year below it.
    guard row + 2 < rest.upperBound, let first = layout.lines[row + 1].firstIndex(where: { !$0.isBlank }), first > 0,
      layout.lines[row + 1][first].word?.isYear == true, layout.filled(row + 1).count > 2,
      layout.filled(row + 1).allSatisfy({ layout.lines[row + 1][$0].word.map { $0.isYear && $0.role == nil } ?? false })
    else { return false }
    let cells = layout.filled(row)
    func word(_ position: Int) -> LabelWord? { layout.lines[row][position].word }
    let roles = cells.filter { $0 >= first }
    return roles.first == first && roles.count > 1
      && roles.allSatisfy { word($0).map { $0.role != nil && $0.year == nil } ?? false }
      && cells.contains { $0 < first && word($0)?.isLabel == true }
      && cells.allSatisfy { $0 >= first || word($0) != nil || isShort(layout.lines[row][$0], layout) }
  }

  private static func isShort(_ cell: GenericLayout.Cell, _ layout: GenericLayout) -> Bool {
    cell.tokens.allSatisfy { isShort(layout.tokens[$0].key) }
  }

  /// What stands below a column's year and is no role of figures: 1号, 0歳.
  func names(over column: GenericColumn, _ layout: GenericLayout) -> [Int] {
    column.tokens.filter { layout.tokens[$0].word == nil && layout.tokens[$0].line > rows.lowerBound }
  }

  /// Whether the row below has a figure, or nothing that is known, in this column.
  private static func hasOnlyFigures(_ layout: GenericLayout, _ rest: Range<Int>, _ position: Int) -> Bool {
    guard let below = (rest.lowerBound + 1..<rest.upperBound).first(where: { layout.filled($0).count > 1 }),
      let cell = layout.cell(below, position), !cell.isBlank
    else { return false }
    return cell.tokens.allSatisfy {
      layout.shape.isFigure(layout.tokens[$0].key) || layout.shape.isBlank(layout.tokens[$0].key)
    }
  }

  /// 目標値及び実績値: what the rows hold, and no name.
  private static func areRoles(_ layout: GenericLayout, _ key: String) -> Bool {
    layout.words.joins.contains { join in
      let parts = key.split(separator: join)
      return parts.count > 1 && parts.allSatisfy { layout.words.roles[String($0)] != nil }
    }
  }

  /// A few characters, or a caption with its unit (事業費の推移（単位：千円）).
  private static func isShort(_ key: String) -> Bool {
    key.unicodeScalars.count <= 12 || key.unicodeScalars.count <= 24 && key.hasSuffix(")") && key.contains("(単位:")
  }

  private static func isLower(_ layout: GenericLayout, _ row: Int, _ first: Int) -> Bool {
    // （単位：千円） may stand left of 決算 | 決算 | 予算.
    let below = layout.filled(row).filter { $0 >= first || !isUnitNote(layout, row, $0) }
    return !below.isEmpty
      && below.allSatisfy {
        layout.lines[row][$0].word.map { $0.role != nil || $0.unit != nil || $0.isYear } ?? false
      }
      && below.allSatisfy { $0 >= first }
  }

  private static func isUnitNote(_ layout: GenericLayout, _ row: Int, _ position: Int) -> Bool {
    let tokens = layout.lines[row][position].tokens
    return tokens.count == 1 && tokens.allSatisfy { layout.tokens[$0].key.hasPrefix("(単位:") }
  }

  /// Short words under the years, with nothing beside them.
  private static func isNames(_ layout: GenericLayout, _ row: Int, _ first: Int) -> Bool {
    let below = layout.filled(row)
    return below.count > 1
      && below.allSatisfy { position in
        guard position >= first, layout.lines[row][position].tokens.count == 1,
          let token = layout.lines[row][position].tokens.first
        else { return false }
        let key = layout.tokens[token].key
        return key.unicodeScalars.count <= 12 && !layout.shape.isBlank(key)
          && layout.tokens[token].word?.isLabel != true && !isFigure(layout, key)
      }
  }

  private static func hasFigure(_ layout: GenericLayout, _ row: Int, _ first: Int) -> Bool {
    layout.filled(row).contains { position in
      position >= first && layout.lines[row][position].tokens.contains { isFigure(layout, layout.tokens[$0].key) }
    }
  }

  /// 850, 1,200人; but 1号 and 0歳 are names.
  private static func isFigure(_ layout: GenericLayout, _ key: String) -> Bool {
    layout.shape.isFigure(key)
      && !(key.hasSuffix("号") || key.hasSuffix("号認定") || key.hasSuffix("歳") || key.hasSuffix("歳児"))
  }
}
