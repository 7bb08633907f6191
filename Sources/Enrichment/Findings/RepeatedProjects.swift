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
  }

  /// Whether two reports by the same departments are the same word for word.
  private static func says(_ second: Measure, whatIsSaidIn first: Measure) -> Bool {
    first.departments == second.departments && first.number == second.number && !first.texts.isEmpty
      && first.ratings == second.ratings && first.costs == second.costs && first.indicators == second.indicators
      && first.codes == second.codes && first.texts.map(\.text) == second.texts.map(\.text)
  }
}
