/// Stands before every step that a client of the in-memory log takes towards its broker. A simulation lets clients
/// through one at a time, in an order of its own, and lets some fail.
public protocol Gate: Sendable {
  /// Returns when the step may be taken.
  /// - Throws: whatever is to happen instead of the step; `LogError` for what a broker does.
  func pass(_ step: LogStep) async throws
  /// The order in which partitions are looked at for new records.
  func order(_ partitions: [TopicPartition]) -> [TopicPartition]
  /// How much is fetched of them.
  func limit(_ limit: BatchLimit) -> BatchLimit
}

/// A step that a client takes towards the broker.
public enum LogStep: Hashable, Sendable {
  case join
  case poll
  case committed
  /// Reading outside a group.
  case read
  /// Waiting for somebody's open transaction.
  case wait
  case append
  /// The next output, by its number in the batch.
  case produce(Int)
  case sendOffsets
  case commit
  /// The broker has done it, and says so.
  case acknowledge
  case rewind
  case leave
}
