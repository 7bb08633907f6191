import Contracts

/// What one document contributes to the summaries: a measure set without the narratives, which are the most of it.
struct Contribution: Hashable, Sendable {
  var scope: Scope
  var municipality: Municipality
  var document: DocumentReference
  var entries: [Entry]
  /// The findings that are about measures.
  var findings: [Finding]

  /// One measure.
  struct Entry: Hashable, Sendable {
    var id: String
    var goal: GoalID
    var goalName: Bilingual
    var title: String
    var project: String
    var localGoal: [LocalGoal]
    var ratings: [Rating]
    var category: Category?
    var codes: [Code]
    var costs: [CostEntry]
    var indicators: [IndicatorState]
    var repeated: Repetition
    var place: Place?
  }

  struct CostEntry: Hashable, Sendable {
    var yen: Int?
    var item: String
    /// The item folded, for comparing.
    var folded: [UInt8]
    var place: Place?
  }

  init(_ set: MeasureSet, municipality: String) {
    scope = Scope(municipality: municipality, plan: set.plan, fiscalYear: set.fiscalYear)
    self.municipality = set.municipality
    document = set.document
    entries = set.measures.map(Entry.init)
    findings = set.findings.filter { !$0.measures.isEmpty }
  }

  var goals: Set<GoalID> { Set(entries.map(\.goal)) }
}

extension Contribution.Entry {
  init(_ measure: Measure) {
    id = measure.id
    goal = measure.goal.id
    goalName = measure.goal.name
    title = measure.title
    project = measure.project
    localGoal = measure.localGoal
    ratings = measure.ratings
    category = measure.category
    codes = measure.codes
    repeated = measure.repeated
    place = measure.source.fields["number"] ?? measure.source.fields["title"]
    costs = measure.costs.enumerated().map { index, cost in
      Contribution.CostEntry(
        yen: cost.yen, item: cost.item, folded: ItemFold.bytes(cost.item),
        place: measure.source.fields["costs[\(index)]"])
    }
    indicators = measure.indicators.map { indicator in
      IndicatorState(
        measure: measure.id, name: indicator.name, unit: indicator.unit, latest: Self.latest(indicator),
        trend: indicator.trend, onPlan: indicator.onPlan)
    }
  }

  /// The latest year with a figure; without any figure the latest dated value, a word for instance.
  private static func latest(_ indicator: Indicator) -> IndicatorValue? {
    let dated = indicator.series.filter { $0.fiscalYear != nil }
    let figures = dated.filter { $0.actual != nil }
    return (figures.isEmpty ? dated : figures).max { ($0.fiscalYear ?? 0) < ($1.fiscalYear ?? 0) }
  }
}
