import Contracts

/// What one document contributes to the summaries.
struct Contribution: Equatable, Sendable {
  var scope: Scope
  var municipality: Municipality
  var document: DocumentReference
  var entries: [GoalID: [Entry]]
  /// The findings that are about measures, by the goals of those.
  var findings: [GoalID: [Finding]] = [:]

  init(_ set: MeasureSet, key: DocumentKey, municipality: String) {
    scope = Scope(municipality: municipality, plan: set.plan, fiscalYear: set.fiscalYear)
    self.municipality = set.municipality
    document = set.document
    let all = set.measures.map { Entry($0, document: key, name: set.document.name) }
    entries = Dictionary(grouping: all, by: \.goal)
    let about = set.findings.filter { !$0.measures.isEmpty }
    guard !about.isEmpty else { return }
    let goals = Dictionary(all.map { ($0.id, $0.goal) }, uniquingKeysWith: { first, _ in first })
    for finding in about {
      for goal in Set(finding.measures.compactMap { goals[ByteString($0)] }) {
        findings[goal, default: []].append(finding)
      }
    }
  }

  /// The entries that are counted: not those that repeat another one as a whole.
  var counted: [Entry] { entries.values.flatMap { $0.filter { $0.repeated != .whole } } }
}
