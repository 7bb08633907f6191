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

  public init(topics: Topics) {
    self.topics = topics
  }

  public var inputs: [String] { [topics.measures] }
  public var outputs: [String] { topics.summaries }
  public var rereads: [String] { topics.summaries }

  public func process(_ record: Record, deadline: Deadline) throws -> [OutgoingRecord] {
    let partition = state.withLock { state in
      if let known = state.partitions[record.source.partition] { return known }
      let new = PartitionState()
      state.partitions[record.source.partition] = new
      return new
    }
    try partition.apply(record)
    return []
  }

  public func settle() throws -> [OutgoingRecord] {
    let partitions = state.withLock(\.partitions).sorted { $0.key < $1.key }
    return partitions.flatMap { _, partition in
      partition.takeChanges().sorted { $0.key < $1.key }.map { key, change in output(key, change) }
    }
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
    var rebuilding = Rebuilding(topics: topics, count: count, committed: partitions.mapValues { $0?.offset ?? 0 })
    let ends = try await log.replay(rebuilding.starts) { try rebuilding.take($0) }
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
    _ partition: PartitionState, with published: [SummaryAddress: [UInt8]]
  ) -> [OutgoingRecord] {
    var stale = published
    var outputs: [OutgoingRecord] = []
    for (key, change) in partition.takeChanges().sorted(by: { $0.key < $1.key }) {
      let output = output(key, change)
      let held = stale.removeValue(forKey: SummaryAddress(topic: output.topic, key: output.key ?? []))
      if change.summary == nil ? held != nil : held != (try? output.value?.bytes) { outputs.append(output) }
    }
    for address in stale.keys.sorted() {
      outputs.append(
        envelope.retraction(
          of: GoalSummary.self, to: address.topic, key: address.key, partitionKey: address.municipality,
          carrying: Headers()))
    }
    return outputs
  }

  private func output(_ key: SummaryKey, _ change: PartitionState.Change) -> OutgoingRecord {
    let topic = topics.summary(key.goal)
    let name = "\(key.municipality)/\(key.plan)/\(key.fiscalYear)"
    guard let summary = change.summary else {
      return envelope.retraction(
        of: GoalSummary.self, to: topic, key: Array(name.utf8), partitionKey: key.municipality,
        carrying: change.headers)
    }
    return envelope.record(
      of: summary, to: topic, key: name, partitionKey: key.municipality,
      origin: summary.documents.map { "\($0.name) \($0.sha256)" },
      weight: 2048 + 128 * summary.measureIDs.count, carrying: change.headers)
  }

  private struct State: Sendable {
    var partitions: [Int: PartitionState] = [:]
  }
}
