import Contracts

// Legends: what the form's signs mean.
extension GenericScan {
  mutating func findLegends(_ checkpoint: () throws -> Void) rethrows {
    let shape = layout.shape
    func known(_ key: String) -> Bool {
      shape.isAttainment(key) || shape.isStatus(key)
    }
    var run: [(line: Int, entries: [RatingLegend.Entry])] = []
    func finish(_ scan: inout GenericScan) {
      defer { run = [] }
      let entries = run.flatMap(\.entries)
      guard entries.count > 1, Set(entries.map(\.sign)).count == entries.count,
        let family = entries.first?.sign.family, entries.allSatisfy({ $0.sign.family == family }),
        run.count == 1 || RatingLegend.isOrdered(entries.map(\.sign.order)) || entries.allSatisfy({ known($0.key) })
      else { return }
      // Two numbered lines of a narrative are no legend: without words of ratings it takes letters or marks.
      guard !family.numbers || entries.contains(where: { known($0.key) }) else { return }
      let owner = run.first.flatMap { scan.legendOwner(above: $0.line) }
      scan.legend.add(
        entries.map { entry in
          var entry = entry
          entry.owner = owner
          return entry
        })
      for (line, _) in run { scan.claimLegend(line) }
    }
    for line in layout.lines.indices {
      if line & 0x3F == 0 { try checkpoint() }
      var entries = legendEntries(line, known)
      if entries.isEmpty, let last = run.last, let next = legendRow(line, below: last) {
        entries = [next]
      }
      if entries.isEmpty {
        finish(&self)
        findLegendCells(line, known)
        continue
      }
      if let last = run.last, let sign = last.entries.first?.sign, sign.family != entries[0].sign.family {
        finish(&self)
      }
      if run.contains(where: { !Set($0.entries.map(\.sign)).isDisjoint(with: entries.map(\.sign)) }) { finish(&self) }
      run.append((line, entries))
    }
    finish(&self)
  }

  /// △ | やや足りない: a sign and its words in a row of two cells, below others of the legend, whatever the words.
  private func legendRow(
    _ line: Int, below above: (line: Int, entries: [RatingLegend.Entry])
  ) -> RatingLegend.Entry? {
    let cells = layout.filled(line)
    guard cells.count == 2, layout.filled(above.line) == cells, let last = above.entries.last,
      let mark = layout.lines[line][cells[0]].tokens.first,
      let (sign, behind) = RatingSign.split(layout.tokens[mark].text), behind.isEmpty,
      sign.family == last.sign.family, sign.order > last.sign.order, !sign.family.numbers,
      layout.lines[line][cells[1]].tokens.count == 1,
      let words = layout.lines[line][cells[1]].tokens.first, layout.tokens[words].key.unicodeScalars.count <= 60,
      !layout.shape.isBlank(layout.tokens[words].key)
    else { return nil }
    return RatingLegend.Entry(sign: sign, words: layout.tokens[words].text, key: layout.tokens[words].key)
  }

  /// The label of a viewpoint that stands alone above a legend.
  private func legendOwner(above line: Int) -> String? {
    guard line > 0, let cell = layout.filled(line - 1).first, layout.filled(line - 1).count == 1,
      layout.lines[line - 1][cell].tokens.count == 1, let word = layout.lines[line - 1][cell].word,
      layout.reads(word, .aspect)
    else { return nil }
    return layout.lines[line - 1][cell].tokens.first.map { layout.tokens[$0].key }
  }

  /// The entries of a line that holds nothing else; the name of the legend may stand before them.
  private func legendEntries(_ line: Int, _ known: (String) -> Bool) -> [RatingLegend.Entry] {
    let cells = layout.filled(line)
    guard let first = cells.first, cells.count <= 24 else { return [] }
    let text = layout.document.lines[line].cells.filter { !$0.isEmpty }.joined(separator: " ")
    guard text.utf8.count < 1200 else { return [] }
    // A row that begins with a label is that label's.
    if layout.lines[line][first].tokens.first.map({ layout.tokens[$0].word?.isLabel == true }) == true, cells.count > 1,
      !isLegendName(layout.tokens[layout.lines[line][first].tokens.lowerBound].key)
    {
      return []
    }
    var entries = RatingLegend.read(scalars: withoutName(text), known: known, isRow: cells.count > 1)
    if entries.count < 2, cells.count == 1 {
      let explained = RatingLegend.explained(in: text, known: known)
      if explained.count > 1 { entries = explained }
    }
    // 達成度：◎…目標を上回る ○…目標どおり: the label of what the signs are for.
    guard cells.count == 1, let colon = text.firstIndex(where: { ":：".contains($0) }),
      text.distance(from: text.startIndex, to: colon) < 16
    else { return entries }
    let behind = RatingLegend.read(String(text[text.index(after: colon)...]), known: known)
    return behind.count > max(1, entries.count) ? behind : entries
  }

