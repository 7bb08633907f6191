import Contracts

/// The state of the aggregate stage: what every document contributes, and the summaries of it.
///
/// A summary depends on the documents alone, never on the order in which they came, were replaced or retracted. What is
/// kept are the documents, packed, and a digest of each summary; only the scopes in work are unpacked. That makes 10 KB
/// a document of 33 KB instead of 55.
public struct Rollup: Sendable {
  /// What may have changed of a scope since the changes were last taken.
  private enum Touched {
    case reach(Reach)
    case all
  }

  private var scopes: [Scope: KeptScope] = [:]
  private var scopeOfDocument: [DocumentKey: Scope] = [:]
  private var touched: [Scope: Touched] = [:]
  private var open = OpenScopes()
  private let room: Int

  /// - Parameter room: what the documents that are unpacked at a time weigh packed, in bytes, one scope aside. Unpacked
  ///   they take about five times as much.
  public init(room: Int = 4 << 20) {
    self.room = room
  }

  /// Replaces what the document contributed (nil retracts it).
  ///
  /// Where the scope is open, only the goals will be counted again that the document contributed to before or
  /// contributes to now, and those that have one of its amounts or projects.
  package mutating func apply(_ facts: DocumentFacts?, document: String, municipality: String) {
    let key = DocumentKey(municipality: municipality, name: document)
    let scope = facts.map { Scope(municipality: municipality, plan: $0.plan, fiscalYear: $0.fiscalYear) }
    let packed = facts.map(PackedDocument.init)
    if let before = scopeOfDocument[key] {
      if before == scope, scopes[before]?.documents[key] == packed { return }
      remove(key, from: before)
    }
    if let facts, let scope, let packed { insert(facts, packed, key, into: scope) }
    open.makeRoom(room)
  }

  private mutating func remove(_ key: DocumentKey, from scope: Scope) {
    scopeOfDocument[key] = nil
    scopes[scope]?.replace(key, by: nil)
    let reach = open.use(scope, weight: scopes[scope]?.weight ?? 0) { state in
      defer { state.remove(key) }
      return state.documents[key].map(Reach.init)
    }
    touch(scope, reach ?? nil)
  }

  private mutating func insert(_ facts: DocumentFacts, _ packed: PackedDocument, _ key: DocumentKey, into scope: Scope)
  {
    scopeOfDocument[key] = scope
    let isNew = scopes[scope]?.documents.isEmpty ?? true
    scopes[scope, default: KeptScope()].replace(key, by: packed)
    if isNew, !open.contains(scope) { open.open(scope, ScopeState(), weight: 0) }
    let reach = open.use(scope, weight: scopes[scope]?.weight ?? 0) { state in
      let contribution = Contribution(facts, key: key)
      state.insert(contribution, key)
      return Reach(contribution)
    }
    touch(scope, reach)
  }

  /// - Parameter reach: nil where nobody knows, since the scope isn't open.
  private mutating func touch(_ scope: Scope, _ reach: Reach?) {
    // Taken out, so that adding to it copies nothing.
    switch (touched.removeValue(forKey: scope), reach) {
    case (.all, _), (_, nil): touched[scope] = .all
    case (.reach(var before), let reach?):
      before.formUnion(reach)
      touched[scope] = .reach(before)
    case (nil, let reach?): touched[scope] = .reach(reach)
    }
  }

  /// The summaries that changed since this was last called.
  /// - Parameter body: gets one after the other, in no order, so that nobody has to hold them all.
  public mutating func takeChanges(_ body: (SummaryChange) -> Void) {
    // The open ones first, before others take their room.
    let (ready, packed) = (touched.keys.filter(open.contains), touched.keys.filter { !open.contains($0) })
    for scope in ready + packed {
      takeChanges(of: scope, body)
      open.makeRoom(room)
    }
    touched = [:]
  }

  private mutating func takeChanges(of scope: Scope, _ body: (SummaryChange) -> Void) {
    // Taken out, so that changing it copies nothing.
    guard let what = touched[scope], var kept = scopes.removeValue(forKey: scope) else { return }
    if !open.contains(scope) { open.open(scope, ScopeState(kept.documents), weight: kept.weight) }
    open.use(scope, weight: kept.weight) { state in
      let goals =
        switch what {
        case .reach(let reach): state.goals(within: reach)
        case .all: state.goals.union(kept.digests.keys)
        }
      for goal in goals {
        let key = scope.key(goal)
        let content = SummaryBuilder.summary(key, state.content(of: goal)).map(SummaryChange.Content.init)
        guard content?.digest != kept.digests[goal] else { continue }
        kept.digests[goal] = content?.digest
        body(SummaryChange(key: key, content: content))
      }
    }
    if !kept.isEmpty { scopes[scope] = kept }
    if kept.documents.isEmpty { open.close(scope) }
  }
}
