import Contracts

// Tables with a row for each record, and one to three rows of column headings.
extension GenericScan {
  /// Reads the table that begins here; its end, or nil where none begins.
  mutating func recordTable(_ rest: Range<Int>) -> Int? {
    guard let heading = recordHeading(rest) else { return nil }
    var columns = layout.columns(heading)
    guard let title = columns.first(where: { isTitle($0.uses) })?.position else { return nil }
    nameRows(title, &columns)
    settleRoles(&columns)
    settleGoals(title, &columns)
    let heads = heading.map { row in layout.lines[row].map { $0.tokens.map { layout.tokens[$0].key } } }
    // A column that nothing is known of stays unclaimed with its heading.
    columnHeadings += columns.filter { !$0.uses.isEmpty || $0.isSeries }.flatMap(\.tokens)
    let table = RecordTable(
      columns: columns, title: title, heads: heads, width: layout.lines[heading.lowerBound].count)
    lastTable = table
    let labels = heading.first { layout.cell($0, title)?.isBlank == false } ?? heading.lowerBound
    lowerHeadings += heading.filter { $0 > labels }
    return readRows(heading.upperBound..<rest.upperBound, table)
  }

  /// 目標 left of the names is a goal that they belong to, and no figure.
  private func settleGoals(_ title: Int, _ columns: inout [GenericColumn]) {
    guard let goal = words.field(named: "localGoal") else { return }
    for index in columns.indices where columns[index].position < title {
      guard columns[index].role == .plan, columns[index].year == nil, columns[index].unit == nil,
        columns.contains(where: { $0.position > title && $0.role == .plan })
      else { continue }
      columns[index].role = nil
      columns[index].uses = [GenericVocabulary.Use(field: goal, rank: .max)]
    }
  }

  /// Makes the rows' names those of projects; an indicator's stays the name of its figures too.
  private func nameRows(_ position: Int, _ columns: inout [GenericColumn]) {
    guard let rowName, let field = words.field(named: "title"),
      let index = columns.firstIndex(where: { $0.position == position && $0.uses.contains(rowName) })
    else { return }
    columns[index].namesFigures = reads(columns[index].uses, .indicator) || reads(columns[index].uses, .none)
    columns[index].uses = [GenericVocabulary.Use(field: field, rank: 0)]
  }

  /// Goes on with the table above, where nothing but running text stands between and the rows are as wide.
  mutating func continuedTable(_ rest: Range<Int>) -> Int? {
    let first = rest.lowerBound
    guard let table = lastTable, layout.lines[first].count == table.width,
      !layout.lines[first].contains(where: \.isLabel)
    else { return nil }
    // The rest of a row that the page's end cuts, and rows of the table below it.
    var next = first
    while next < rest.upperBound, layout.isOnNewPage(next), isCut(next, table) { next += 1 }
    if next > first, next == rest.upperBound { return readRows(rest, table) }
    guard next < rest.upperBound, case .record = kind(next, layout.filled(next), table.title, table.columns),
      fits(next, table)
    else { return nil }
    return readRows(rest, table)
  }

  /// Whether the cells look like what their columns hold.
  private func fits(_ line: Int, _ table: RecordTable) -> Bool {
    var checks = 0
    for column in table.columns {
      guard let cell = layout.cell(line, column.position), let token = cell.tokens.first else { continue }
      if reads(column.uses, .number) {
        guard layout.shape.isNumber(layout.tokens[token].key) else { return false }
        checks += 1
      } else if reads(column.uses, .departments) {
        guard layout.shape.offices(layout.tokens[token].text) != nil else { return false }
        checks += 1
      }
    }
    return checks > 0
  }

