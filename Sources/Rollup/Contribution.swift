import Contracts

/// What one document contributes to the summaries.
struct Contribution: Sendable {
  var municipality: Municipality
  var document: DocumentReference
  var entries: [GoalID: [Entry]]
  /// The findings that are about measures, by the goals of those.
  var findings: [GoalID: [Finding]] = [:]

  init(_ facts: DocumentFacts, key: DocumentKey) {
    municipality = facts.municipality
    document = facts.document
    let all = facts.measures.map { Entry($0, document: key, name: facts.document.name) }
    entries = Dictionary(grouping: all, by: \.goal)
    guard !facts.findings.isEmpty else { return }
    let goals = Dictionary(all.map { ($0.id, $0.goal) }, uniquingKeysWith: { first, _ in first })
    for finding in facts.findings {
      for goal in Set(finding.measures.compactMap { goals[ByteString($0)] }) {
        findings[goal, default: []].append(finding)
      }
    }
  }

  /// The entries that are counted: not those that repeat another one as a whole.
  var counted: [Entry] { entries.values.flatMap { $0.filter { $0.repeated != .whole } } }
}