  /// A legend in one cell among others.
  private mutating func findLegendCells(_ line: Int, _ known: (String) -> Bool) {
    guard layout.lines[line].count == layout.document.lines[line].cells.count else { return }
    for (position, cell) in layout.lines[line].enumerated() where !cell.isBlank {
      let text = layout.document.lines[line].cells[position]
      guard text.utf8.count < 1200 else { continue }
      // A line a sign, or all in one.
      let parts = text.split(whereSeparator: \.isNewline)
      let whole =
        parts.count > 1 ? parts.flatMap { RatingLegend.read(scalars: withoutName(String($0)), known: known) } : []
      var entries =
        whole.count >= parts.count ? whole : RatingLegend.read(scalars: withoutName(text), known: known)
      // A（S：大変順調 A：順調 …）: a value with the legend behind it.
      if entries.count < 2, let behind = RatingLegend.behind(text), behind.entries.contains(where: { known($0.key) }) {
        legend.add(behind.entries)
        continue
      }
      if Set(entries.map(\.sign)).count < entries.count { entries = [] }
      guard entries.count > 1, entries.contains(where: { known($0.key) }) else { continue }
      legend.add(entries)
      let tokens = cell.tokens.filter { layout.tokens[$0].word?.isLabel != true }
      // A label whose own value lists the choices is not the legend's name.
      guard
        tokens.count == cell.tokens.count || cell.tokens.count > 2
          || cell.tokens.first.map({ isLegendName(layout.tokens[$0].key) }) == true
      else { continue }
      for token in cell.tokens { claimLegendToken(token) }
    }
  }

  private func isLegendName(_ key: String) -> Bool {
    words.lookup.legends.beginning(Array(key.unicodeScalars)[...]) != nil
  }

  /// The folded text without 凡例, 評価基準 and the like before the first entry.
  private func withoutName(_ text: String) -> ArraySlice<Unicode.Scalar> {
    var folded: [UInt8] = []
    Fold.append(text, to: &folded)
    var rest = Array(String(decoding: folded, as: UTF8.self).unicodeScalars)[...]
    func trim() { rest = rest.drop { Self.edges.contains($0) } }
    trim()
    // （注1）評価 A：…
    if rest.first == "注" {
      rest = rest.dropFirst().drop { (0x30...0x39).contains($0.value) }
      trim()
    }
    if let name = words.lookup.legends.beginning(rest) {
      rest = rest.dropFirst(name)
      trim()
    } else if let joint = rest.prefix(Self.longestOwner).firstIndex(of: "の"),
      let name = words.lookup.legends.beginning(rest[(joint + 1)...])
    {
      // ⑤の評価区分, 達成度の評価基準: the legend of one judgement.
      rest = rest[(joint + 1)...].dropFirst(name)
      trim()
    }
    // 【評価】A：順調, ※評価 A…: what the signs are for.
    let label = words.lookup.judgements.beginning(rest) { behind in
      guard let next = behind.first else { return false }
      // 評価A 達成している
      let isSign =
        RatingSign(next)?.family == .letter && behind.dropFirst().first.map { $0 == " " || $0 == ":" } == true
      return isSign || Self.behindLabel.contains(next)
    }
    if let label {
      rest = rest.dropFirst(label)
      trim()
    }
    return rest
  }

  /// How far in front of a legend's name what it is of may begin.
  private static let longestOwner = 12

  private static let edges = Set("※【】[]()<>:・ 「」*●■".unicodeScalars)
  private static let behindLabel = Set("】])>:・ 　=".unicodeScalars)

  private mutating func claimLegend(_ line: Int) {
    for cell in layout.lines[line] {
      for token in cell.tokens { claimLegendToken(token) }
    }
  }

  private mutating func claimLegendToken(_ token: Int) {
    if legendTokens.insert(token).inserted { boilerplate.append(token) }
  }
}
