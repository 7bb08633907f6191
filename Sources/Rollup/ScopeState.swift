import Contracts

/// All documents of one scope, indexed by what a summary asks for: who contributes to a goal, who else has this amount,
/// who else reports on this project.
struct ScopeState: Sendable {
  private(set) var documents: [DocumentKey: Contribution] = [:]
  private var documentsOfGoal: [GoalID: Set<DocumentKey>] = [:]
  private var bearers: [Int: [RepeatedCosts.Bearer]] = [:]
  /// The groups of an amount, kept until one of its bearers comes or goes.
  private var groups: [Int: [RepeatedCosts.Group]] = [:]
  private var reports: [ByteString: [Entry]] = [:]

  init() {}

  /// The same state that comes of inserting them one by one.
  init(_ packed: [DocumentKey: PackedDocument]) {
    for (key, document) in packed { insert(Contribution(document.facts, key: key), key) }
  }

  /// All goals that anything is counted under.
  var goals: Set<GoalID> { Set(documentsOfGoal.keys) }

  mutating func insert(_ contribution: Contribution, _ key: DocumentKey) {
    documents[key] = contribution
    for goal in contribution.entries.keys { documentsOfGoal[goal, default: []].insert(key) }
    for entry in contribution.counted {
      for (index, amount) in entry.amounts.enumerated() {
        guard let yen = amount.yen else { continue }
        bearers[yen, default: []].append(RepeatedCosts.Bearer(entry: entry, index: index))
        groups[yen] = nil
      }
      reports[entry.project, default: []].append(entry)
    }
  }

  mutating func remove(_ key: DocumentKey) {
    guard let contribution = documents.removeValue(forKey: key) else { return }
    for goal in contribution.entries.keys {
      documentsOfGoal[goal]?.remove(key)
      if documentsOfGoal[goal]?.isEmpty == true { documentsOfGoal[goal] = nil }
    }
    let counted = contribution.counted
    for yen in Self.amounts(of: counted) {
      groups[yen] = nil
      bearers[yen]?.removeAll { $0.entry.document == key }
      if bearers[yen]?.isEmpty == true { bearers[yen] = nil }
    }
    for project in Set(counted.map(\.project)) {
      reports[project]?.removeAll { $0.document == key }
      if reports[project]?.isEmpty == true { reports[project] = nil }
    }
  }

  /// The goals whose summaries may depend on documents that have come or gone: their own, and those of all who have one of
  /// their amounts or projects, whether or not these are repeats.
  func goals(within reach: Reach) -> Set<GoalID> {
    var goals = reach.goals
    for yen in reach.amounts { for bearer in bearers[yen] ?? [] { goals.insert(bearer.entry.goal) } }
    for project in reach.projects { for report in reports[project] ?? [] { goals.insert(report.goal) } }
    return goals
  }

  /// What a summary of the goal is made of, in an order that doesn't depend on the documents' arrival.
  mutating func content(of goal: GoalID) -> GoalContent {
    var content = GoalContent()
    for key in (documentsOfGoal[goal] ?? []).sorted() {
      guard let contribution = documents[key] else { continue }
      content.documents.append(contribution.document)
      content.municipality = content.municipality ?? contribution.municipality
      content.entries += contribution.entries[goal] ?? []
      content.findings += contribution.findings[goal] ?? []
    }
    content.entries.sort(by: Entry.order)
    addRepeats(of: goal, to: &content)
    return content
  }

  private mutating func addRepeats(of goal: GoalID, to content: inout GoalContent) {
    let counted = content.entries.filter { $0.repeated != .whole }
    for yen in Self.amounts(of: counted) {
      for group in groups(of: yen)
      where group.bearers.contains(where: { $0.entry.goal == goal }) {
        content.findings += [RepeatedCosts.finding(group)].compactMap { $0 }
        content.leftOut.formUnion(group.leftOut.filter { $0.entry.goal == goal })
      }
    }
    for project in Set(counted.map(\.project)) {
      content.findings += [RepeatedProjects.finding(reports[project] ?? [])].compactMap { $0 }
    }
  }

  private mutating func groups(of yen: Int) -> [RepeatedCosts.Group] {
    guard let bearers = bearers[yen], bearers.count > 1 else { return [] }
    if let known = groups[yen] { return known }
    let found = RepeatedCosts.groups(of: bearers, yen: yen)
    groups[yen] = found
    return found
  }

  private static func amounts(of entries: [Entry]) -> Set<Int> {
    var amounts: Set<Int> = []
    for entry in entries { for amount in entry.amounts { if let yen = amount.yen { amounts.insert(yen) } } }
    return amounts
  }
}

/// What a goal's summary is made of.
struct GoalContent {
  var municipality: Municipality?
  var documents: [DocumentReference] = []
  /// Sorted by the measure's id.
  var entries: [Entry] = []
  var findings: [Finding] = []
  /// Costs that repeat one that is counted elsewhere.
  var leftOut: Set<RepeatedCosts.Bearer> = []
}
