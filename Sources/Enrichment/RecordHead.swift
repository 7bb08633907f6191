import Contracts

/// What a record is called and where it belongs.
struct RecordHead {
  let identity: RecordIdentity
  let localGoal: [LocalGoal]
  let departments: Departments
  /// The field that the title was taken from.
  let titleField: SheetField?

  init(_ record: SheetRecord, lexicon: Lexicon) {
    localGoal = record.headings.map { LocalGoal(id: $0.id, title: $0.title.map(Remnants.removed(from:))) }
    departments = Departments(record["departments"], abbreviations: lexicon.abbreviations)
    titleField = Self.titleField(record)
    identity = RecordIdentity(
      headings: record.headings, number: record["number"].flatMap(Self.words),
      title: titleField.flatMap(Self.words) ?? "", departments: departments.printed,
      titlePlace: titleField?.quotes.first?.place)
  }

  /// 事業名; where a form names no project, the policy that the row stands under; else what it says first.
  private static func titleField(_ record: SheetRecord) -> SheetField? {
    for name in ["title", "policy"] {
      if let field = record[name], !field.quotes.allSatisfy({ Remnants.isBlank($0.text) }) { return field }
    }
    return record.fields.first {
      $0.kind == .text && $0.name != "number" && !$0.quotes.allSatisfy { Remnants.isBlank($0.text) }
    }
  }

  /// The words of a field on one line; nil where it has none.
  private static func words(_ field: SheetField) -> String? {
    var lines: [String] = []
    for quote in field.quotes {
      for line in Lines.of(quote.text) {
        let clean = Remnants.removed(from: line)
        if !clean.isEmpty { lines.append(clean) }
      }
    }
    return lines.isEmpty ? nil : lines.joined(separator: " ")
  }
}
