/// What a worker wants of a consumer group.
public struct Membership: Hashable, Sendable {
  public var group: String
  public var topics: [String]
  /// A name that stays the same when the worker is started anew: its partitions then wait for it (static membership),
  /// and its new start ends what its last one left unfinished (transactional id). Unique within the group.
  public var instance: String?
  public var delivery: Delivery
  /// The topics that the member will write to, as far as known: made ready before the first record.
  public var outputs: [String]

  public init(
    group: String, topics: [String], instance: String? = nil, delivery: Delivery = .exactlyOnce, outputs: [String] = []
  ) {
    self.outputs = outputs
    self.group = group
    self.topics = topics
    self.instance = instance
    self.delivery = delivery
  }
}

/// How outputs and offsets hang together.
public enum Delivery: String, Hashable, Sendable, CaseIterable {
  /// One transaction: both or neither.
  case exactlyOnce = "exactly-once"
  /// First the outputs, then the offsets: after a crash in between, the outputs come twice. Since outputs derive from
  /// content, compacted topics end the same. For brokers without transactions.
  case atLeastOnce = "at-least-once"
}
