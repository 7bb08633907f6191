import Contracts

/// Notes that say in which unit a document's amounts are: （単位：千円）.
struct MoneyUnits {
  private var notes: [(line: Int, unit: String)] = []
  /// Notes below a table with no other table below them, and the lines of that table.
  private var below: [(table: Range<Int>, unit: String)] = []
  private(set) var tokens: [Int] = []

  init(_ layout: GenericLayout) {
    let units = layout.words.money.keys.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    for (index, token) in layout.tokens.enumerated()
    where token.key.utf8.count <= 90 && (token.key.utf8.last == UInt8(ascii: ")") || token.key.holds("単位")) {
      // 単位：千円, of which 単位 is a label.
      if token.key == "単位", let unit = Self.beside(index, layout) {
        notes.append((token.line, unit))
        tokens += [index, index + 1]
        continue
      }
      let isBare = token.key.hasPrefix("(") && token.key.hasSuffix(")") && token.key.unicodeScalars.count < 6
      guard
        let end = (token.key.firstRange(of: "単位:") ?? token.key.firstRange(of: "単位は"))?.upperBound
          ?? (isBare ? token.key.index(after: token.key.startIndex) : nil) ?? Self.heading(index, layout)
      else { continue }
      let rest = token.key[end...]
      guard let unit = units.first(where: { rest.hasPrefix($0) }) else { continue }
      notes.append((token.line, unit))
      if token.key.unicodeScalars.count <= 14 { tokens.append(index) }
    }
    below = notes.compactMap { note in Self.table(above: note.line, layout).map { ($0, note.unit) } }
  }

  /// The rows right above a line, where none follow below it.
  private static func table(above line: Int, _ layout: GenericLayout) -> Range<Int>? {
    func isRow(_ line: Int) -> Bool { layout.lines.indices.contains(line) && layout.filled(line).count > 1 }
    guard isRow(line - 1), !(line + 1...line + between).contains(where: isRow) else { return nil }
    var first = line - 1
    while isRow(first - 1) { first -= 1 }
    return first..<line
  }

  /// How many lines may stand between a note and the table below it.
  private static let between = 2

  /// The unit of money behind a label in its own cell, with nothing else in the line.
  private static func beside(_ index: Int, _ layout: GenericLayout) -> String? {
    guard index + 1 < layout.tokens.count, layout.tokens[index + 1].cell == layout.tokens[index].cell,
      layout.tokens[index + 1].line == layout.tokens[index].line, layout.filled(layout.tokens[index].line).count == 1,
      layout.words.money[layout.tokens[index + 1].key] != nil
    else { return nil }
    return layout.tokens[index + 1].key
  }

  /// 2 施策のコスト（千円）: where the unit begins in the heading of a table of costs.
  private static func heading(_ index: Int, _ layout: GenericLayout) -> String.Index? {
    let token = layout.tokens[index]
    guard token.key.hasSuffix("円)"), token.word == nil, !layout.isRow(token.line), token.line + 1 < layout.lines.count,
      layout.isRow(token.line + 1), let open = token.key.lastIndex(of: "("),
      layout.words.amountEndings.contains(where: { token.key[..<open].hasSuffix($0) })
    else { return nil }
    return token.key.index(after: open)
  }

  /// How many lines below a note still are its table's.
  private static let reach = 40

  /// The unit of an amount on that line: of the nearest note above, else of one right below, or of the only one. Below the
  /// last row of a table that has a note above stands that of the next table.
  func unit(near line: Int) -> String? {
    if let note = below.first(where: { $0.table.contains(line) }),
      !notes.contains(where: { (note.table.lowerBound - Self.between..<note.table.upperBound).contains($0.line) })
    {
      return note.unit
    }
    let near = notes.filter { $0.line <= line + 1 && line - $0.line <= Self.reach }
    if let note = near.last(where: { $0.line <= line }) ?? near.last { return note.unit }
    let all = Set(notes.map(\.unit))
    return all.count == 1 && notes.contains { $0.line <= line } ? all.first : nil
  }
}
