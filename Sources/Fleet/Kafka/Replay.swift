import Kafka

/// Reads partitions to the end that they have when it begins, without a group.
///
/// Only what is committed is read, so a transaction that is open hides all that stands behind its first record. The
/// partition's true end is known from what the brokers answer, and the reading waits until it is reached: until that
/// transaction is committed, rolled back, or given up by the brokers (`transaction.timeout.ms`).
struct Replay {
  private let consumer: Consumer
  /// Those not yet at their end.
  private var open: Set<Kafka.TopicPartition>
  /// The true ends, as far as known.
  private var targets: [Kafka.TopicPartition: Int64] = [:]
  /// Behind what was read.
  private(set) var ends: [TopicPartition: Int64] = [:]

  /// How long a broker holds back an answer that has nothing in it. This reading waits for ends, not for news, and an
  /// answer that is held back keeps everything behind it on the connection waiting: where to begin in the other
  /// partitions, and the group's coordinator.
  static let prompt = ["fetch.wait.max.ms": "10"]

  init(_ starts: [TopicPartition: Int64?], options: KafkaLog.Options) async throws {
    consumer = try Consumer(options.configuration.merging(Self.prompt))
    let assignment = starts.map { (Kafka.TopicPartition($0.key), Offset($0.value)) }
    open = Set(assignment.map(\.0))
    try await consumer.assign(Dictionary(uniqueKeysWithValues: assignment))
  }

  var isDone: Bool { open.isEmpty }

  /// What comes next; nothing where it has to wait.
  mutating func next(_ limit: BatchLimit) async throws -> [Record] {
    let poll: Kafka.Poll
    do throws(KafkaError) {
      poll = try await consumer.poll(records: limit.records, bytes: limit.bytes, timeout: .milliseconds(200))
    } catch {
      guard error.isRetriable, !error.isFatal else { throw error }
      // A broker that is away is waited for; the client tries by itself.
      return []
    }
    switch poll {
    case .messages(let messages):
      return messages.map { Record($0) }
    case .end(let reached):
      for (partition, offset) in reached {
        if targets[partition] == nil { targets[partition] = try await consumer.knownEnd(of: partition) }
        guard offset >= targets[partition] ?? 0 else { continue }
        open.remove(partition)
        ends[TopicPartition(partition)] = offset
      }
      return []
    case .assigned, .revoked:
      return []
    }
  }

  func close() async {
    await consumer.close()
  }
}
