import Fleet
import Pipeline
import Synchronization

/// The aggregate stage with a way of its own to take partitions over.
final class MutantAggregate: Stage {
  private let stage: AggregateStage
  private let topics: Topics
  private let mutation: Mutation

  init(topics: Topics, mutation: Mutation) {
    stage = AggregateStage(topics: topics)
    self.topics = topics
    self.mutation = mutation
  }

  var name: String { stage.name }
  var inputs: [String] { stage.inputs }
  var keepsState: Bool { true }
  func process(_ record: Record, deadline: Deadline) throws -> [OutgoingRecord] {
    try stage.process(record, deadline: deadline)
  }
  func settle() throws -> [OutgoingRecord] { try stage.settle() }
  func drop(_ partitions: [TopicPartition]) { stage.drop(partitions) }

  func take(_ partitions: [TopicPartition: Committed?], from log: Rereading) async throws -> Taken {
    let committed = Taken(positions: partitions.mapValues { $0?.offset })
    switch mutation {
    case .noRebuild:
      return committed
    case .rebuildToCommitted:
      try await fold(partitions, from: log) { $0.offset < partitions[$0.source]??.offset ?? 0 }
      _ = try stage.settle()
      return committed
    case .emitOnlyTouched:
      try await fold(partitions, from: log) { $0.offset < partitions[$0.source]??.offset ?? 0 }
      _ = try stage.settle()
      let ends = try await fold(partitions, from: log) { $0.offset >= partitions[$0.source]??.offset ?? 0 }
      return Taken(positions: ends.mapValues(\.self), outputs: try stage.settle())
    case .offsetsFirst, .noFencing:
      return try await stage.take(partitions, from: log)
    }
  }

  @discardableResult
  private func fold(
    _ partitions: [TopicPartition: Committed?], from log: Rereading, where includes: (Record) -> Bool
  ) async throws -> [TopicPartition: Int64] {
    var starts: [TopicPartition: Int64?] = [:]
    for partition in partitions.keys { starts.updateValue(nil, forKey: partition) }
    return try await log.replay(starts) { records in
      for record in records where includes(record) {
        _ = try? stage.process(record, deadline: Deadline(after: .seconds(10)))
      }
    }
  }
}
