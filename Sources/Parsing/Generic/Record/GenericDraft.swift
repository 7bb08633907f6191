import Contracts

/// What was found for one record.
struct GenericDraft {
  var items: [FoundItem] = []
  /// The headings in force where it stands, by their label.
  var section: [Found] = []

  /// Whether its name stands in a heading, without a label.
  var isNamedByHeading: Bool {
    if case .field(let found)? = items.first { found.name != nil } else { false }
  }

  /// Divides what was found into records: a table's row each, else from one title to the next.
  static func drafts(_ scan: GenericScan) -> [GenericDraft] {
    let layout = scan.layout
    // Of several labels that name something the document's first is that of the records.
    let primary = scan.items.lazy.compactMap { item -> GenericVocabulary.Use? in
      guard case .field(let found) = item, found.row == nil, scan.isTitle(found.uses) else { return nil }
      return found.uses.first
    }.first
    /// Also one without a name: what follows must not be taken for the record above.
    func isTitle(_ item: FoundItem) -> Bool {
      guard case .field(let found) = item, found.row == nil, let primary else { return false }
      return found.uses.first == primary
    }
    /// A form without a label for the name can have it behind the number.
    func isNamedNumber(_ item: FoundItem) -> Bool {
      guard case .field(let found) = item, found.row == nil else { return false }
      return scan.namesFollowNumbers && scan.reads(found.uses, .number)
    }
    let hasTitles = scan.items.contains { isTitle($0) || $0.row != nil }
    let begins = scan.items.indices.filter { hasTitles ? isTitle(scan.items[$0]) : isNamedNumber(scan.items[$0]) }
    let isNamed = scan.named.map { !$0.names.isEmpty } ?? false
    let boundaries = isNamed ? Set(begins) : Self.boundaries(scan, begins)
    let listed = Self.rowsOfLists(scan)
    var drafts: [GenericDraft] = []
    var section: [Found] = []
    /// 施策名 with its value, above a list of the projects that belong to it.
    var policy: Found?
    /// What follows belongs to the last record: false behind a table of several.
    var isOpen = false
    var rowsInTable = 0
    var ends = layout.ends[...]
    var sheets = titledSheets(scan)[...]
    for (index, item) in scan.items.enumerated() {
      while let first = sheets.first, let line = item.valueLine(layout), line >= first {
        sheets.removeFirst()
        (section, policy) = ([], nil)
      }
      // Below sheets that stand beside each other nothing tells whose a row is.
      while let end = ends.first, let line = item.line(layout), line >= end {
        ends.removeFirst()
        isOpen = false
      }
      if case .field(let found) = item, found.label.isEmpty, scan.reads(found.uses, .heading) {
        // A heading with a label ends one without: which of them is the wider isn't told. Of two levels without one the
        // outer ends the inner.
        let isInner = found.uses.first?.rank == .max
        section.removeAll { above in
          guard let rank = above.uses.first?.rank, above.uses != found.uses else { return true }
          return isInner ? rank == .max : rank >= .max - 1
        }
        section.append(found)
        continue
      }
      if let row = item.row {
        if drafts.last?.items.first?.row == row {
          drafts[drafts.count - 1].items.append(item)
        } else {
          drafts.append(GenericDraft(items: [item], section: section + [policy].compactMap { $0 }))
          rowsInTable += 1
        }
        isOpen = rowsInTable == 1 && !listed.contains(row)
        continue
      }
      if !isOpen, case .field(let found) = item, !scan.policiesAreTitles, scan.reads(found.uses, .policy) {
        policy = found
      }
      if boundaries.contains(index) {
        policy = nil
        drafts.append(GenericDraft(items: [], section: section))
        isOpen = true
      }
      rowsInTable = 0
      if isOpen, !drafts.isEmpty { drafts[drafts.count - 1].items.append(item) }
    }
    for index in drafts.indices { drafts[index].cutWhereAnotherBegins(scan) }
    drafts = joined(drafts, scan)
    // Two names in one line are records side by side: which value is whose isn't told.
    let lines = drafts.compactMap { $0.nameLine(scan) }
    let doubled = Set(Dictionary(grouping: lines) { $0 }.filter { $0.value.count > 1 }.keys)
    return doubled.isEmpty
      ? drafts : drafts.filter { draft in draft.nameLine(scan).map { !doubled.contains($0) } ?? true }
  }

  /// The first lines of a workbook's sheets that begin with a title of their own: the headings of other sheets end above
  /// them. On a page of a PDF the title may be the page's header, and the headings go on.
  private static func titledSheets(_ scan: GenericScan) -> [Int] {
    let layout = scan.layout
    guard layout.document.format?.hasSuffix("spreadsheetml.sheet") == true else { return [] }
    return layout.lines.indices.filter { layout.isOnNewPage($0) && PrintedFiscalYear.title($0, scan) != nil }
  }

