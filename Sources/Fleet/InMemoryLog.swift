import Synchronization

/// A log in this process, for running all stages without a broker and for tests.
///
/// It keeps nothing on disk. Topics come into being when they are first named. A group has one position a partition,
/// however many members it has.
public final class InMemoryLog: Log {
  /// When records go.
  public enum Retention: Sendable {
    /// Never.
    case everything
    /// As soon as every group that reads the topic has committed them. What no group reads stays.
    case untilConsumed
  }

  private let partitionCount: Int
  private let retention: Retention
  private let encodes: Bool
  private let state = Mutex(State())

  /// - Parameters:
  ///   - partitions: of each topic; at least 1.
  ///   - encodes: turns every message into bytes as it comes in, as a broker does.
  public init(partitions: Int = 8, retention: Retention = .everything, encodes: Bool = false) {
    self.encodes = encodes
    self.partitionCount = max(1, partitions)
    self.retention = retention
  }

  public func join(group: String, topics: [String]) async throws -> any GroupMember {
    for topic in topics where !TopicName.isValid(topic) { throw LogError.topicName(topic) }
    let partitions = topics.sorted().flatMap { topic in
      (0..<partitionCount).map { TopicPartition(topic: topic, partition: $0) }
    }
    state.withLock { state in
      for partition in partitions { state.committed[partition, default: [:]][group, default: 0] += 0 }
    }
    return Member(log: self, group: group, partitions: partitions)
  }

  public func append(_ records: [OutgoingRecord]) async throws {
    let records = try accept(records)
    state.withLock { append(records, to: &$0) }
  }

  public func partitions(of topic: String) async throws -> Int {
    guard TopicName.isValid(topic) else { throw LogError.topicName(topic) }
    return partitionCount
  }

  public func end(of partition: TopicPartition) async throws -> Int64 {
    try check(partition)
    return state.withLock { $0.segments[partition]?.end ?? 0 }
  }

  public func read(_ partition: TopicPartition, from offset: Int64, limit: BatchLimit) async throws -> [Record] {
    try check(partition)
    return state.withLock { state in
      var room = Room(limit)
      return state.segments[partition]?.records(from: offset, into: &room) ?? []
    }
  }

  /// How many bytes of records the log holds now.
  public var bytes: Int {
    state.withLock { state in state.segments.values.flatMap(\.records).reduce(0) { $0 + $1.bytes } }
  }

  private func poll(group: String, partitions: [TopicPartition], limit: BatchLimit) -> Batch {
    state.withLock { state in
      var room = Room(limit)
      var records: [Record] = []
      for partition in partitions {
        guard let segment = state.segments[partition] else { continue }
        records += segment.records(from: state.committed[partition]?[group] ?? 0, into: &room)
        if room.isFull { break }
      }
      return Batch(records: records)
    }
  }

  private func commit(_ batch: Batch, group: String, outputs: [OutgoingRecord]) throws {
    let outputs = try accept(outputs)
    try state.withLock { state in
      var firsts: [TopicPartition: Int64] = [:]
      for record in batch.records where firsts[record.source] == nil { firsts[record.source] = record.offset }
      for (partition, first) in firsts {
        let committed = state.committed[partition]?[group] ?? 0
        guard committed <= first else { throw LogError.stale(partition, committed: committed) }
      }
      append(outputs, to: &state)
      for (partition, position) in batch.positions { state.committed[partition, default: [:]][group] = position }
      if case .untilConsumed = retention { state.trim(Set(firsts.keys)) }
    }
  }

  private func append(_ records: [OutgoingRecord], to state: inout State) {
    for record in records {
      let key = record.partitionKey ?? record.key ?? []
      let partition = TopicPartition(
        topic: record.topic, partition: Partitioner.partition(of: key, among: partitionCount))
      state.segments[partition, default: Segment()].append(record, to: partition)
    }
  }

  private func accept(_ records: [OutgoingRecord]) throws -> [OutgoingRecord] {
    for record in records where !TopicName.isValid(record.topic) { throw LogError.topicName(record.topic) }
    guard encodes else { return records }
    return try records.map { record in
      var record = record
      record.value = try record.value?.encoded()
      return record
    }
  }

  private func check(_ partition: TopicPartition) throws {
    guard TopicName.isValid(partition.topic) else { throw LogError.topicName(partition.topic) }
    guard (0..<partitionCount).contains(partition.partition) else { throw LogError.unknown(partition) }
  }

  private struct Member: GroupMember {
    let log: InMemoryLog
    let group: String
    let partitions: [TopicPartition]

    func poll(_ limit: BatchLimit) async throws -> Batch {
      log.poll(group: group, partitions: partitions, limit: limit)
    }

    func commit(_ batch: Batch, outputs: [OutgoingRecord]) async throws {
      try log.commit(batch, group: group, outputs: outputs)
    }
  }

  private struct State {
    var segments: [TopicPartition: Segment] = [:]
    /// By partition, then by group.
    var committed: [TopicPartition: [String: Int64]] = [:]

    mutating func trim(_ partitions: Set<TopicPartition>) {
      for partition in partitions {
        guard let consumed = committed[partition]?.values.min() else { continue }
        segments[partition]?.drop(below: consumed)
      }
    }
  }

  /// What is left of one partition: the records from `first` on.
  private struct Segment {
    var first: Int64 = 0
    var records: [Record] = []
    var end: Int64 { first + Int64(records.count) }

    mutating func append(_ record: OutgoingRecord, to source: TopicPartition) {
      records.append(
        Record(source: source, offset: end, key: record.key, value: record.value, headers: record.headers))
    }

    func records(from offset: Int64, into room: inout Room) -> [Record] {
      let start = Int(max(offset, first) - first)
      guard start < records.count else { return [] }
      return Array(records[start...].prefix { room.takes($0) })
    }

    mutating func drop(below offset: Int64) {
      let count = min(records.count, Int(max(0, offset - first)))
      records.removeFirst(count)
      first += Int64(count)
    }
  }

  /// The part of a batch's limit that is still free.
  private struct Room {
    var limit: BatchLimit
    var isEmpty = true
    var isFull = false

    init(_ limit: BatchLimit) {
      self.limit = limit
    }

    /// Whether the record still fits; the first one always does.
    mutating func takes(_ record: Record) -> Bool {
      guard !isFull, isEmpty || (limit.records > 0 && record.bytes <= limit.bytes) else {
        isFull = true
        return false
      }
      isEmpty = false
      limit.records -= 1
      limit.bytes -= record.bytes
      return true
    }
  }
}
