import Contracts

/// Projects that are reported more than once in one document, by different departments for instance.
struct RepeatedProjects {
  static func check(_ measures: [Measure], into findings: inout FindingList) {
    // Not the measures themselves, whose many parts would be counted at every copy.
    let own = measures.indices.filter { measures[$0].repeated != .whole }
    for (_, reports) in Dictionary(grouping: own, by: { ByteString(measures[$0].project) }) where reports.count > 1 {
      let second = measures[reports[1]]
      if let doubled = reports.dropFirst().first(where: { says(measures[$0], whatIsSaidIn: measures[reports[0]]) }) {
        findings.add(
          .projectRepeated, .doubt,
          ja: "「\(Wording.short(second.title))」の同じ内容の報告が二つあります。ページが重複しているかもしれません。どちらも数えました。",
          en:
            "\"\(Wording.short(second.title))\" is reported twice in the same words; a page may have come twice. Both count.",
          place: measures[doubled].source.fields["number"] ?? measures[doubled].source.fields["title"],
          measures: [measures[reports[0]].id, measures[doubled].id])
        continue
      }
      findings.add(
        .projectRepeated, .note,
        ja: "「\(Wording.short(second.title))」の報告が\(reports.count)件あります。事業数は1件と数えます。",
        en: "\"\(Wording.short(second.title))\" is reported \(reports.count) times; it counts as one project.",
        place: second.source.fields["number"] ?? second.source.fields["title"],
        measures: reports.map { measures[$0].id })
    }
    for reports in namesakes(own.map { measures[$0] }) {
      findings.add(
        .projectRepeated, .doubt,
        ja:
          "「\(Wording.short(reports[1].title))」という名前の報告が\(reports.count)件あります。番号がなく、同じ事業かどうか分からないため、別々の事業として数えました。",
        en:
          "\(reports.count) reports are named \"\(Wording.short(reports[1].title))\"; nothing numbers them, so each counts as a project of its own.",
        place: reports[1].source.fields["title"], measures: reports.map(\.id))
    }
  }

  /// Records of forms without a profile that have the same name under the same headings, and no number: reports on one
  /// project, or projects of one name. A profile tells which of them its form has.
  private static func namesakes(_ measures: [Measure]) -> [[Measure]] {
    let unnumbered = measures.filter { $0.generic == true && $0.number == nil }
    return Dictionary(grouping: unnumbered) { measure in
      ByteString(([measure.title] + measure.localGoal.map(\.id)).map(Fold.text).joined(separator: "\t"))
    }.values.filter { $0.count > 1 }
  }

  /// Whether two reports by the same departments are the same word for word.
  private static func says(_ second: Measure, whatIsSaidIn first: Measure) -> Bool {
    first.departments == second.departments && first.number == second.number && !first.texts.isEmpty
      && first.ratings == second.ratings && first.costs == second.costs && first.indicators == second.indicators
      && first.codes == second.codes && first.texts.map(\.text) == second.texts.map(\.text)
  }
}
