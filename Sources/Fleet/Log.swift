/// Topics that can be written and read: Kafka, or the same thing in this process.
///
/// The unit of work is one transaction, `GroupMember.poll` … `GroupMember.commit`: what was made of a batch appears
/// together with the batch's offsets, or not at all.
public protocol Log: Sendable {
  /// Joins a consumer group, which shares the partitions of its topics among its members.
  /// - Throws: `LogError`.
  func join(group: String, topics: [String]) async throws -> any GroupMember
  /// Appends records outside any group: all of them or none.
  /// - Throws: `LogError`.
  func append(_ records: [OutgoingRecord]) async throws
  /// How many partitions a topic has.
  /// - Throws: `LogError`.
  func partitions(of topic: String) async throws -> Int
  /// The offset that the next record of a partition will get.
  /// - Throws: `LogError`.
  func end(of partition: TopicPartition) async throws -> Int64
  /// Reads a partition outside any group, from an offset or from the first record that is still kept.
  /// - Returns: none only where there is nothing from that offset on.
  /// - Throws: `LogError`.
  func read(_ partition: TopicPartition, from offset: Int64, limit: BatchLimit) async throws -> [Record]
}

/// A member of a consumer group.
public protocol GroupMember: Sendable {
  /// The next records behind what the group has committed. A batch that is never committed comes again.
  /// - Returns: an empty batch where nothing came in the time that the log waits.
  /// - Throws: `LogError`.
  func poll(_ limit: BatchLimit) async throws -> Batch
  /// Appends the outputs and moves the group behind the batch, in one transaction.
  /// - Throws: `LogError`; then neither has happened.
  func commit(_ batch: Batch, outputs: [OutgoingRecord]) async throws
}

/// How much to take at once. A record that is larger than the limit still comes, alone.
public struct BatchLimit: Hashable, Sendable {
  public var records: Int
  /// Of keys, values and headers.
  public var bytes: Int

  public init(records: Int = 256, bytes: Int = 16 << 20) {
    self.records = records
    self.bytes = bytes
  }
}

/// Records that are processed and committed together; those of one partition are in order.
public struct Batch: Sendable {
  public var records: [Record]

  public init(records: [Record]) {
    self.records = records
  }

  /// The offsets to commit: in each partition the one *behind* the last record.
  public var positions: [TopicPartition: Int64] {
    records.reduce(into: [:]) { positions, record in positions[record.source] = record.offset + 1 }
  }
}

/// What a log refuses.
public enum LogError: Error, Hashable, Sendable {
  /// Not a name for a topic.
  case topicName(String)
  /// There is no such partition.
  case unknown(TopicPartition)
  /// The group has moved on since the batch was polled, so the batch isn't the caller's to commit any more.
  case stale(TopicPartition, committed: Int64)
}
