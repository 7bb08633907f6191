import Synchronization

/// A log in this process, for running all stages without a broker and for tests.
///
/// It keeps nothing on disk, and behaves as Apache Kafka 3.8 does: groups with generations, transactions that are
/// visible once they are committed, producers and members that are turned away when others took their place,
/// compaction. Topics come into being when they are first named.
public final class InMemoryLog: Log {
  /// When records go.
  public enum Retention: Sendable {
    /// Never.
    case everything
    /// As soon as every group that reads the topic has committed them. What no group reads stays.
    case untilConsumed
  }

  /// What all clients of one log share.
  final class Shared: Sendable {
    let retention: Retention
    let encodes: Bool
    let broker: Mutex<InMemoryBroker>

    init(_ broker: InMemoryBroker, retention: Retention, encodes: Bool) {
      self.broker = Mutex(broker)
      self.retention = retention
      self.encodes = encodes
    }

    /// - Throws: `LogError.topicName`; what a message's encoding throws.
    func accept(_ records: [OutgoingRecord]) throws -> [OutgoingRecord] {
      for record in records where !TopicName.isValid(record.topic) { throw LogError.topicName(record.topic) }
      guard encodes else { return records }
      return try records.map { record in
        var record = record
        record.value = try record.value?.encoded()
        return record
      }
    }
  }

  let shared: Shared
  let gate: (any Gate)?
  /// The client's, where clients have names.
  let name: String?

  /// - Parameters:
  ///   - partitions: of each topic; at least 1.
  ///   - encodes: turns every message into bytes as it comes in, as a broker does.
  ///   - fences: whether old members and producers are turned away; librdkafka's development cluster doesn't.
  public init(
    partitions: Int = 8, retention: Retention = .everything, encodes: Bool = false, fences: Bool = true
  ) {
    var broker = InMemoryBroker(partitionCount: max(1, partitions))
    broker.fences = fences
    shared = Shared(broker, retention: retention, encodes: encodes)
    gate = nil
    name = nil
  }

  private init(_ shared: Shared, name: String, gate: any Gate) {
    self.shared = shared
    self.name = name
    self.gate = gate
  }

  /// The same log as a client of that name sees it, whose every step passes a gate.
  public func client(_ name: String, through gate: any Gate) -> InMemoryLog {
    InMemoryLog(shared, name: name, gate: gate)
  }

  public func join(_ membership: Membership) async throws -> any GroupMember {
    for topic in membership.topics where !TopicName.isValid(topic) { throw LogError.topicName(topic) }
    try await gate?.pass(.join)
    return InMemoryMember(membership, on: self)
  }

  public func append(_ records: [OutgoingRecord]) async throws {
    let records = try shared.accept(records)
    try await gate?.pass(.append)
    shared.broker.withLock { broker in
      for record in records { broker.append(record) }
    }
    try await gate?.pass(.acknowledge)
  }

  public func partitions(of topic: String) async throws -> Int {
    guard TopicName.isValid(topic) else { throw LogError.topicName(topic) }
    return shared.broker.withLock(\.partitionCount)
  }

  public func replay(
    _ starts: [TopicPartition: Int64?], limit: BatchLimit, _ each: ([Record]) async throws -> Void
  ) async throws -> [TopicPartition: Int64] {
    for partition in starts.keys { try check(partition) }
    try await gate?.pass(.read)
    var ends = shared.broker.withLock { broker in
      starts.keys.reduce(into: [:]) { $0[$1] = broker.end(of: $1) }
    }
    for partition in starts.keys.sorted() {
      var position = (starts[partition] ?? nil) ?? 0
      while position < ends[partition] ?? 0 {
        try await gate?.pass(.read)
        let (records, stable) = shared.broker.withLock { broker in
          var room = Room(gate?.limit(limit) ?? limit)
          return (broker.records(partition, from: position, into: &room), broker.lastStable(of: partition))
        }
        if let last = records.last {
          position = last.offset + 1
        } else if stable >= ends[partition] ?? 0 {
          position = stable
        } else {
          try await pause()
        }
        try await each(records)
      }
      ends[partition] = max(position, 0)
    }
    return ends
  }

  public func follow(_ starts: [TopicPartition: Int64?], _ each: ([Record]) async throws -> Bool) async throws {
    var positions = starts
    while true {
      try Task.checkCancellation()
      let records = shared.broker.withLock { broker in
        var room = Room(BatchLimit())
        return positions.keys.sorted().flatMap { broker.records($0, from: (positions[$0] ?? nil) ?? 0, into: &room) }
      }
      for record in records { positions[record.source] = record.offset + 1 }
      guard try await each(records) else { return }
      if records.isEmpty { try await pause() }
    }
  }

  /// How many bytes of records the log holds now.
  public var bytes: Int {
    shared.broker.withLock { broker in broker.partitions.values.reduce(0) { $0 + $1.bytes } }
  }

  func pause() async throws {
    if let gate { try await gate.pass(.wait) } else { try await Task.sleep(for: .milliseconds(5)) }
  }

  private func check(_ partition: TopicPartition) throws {
    guard TopicName.isValid(partition.topic) else { throw LogError.topicName(partition.topic) }
    let known = shared.broker.withLock { (0..<$0.partitionCount).contains(partition.partition) }
    guard known else { throw LogError.unknownPartition(partition) }
  }
}

/// What happens to a broker without anybody's doing; for simulations.
extension InMemoryLog {
  /// A client has not been heard of for too long: its partitions go to others.
  public func endSessions(of client: String) {
    shared.broker.withLock { broker in
      for (name, group) in broker.groups {
        for (id, member) in group.members where member.client == client { broker.leave(name, member: id) }
      }
    }
  }

  /// The transactional ids with a transaction that is neither committed nor rolled back.
  public var openTransactions: [String] { shared.broker.withLock(\.openTransactions) }

  /// A client's transactions took too long: they are rolled back, and their producers turned away.
  public func giveUpTransactions(of client: String) {
    shared.broker.withLock { $0.giveUpTransactions(of: client) }
  }

  /// Leaves only the newest record of each key, in every partition of a topic.
  public func compact(_ topic: String) {
    shared.broker.withLock { broker in
      for partition in broker.partitions.keys where partition.topic == topic { broker.compact(partition) }
    }
  }

  /// Sets the time that new records get, in milliseconds since 1970.
  public func setTime(_ milliseconds: Int64) {
    shared.broker.withLock { $0.now = milliseconds }
  }

  /// How many records a group has yet to commit. (Kafka's lag counts the markers that end transactions too.)
  public func lag(of group: String) -> Int {
    shared.broker.withLock { broker in
      guard let state = broker.groups[group] else { return 0 }
      return broker.partitions.filter { state.topics.contains($0.key.topic) }
        .reduce(0) { $0 + $1.value.count(from: state.committed[$1.key]?.offset ?? 0) }
    }
  }
}
