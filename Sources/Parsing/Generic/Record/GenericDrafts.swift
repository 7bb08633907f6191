import Contracts

/// What was found in a document, divided into records: a table's row each, else from one title to the next.
struct GenericDrafts {
  private let scan: GenericScan
  /// The items that records begin at.
  private let boundaries: Set<Int>
  private let rowsOfLists: Set<Int>
  private var drafts: [GenericDraft] = []
  /// The headings in force.
  private var section: [Found] = []
  /// 施策名 with its value, above a list of the projects that belong to it.
  private var policy: Found?
  /// What follows belongs to the last record: false behind a table of several.
  private var isOpen = false
  private var rowsInTable = 0
  /// Lines that are still to come: below which nothing belongs to the records above, and that begin a titled sheet.
  private var ends: ArraySlice<Int>
  private var sheets: ArraySlice<Int>

  static func of(_ scan: GenericScan) -> [GenericDraft] {
    var division = GenericDrafts(scan)
    for index in scan.items.indices { division.take(index) }
    return division.finished()
  }

  private init(_ scan: GenericScan) {
    self.scan = scan
    let begins = Self.begins(scan)
    let isNamed = scan.named.map { !$0.names.isEmpty } ?? false
    boundaries = isNamed ? Set(begins) : Self.boundaries(scan, begins)
    rowsOfLists = Self.rowsOfLists(scan)
    ends = scan.layout.ends[...]
    sheets = Self.titledSheets(scan)[...]
  }

  private mutating func take(_ index: Int) {
    let item = scan.items[index]
    pass(item)
    if case .field(let found) = item, found.label.isEmpty, scan.reads(found.uses, .heading) {
      return takeHeading(found)
    }
    if let row = item.row { return takeRow(item, row) }
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

  /// Leaves behind what ends above the item.
  private mutating func pass(_ item: FoundItem) {
    while let first = sheets.first, let line = item.valueLine(scan.layout), line >= first {
      sheets.removeFirst()
      (section, policy) = ([], nil)
    }
    // Below sheets that stand beside each other nothing tells whose a row is.
    while let end = ends.first, let line = item.line(scan.layout), line >= end {
      ends.removeFirst()
      isOpen = false
    }
  }

  /// A heading with a label ends one without: which of them is the wider isn't told. Of two levels without one the outer
  /// ends the inner.
  private mutating func takeHeading(_ found: Found) {
    let isInner = found.uses.first?.rank == .max
    section.removeAll { above in
      guard let rank = above.uses.first?.rank, above.uses != found.uses else { return true }
      return isInner ? rank == .max : rank >= .max - 1
    }
    section.append(found)
  }

  private mutating func takeRow(_ item: FoundItem, _ row: Int) {
    if drafts.last?.items.first?.row == row {
      drafts[drafts.count - 1].items.append(item)
    } else {
      drafts.append(GenericDraft(items: [item], section: section + [policy].compactMap { $0 }))
      rowsInTable += 1
    }
    isOpen = rowsInTable == 1 && !rowsOfLists.contains(row)
  }

  private func finished() -> [GenericDraft] {
    var drafts = drafts
    for index in drafts.indices { drafts[index].cutWhereAnotherBegins(scan) }
    drafts = joined(drafts)
    // Two names in one line are records side by side: which value is whose isn't told.
    let lines = drafts.compactMap { $0.nameLine(scan) }
    let doubled = Set(Dictionary(grouping: lines) { $0 }.filter { $0.value.count > 1 }.keys)
    return doubled.isEmpty
      ? drafts : drafts.filter { draft in draft.nameLine(scan).map { !doubled.contains($0) } ?? true }
  }

  /// Joins the pages of one sheet: 事業名 stands at the top of the second one again, above labels that the first one lacks.
  private func joined(_ drafts: [GenericDraft]) -> [GenericDraft] {
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

  /// The items that name records: those with the label that the document names something by first. A form without such a
  /// label can have the name behind the number.
  private static func begins(_ scan: GenericScan) -> [Int] {
    let primary = scan.items.lazy.compactMap { item -> GenericVocabulary.Use? in
      guard case .field(let found) = item, found.row == nil, scan.isTitle(found.uses) else { return nil }
      return found.uses.first
    }.first
    /// Also one without a name: what follows must not be taken for the record above.
    func isTitle(_ item: FoundItem) -> Bool {
      guard case .field(let found) = item, found.row == nil, let primary else { return false }
      return found.uses.first == primary
    }
    func isNamedNumber(_ item: FoundItem) -> Bool {
      guard case .field(let found) = item, found.row == nil else { return false }
      return scan.namesFollowNumbers && scan.reads(found.uses, .number)
    }
    let hasTitles = scan.items.contains { isTitle($0) || $0.row != nil }
    return scan.items.indices.filter { hasTitles ? isTitle(scan.items[$0]) : isNamedNumber(scan.items[$0]) }
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

  /// The first lines of a workbook's sheets that begin with a title of their own: the headings of other sheets end above
  /// them. On a page of a PDF the title may be the page's header, and the headings go on.
  private static func titledSheets(_ scan: GenericScan) -> [Int] {
    let layout = scan.layout
    guard layout.document.format?.hasSuffix("spreadsheetml.sheet") == true else { return [] }
    return layout.lines.indices.filter { layout.isOnNewPage($0) && PrintedFiscalYear.title($0, scan) != nil }
  }
}
