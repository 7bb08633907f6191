/// How a consumer is a member of a group.
public struct Group: Hashable, Sendable {
  public var id: String
  /// Makes the member static: it may be away for up to `sessionTimeout` without a rebalance, and doesn't leave the group
  /// when it closes. A second member of the same name takes its place, and the first fails with `.fencedInstance`.
  public var instanceID: String?
  /// How long the group waits for a member that gives no sign of life. Heartbeats are sent three times as often at
  /// least. Brokers take 6 s to 30 min by default; Kafka's own default is 45 s since 3.0 (KIP-735).
  public var sessionTimeout: Duration
  /// How long a member may go without `poll`. It is also how long the group waits for everybody to hand over their
  /// partitions in a rebalance. Not below `sessionTimeout`.
  public var maxPollInterval: Duration

  public init(
    id: String, instanceID: String? = nil, sessionTimeout: Duration = .seconds(45),
    maxPollInterval: Duration = .seconds(300)
  ) {
    self.id = id
    self.instanceID = instanceID
    self.sessionTimeout = sessionTimeout
    self.maxPollInterval = max(maxPollInterval, sessionTimeout)
  }

  /// How long `ConsumerHooks.onRevoke` may take: a fifth of `maxPollInterval`, so that a rebalance of the whole group
  /// never waits out its timeout for one member.
  public var revokeBudget: Duration { maxPollInterval / 5 }
}
