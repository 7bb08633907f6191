import Contracts

/// Identifies a summary.
public struct SummaryKey: Hashable, Sendable, Comparable {
  public var goal: GoalID
  public var municipality: String
  public var plan: String
  public var fiscalYear: Int

  public init(goal: GoalID, municipality: String, plan: String, fiscalYear: Int) {
    self.goal = goal
    self.municipality = municipality
    self.plan = plan
    self.fiscalYear = fiscalYear
  }

  public static func < (left: SummaryKey, right: SummaryKey) -> Bool {
    (left.goal, left.municipality, left.plan, left.fiscalYear)
      < (right.goal, right.municipality, right.plan, right.fiscalYear)
  }
}
