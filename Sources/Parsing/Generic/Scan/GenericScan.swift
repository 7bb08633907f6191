import Contracts

/// Finds labels and their values, line by line and table by table.
struct GenericScan {
  let layout: GenericLayout
  var items: [FoundItem] = []
  /// Headings and legends that say nothing about one record.
  var boilerplate: [Int] = []
  var legend = RatingLegend()
  /// The headings of columns that are known.
  var columnHeadings: [Int] = []
  /// Tokens that are part of a legend.
  var legendTokens: Set<Int> = []
  /// Records of tables so far.
  var rows = 0
  /// The narrative that the next line may go on with.
  var open: Int?
  /// Whether the open label waits for a value on the next line.
  var awaitsValue = false
  /// The table of records that was read last: it may go on behind a heading or on the next page.
  var lastTable: RecordTable?
  /// The table at hand has numbered its records so far.
  var numberedTable = false
  /// The rows of column headings below the one with the labels.
  var lowerHeadings: [Int] = []
  /// Headings that name projects, where no label does.
  var named: NamedHeadings?
  /// Headings of lists, where no label says what they are.
  var numberedGoals: NumberedGoals?
  /// The part of the municipality that the figures below are of, where a line of its own says so.
  var area: Int?
  /// Rows that a label above has taken.
  var consumed: Set<Int> = []
  /// No label names projects: what stands behind a number does.
  let namesFollowNumbers: Bool
  /// No project has a label: policies are what the form is about.
  let policiesAreTitles: Bool
  /// The label that names the rows of tables, where none names a project or a policy.
  private(set) var rowName: GenericVocabulary.Use?

  /// Labels that no list knows.
  private let recurring: RecurringLabels

  var words: GenericVocabulary { layout.words }

  init(_ layout: GenericLayout) {
    self.layout = layout
    func has(_ kind: GenericVocabulary.Reads) -> Bool {
      layout.tokens.contains { $0.word.map { layout.reads($0, kind) } ?? false }
    }
    recurring = RecurringLabels(layout)
    let hasTitles = has(.title)
    policiesAreTitles = !hasTitles
    namesFollowNumbers = !hasTitles && !has(.policy)
  }

  mutating func scan(_ checkpoint: () throws -> Void) rethrows {
    try findLegends(checkpoint)
    if namesFollowNumbers {
      named = NamedHeadings(self)
      if named?.names.isEmpty ?? true { rowName = RowName(layout)?.use }
    }
    if named?.names.isEmpty ?? true { numberedGoals = NumberedGoals(self) }
    // What stands behind the last record is nobody's.
    let end = Self.imprint(of: layout) ?? layout.lines.count
    let examples = FormExamples(self)
    var line = 0
    while line < end {
      if line & 0x1F == 0 { try checkpoint() }
      if examples.contains(line) {
        line += 1
      } else if layout.isRow(line) {
        let first = line
        while line < end, layout.isRow(line), !examples.contains(line) { line += 1 }
        try scanTable(first..<line, checkpoint)
      } else {
        if let token = layout.lines[line].first?.tokens { scanLine(line, token) }
        line += 1
      }
    }
  }

  private mutating func scanTable(_ lines: Range<Int>, _ checkpoint: () throws -> Void) rethrows {
    var line = lines.lowerBound
    while line < lines.upperBound {
      try checkpoint()
      let rest = line..<lines.upperBound
      if layout.filled(line).isEmpty || consumed.contains(line) {
        line += 1
      } else if line == lines.lowerBound, let end = continuedTable(rest) {
        open = nil
        line = end
      } else if let end = recordTable(rest) ?? yearTable(rest) ?? yearRows(rest) ?? headedColumns(rest) {
        open = nil
        line = end
      } else {
        lastTable = nil
        scanRow(line, rest)
        line += 1
      }
    }
    if layout.lines.indices.contains(lines.upperBound) { awaitsValue = false }
  }

