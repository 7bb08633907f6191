import Contracts

/// The counts that a document gives of its own rows, against its rows.
struct TallyCheck {
  static func check(_ sheet: Sheet, _ measures: [Measure], into findings: inout FindingList) {
    guard !sheet.tallies.isEmpty else { return }
    var counts: [String: [[UInt8]: Int]] = [:]
    var totals: [String: Int] = [:]
    func count(_ field: String, _ value: [UInt8]) {
      counts[field, default: [:]][value, default: 0] += 1
    }
    for measure in measures {
      for rating in measure.ratings {
        guard let value = rating.value else { continue }
        count(rating.aspect, Fold.bytes(String(value)))
        totals[rating.aspect, default: 0] += 1
      }
      for code in measure.codes { count(code.kind, Fold.bytes(code.raw)) }
      for kind in Set(measure.codes.map(\.kind)) { totals[kind, default: 0] += 1 }
      if let category = measure.category {
        count("category", Fold.bytes(category.raw))
        totals["category", default: 0] += 1
      }
      if measure.priority != nil { totals[priority, default: 0] += 1 }
    }
    for tally in summed(sheet.tallies) {
      let counted = tally.value.map { counts[tally.field]?[Fold.bytes($0)] ?? 0 } ?? totals[tally.field] ?? 0
      guard counted != tally.count else { continue }
      let what = what(tally)
      findings.add(
        .tallyMismatch, .wrong,
        ja: "集計表では\(what.ja)が\(tally.count)件ですが、本文では\(counted)件です。",
        en: "The tally gives \(tally.count) for \(what.en); the rows have \(counted).",
        place: tally.place)
    }
  }

  private static let priority = "priority"

  private static func what(_ tally: SheetTally) -> Bilingual {
    if let value = tally.value { return Bilingual(ja: "「\(value)」", en: "\"\(value)\"") }
    if tally.field == priority { return Bilingual(ja: "優先の印がある事業", en: "the projects with priority") }
    return Bilingual(ja: "合計", en: "the total")
  }

  /// A document of several sheets has a tally for each; together they count all of its rows.
  private static func summed(_ tallies: [SheetTally]) -> [SheetTally] {
    var sums: [SheetTally] = []
    for tally in tallies {
      if let index = sums.firstIndex(where: { $0.field == tally.field && $0.value == tally.value }) {
        sums[index].count = sums[index].count.addingReportingOverflow(tally.count).partialValue
      } else {
        sums.append(tally)
      }
    }
    return sums
  }
}
