import Contracts

/// Projects that are reported more than once in one document, by different departments for instance.
struct RepeatedProjects {
  static func check(_ measures: [Measure], into findings: inout FindingList) {
    // Not the measures themselves, whose many parts would be counted at every copy.
    let own = measures.indices.filter { measures[$0].repeated != .whole }
    for (_, reports) in Dictionary(grouping: own, by: { ByteString(measures[$0].project) }) where reports.count > 1 {
      let second = measures[reports[1]]
      findings.add(
        .projectRepeated, .note,
        ja: "「\(Wording.short(second.title))」の報告が\(reports.count)件あります。事業数は1件と数えます。",
        en: "\"\(Wording.short(second.title))\" is reported \(reports.count) times; it counts as one project.",
        place: second.source.fields["number"] ?? second.source.fields["title"],
        measures: reports.map { measures[$0].id })
    }
  }
}
