import Contracts

/// Measure sets as enrichment would give them, with only what a test is about.
enum HandMade {
  static let meguro = Municipality(code: "131105", name: "目黒区", prefecture: "東京都")

  static func measure(
    _ number: String, _ goal: GoalID, in document: String, department: String = "課", project: String? = nil,
    costs: [(String, Int?)] = [], overall: Attainment? = nil, aspects: [(String, Attainment)] = [],
    status: Status? = nil, codes: [String] = [], indicators: [Indicator] = [], repeated: Repetition = .no,
    local: [LocalGoal] = [], plan: String = "plan", year: Int = 2023
  ) -> Measure {
    var ratings =
      overall.map { [Rating(aspect: "overall", raw: "", value: 3, best: 5, worst: 1, attainment: $0)] } ?? []
    ratings += aspects.map { Rating(aspect: $0.0, raw: "", value: 3, best: 5, worst: 1, attainment: $0.1) }
    return Measure(
      id: "131105/\(document)/\(number)/\(department)", municipality: meguro,
      document: DocumentReference(name: document, sha256: "sha of \(document)"),
      profile: ProfileReference(id: "p", version: 1), plan: plan, fiscalYear: year, localGoal: local,
      goal: MeasureGoal(
        id: goal, name: Bilingual(ja: goal.rawValue, en: goal.rawValue), because: "", also: []),
      number: number, title: "事業\(number)", project: project ?? number, departments: [department],
      departmentNames: nil, category: status.map { Category(raw: $0.rawValue, status: $0) }, priority: nil,
      planPage: nil, ratings: ratings, costs: costs.map { Cost(item: $0.0, yen: $0.1, raw: "") },
      indicators: indicators, codes: codes.map { Code(kind: "class", raw: $0, meaning: "meaning of \($0)") }, texts: [],
      repeated: repeated, source: Source(fields: ["costs[0]": Place(line: 7)]))
  }

  static func set(
    _ document: String, _ measures: [Measure], findings: [Finding] = [], plan: String = "plan", year: Int = 2023
  ) -> MeasureSet {
    MeasureSet(
      municipality: meguro, document: DocumentReference(name: document, sha256: "sha of \(document)"),
      profile: ProfileReference(id: "p", version: 1), plan: plan, fiscalYear: year, measures: measures,
      findings: findings, coverage: Coverage(total: 0, fields: 0, headings: 0, boilerplate: 0, unclaimed: 0))
  }
}
