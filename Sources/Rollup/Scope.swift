import Contracts

/// Within one scope costs and projects are compared: a municipality's plan in a fiscal year.
struct Scope: Hashable, Sendable {
  var municipality: String
  var plan: String
  var fiscalYear: Int

  func key(_ goal: GoalID) -> SummaryKey {
    SummaryKey(goal: goal, municipality: municipality, plan: plan, fiscalYear: fiscalYear)
  }
}

/// A document's identity.
struct DocumentKey: Hashable, Sendable, Comparable {
  var municipality: String
  var name: String

  static func < (left: DocumentKey, right: DocumentKey) -> Bool {
    (left.municipality, left.name) < (right.municipality, right.name)
  }
}
