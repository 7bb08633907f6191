/// The scopes whose documents are unpacked and indexed, so that one document more costs no more than itself.
///
/// Nothing depends on which they are: what is kept of a scope is enough to open it again.
struct OpenScopes: Sendable {
  private struct Open: Sendable {
    var state: ScopeState
    /// What its documents weigh packed, in bytes.
    var weight: Int
    var lastUse: Int
  }

  private var scopes: [Scope: Open] = [:]
  private var weight = 0
  private var uses = 0

  func contains(_ scope: Scope) -> Bool { scopes[scope] != nil }

  mutating func open(_ scope: Scope, _ state: ScopeState, weight: Int) {
    close(scope)
    scopes[scope] = Open(state: state, weight: 0, lastUse: 0)
    use(scope, weight: weight) { _ in }
  }

  mutating func close(_ scope: Scope) {
    if let closed = scopes.removeValue(forKey: scope) { weight -= closed.weight }
  }

  /// - Parameters:
  ///   - weight: that of the scope's documents afterwards.
  ///   - body: may change the state as the scope has changed.
  /// - Returns: what the body does; nil for a scope that isn't open.
  @discardableResult
  mutating func use<Result>(_ scope: Scope, weight after: Int, _ body: (inout ScopeState) -> Result) -> Result? {
    guard let index = scopes.index(forKey: scope) else { return nil }
    uses += 1
    weight += after - scopes.values[index].weight
    scopes.values[index].weight = after
    scopes.values[index].lastUse = uses
    return body(&scopes.values[index].state)
  }

  /// Closes those that were not used for longest, where all together weigh more than that; but never the one that was
  /// used last, or the documents of a large scope could not come one after the other without opening it for each.
  mutating func makeRoom(_ most: Int) {
    guard weight > most, scopes.count > 1 else { return }
    // By half, so that it isn't looked for the oldest every time.
    for (scope, open) in scopes.sorted(by: { $0.value.lastUse < $1.value.lastUse }) {
      guard weight > most / 2, open.lastUse < uses else { return }
      close(scope)
    }
  }
}
