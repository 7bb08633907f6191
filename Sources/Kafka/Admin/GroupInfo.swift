/// A group as its coordinator describes it.
public struct GroupInfo: Hashable, Sendable {
  public var id: String
  /// `Stable`, `PreparingRebalance`, `CompletingRebalance`, `Empty`, `Dead` or `Unknown`.
  public var state: String
}
