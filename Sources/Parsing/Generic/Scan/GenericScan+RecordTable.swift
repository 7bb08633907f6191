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
    boilerplate += heading.flatMap { layout.lines[$0].filter(layout.isFormula).flatMap(\.tokens) }
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
    // 課題 with headings on both sides of it is one, too.
    let headings = columns.filter { $0.position < title && reads($0.uses, .heading) }.map(\.position)
    guard let first = headings.first, let last = headings.last else { return }
    for index in columns.indices where (first..<last).contains(columns[index].position) {
      guard columns[index].uses.contains(where: { words.fields[$0.field].name == "issues" }) else { continue }
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
  func fits(_ line: Int, _ table: RecordTable) -> Bool {
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
      if endsTable(line, columns) || numberedGoals?.tokens[line] != nil {
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
        table.spanning = spansOver(line, table)
        table.name = line
        take(line, columns)
      case .more where inRecord && isOfOtherYear(line, table):
        rows += 1
        table.spanning = spansOver(line, table)
        takeName(line, table)
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

  enum RowKind {
    case record, more, section, other
  }

  func kind(_ line: Int, _ cells: [Int], _ title: Int, _ columns: [GenericColumn]) -> RowKind {
    let name = layout.cell(line, title)
    let key = name.map { $0.tokens.map { layout.tokens[$0].key }.joined() } ?? ""
    // A total is no project.
    let heads = [cells.first.map { layout.lines[line][$0] }, name].compactMap { $0?.tokens }
    if heads.contains(where: { layout.shape.isTotal($0.map { layout.tokens[$0].text }.joined(separator: " ")) }) {
      return .other
    }
    // 担当課 is none either, with whatever stands beside it.
    if let word = name?.word, word.isExact, Self.never.contains(where: { layout.reads(word, $0) }) { return .other }
    if cells.count == 1 { return name?.isBlank == false || heading(at: line, cells) ? .section : .more }
    // Where records are numbered, a name without a number goes on with something, and with what is not known.
    let numbers = columns.filter { numbersRecord($0.uses) }.map(\.position)
    if !key.isEmpty {
      // 106 | 統合（105へ）: the number of a project that is none any more.
      if cells.allSatisfy({ $0 == title || numbers.contains($0) }), layout.shape.saysWhatBecame(key) { return .other }
      let isNumbered = numbers.isEmpty || !numberedTable || numbers.contains { layout.cell(line, $0)?.isBlank == false }
      return layout.shape.isTitle(key) && isNumbered ? .record : .other
    }
    // A row with a number of its own and no name belongs to nothing that is known.
    return numbers.contains { layout.cell(line, $0)?.isBlank == false } ? .other : .more
  }

  /// What labels of these kinds stand for is never called so.
  private static let never: [GenericVocabulary.Reads] = [.departments, .number, .unit]

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
  func isValueWord(_ line: Int, _ position: Int, _ columns: [GenericColumn]) -> Bool {
    guard let column = columns.first(where: { $0.position == position }) else { return false }
    return reads(column.uses, .status) || reads(column.uses, .heading) || reads(column.uses, .indicator)
  }
}
