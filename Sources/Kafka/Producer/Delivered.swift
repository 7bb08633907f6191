/// Where a message was written.
public struct Delivered: Hashable, Sendable {
  public var partition: TopicPartition
  /// Nil where the broker acknowledged without naming it, which happens when an idempotent producer's message was
  /// written at an earlier try.
  public var offset: Int64?
}
