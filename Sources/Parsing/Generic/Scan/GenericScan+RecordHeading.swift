import Contracts

// The column headings of a table with a row for each record.
extension GenericScan {
  func recordHeading(_ rest: Range<Int>) -> Range<Int>? {
    let first = rest.lowerBound
    for row in first..<min(first + 3, rest.upperBound) {
      guard let end = headingEnd(row, rest) else {
        // What stands above the row of labels has to be heading too.
        guard isHeadingRow(row) else { return nil }
        continue
      }
      return first..<end
    }
    return nil
  }

  /// Labels, years and roles, and nothing else.
  private func isHeadingRow(_ row: Int) -> Bool {
    let cells = layout.filled(row)
    return !cells.isEmpty && cells.allSatisfy { layout.lines[row][$0].word != nil }
      && cells.contains { layout.lines[row][$0].word?.year != nil || cells.count > 1 }
  }

  /// The end of the heading whose labels stand in this row.
  private func headingEnd(_ row: Int, _ rest: Range<Int>) -> Int? {
    let cells = layout.filled(row)
    let isName: (Int) -> Bool = { layout.lines[row][$0].word.map { isTitle($0.uses) } ?? false }
    guard let title = cells.first(where: isName), cells.count > 1,
      // A database's columns can ask in whole sentences; most are headings all the same.
      cells.count(where: { !isShort(layout.lines[row][$0]) }) * 5 <= cells.count
    else { return nil }
    let labels = cells.filter { layout.lines[row][$0].word != nil }
    guard labels.count > 1,
      labels.count == cells.count || labels.count > 2 && labels.count * 5 >= cells.count * 2
        || labels.count >= Self.surely
    else { return nil }
    var end = row + 1
    while end < min(row + 3, rest.upperBound), isLowerHeading(end, title, row) { end += 1 }
    // The next row must be one of values.
    var next = end
    while next < rest.upperBound, layout.filled(next).count < 2 { next += 1 }
    if next == rest.upperBound { return goesOnBelow(row..<end, title, rest.upperBound) ? end : nil }
    guard next < rest.upperBound, layout.cell(next, title)?.isBlank == false || next > end else { return nil }
    let isValue = labels.allSatisfy { position in
      guard let cell = layout.cell(next, position), let word = cell.word, word.isLabel else { return true }
      if namesRecord(cell) { return false }
      return layout.lines[row][position].word.map { layout.reads($0, .status) || layout.reads($0, .heading) } ?? false
    }
    return isValue ? end : nil
  }

  /// 事務事業の名称 below 事業種別 is the label of the next value, and no kind of project, as 主要事業 is there.
  private func namesRecord(_ cell: GenericLayout.Cell) -> Bool {
    guard let word = cell.word, isTitle(word.uses), let token = cell.tokens.first else { return false }
    return ["名", "名称"].contains { layout.tokens[token].key.hasSuffix($0) }
  }

  /// So many labels in one row are headings, however many cells without one stand between them.
  private static let surely = 12

  /// Whether the table's first row stands below a line of its own (基本目標1 …), which parts it from its heading.
  private func goesOnBelow(_ heading: Range<Int>, _ title: Int, _ end: Int) -> Bool {
    var next = end
    while next < min(end + Self.between, layout.lines.count), !layout.isRow(next) {
      guard let tokens = layout.lines[next].first?.tokens,
        tokens.allSatisfy({ layout.tokens[$0].word?.isHead != true })
      else { return false }
      next += 1
    }
    let width = layout.lines[heading.lowerBound].count
    guard next > end, next < layout.lines.count, layout.isRow(next), layout.lines[next].count == width,
      !layout.lines[next].contains(where: \.isLabel)
    else { return false }
    let table = RecordTable(columns: layout.columns(heading), title: title, heads: [], width: width)
    guard case .record = kind(next, layout.filled(next), title, table.columns) else { return false }
    return fits(next, table)
  }

  /// How many lines may stand between a table's heading and its first row.
  private static let between = 3

  private func isShort(_ cell: GenericLayout.Cell) -> Bool {
    cell.tokens.count <= 3
      && cell.tokens.allSatisfy { !layout.tokens[$0].isInline && layout.tokens[$0].key.unicodeScalars.count <= 40 }
  }

