/// What a stage may read of the log when it takes partitions over. Reading goes on as long as they are the worker's.
public struct Rereading: Sendable {
  /// Thrown where the partitions are being taken away again.
  struct Interrupted: Error {}

  private let log: any Log
  private let goesOn: @Sendable () async throws -> Bool
  private let progress: @Sendable (Int) async -> Void

  /// - Parameter goesOn: asked every now and then; false ends the reading.
  init(
    _ log: any Log, goesOn: @escaping @Sendable () async throws -> Bool,
    progress: @escaping @Sendable (Int) async -> Void
  ) {
    self.log = log
    self.goesOn = goesOn
    self.progress = progress
  }

  public func partitions(of topic: String) async throws -> Int { try await log.partitions(of: topic) }

  /// Reads partitions, each from an offset (nil: from its first record), to the end that they have when this begins.
  /// - Returns: of each partition the offset behind what was read.
  /// - Throws: `LogError`, and what `each` throws.
  public func replay(
    _ starts: [TopicPartition: Int64?], limit: BatchLimit = BatchLimit(), _ each: ([Record]) async throws -> Void
  ) async throws -> [TopicPartition: Int64] {
    try await log.replay(starts, limit: limit) { records in
      guard try await goesOn() else { throw Interrupted() }
      if !records.isEmpty { await progress(records.count) }
      try await each(records)
    }
  }
}
