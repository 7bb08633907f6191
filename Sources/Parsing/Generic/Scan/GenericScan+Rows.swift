// Rows of labels and values: the value stands to the right of its label, or in the row below.
extension GenericScan {
  mutating func scanRow(_ line: Int, _ rest: Range<Int>) {
    let cells = layout.filled(line)
    if takeNamedHeading(line), cells.count == 1 { return }
    if cells.count == 1, let only = cells.first, layout.lines[line][only].tokens.count == 1,
      let token = layout.lines[line][only].tokens.first, let heading = heading(token)
    {
      add(heading)
      open = nil
      return
    }
    let isLabelled = cells.contains { position in
      layout.lines[line][position].tokens.contains { layout.tokens[$0].word?.isHead == true }
    }
    guard isLabelled else {
      continueRow(line, cells)
      return
    }
    if isMatrixHeading(line, cells, rest) {
      columnHeadings += cells.flatMap { layout.lines[line][$0].tokens }.filter { layout.tokens[$0].word != nil }
      open = nil
      return
    }
    var current: Int?
    /// That of 事業費（千円）, which stands before the labels of the amounts.
    var unit: String?
    for position in cells {
      let cell = layout.lines[line][position]
      if isLegend(cell) { continue }
      for token in cell.tokens {
        if layout.tokens[token].word?.isHead == true {
          // 今後の方向性 | 成果 | 拡充 | コスト | 縮小: what is planned for a part is neither a result nor the whole's.
          if let current, isPartOfDirection(token, items[current]) { return }
          var label = found(token, [], layout.tokens[token].isInline ? .inline : .right)
          if reads(label.uses, .money) {
            label.unit = label.unit ?? unit
            unit = label.unit
          }
          add(label)
          current = items.count - 1
          open = current
        } else if current != nil {
          appendToOpen(token)
        }
      }
    }
    if let last = current { lookBelow(line, rest, last) }
  }

  /// 区分 | 評価 | 選択の理由 over 必要性 | A | …: headings of the columns, no label with its value.
  private func isMatrixHeading(_ line: Int, _ cells: [Int], _ rest: Range<Int>) -> Bool {
    func isLabel(_ line: Int, _ position: Int) -> Bool { layout.lines[line][position].word?.isLabel == true }
    guard cells.count > 2, isLabel(line, cells[0]), isLabel(line, cells[1]), line + 1 < rest.upperBound,
      layout.filled(line + 1) == cells
    else { return false }
    return isLabel(line + 1, cells[0]) && !cells.dropFirst().contains { isLabel(line + 1, $0) }
  }

  private func isPartOfDirection(_ token: Int, _ above: FoundItem) -> Bool {
    guard case .field(let found) = above, found.values.isEmpty, reads(found.uses, .status),
      let word = layout.tokens[token].word
    else { return false }
    return word.uses.contains { [.text, .money, .aspect].contains(words.fields[$0.field].reads) }
  }

  /// A row without a label goes on with the narrative above it, where its text stands right of that one's label or
  /// under its value.
  private mutating func continueRow(_ line: Int, _ cells: [Int]) {
    guard let open, case .field(let found) = items[open], isNarrative(found.uses), !found.values.isEmpty,
      let label = found.label.first, layout.isRow(layout.tokens[label].line), cells.count == 1,
      let position = cells.first
    else {
      self.open = nil
      return
    }
    // 4．費用, across the table: what is above ends there.
    if position == 0, let token = layout.lines[line][position].tokens.first, looksLikeHeading(token) {
      self.open = nil
      return
    }
    let column = layout.tokens[label].cell
    let first = found.values.first.map { layout.tokens[$0].cell }
    guard position > column && position == first || found.how == .below && position == first else {
      self.open = nil
      return
    }
    for token in layout.lines[line][position].tokens where !legendTokens.contains(token) { appendToOpen(token) }
  }

  /// The value of a label that is alone in its row may stand right below it.
  private mutating func lookBelow(_ line: Int, _ rest: Range<Int>, _ item: Int) {
    guard case .field(var found) = items[item], found.values.isEmpty, layout.filled(line).count == 1,
      line + 1 < rest.upperBound, let token = found.label.first
    else { return }
    let below = layout.filled(line + 1)
    guard let first = below.first, first == layout.tokens[token].cell || below.count == 1,
      below.allSatisfy({ position in
        layout.lines[line + 1][position].tokens.allSatisfy { layout.tokens[$0].word?.isHead != true }
      }), !isNumericRow(line + 1)
    else { return }
    guard below.count == 1 || !isNarrative(found.uses) else { return }
    found.how = .below
    // The row itself is read next, and goes on with this label.
    items[item] = .field(found)
    found.values = layout.lines[line + 1][first].tokens.filter { !legendTokens.contains($0) }
    items[item] = .field(found)
    consumed.insert(line + 1)
  }

  private func isNumericRow(_ line: Int) -> Bool {
    let cells = layout.filled(line)
    return cells.count > 1
      && cells.contains { position in
        layout.lines[line][position].tokens.contains { layout.shape.isFigure(layout.tokens[$0].key) }
      }
  }
}
