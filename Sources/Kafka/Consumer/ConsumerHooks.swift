/// What a member of a group does when it must hand over partitions.
///
/// Both run on the consumer's thread in the midst of its `poll`, `start` or `close`, so they must not wait for the same
/// consumer; another actor, like a producer that commits, may be waited for. The group waits for them meanwhile: they
/// must end within `Group.revokeBudget`; what takes longer is reported to `Configuration.log`.
public struct ConsumerHooks: Sendable {
  /// Runs before the partitions are given up: the last moment to commit what is done, unless they are lost.
  public var onRevoke: @Sendable (borrowing Revocation) -> Void
  /// Runs after partitions were taken away without asking, after `onRevoke`. Others may have them already: nothing of
  /// them may be committed.
  public var onLost: @Sendable ([TopicPartition]) -> Void

  public init(
    onRevoke: @escaping @Sendable (borrowing Revocation) -> Void = { _ in },
    onLost: @escaping @Sendable ([TopicPartition]) -> Void = { _ in }
  ) {
    self.onRevoke = onRevoke
    self.onLost = onLost
  }
}
