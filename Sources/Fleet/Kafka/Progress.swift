import Kafka

/// How far a member's group is through the partitions that the member has, and when to say so.
///
/// A transaction leaves a mark behind its records, which takes an offset and is never returned. A group that has
/// processed everything would seem to be one behind for ever. So where a poll has said that nothing follows up to an
/// offset, and everything before it is committed, the group counts as being there.
struct Progress {
  /// Between two reports.
  static let interval: Duration = .seconds(1)

  /// After the last commit, until the group is moved to what was reached since.
  static let rest: Duration = .seconds(5)

  private var positions: [Kafka.TopicPartition: Int64] = [:]
  /// What polls have said, while what they returned before may still be in hand.
  private var reached: [Kafka.TopicPartition: Int64] = [:]
  private var due: ContinuousClock.Instant?

  /// Delivery begins, each partition at an offset (nil: at its first record).
  mutating func start(_ offsets: [Kafka.TopicPartition: Int64?]) {
    positions = offsets.compactMapValues { $0 }
    reached = [:]
  }

  mutating func commit(_ offsets: [Kafka.TopicPartition: Int64]) { positions.merge(offsets) { max($0, $1) } }

  /// Everything up to these offsets was returned.
  mutating func reach(_ ends: [Kafka.TopicPartition: Int64]) { reached.merge(ends) { max($0, $1) } }

  /// Everything that was returned is done.
  mutating func confirm() {
    positions.merge(reached) { max($0, $1) }
    reached = [:]
  }

  /// Where the group may be moved to from what it has committed.
  func reached(beyond committed: [Kafka.TopicPartition: CommittedOffset]) -> [Kafka.TopicPartition: CommittedOffset] {
    positions.reduce(into: [:]) { reached, position in
      let old = committed[position.key]
      guard position.value > old?.offset ?? -1 else { return }
      reached[position.key] = CommittedOffset(offset: position.value, metadata: old?.metadata)
    }
  }

  mutating func isDue(at now: ContinuousClock.Instant) -> Bool {
    if let due, now < due { return false }
    due = now + Self.interval
    return true
  }

  /// How many offsets are missing to the ends.
  func lag(to ends: [Kafka.TopicPartition: Watermarks]) -> [Kafka.TopicPartition: Int64] {
    ends.reduce(into: [:]) { lag, end in
      lag[end.key] = max(0, end.value.high - max(end.value.low, positions[end.key] ?? 0))
    }
  }
}