  private func isLowerHeading(_ row: Int, _ title: Int, _ above: Int) -> Bool {
    let cells = layout.filled(row)
    guard !cells.isEmpty, layout.cell(row, title)?.isBlank ?? true,
      cells.allSatisfy({ isShort(layout.lines[row][$0]) })
    else { return false }
    let known = cells.filter { position in
      let cell = layout.lines[row][position]
      return cell.word != nil || layout.isFormula(cell)
        || cell.tokens.allSatisfy { layout.shape.isStatus(layout.tokens[$0].key) }
        || isRatingChoice(position, row, above) || cell.tokens.contains { isSpanOfYears(layout.tokens[$0].key) }
    }
    return known.count * 2 >= cells.count && !known.isEmpty || isSpanned(cells, row, above)
  }

  /// H19-H22, below 前期 in its cell.
  private func isSpanOfYears(_ key: String) -> Bool {
    let scalars = Array(key.unicodeScalars.prefix(32))[...]
    guard scalars.count <= 20, let year = PrintedYear(scalars) else { return false }
    let rest = scalars.dropFirst(year.length)
    guard let joint = rest.first, "-~〜～".unicodeScalars.contains(joint) else { return false }
    return PrintedYear(rest.dropFirst()) != nil
  }

  /// Names below headings that span them (財源内訳 over 国県, その他, 一般), with no figure among them.
  private func isSpanned(_ cells: [Int], _ row: Int, _ above: Int) -> Bool {
    guard cells.count > 1, !cells.contains(where: { hasDigit(layout.lines[row][$0]) }) else { return false }
    let heads = layout.filled(above)
    return cells.allSatisfy { position in
      guard let head = heads.last(where: { $0 <= position }), layout.lines[above][head].isLabel else { return false }
      let next = heads.first { $0 > head } ?? layout.lines[above].count
      return next > head + 1 && layout.cell(row, head)?.isBlank == false
    }
  }

  private func hasDigit(_ cell: GenericLayout.Cell) -> Bool {
    cell.tokens.contains { layout.tokens[$0].key.unicodeScalars.contains { (0x30...0x39).contains($0.value) } }
  }

  /// A, B, C below 評価, each a column that is marked where it holds.
  private func isRatingChoice(_ position: Int, _ row: Int, _ above: Int) -> Bool {
    guard let label = layout.filled(above).last(where: { $0 <= position }), let word = layout.lines[above][label].word,
      layout.reads(word, .rating) || layout.reads(word, .aspect)
    else { return false }
    let next = layout.filled(above).first { $0 > position } ?? .max
    let choices = layout.filled(row).filter { $0 >= label && $0 < next }
    return choices.count > 1
      && choices.allSatisfy { choice in
        layout.lines[row][choice].tokens.allSatisfy { layout.shape.isRatingChoice(layout.tokens[$0].text) }
      }
  }

  /// 目標（令和7年度） beside 令和4年度 and 令和5年度: what stands below the years before the aim's is what has been reached. The column
  /// of the aim; nil where the table has none, or several.
  private func settleAim(_ columns: inout [GenericColumn]) -> Int? {
    let aims = columns.indices.filter { columns[$0].role == .plan && !reads(columns[$0].uses, .money) }
    let years = columns.indices.filter {
      columns[$0].role == nil && columns[$0].uses.isEmpty && columns[$0].year != nil && columns[$0].group == nil
    }
    guard aims.count == 1, let aim = aims.first, let last = columns[aim].gregorian, !years.isEmpty,
      years.allSatisfy({ (columns[$0].gregorian ?? last) < last })
    else { return nil }
    for index in years { columns[index].role = .actual }
    return aim
  }

  /// 目標 and 実績 are columns of figures where both stand in the table, and narratives where only one does.
  func settleRoles(_ columns: inout [GenericColumn]) {
    let hasName = columns.contains {
      $0.namesFigures || reads($0.uses, .indicator) && $0.role == nil && $0.year == nil
    }
    let aim = settleAim(&columns)
    for index in columns.indices where index != aim {
      guard let role = columns[index].role, !columns[index].uses.isEmpty else { continue }
      let money = reads(columns[index].uses, .money)
      let partner = columns.contains { other in
        guard let theirs = other.role, theirs != role, other.position != columns[index].position else { return false }
        return other.year == columns[index].year && other.group == columns[index].group
          && [.plan, .actual, .rate].contains(theirs)
      }
      if money {
        // 計画 and 実績 below 事業費 are what was meant to be spent, and what was.
        let isPlanned = role == .plan || role == .budget
        columns[index].role = isPlanned ? .budget : role == .actual || role == .spent ? .spent : nil
      } else if reads(columns[index].uses, .indicator) || hasName || partner {
        columns[index].role = role == .budget || role == .spent ? nil : role
      } else {
        columns[index].role = nil
      }
    }
  }
}
