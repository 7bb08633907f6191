import Contracts
import Fleet
import Pipeline

/// Reads summaries and dead letters for as long as the board runs. A broker that is away is waited for.
struct BoardReader {
  let log: any Log
  let topics: Topics
  let hub: BoardHub
  /// In milliseconds since 1970.
  let now: @Sendable () -> Int64

  /// - Throws: `CancellationError`.
  func run() async throws {
    var positions: [TopicPartition: Int64]?
    while true {
      do {
        if positions == nil {
          positions = try await replay()
          hub.loaded()
        }
        hub.report(nil, by: .reader, at: now())
        try await follow(&positions)
      } catch let error as LogError {
        hub.report("\(error)", by: .reader, at: now())
      }
      try await Task.sleep(for: .seconds(2))
    }
  }

  private func replay() async throws -> [TopicPartition: Int64] {
    let starts = try await log.starts(of: topics.summaries + [topics.deadLetters])
    return try await log.replay(starts, limit: BatchLimit()) { records in
      try Task.checkCancellation()
      hub.take(records)
    }
  }

  private func follow(_ positions: inout [TopicPartition: Int64]?) async throws {
    var reached = positions ?? [:]
    defer { positions = reached }
    try await log.follow(reached.mapValues(\.self)) { records in
      hub.take(records)
      for record in records { reached[record.source] = record.offset + 1 }
      return true
    }
  }
}
