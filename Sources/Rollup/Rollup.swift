import Contracts

/// The state of the aggregate stage: what every document contributes, and the summaries of it.
///
/// A summary depends on the documents alone, never on the order in which they came, were replaced or retracted.
public struct Rollup: Sendable {
  private var scopes: [Scope: ScopeState] = [:]
  private var scopeOfDocument: [DocumentKey: Scope] = [:]

  /// What may have changed since the changes were last taken.
  private var touched: Set<SummaryKey> = []

  /// All summaries as they were when the changes were last taken.
  public private(set) var summaries: [SummaryKey: GoalSummary] = [:]

  public init() {}

  /// Replaces what the document contributed (nil retracts it).
  ///
  /// Only the goals will be counted again that the document contributed to before or contributes to now, and those that
  /// share a repeated cost or project with it.
  public mutating func apply(_ set: MeasureSet?, document: String, municipality: String) {
    let key = DocumentKey(municipality: municipality, name: document)
    let contribution = set.map { Contribution($0, key: key, municipality: municipality) }
    if let scope = scopeOfDocument[key] {
      if let contribution, scopes[scope]?.documents[key] == contribution { return }
      touched.formUnion((scopes[scope]?.goals(touchedBy: key) ?? []).map(scope.key))
      scopes[scope]?.remove(key)
      if scopes[scope]?.isEmpty == true { scopes[scope] = nil }
      scopeOfDocument[key] = nil
    }
    if let contribution {
      let scope = contribution.scope
      scopes[scope, default: ScopeState()].insert(contribution, key)
      scopeOfDocument[key] = scope
      touched.formUnion((scopes[scope]?.goals(touchedBy: key) ?? []).map(scope.key))
    }
  }

  /// The summaries that changed since this was last called; nil where nothing is left under a key.
  public mutating func takeChanges() -> [SummaryKey: GoalSummary?] {
    var changes: [SummaryKey: GoalSummary?] = [:]
    for key in touched {
      let scope = Scope(municipality: key.municipality, plan: key.plan, fiscalYear: key.fiscalYear)
      let summary = (scopes[scope]?.content(of: key.goal)).flatMap { SummaryBuilder.summary(key, $0) }
      guard summary != summaries[key] else { continue }
      summaries[key] = summary
      changes.updateValue(summary, forKey: key)
    }
    touched = []
    return changes
  }
}
