/// What of a measure the summaries are made of.
package struct MeasureFacts: Equatable, Sendable {
  package struct Rating: Equatable, Sendable {
    package var aspect: String
    package var attainment: Attainment?

    package init(aspect: String, attainment: Attainment?) {
      self.aspect = aspect
      self.attainment = attainment
    }
  }

  package struct Cost: Equatable, Sendable {
    package var item: String
    package var yen: Int?
    package var place: Place?

    package init(item: String, yen: Int?, place: Place?) {
      self.item = item
      self.yen = yen
      self.place = place
    }
  }

  package var id: String
  package var goal: SummaryGoal
  package var title: String
  package var project: String
  package var localGoal: [LocalGoal]
  package var ratings: [Rating]
  package var category: Category?
  package var codes: [Code]
  package var costs: [Cost]
  package var indicators: [IndicatorState]
  package var repeated: Repetition
  /// That of its number, or else of its title.
  package var place: Place?

  package init(
    id: String, goal: SummaryGoal, title: String, project: String, localGoal: [LocalGoal], ratings: [Rating],
    category: Category?, codes: [Code], costs: [Cost], indicators: [IndicatorState], repeated: Repetition,
    place: Place?
  ) {
    self.id = id
    self.goal = goal
    self.title = title
    self.project = project
    self.localGoal = localGoal
    self.ratings = ratings
    self.category = category
    self.codes = codes
    self.costs = costs
    self.indicators = indicators
    self.repeated = repeated
    self.place = place
  }

  package init(_ measure: Measure) {
    let places = measure.source.fields
    self.init(
      id: measure.id, goal: SummaryGoal(id: measure.goal.id, name: measure.goal.name), title: measure.title,
      project: measure.project, localGoal: measure.localGoal,
      ratings: measure.ratings.map { Rating(aspect: $0.aspect, attainment: $0.attainment) },
      category: measure.category, codes: measure.codes,
      costs: measure.costs.enumerated().map { index, cost in
        Cost(item: cost.item, yen: cost.yen, place: places[ValuePath.costs(index)])
      },
      indicators: measure.indicators.map { $0.state(of: measure.id) }, repeated: measure.repeated,
      place: places["number"] ?? places["title"])
  }
}

extension Indicator {
  /// How it stands in the latest year with a figure; without any figure in the latest dated one, with a word for instance.
  /// One value by itself is the latest, whether or not the form says of which year it is.
  fileprivate func state(of measure: String) -> IndicatorState {
    let dated = series.filter { $0.fiscalYear != nil }
    let figures = dated.filter { $0.actual != nil }
    let latest =
      series.count == 1
      ? series.first : (figures.isEmpty ? dated : figures).max { ($0.fiscalYear ?? 0) < ($1.fiscalYear ?? 0) }
    return IndicatorState(measure: measure, name: name, unit: unit, latest: latest, trend: trend, onPlan: onPlan)
  }
}

// MARK: Reading a measure's JSON

extension MeasureFacts: JSONReadable {
  package init(json: JSONInput) throws(JSONError) {
    var members = try JSONMembers(json)
    category = try members.read("category")
    codes = try members.read("codes")
    members.skip("confidence")
    costs = try members.read("costs")
    members.skip("departmentNames", "departments", "document", "fiscalYear", "generic")
    goal = try members.read("goal")
    let id: String = try members.read("id")
    self.id = id
    let indicators: [Indicator] = try members.read("indicators")
    self.indicators = indicators.map { $0.state(of: id) }
    localGoal = try members.read("localGoal")
    members.skip("municipality", "number", "plan", "planPage", "priority", "profile")
    project = try members.read("project")
    ratings = try members.read("ratings")
    repeated = try members.read("repeated")
    let places: MeasurePlaces = try members.read("source")
    members.skip("texts")
    title = try members.read("title")
    place = places.number ?? places.title
    for (index, place) in places.costs where costs.indices.contains(index) { costs[index].place = place }
  }
}

extension MeasureFacts.Rating: JSONReadable {
  package init(json: JSONInput) throws(JSONError) {
    var members = try JSONMembers(json)
    aspect = try members.read("aspect")
    attainment = try members.read("attainment")
  }
}

extension MeasureFacts.Cost: JSONReadable {
  package init(json: JSONInput) throws(JSONError) {
    var members = try JSONMembers(json)
    item = try members.read("item")
    members.skip("raw")
    yen = try members.read("yen")
  }
}
