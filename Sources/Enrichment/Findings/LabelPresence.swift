import Contracts

/// Labels that a form prints in every record, and that a record lacks.
///
/// A form that a profile knows prints them whether or not there is something to say. Where one is missing an extractor has
/// lost it, and what stands below it was read as part of what stands above: amounts as words of the results. Ratings and
/// texts are asked for by `FieldPresence`, whether they have a label or not.
struct LabelPresence {
  static func check(_ sheet: Sheet, ids: [String], into findings: inout FindingList) {
    guard sheet.generic != true, sheet.records.count >= fewestRecords else { return }
    var printed: [Printed] = []
    for (index, record) in sheet.records.enumerated() {
      for field in record.fields {
        guard let label = field.label, !isAskedElsewhere(field.kind) else { continue }
        let position = printed.firstIndex { $0.name == field.name } ?? printed.count
        if position == printed.count { printed.append(Printed(name: field.name, label: label)) }
        printed[position].records.append(index)
      }
    }
    for label in printed where isUsual(label.records.count, of: sheet.records.count) {
      let words = Wording.short(Remnants.removed(from: label.label))
      for index in sheet.records.indices where !label.records.contains(index) {
        findings.add(
          .fieldMissing, .doubt,
          ja: "「\(words)」の見出しがありません。この文書のほかの事業にはあります。その内容は、上の項目の文に入っているかもしれません。",
          en:
            "The label \"\(words)\" is missing; the document's other records have it. What it heads may have been read as part of the text above.",
          place: sheet.records[index].place, measures: [ids[index]])
      }
    }
  }

  private struct Printed {
    var name: String
    var label: String
    /// The records that have it.
    var records: [Int] = []
  }

  private static func isAskedElsewhere(_ kind: FieldKind) -> Bool {
    switch kind {
    case .costs, .status, .integer, .money: false
    default: true
    }
  }

  private static func isUsual(_ count: Int, of records: Int) -> Bool { count < records && count * 4 >= records * 3 }

  /// Of fewer nothing tells what is usual.
  private static let fewestRecords = 3
}
