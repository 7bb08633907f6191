import Contracts
import Fleet
import Rollup
import Synchronization

/// Measures → one summary a goal, municipality, plan and year.
///
/// Answers once a batch: of a summary that several documents of the batch touch, only the last state is sent. What it
/// knows of a partition is made anew from the log whenever the partition is assigned (`take`).
public final class AggregateStage: Stage {
  public let name = "aggregate"
  public let keepsState = true
  private let topics: Topics
  private let envelope = Envelope(stage: "aggregate")
  private let state = Mutex(State())

  /// What the documents that are unpacked at a time weigh packed, in bytes, in all partitions together: some 500 of the
  /// size of the real ones, which then take about 25 MB.
  private static let room = 4 << 20

  /// What is read at once while the state is made anew: nothing is gained by more, and it counts to the peak of memory.
  private static let armful = BatchLimit(records: 64, bytes: 4 << 20)

  public init(topics: Topics) {
    self.topics = topics
  }

  public var inputs: [String] { [topics.measures] }
  public var outputs: [String] { topics.summaries }
  public var rereads: [String] { topics.summaries }

  public func process(_ record: Record, deadline: Deadline) throws -> [OutgoingRecord] {
    let partition = state.withLock { state in
      if let known = state.partitions[record.source.partition] { return known }
      let new = PartitionState(room: Self.room)
      state.partitions[record.source.partition] = new
      return new
    }
    try partition.apply(record)
    return []
  }

  public func settle() throws -> [OutgoingRecord] {
    let partitions = state.withLock(\.partitions).sorted { $0.key < $1.key }
    return partitions.flatMap { _, partition in outputs(of: partition, as: Self.message) { _, _ in true } }
  }

  /// Folds the partitions of measures from their start to their end, reads what the summaries' topics hold of the same
  /// partitions, and answers with exactly what differs.
  ///
  /// Folding only up to what the group has committed, or answering only for what newer measures touch, would be wrong:
  /// compaction may have removed the older revision that says which other goal a document used to count under.
  public func take(_ partitions: [TopicPartition: Committed?], from log: Rereading) async throws -> Taken {
    let count = try await log.partitions(of: topics.measures)
    for topic in topics.summaries where try await log.partitions(of: topic) != count {
      throw LogError.failed("\(topic) and \(topics.measures) must have the same number of partitions")
    }
    var rebuilding = Rebuilding(
      topics: topics, count: count, room: Self.room, committed: partitions.mapValues { $0?.offset ?? 0 })
    let ends = try await log.replay(rebuilding.starts, limit: Self.armful) { try rebuilding.take($0) }
    let outputs = rebuilding.states.sorted { $0.key < $1.key }.flatMap { number, partition in
      reconcile(partition, with: rebuilding.published[number] ?? [:])
    }
    let states = rebuilding.states
    state.withLock { state in
      for partition in partitions.keys { state.partitions[partition.partition] = states[partition.partition] }
    }
    return Taken(
      positions: partitions.reduce(into: [:]) { $0[$1.key] = ends[$1.key] }, outputs: outputs,
      failures: rebuilding.failures)
  }

  public func drop(_ partitions: [TopicPartition]) {
    state.withLock { state in
      for partition in partitions { state.partitions[partition.partition] = nil }
    }
  }

  /// What the topics must be told so that they hold what they should.
  private func reconcile(
    _ partition: PartitionState, with published: [SummaryAddress: SummaryDigest]
  ) -> [OutgoingRecord] {
    var stale = published
    // As bytes alone: they may be all summaries that there are.
    var outputs = outputs(of: partition, as: { Payload($0.bytes) }) { output, digest in
      stale.removeValue(forKey: SummaryAddress(topic: output.topic, key: output.key ?? [])) != digest
    }
    for address in stale.keys.sorted() {
      outputs.append(
        envelope.retraction(
          of: GoalSummary.self, to: address.topic, key: address.key, partitionKey: address.municipality,
          carrying: Headers()))
    }
    return outputs
  }

  /// What a partition's changes come to, in the order of their keys.
  /// - Parameter isNeeded: told the digest of the output's bytes, none for a retraction.
  private func outputs(
    of partition: PartitionState, as payload: (SummaryChange.Content) -> Payload,
    where isNeeded: (OutgoingRecord, SummaryDigest?) -> Bool
  ) -> [OutgoingRecord] {
    var outputs: [(key: SummaryKey, record: OutgoingRecord)] = []
    partition.takeChanges { change, headers in
      let output = output(change, as: payload, headers)
      if isNeeded(output, change.content?.digest) { outputs.append((change.key, output)) }
    }
    return outputs.sorted { $0.key < $1.key }.map(\.record)
  }

  /// The message, with the bytes that have been made of it already.
  private static func message(_ content: SummaryChange.Content) -> Payload {
    let bytes = content.bytes
    // Without bytes something stands in it that JSON has no word for: whoever asks for them is to hear that.
    return Payload(content.summary, weight: bytes.count) { bytes.isEmpty ? try JSON.encode($0) : bytes }
  }

  private func output(
    _ change: SummaryChange, as payload: (SummaryChange.Content) -> Payload, _ headers: Headers
  ) -> OutgoingRecord {
    let key = change.key
    let topic = topics.summary(key.goal)
    let name = "\(key.municipality)/\(key.plan)/\(key.fiscalYear)"
    guard let content = change.content else {
      return envelope.retraction(
        of: GoalSummary.self, to: topic, key: Array(name.utf8), partitionKey: key.municipality, carrying: headers)
    }
    return envelope.record(
      of: GoalSummary.self, payload(content), to: topic, key: name, partitionKey: key.municipality,
      origin: content.summary.documents.map { "\($0.name) \($0.sha256)" }, carrying: headers)
  }

  private struct State: Sendable {
    var partitions: [Int: PartitionState] = [:]
  }
}
