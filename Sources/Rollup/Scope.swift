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
  let name: ByteString
  let municipality: ByteString

  init(municipality: String, name: String) {
    self.municipality = ByteString(municipality)
    self.name = ByteString(name)
  }

  static func < (left: DocumentKey, right: DocumentKey) -> Bool {
    (left.municipality, left.name) < (right.municipality, right.name)
  }
}
