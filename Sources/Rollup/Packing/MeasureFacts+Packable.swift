import Contracts

extension MeasureFacts: Packable {
  func pack(into pack: inout PackWriter) {
    id.pack(into: &pack)
    goal.pack(into: &pack)
    title.pack(into: &pack)
    project.pack(into: &pack)
    localGoal.pack(into: &pack)
    ratings.pack(into: &pack)
    category.pack(into: &pack)
    codes.pack(into: &pack)
    costs.pack(into: &pack)
    indicators.pack(into: &pack)
    repeated.pack(into: &pack)
    place.pack(into: &pack)
  }

  init(from pack: inout PackReader) {
    self.init(
      id: String(from: &pack), goal: SummaryGoal(from: &pack), title: String(from: &pack), project: String(from: &pack),
      localGoal: [LocalGoal](from: &pack), ratings: [Rating](from: &pack), category: Category?(from: &pack),
      codes: [Code](from: &pack), costs: [Cost](from: &pack), indicators: [IndicatorState](from: &pack),
      repeated: Repetition(from: &pack), place: Place?(from: &pack))
  }
}

extension SummaryGoal: Packable {
  func pack(into pack: inout PackWriter) {
    id.pack(into: &pack)
    name.pack(into: &pack)
  }

  init(from pack: inout PackReader) { self.init(id: GoalID(from: &pack), name: Bilingual(from: &pack)) }
}

extension LocalGoal: Packable {
  func pack(into pack: inout PackWriter) {
    id.pack(into: &pack)
    title.pack(into: &pack)
  }

  init(from pack: inout PackReader) { self.init(id: String(from: &pack), title: String?(from: &pack)) }
}

extension MeasureFacts.Rating: Packable {
  func pack(into pack: inout PackWriter) {
    aspect.pack(into: &pack)
    attainment.pack(into: &pack)
  }

  init(from pack: inout PackReader) { self.init(aspect: String(from: &pack), attainment: Attainment?(from: &pack)) }
}

extension Category: Packable {
  func pack(into pack: inout PackWriter) {
    raw.pack(into: &pack)
    status.pack(into: &pack)
  }

  init(from pack: inout PackReader) { self.init(raw: String(from: &pack), status: Status?(from: &pack)) }
}

extension Code: Packable {
  func pack(into pack: inout PackWriter) {
    kind.pack(into: &pack)
    raw.pack(into: &pack)
    meaning.pack(into: &pack)
  }

  init(from pack: inout PackReader) {
    self.init(kind: String(from: &pack), raw: String(from: &pack), meaning: String?(from: &pack))
  }
}

extension MeasureFacts.Cost: Packable {
  func pack(into pack: inout PackWriter) {
    item.pack(into: &pack)
    yen.pack(into: &pack)
    place.pack(into: &pack)
  }

  init(from pack: inout PackReader) {
    self.init(item: String(from: &pack), yen: Int?(from: &pack), place: Place?(from: &pack))
  }
}

extension IndicatorState: Packable {
  func pack(into pack: inout PackWriter) {
    measure.pack(into: &pack)
    name.pack(into: &pack)
    unit.pack(into: &pack)
    latest.pack(into: &pack)
    trend.pack(into: &pack)
    onPlan.pack(into: &pack)
  }

  init(from pack: inout PackReader) {
    self.init(
      measure: String(from: &pack), name: String(from: &pack), unit: String?(from: &pack),
      latest: IndicatorValue?(from: &pack), trend: Indicator.Trend?(from: &pack), onPlan: Bool?(from: &pack))
  }
}

extension IndicatorValue: Packable {
  func pack(into pack: inout PackWriter) {
    fiscalYear.pack(into: &pack)
    plan.pack(into: &pack)
    actual.pack(into: &pack)
    actualText.pack(into: &pack)
    raw.pack(into: &pack)
    baseline.pack(into: &pack)
  }

  init(from pack: inout PackReader) {
    self.init(
      fiscalYear: Int?(from: &pack), plan: String?(from: &pack), actual: Double?(from: &pack),
      actualText: String?(from: &pack), raw: String(from: &pack), baseline: Bool?(from: &pack))
  }
}
