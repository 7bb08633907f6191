import Contracts

/// How far a document that comes or goes reaches: what it is counted under, and by what it may share a repeated cost or
/// project with others. Whom it reaches by that is looked for once for all documents of a batch.
struct Reach: Sendable {
  var goals: Set<GoalID>
  /// In yen. Nothing repeats an amount of 0.
  var amounts: Set<Int> = []
  var projects: Set<ByteString> = []

  init(_ contribution: Contribution) {
    goals = Set(contribution.entries.keys)
    for entry in contribution.counted {
      for amount in entry.amounts { if let yen = amount.yen, yen != 0 { amounts.insert(yen) } }
      projects.insert(entry.project)
    }
  }

  mutating func formUnion(_ other: Reach) {
    goals.formUnion(other.goals)
    amounts.formUnion(other.amounts)
    projects.formUnion(other.projects)
  }
}