  private mutating func readRows(_ rest: Range<Int>, _ table: RecordTable) -> Int {
    var table = table
    defer { lastTable = table }
    numberedTable = false
    let (columns, title, heads) = (table.columns, table.title, table.heads)
    var line = rest.lowerBound
    var inRecord = false
    /// A page has ended since the row above.
    var isBroken = false
    while line < rest.upperBound {
      defer { line += 1 }
      let cells = layout.filled(line)
      if cells.isEmpty { continue }
      if layout.isOnNewPage(line) { isBroken = true }
      if let repeated = heads.firstIndex(of: layout.lines[line].map { $0.tokens.map { layout.tokens[$0].key } }) {
        // The heading again, at the top of a page.
        for cell in layout.lines[line] { boilerplate.append(contentsOf: cell.tokens) }
        if repeated == 0 {
          inRecord = false
          isBroken = true
        }
        continue
      }
      if endsTable(line, columns) {
        table.filled = []
        return line
      }
      if cells.allSatisfy({ isLegend(layout.lines[line][$0]) }) { continue }
      if isBroken, isCut(line, table) {
        inRecord = true
        join(line, columns)
        continue
      }
      isBroken = false
      switch kind(line, cells, title, columns) {
      case .record:
        rows += 1
        inRecord = true
        if columns.contains(where: { numbersRecord($0.uses) && layout.cell(line, $0.position)?.isBlank == false }) {
          numberedTable = true
        }
        table.filled = Set(cells)
        table.spanning = headingsOver(line, table)
        take(line, columns)
      case .more where inRecord:
        table.filled.formUnion(cells)
        take(line, columns)
      case .section:
        inRecord = false
        table.spanning = [:]
        table.filled = []
        if let cell = cells.first, let found = section(layout.lines[line][cell].tokens) { add(found) }
      default:
        inRecord = false
        table.filled = []
      }
    }
    return rest.upperBound
  }

  private enum RowKind {
    case record, more, section, other
  }

  private func kind(_ line: Int, _ cells: [Int], _ title: Int, _ columns: [GenericColumn]) -> RowKind {
    let name = layout.cell(line, title)
    let key = name.map { $0.tokens.map { layout.tokens[$0].key }.joined() } ?? ""
    if cells.count == 1 { return name?.isBlank == false || heading(at: line, cells) ? .section : .more }
    // A total is no project.
    let first = cells.first.map { layout.lines[line][$0].tokens.map { layout.tokens[$0].key }.joined() } ?? ""
    if layout.words.totals.contains(first) || layout.words.totals.contains(key) { return .other }
    // Where records are numbered, a name without a number goes on with something, and with what is not known.
    let numbers = columns.filter { numbersRecord($0.uses) }.map(\.position)
    if !key.isEmpty {
      let isNumbered = numbers.isEmpty || !numberedTable || numbers.contains { layout.cell(line, $0)?.isBlank == false }
      return layout.shape.isTitle(key) && isNumbered ? .record : .other
    }
    // A row with a number of its own and no name belongs to nothing that is known.
    return numbers.contains { layout.cell(line, $0)?.isBlank == false } ? .other : .more
  }

  /// 基本目標１ …, of which a reader of PDF may leave the label with a space behind it.
  private func section(_ tokens: Range<Int>) -> Found? {
    guard let first = tokens.first else { return nil }
    if let found = heading(first) { return found }
    guard tokens.count == 2, let word = layout.tokens[first].word, layout.reads(word, .heading) else { return nil }
    return Found(
      uses: word.uses, label: [], labelText: layout.tokens[first].text, values: Array(tokens), how: .line,
      place: layout.place(first))
  }

  private func heading(at line: Int, _ cells: [Int]) -> Bool {
    cells.first.map { section(layout.lines[line][$0].tokens) != nil } ?? false
  }

  /// Another heading begins, of this table's kind or of labels beside their values.
  private func endsTable(_ line: Int, _ columns: [GenericColumn]) -> Bool {
    let cells = layout.filled(line)
    let labels = cells.filter { layout.lines[line][$0].isLabel && !isValueWord(line, $0, columns) }
    return labels.count > 1 && labels.count * 2 >= cells.count
      || labels.first == cells.first && labels.count == 1 && cells.count == 2
        && columns.first { $0.position == cells.first }.map { !reads($0.uses, .heading) } ?? true
  }

  /// A label's word that stands as a value in its column (その他 under 事業区分).
  private func isValueWord(_ line: Int, _ position: Int, _ columns: [GenericColumn]) -> Bool {
    guard let column = columns.first(where: { $0.position == position }) else { return false }
    return reads(column.uses, .status) || reads(column.uses, .heading) || reads(column.uses, .indicator)
  }

  // MARK: The heading

