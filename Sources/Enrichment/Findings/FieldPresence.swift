import Contracts

/// Fields that nearly every record of a document fills, and that a record leaves empty or lacks.
///
/// A form asks every record for its ratings and codes; three records in four that have one show that this form asks for
/// it. Rows that continue the row above them often lack them for a reason, so this is a doubt and no error.
struct FieldPresence {
  private static let asked: Set<FieldKind> = [.rating, .ratings, .code]

  static func check(_ sheet: Sheet, ids: [String], into findings: inout FindingList) {
    guard sheet.records.count > 1 else { return }
    var names: [String] = []
    var labels: [String: String] = [:]
    var present: [String: Set<Int>] = [:]
    for (index, record) in sheet.records.enumerated() {
      for field in record.fields where asked.contains(field.kind) {
        if labels[field.name] == nil {
          names.append(field.name)
          labels[field.name] = field.label.map(Remnants.removed(from:)) ?? field.name
        }
        if hasWords(field) { present[field.name, default: []].insert(index) }
      }
    }
    for name in names {
      let having = present[name] ?? []
      guard having.count * 4 >= sheet.records.count * 3 else { continue }
      let label = labels[name] ?? name
      for (index, record) in sheet.records.enumerated() where !having.contains(index) {
        findings.add(
          .fieldMissing, .doubt,
          ja: "「\(label)」が空欄です。この文書の\(sheet.records.count)件中\(having.count)件には記載があります。",
          en: "\"\(label)\" is empty here; \(having.count) of the document's \(sheet.records.count) records have it.",
          place: record[name]?.quotes.first?.place ?? record.place, measures: [ids[index]])
      }
    }
  }

  private static func hasWords(_ field: SheetField) -> Bool {
    if field.quotes.contains(where: { !Remnants.isBlank($0.text) }) { return true }
    return (field.entries ?? []).contains { entry in
      entry.values.contains { !Remnants.isBlank($0.quote.text) }
    }
  }
}
