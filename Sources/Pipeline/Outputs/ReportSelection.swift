import Contracts

/// What of the outputs a report shows.
public struct ReportSelection: Sendable {
  /// The goals; none means all.
  public var goals: Set<GoalID>
  /// The municipalities' codes; none means all.
  public var municipalities: Set<String>

  public init(goals: Set<GoalID> = [], municipalities: Set<String> = []) {
    self.goals = goals
    self.municipalities = municipalities
  }

  /// Whether nothing is left out.
  var isEverything: Bool { goals.isEmpty && municipalities.isEmpty }

  func includes(_ measure: Measure) -> Bool {
    includes(goal: measure.goal.id) && includes(municipality: measure.municipality.code)
  }

  func includes(_ summary: GoalSummary) -> Bool {
    includes(goal: summary.goal.id) && includes(municipality: summary.municipality.code)
  }

  /// A finding goes with the measures that it is about; one about the whole document goes with the municipality.
  /// - Parameter measures: the ids of those that are shown.
  func includes(_ finding: Finding, about measures: Set<String>) -> Bool {
    guard includes(municipality: finding.municipality ?? "") else { return false }
    return goals.isEmpty || finding.measures.contains(where: measures.contains)
  }

  private func includes(goal: GoalID) -> Bool { goals.isEmpty || goals.contains(goal) }

  private func includes(municipality: String) -> Bool {
    municipalities.isEmpty || municipalities.contains(municipality)
  }
}