  private func recordHeading(_ rest: Range<Int>) -> Range<Int>? {
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
    let namesRecord: (Int) -> Bool = { layout.lines[row][$0].word.map { isTitle($0.uses) } ?? false }
    guard let title = cells.first(where: namesRecord), cells.count > 1,
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
      return layout.lines[row][position].word.map { layout.reads($0, .status) || layout.reads($0, .heading) } ?? false
    }
    return isValue ? end : nil
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
      return cell.word != nil || cell.tokens.allSatisfy { layout.shape.isStatus(layout.tokens[$0].key) }
        || isRatingChoice(position, row, above)
    }
    return known.count * 2 >= cells.count && !known.isEmpty || isSpanned(cells, row, above)
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

  /// 目標 and 実績 are columns of figures where both stand in the table, and narratives where only one does.
  private func settleRoles(_ columns: inout [GenericColumn]) {
    let hasName = columns.contains {
      $0.namesFigures || reads($0.uses, .indicator) && $0.role == nil && $0.year == nil
    }
    for index in columns.indices {
      guard let role = columns[index].role, !columns[index].uses.isEmpty else { continue }
      let money = reads(columns[index].uses, .money)
      let partner = columns.contains { other in
        guard let theirs = other.role, theirs != role, other.position != columns[index].position else { return false }
        return other.year == columns[index].year && other.group == columns[index].group
          && [.plan, .actual, .rate].contains(theirs)
      }
      if money {
        columns[index].role = role == .budget || role == .spent ? role : nil
      } else if reads(columns[index].uses, .indicator) || hasName || partner {
        columns[index].role = role == .budget || role == .spent ? nil : role
      } else {
        columns[index].role = nil
      }
    }
  }

  // MARK: Rows

  private mutating func take(_ line: Int, _ columns: [GenericColumn]) {
    var name: Int?
    var nameTokens: [Int] = []
    var unit: String?
    var labels: [Int] = []
    var rowRole: (role: GenericVocabulary.Role, token: Int)?
    var values: [(column: GenericColumn, token: Int)] = []
    for column in columns {
      guard let cell = layout.cell(line, column.position), !cell.isBlank, !isLegend(cell) else { continue }
      let tokens = Array(cell.tokens)
      if column.isSeries, !isRating(column, tokens) {
        let isFigure = tokens.count == 1 && tokens.allSatisfy { layout.shape.isIndicatorValue(layout.tokens[$0].key) }
        if isFigure, let token = tokens.first {
          values.append((column, token))
        } else if reads(column.uses, .text) {
          addCell(column, tokens)
        }
      } else if reads(column.uses, .indicator) || column.namesFigures {
        if column.namesFigures { addCell(column, tokens) }
        name = column.position
        nameTokens = tokens
        if let word = column.unit { unit = word }
      } else if reads(column.uses, .unit), let token = tokens.first, tokens.count == 1 {
        unit = layout.shape.isBlank(layout.tokens[token].key) ? nil : layout.tokens[token].key
        labels.append(token)
      } else if column.isChoice {
        if isMark(tokens), let mark = tokens.first { addChoice(column, mark) }
      } else if column.uses.isEmpty || reads(column.uses, .status), tokens.count == 1, let token = tokens.first,
        let word = layout.tokens[token].word, let role = word.role, Self.rowRoles.contains(role)
      {
        rowRole = (role, token)
        if unit == nil, role != .rate { unit = word.unit }
        labels.append(token)
      } else if !column.uses.isEmpty {
        addCell(column, tokens)
      }
    }
    // Below 30歳代男性 a row without a name has the name above, and is not the same.
    let isNamed = name != nil || columns.contains(where: \.namesFigures)
    addIndicator(line, nameTokens, values, unit, labels, rowRole, hasName: isNamed)
  }

  /// What may stand in a column beside the figures and say what the row's are.
  private static let rowRoles: Set<GenericVocabulary.Role> = [.plan, .actual, .rate, .supply, .difference]

  /// 達成度 is a rate where it is one in per cent, else a rating.
  private func isRating(_ column: GenericColumn, _ tokens: [Int]) -> Bool {
    column.role == .rate && column.unit != "%" && (reads(column.uses, .rating) || reads(column.uses, .aspect))
      && !tokens.contains { layout.tokens[$0].key.hasSuffix("%") }
  }

  private mutating func addCell(_ column: GenericColumn, _ tokens: [Int]) {
    var found = Found(
      uses: column.uses, inner: column.inner, label: column.tokens, labelText: column.text,
      values: tokens.filter { !legendTokens.contains($0) }, year: column.year, gregorian: column.gregorian,
      unit: column.unit, role: column.role, how: .column, isExact: column.isExact, row: rows,
      place: tokens.first.map(layout.place) ?? Place(line: 1))
    // A labelled part of a cell (【課題】) is a field of its own; 第1章 in a heading is its number.
    var own: [Int] = []
    if reads(column.uses, .heading) {
      add(found)
      return
    }
    for (index, token) in tokens.enumerated() {
      guard let word = layout.tokens[token].word, word.isLabel, tokens.count > 1 else {
        own.append(token)
        continue
      }
      let end = tokens[(index + 1)...].firstIndex { layout.tokens[$0].word?.isLabel == true } ?? tokens.count
      var part = self.found(token, Array(tokens[(index + 1)..<end]), .inline)
      part.row = rows
      found.values = own
      if !own.isEmpty { add(found) }
      add(part)
      addParts(Array(tokens[end...]))
      return
    }
    add(found)
  }

  /// Further labelled parts of a cell.
  private mutating func addParts(_ tokens: [Int]) {
    var index = 0
    while index < tokens.count {
      let end = tokens[(index + 1)...].firstIndex { layout.tokens[$0].word?.isLabel == true } ?? tokens.count
      var part = found(tokens[index], Array(tokens[(index + 1)..<end]), .inline)
      part.row = rows
      add(part)
      index = end
    }
  }

  private func isMark(_ tokens: [Int]) -> Bool {
    tokens.count == 1
      && tokens.allSatisfy { ["○", "◯", "〇", "●", "◎", "✓", "✔", "レ", "■", "☑"].contains(layout.tokens[$0].key) }
  }

  private mutating func addChoice(_ column: GenericColumn, _ mark: Int) {
    guard let word = column.tokens.last else { return }
    var found = Found(
      uses: column.uses, label: Array(column.tokens.dropLast()),
      labelText: column.tokens.dropLast().last.map { layout.tokens[$0].text } ?? "",
      values: [mark], how: .column, row: rows, place: layout.place(mark))
    found.chosen = word
    add(found)
  }

  /// Planned and achieved figures that no indicator's name stands beside: those of the project itself.
  ///
  /// - Parameter inRow: the row itself says which of them it has; else a plan without a result is what is meant to be done.
  private func areProjectsOwn(_ values: [FoundIndicator.Value], inRow: Bool) -> Bool {
    guard inRow || values.contains(where: { $0.role == .actual }) else { return false }
    func figures(_ role: GenericVocabulary.Role) -> Int {
      values.count { $0.role == role && layout.shape.isFigure(layout.tokens[$0.token].key) }
    }
    // 2か所 延べ95人 is a narrative, and so is what stands beside it.
    let areFigures = values.allSatisfy { value in
      let key = layout.tokens[value.token].key
      return value.role != nil && (layout.shape.isFigure(key) || layout.shape.isBlank(key))
    }
    return areFigures && (figures(.plan) > 0 || figures(.actual) > 0)
  }

  mutating func addIndicator(
    _ line: Int, _ name: [Int], _ values: [(column: GenericColumn, token: Int)], _ unit: String?, _ labels: [Int],
    _ rowRole: (role: GenericVocabulary.Role, token: Int)?, hasName: Bool
  ) {
    if values.isEmpty {
      guard !name.isEmpty else { return }
      // A name without figures: kept as what it says.
      items.append(
        .indicator(
          FoundIndicator(name: name, unit: unit, values: [], labels: labels, row: rows, place: layout.place(name[0]))))
      return
    }
    let groups = Dictionary(grouping: values) { $0.column.group ?? -1 }.sorted { $0.key < $1.key }
    for (group, members) in groups {
      let found = members.map { value in
        FoundIndicator.Value(
          heading: value.column.year, gregorian: value.column.gregorian, role: rowRole?.role ?? value.column.role,
          token: value.token, label: rowRole?.token ?? value.column.tokens.last)
      }
      if name.isEmpty, !hasName, group < 0 || groups.count > 1 && group < 0, let last = items.indices.last,
        case .indicator(var above) = items[last], above.row == rows, rowRole != nil
      {
        // 目標, 実績 and 達成率 in rows below each other, under one name.
        above.values += found
        above.labels += labels
        items[last] = .indicator(above)
        continue
      }
      let names = name.isEmpty && group >= 0 ? [group] : name
      if names.isEmpty, hasName || groups.count > 1 || !areProjectsOwn(found, inRow: rowRole != nil) {
        // 計画 and 実績 without an indicator's name: what the work came to, in words.
        for member in members where reads(member.column.uses, .text) { addCell(member.column, [member.token]) }
        continue
      }
      items.append(
        .indicator(
          FoundIndicator(
            name: names, unit: unit, values: found, labels: labels, row: rows, place: layout.place(members[0].token))))
    }
  }
}
