import Contracts

/// All documents of one scope, indexed by what a summary asks for: who contributes to a goal, who else has this amount,
/// who else reports on this project.
struct ScopeState: Sendable {
  private(set) var documents: [DocumentKey: Contribution] = [:]
  private var documentsOfGoal: [GoalID: Set<DocumentKey>] = [:]
  private var bearers: [Int: Set<RepeatedCosts.Bearer>] = [:]
  private var reports: [String: Set<RepeatedProjects.Report>] = [:]

  var isEmpty: Bool { documents.isEmpty }
  var goals: [GoalID] { documentsOfGoal.keys.sorted() }

  mutating func insert(_ contribution: Contribution, _ key: DocumentKey) {
    documents[key] = contribution
    for goal in contribution.goals { documentsOfGoal[goal, default: []].insert(key) }
    for entry in contribution.entries where entry.repeated != .whole {
      for (yen, bearer) in Self.bearers(of: entry, key) { bearers[yen, default: []].insert(bearer) }
      reports[entry.project, default: []].insert(Self.report(of: entry, key))
    }
  }

  mutating func remove(_ key: DocumentKey) {
    guard let contribution = documents.removeValue(forKey: key) else { return }
    for goal in contribution.goals {
      documentsOfGoal[goal]?.remove(key)
      if documentsOfGoal[goal]?.isEmpty == true { documentsOfGoal[goal] = nil }
    }
    for entry in contribution.entries where entry.repeated != .whole {
      for (yen, bearer) in Self.bearers(of: entry, key) {
        bearers[yen]?.remove(bearer)
        if bearers[yen]?.isEmpty == true { bearers[yen] = nil }
      }
      reports[entry.project]?.remove(Self.report(of: entry, key))
      if reports[entry.project]?.isEmpty == true { reports[entry.project] = nil }
    }
  }

  /// The goals whose summaries depend on the document: its own, and those that share a repeated cost or project with
  /// it, by however many steps.
  func goals(touchedBy key: DocumentKey) -> Set<GoalID> {
    guard let contribution = documents[key] else { return [] }
    var goals = contribution.goals
    let own = contribution.entries.filter { $0.repeated != .whole }
    for yen in Set(own.flatMap { $0.costs.compactMap(\.yen) }) {
      for group in RepeatedCosts.groups(of: bearers[yen] ?? [], yen: yen)
      where group.bearers.contains(where: { $0.document == key }) {
        goals.formUnion(group.goals)
      }
    }
    for project in Set(own.map(\.project)) { goals.formUnion((reports[project] ?? []).map(\.goal)) }
    return goals
  }

  /// What a summary of the goal is made of, in an order that doesn't depend on the documents' arrival.
  func content(of goal: GoalID) -> GoalContent {
    var content = GoalContent()
    for key in (documentsOfGoal[goal] ?? []).sorted() {
      guard let contribution = documents[key] else { continue }
      let entries = contribution.entries.filter { $0.goal == goal }
      content.documents.append(contribution.document)
      content.municipality = content.municipality ?? contribution.municipality
      content.entries += entries.map { (key, $0) }
      let ids = Set(entries.map(\.id))
      content.findings += contribution.findings.filter { !ids.isDisjoint(with: $0.measures) }
    }
    content.entries.sort { ($0.entry.id, $0.document) < ($1.entry.id, $1.document) }
    addRepeats(to: &content)
    return content
  }

  private func addRepeats(to content: inout GoalContent) {
    let own = content.entries.map(\.entry).filter { $0.repeated != .whole }
    guard let goal = own.first?.goal else { return }
    for yen in Set(own.flatMap { $0.costs.compactMap(\.yen) }) {
      for group in RepeatedCosts.groups(of: bearers[yen] ?? [], yen: yen) where group.goals.contains(goal) {
        content.findings += [RepeatedCosts.finding(group)].compactMap { $0 }
        for bearer in group.leftOut where bearer.goal == goal {
          content.leftOut.insert(GoalContent.CostID(document: bearer.document, measure: bearer.measure, index: bearer.index))
        }
      }
    }
    for project in Set(own.map(\.project)) {
      content.findings += [RepeatedProjects.finding(reports[project] ?? [])].compactMap { $0 }
    }
  }

  private static func bearers(of entry: Contribution.Entry, _ key: DocumentKey) -> [(Int, RepeatedCosts.Bearer)] {
    entry.costs.enumerated().compactMap { index, cost in
      guard let yen = cost.yen else { return nil }
      let bearer = RepeatedCosts.Bearer(
        measure: entry.id, goal: entry.goal, document: key, project: entry.project, title: entry.title, item: cost.item,
        folded: cost.folded, index: index, place: cost.place)
      return (yen, bearer)
    }
  }

  private static func report(of entry: Contribution.Entry, _ key: DocumentKey) -> RepeatedProjects.Report {
    RepeatedProjects.Report(
      measure: entry.id, goal: entry.goal, document: key, title: entry.title, place: entry.place)
  }
}

/// What a goal's summary is made of.
struct GoalContent {
  struct CostID: Hashable {
    var document: DocumentKey
    var measure: String
    var index: Int
  }

  var municipality: Municipality?
  var documents: [DocumentReference] = []
  /// Sorted by the measure's id.
  var entries: [(document: DocumentKey, entry: Contribution.Entry)] = []
  var findings: [Finding] = []
  /// Costs that repeat one that is counted elsewhere.
  var leftOut: Set<CostID> = []
}
