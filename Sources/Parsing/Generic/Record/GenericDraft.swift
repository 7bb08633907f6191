/// What was found for one record.
struct GenericDraft {
  var items: [FoundItem] = []
  /// The headings in force where it stands, by their label.
  var section: [Found] = []

  /// Whether its name stands in a heading, without a label.
  var isNamedByHeading: Bool {
    if case .field(let found)? = items.first { found.name != nil } else { false }
  }

  /// Whether the next one has the same name, nothing that contradicts this one, and something of its own.
  func goesOn(in next: GenericDraft, _ scan: GenericScan) -> Bool {
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

  /// The line that a sheet's name stands in.
  func nameLine(_ scan: GenericScan) -> Int? {
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
  mutating func cutWhereAnotherBegins(_ scan: GenericScan) {
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
}
