/// Runs a stage: poll a batch → process → append what came of it and commit, again and again.
///
/// A record that can't be processed becomes a dead letter in the same transaction, and the loop goes on.
public struct Worker: Sendable {
  public struct Options: Sendable {
    public var batch = BatchLimit()
    /// How long one record may take.
    public var timeLimit: Duration = .seconds(10)
    public var deadLetters: String
    /// The version of the software, for dead letters.
    public var version: String

    public init(deadLetters: String, version: String) {
      self.deadLetters = deadLetters
      self.version = version
    }
  }

  private let stage: any Stage
  private let member: any GroupMember
  private let options: Options

  /// - Parameter group: the consumer group that shares the stage's work.
  /// - Throws: `LogError`.
  public init(_ stage: any Stage, on log: any Log, group: String, options: Options) async throws {
    self.stage = stage
    self.member = try await log.join(group: group, topics: stage.inputs)
    self.options = options
  }

  /// Processes what waits until nothing does.
  /// - Throws: `LogError`, or `CancellationError` after a batch that was committed or not begun.
  public func drain() async throws {
    while try await step() > 0 {}
  }

  /// Processes one batch.
  /// - Returns: how many records it had.
  /// - Throws: `LogError`; `CancellationError`, and then nothing of the batch was committed.
  public func step() async throws -> Int {
    try Task.checkCancellation()
    let batch = try await member.poll(options.batch)
    guard !batch.records.isEmpty else { return 0 }
    let answers = try await answers(to: batch)
    try await member.commit(batch, outputs: answers + stage.settle())
    return batch.records.count
  }

  private func answers(to batch: Batch) async throws -> [OutgoingRecord] {
    try await withThrowingTaskGroup(of: [(Int, [OutgoingRecord])].self) { group in
      for lane in lanes(of: batch) {
        group.addTask { try lane.map { index in (index, try answer(to: batch.records[index])) } }
      }
      var answers = [[OutgoingRecord]](repeating: [], count: batch.records.count)
      for try await lane in group {
        for (index, records) in lane { answers[index] = records }
      }
      return answers.flatMap { $0 }
    }
  }

  /// The batch's records, by their index, as they may go side by side.
  private func lanes(of batch: Batch) -> [[Int]] {
    guard stage.keepsState else { return batch.records.indices.map { [$0] } }
    return Dictionary(grouping: batch.records.indices) { batch.records[$0].source }.map(\.value)
  }

  private func answer(to record: Record) throws -> [OutgoingRecord] {
    do {
      return try stage.process(record, deadline: Deadline(after: options.timeLimit))
    } catch let error as CancellationError {
      throw error
    } catch {
      return [
        DeadLetterRecord.make(
          of: record, error: error, stage: stage.name, topic: options.deadLetters, attempts: 1,
          version: options.version)
      ]
    }
  }
}