  /// Joins the pages of one sheet: 事業名 stands at the top of the second one again, above labels that the first one lacks.
  private static func joined(_ drafts: [GenericDraft], _ scan: GenericScan) -> [GenericDraft] {
    var result: [GenericDraft] = []
    for draft in drafts {
      if let last = result.last, last.goesOn(in: draft, scan) {
        result[result.count - 1].items += draft.items
      } else {
        result.append(draft)
      }
    }
    return result
  }

  /// Whether the next one has the same name, nothing that contradicts this one, and something of its own.
  private func goesOn(in next: GenericDraft, _ scan: GenericScan) -> Bool {
    guard let label = nameLabel(scan), label == next.nameLabel(scan) else { return false }
    var values: [GenericVocabulary.Use: [String]] = [:]
    for item in items {
      guard case .field(let found) = item, let use = found.uses.first else { continue }
      values[use] = found.values.map { scan.layout.tokens[$0].key }
    }
    var isFurther = false
    for item in next.items {
      guard case .field(let found) = item, found.row == nil, let use = found.uses.first else { return false }
      if let known = values[use] {
        guard known == found.values.map({ scan.layout.tokens[$0].key }) else { return false }
      } else if !found.values.isEmpty {
        isFurther = true
      }
    }
    return isFurther
  }

  /// The label and the name of a sheet; nil for a table's row.
  private func nameLabel(_ scan: GenericScan) -> [String]? {
    items.lazy.compactMap { item -> [String]? in
      guard case .field(let found) = item, found.row == nil, !found.label.isEmpty, !found.values.isEmpty,
        scan.isTitle(found.uses)
      else { return nil }
      return (found.label + found.values).map { scan.layout.tokens[$0].key }
    }.first
  }

  /// The rows of lists: of tables with several records, and of tables with one whose name has the same label. What stands
  /// below a list belongs to none of its records.
  private static func rowsOfLists(_ scan: GenericScan) -> Set<Int> {
    var tables: [(label: String, rows: Set<Int>)] = []
    var isBroken = true
    for item in scan.items {
      guard case .field(let found) = item, let row = found.row else {
        // A heading between the rows parts no table, and what a row has besides is part of it.
        if case .field(let found) = item, !found.label.isEmpty { isBroken = true }
        if case .indicator = item, item.row == nil { isBroken = true }
        continue
      }
      guard scan.isTitle(found.uses) else { continue }
      let label = GenericKey.of(found.labelText)
      if isBroken || tables.last?.label != label { tables.append((label, [])) }
      tables[tables.count - 1].rows.insert(row)
      isBroken = false
    }
    let lists = Set(tables.filter { $0.rows.count > 1 }.map(\.label))
    return tables.filter { lists.contains($0.label) }.reduce(into: []) { $0.formUnion($1.rows) }
  }

  /// The line that a sheet's name stands in.
  private func nameLine(_ scan: GenericScan) -> Int? {
    items.lazy.compactMap { item -> Int? in
      guard case .field(let found) = item, found.row == nil, scan.isTitle(found.uses) else { return nil }
      return found.label.first.map { scan.layout.tokens[$0].line }
    }.first
  }

  /// Whether the label of the name, and another one, have values for several records in the same columns.
  func isSideBySide(_ scan: GenericScan) -> Bool {
    let layout = scan.layout
    var names: Set<Int> = []
    for item in items {
      guard case .field(let found) = item, found.row == nil, found.how == .right else { continue }
      let columns = Set(found.values.map { layout.tokens[$0].cell })
      guard columns.count > 1 else { continue }
      if scan.isTitle(found.uses) {
        names = columns
      } else if scan.reads(found.uses, .departments) || scan.reads(found.uses, .number), columns == names {
        return true
      }
    }
    return false
  }

  /// A second number of the same label is another record's, whose name was not found: from there on nothing is this
  /// record's.
  private mutating func cutWhereAnotherBegins(_ scan: GenericScan) {
    var seen: [GenericVocabulary.Use: String] = [:]
    for (index, item) in items.enumerated() {
      guard case .field(let found) = item, let use = found.uses.first, scan.reads([use], .number),
        let value = found.values.first
      else { continue }
      let key = scan.layout.tokens[value].key
      if let before = seen[use], before != key {
        items.removeSubrange(index...)
        return
      }
      seen[use] = key
    }
  }

  /// Where records begin: at their title, or at the labels that stand before it in the first record.
  private static func boundaries(_ scan: GenericScan, _ begins: [Int]) -> Set<Int> {
    guard let first = begins.first else { return [] }
    func key(_ index: Int) -> String? {
      guard case .field(let found) = scan.items[index], found.row == nil, !found.uses.isEmpty, !found.label.isEmpty
      else { return nil }
      return found.label.first.map { scan.layout.tokens[$0].key } ?? found.labelText
    }
    let before = Set((max(0, first - 15)..<first).compactMap(key))
    var boundaries: Set<Int> = []
    var end = -1
    for begin in begins {
      var start = begin
      var seen: Set<String> = []
      while start - 1 > end, let key = key(start - 1), before.contains(key), seen.insert(key).inserted { start -= 1 }
      boundaries.insert(start)
      end = begin
    }
    return boundaries
  }
}
