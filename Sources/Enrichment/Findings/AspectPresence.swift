import Contracts

/// Aspects that a form rates in every record, and that stand twice in one or not at all: an extractor doubles lines and
/// loses some.
struct AspectPresence {
  static func check(_ sheet: Sheet, ids: [String], into findings: inout FindingList) {
    guard sheet.generic != true else { return }
    let names = sheet.records.map { $0.fields.filter { $0.kind == .ratings }.flatMap(aspects) }
    let rated = names.filter { !$0.isEmpty }
    var counts: [String: Int] = [:]
    for names in rated { for name in Set(names.map(\.text)) { counts[name, default: 0] += 1 } }
    let usual = rated.count < fewestRecords ? [] : counts.filter { $0.value * 4 >= rated.count * 3 }.keys.sorted()
    for (index, names) in names.enumerated() {
      guard let first = names.first else { continue }
      var seen: Set<String> = []
      for name in names where !seen.insert(name.text).inserted {
        findings.add(
          .ratingUnreadable, .doubt, ja: "「\(Wording.short(name.text))」の評価が二度書かれています。どちらも数えました。",
          en: "\"\(Wording.short(name.text))\" is rated twice; both count.", place: name.place, measures: [ids[index]])
      }
      for missing in usual where !seen.contains(missing) {
        findings.add(
          .fieldMissing, .doubt, ja: "「\(Wording.short(missing))」の評価の行がありません。この文書のほとんどの事業にはあります。",
          en: "There is no line that rates \"\(Wording.short(missing))\"; most of the document's records have one.",
          place: first.place, measures: [ids[index]])
      }
    }
  }

  private static func aspects(_ field: SheetField) -> [Quote] {
    (field.entries ?? []).map { Quote(Fold.text(Remnants.removed(from: $0.name.text)), at: $0.name.place) }
  }

  /// Of fewer nothing tells what is usual.
  private static let fewestRecords = 3
}