  /// Whether a line of running text begins with a label of the form's own, which ends what is open.
  func endsOpen(_ token: Int, _ found: Found) -> Bool {
    recurring.begins(layout.tokens[token].line, below: found.label.first.map { layout.tokens[$0].key })
  }

  func isLegend(_ cell: GenericLayout.Cell) -> Bool {
    !cell.isBlank && cell.tokens.allSatisfy { legendTokens.contains($0) }
  }

  mutating func add(_ found: Found) { items.append(.field(found)) }

  /// Takes the heading of a project, or one above which a project ends, or what says where the figures below are of.
  mutating func takeNamedHeading(_ line: Int) -> Bool {
    if takeNumberedGoal(line) { return true }
    guard let named, let title = words.field(named: "title"),
      let token = layout.filled(line).first.flatMap({ layout.lines[line][$0].tokens.first })
    else { return false }
    if named.areas.contains(line) {
      area = token
      open = nil
      return true
    }
    guard named.names[line] != nil || named.ends.contains(line) else { return false }
    area = nil
    var found = Found(
      uses: [GenericVocabulary.Use(field: title, rank: 0)], label: [], labelText: "", values: [], how: .line,
      place: layout.place(token))
    if let name = named.names[line] {
      found.values = [token]
      found.name = name
      found.number = named.numbers[line]
    }
    add(found)
    // 基本施策1 … above the next project is what that one belongs to.
    if found.name == nil, let section = heading(token) {
      add(section)
    } else if named.goals.contains(line) {
      addNumberedGoal(token, isOuter: false)
    }
    open = nil
    lastTable = nil
    return true
  }

  func found(
    _ token: Int, _ values: [Int], _ how: Found.How, word: LabelWord? = nil
  ) -> Found {
    let word = word ?? layout.tokens[token].word ?? LabelWord()
    return Found(
      uses: word.uses, inner: word.inner, label: [token],
      labelText: Self.unlisted(layout.tokens[token].text), values: values, year: word.year, gregorian: word.gregorian,
      unit: word.unit, role: word.role, how: how, isExact: word.isExact,
      place: layout.place(token))
  }

  /// A label without the mark of the list that it stands in: `- 担当課`.
  private static func unlisted(_ label: String) -> String {
    guard let mark = label.first, "-*+•".contains(mark), label.dropFirst().first?.isWhitespace == true else {
      return label
    }
    return label.dropFirst().trimmingSpaces()
  }

  func reads(_ uses: [GenericVocabulary.Use], _ reads: GenericVocabulary.Reads) -> Bool {
    uses.contains { words.fields[$0.field].reads == reads }
  }

  /// Whether it is the label of what the form is about.
  func isTitle(_ uses: [GenericVocabulary.Use]) -> Bool {
    reads(uses, .title) || policiesAreTitles && reads(uses, .policy) || rowName.map(uses.contains) ?? false
  }

  /// Whether it is the label of what numbers the records: 施策番号 beside 事業名 is the policy's, and several can share it.
  func numbersRecord(_ uses: [GenericVocabulary.Use]) -> Bool {
    uses.contains {
      let field = words.fields[$0.field]
      return field.reads == .number && (policiesAreTitles || field.name != "policyNumber")
    }
  }

  /// Whether a value of it may go on over several lines.
  func isNarrative(_ uses: [GenericVocabulary.Use]) -> Bool {
    uses.contains { words.fields[$0.field].reads == .text || words.fields[$0.field].otherwise != nil }
      || reads(uses, .money)
  }
}

/// The columns of a table with a row for each record.
struct RecordTable: Sendable {
  var columns: [GenericColumn]
  /// The column of the records' names.
  var title: Int
  /// The heading's cells as keys, to know it again.
  var heads: [[[String]]]
  var width: Int
  /// The columns in which the last record has something; none where something else stands below it.
  var filled: Set<Int> = []
  /// The line of the last record's name.
  var name: Int?
  /// The cells of headings left of the name, and of offices, that span the last record's row, by their column.
  var spanning: [Int: [Int]] = [:]
}
