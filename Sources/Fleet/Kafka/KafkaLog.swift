import Foundation
import Kafka

/// Topics on Apache Kafka.
public final class KafkaLog: Log {
  /// How a fleet meets a cluster.
  public struct Options: Sendable {
    public var configuration: Configuration
    public var delivery: Delivery = .exactlyOnce
    /// How long a group waits for a worker that gives no sign of life. The shorter, the sooner its work goes on after a
    /// crash, and the sooner a worker that is only slow loses its partitions.
    public var sessionTimeout: Duration = .seconds(20)
    /// How long a worker may be busy with one batch.
    public var maxPollInterval: Duration = .seconds(300)
    /// How long a call waits for the brokers.
    public var timeout: Duration = .seconds(60)
    /// Is told, about once a second, how many offsets are between what the group is through with and the end of each
    /// partition that the member has and that anything is known of. Marks of transactions count only until somebody
    /// has seen that nothing else follows.
    public var onLag: @Sendable ([TopicPartition: Int64]) -> Void = { _ in }
    /// Is told that outputs and offsets could not be written or committed.
    public var onCommitFailure: @Sendable (LogError) -> Void = { _ in }

    public init(_ configuration: Configuration) {
      self.configuration = configuration
    }
  }

  private let options: Options
  /// Tells this run apart from others where a worker has no name of its own. Nothing that is written depends on it.
  private let run = UUID().uuidString.lowercased()
  private let writer: KafkaWriter
  private let lookup: TopicLookup

  public init(_ options: Options) {
    self.options = options
    writer = KafkaWriter(options, run: run)
    lookup = TopicLookup(options.configuration)
  }

  public func join(_ membership: Membership) async throws -> any GroupMember {
    try await translating {
      let transactionalID =
        membership.delivery == .exactlyOnce ? "\(membership.group)-\(membership.instance ?? run)" : nil
      return try await KafkaMember(membership, options: options, transactionalID: transactionalID)
    }
  }

  /// All or none where the delivery is exactly-once; otherwise an error may leave some behind.
  public func append(_ records: [OutgoingRecord]) async throws {
    try await translating { try await writer.append(records) }
  }

  public func partitions(of topic: String) async throws -> Int {
    // A broker that has just started may not know of a topic for a moment.
    for attempt in 0..<6 {
      if attempt > 0 { try await Task.sleep(for: .milliseconds(500)) }
      let found = try await translating { try await lookup.topics(named: [topic], timeout: options.timeout) }
      if let info = found[topic] { return Int(info.partitions) }
    }
    throw LogError.unknownTopic("\(topic), or none that this user may see")
  }

  public func replay(
    _ starts: [TopicPartition: Int64?], limit: BatchLimit, _ each: ([Record]) async throws -> Void
  ) async throws -> [TopicPartition: Int64] {
    guard !starts.isEmpty else { return [:] }
    var replay = try await translating { try await Replay(starts, options: options) }
    do {
      while !replay.isDone { try await each(try await translating { try await replay.next(limit) }) }
    } catch {
      await replay.close()
      throw error
    }
    await replay.close()
    return replay.ends
  }

  public func follow(_ starts: [TopicPartition: Int64?], _ each: ([Record]) async throws -> Bool) async throws {
    let consumer = try await translating { try Consumer(options.configuration) }
    do {
      let assignment = starts.map { (Kafka.TopicPartition($0.key), Offset($0.value)) }
      try await translating { try await consumer.assign(Dictionary(uniqueKeysWithValues: assignment)) }
      var goesOn = true
      while goesOn {
        try Task.checkCancellation()
        let poll = try await translating { try await consumer.poll(timeout: .milliseconds(500)) }
        if case .messages(let messages) = poll { goesOn = try await each(messages.map { Record($0) }) }
      }
    } catch {
      await consumer.close()
      throw error
    }
    await consumer.close()
  }

  /// Ends what is open.
  public func close() async {
    await writer.close()
    await lookup.close()
  }
}

/// Runs calls of the Kafka client and says their errors in the log's words.
func translating<Value>(
  by translate: (KafkaError) -> LogError = { LogError($0) }, isolation: isolated (any Actor)? = #isolation,
  _ body: () async throws -> Value
) async throws -> Value {
  do {
    return try await body()
  } catch let error as KafkaError {
    throw translate(error)
  }
}

extension LogError {
  init(_ error: KafkaError) {
    let words = error.description
    self =
      switch error.kind {
      case .fenced: .fenced(words)
      case .fencedInstance: .instanceTaken(words)
      case .stale, .maxPollExceeded: .stale(words)
      case .unknownTopic: .unknownTopic(words)
      case .messageTooLarge: .tooLarge(words)
      // What librdkafka says before it has asked any broker.
      case .configuration where error.number < 0: .failed(words)
      case .authentication, .authorization, .configuration, .unsupported: .refused(words)
      case .clock: .refused("\(words) (is this machine's clock right?)")
      case .timedOut, .allBrokersDown, .queueFull, .closed: .unavailable(words)
      case .other: error.requiresAbort ? .aborted(words) : .unavailable(words)
      }
  }
}

extension Producer {
  /// Hands records over, each to the partition that it belongs to.
  func send(_ records: [OutgoingRecord], timeout: Duration) throws {
    var counts: [String: Int] = [:]
    let messages = try records.map { record in
      let count = try counts[record.topic] ?? Int(partitionCount(of: record.topic, timeout: timeout))
      counts[record.topic] = count
      return ProducerMessage(
        topic: record.topic, partition: Int32(record.partition(among: count)), key: record.key,
        value: try record.value?.bytes, headers: record.headers.all.map { Header(name: $0.name, value: $0.value) })
    }
    try send(messages)
  }
}

extension Kafka.TopicPartition {
  init(_ partition: TopicPartition) {
    self.init(topic: partition.topic, partition: Int32(clamping: partition.partition))
  }
}

extension TopicPartition {
  init(_ partition: Kafka.TopicPartition) {
    self.init(topic: partition.topic, partition: Int(partition.partition))
  }
}

extension Record {
  init(_ message: ConsumedMessage) {
    self.init(
      source: TopicPartition(message.source), offset: message.offset, key: message.key,
      value: message.value.map { Payload($0) },
      headers: Headers(message.headers.map { Headers.Header(name: $0.name, value: $0.value) }),
      timestamp: message.timestamp)
  }
}

extension Offset {
  init(_ position: Int64?) {
    self = position.map(Offset.offset) ?? .earliest
  }
}
