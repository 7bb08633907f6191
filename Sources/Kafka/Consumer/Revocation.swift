import CRDKafka

/// Partitions that are about to be given up; exists only while `ConsumerHooks.onRevoke` runs.
public struct Revocation: ~Copyable {
  public let partitions: [TopicPartition]
  /// They have been taken away: others may have them already, and a commit would fail or do harm.
  public let isLost: Bool
  /// How long the hook may take.
  public let budget: Duration
  private let client: OpaquePointer

  init(partitions: [TopicPartition], isLost: Bool, budget: Duration, client: OpaquePointer) {
    self.partitions = partitions
    self.isLost = isLost
    self.budget = budget
    self.client = client
  }

  /// Commits offsets without a transaction, as `Consumer.commit` does, which can't be called here.
  /// - Throws: `KafkaError`: `.stale` where the partitions are lost.
  public func commit(_ offsets: [TopicPartition: CommittedOffset]) throws(KafkaError) {
    guard !isLost else { throw KafkaError(RD_KAFKA_RESP_ERR__ASSIGNMENT_LOST) }
    try Consumer.commit(offsets, client)
  }
}
