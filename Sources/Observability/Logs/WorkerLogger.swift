import Contracts
import Fleet
import Logging
import Synchronization

/// Writes what a worker does into the log.
public final class WorkerLogger: WorkerObserver {
  /// Between two lines about the same reading.
  public static let progressInterval: Duration = .seconds(5)

  private let logger: Logger
  private let now: @Sendable () -> ContinuousClock.Instant
  /// When the next line about a reading is due.
  private let nextProgress: Mutex<ContinuousClock.Instant?> = Mutex(nil)

  /// - Parameter logger: is given the stage's name.
  public init(
    stage: String, _ logger: Logger, now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
  ) {
    var logger = logger
    logger[metadataKey: "stage"] = .string(stage)
    self.logger = logger
    self.now = now
  }

  public func observe(_ event: WorkerEvent) {
    switch event {
    case .joined: logger.log(.joined, .info, "joined its group")
    case .assigned(let partitions):
      nextProgress.withLock { $0 = now() + Self.progressInterval }
      logger.log(.assigned, .info, "was assigned \(partitions.count) partitions", fields(of: partitions))
    case .revoked(let partitions, lost: false):
      logger.log(.revoked, .info, "gave up \(partitions.count) partitions", fields(of: partitions))
    case .revoked(let partitions, lost: true):
      logger.log(.lost, .warning, "lost \(partitions.count) partitions", fields(of: partitions))
    case .rereading(let records):
      guard isDue() else { return }
      logger.log(.rebuilding, .info, "has read \(records) records again", ["records": .stringConvertible(records)])
    case .ready(let partitions, let records, let outputs, let took):
      logger.log(
        .ready, .info, "is ready",
        fields(of: partitions).merging([
          "records": .stringConvertible(records), "outputs": .stringConvertible(outputs),
          "seconds": .stringConvertible(took / .seconds(1)),
        ]) { $1 })
    case .processed(let batch):
      logger.log(.batch, .debug, "processed \(batch.records) messages", fields(of: batch))
    case .deadLetter(let record, let letter, let attempts):
      logger.log(.deadLetter, .warning, letter.message, fields(of: record, letter, attempts))
    case .suspect(let source, let offset, let starts):
      logger.log(
        .suspect, .warning, "a message was in work when the process ended, and is tried by itself",
        fields(of: source, offset).merging(["starts": .stringConvertible(starts)]) { $1 })
    case .failed(let error):
      logger.log(
        .retry, error.reaction == .stop ? .error : .warning, error.description, ["kind": .string(error.kind)])
    case .stopped: logger.log(.left, .info, "left its group")
    }
  }

  private func isDue() -> Bool {
    nextProgress.withLock { next in
      let now = now()
      if let next, now < next { return false }
      next = now + Self.progressInterval
      return true
    }
  }

  private func fields(of partitions: [TopicPartition]) -> Logger.Metadata {
    ["partitions": .array(partitions.sorted().map { .string($0.description) })]
  }

  private func fields(of source: TopicPartition, _ offset: Int64) -> Logger.Metadata {
    [
      "topic": .string(source.topic), "partition": .stringConvertible(source.partition),
      "offset": .stringConvertible(offset),
    ]
  }

  private func fields(of record: Record, _ letter: DeadLetter, _ attempts: Int) -> Logger.Metadata {
    var fields = fields(of: record.source, record.offset)
    if let key = record.key { fields["key"] = .string(String(decoding: key.prefix(4096), as: UTF8.self)) }
    fields["reason"] = .string(letter.reason.rawValue)
    fields["attempts"] = .stringConvertible(attempts)
    if let line = letter.place?.line { fields["line"] = .stringConvertible(line) }
    return fields
  }

  private func fields(of batch: BatchSummary) -> Logger.Metadata {
    [
      "records": .stringConvertible(batch.records), "bytes": .stringConvertible(batch.bytes),
      "outputs": .stringConvertible(batch.outputs), "output_bytes": .stringConvertible(batch.outputBytes),
      "processing_seconds": .stringConvertible(batch.processing / .seconds(1)),
      "commit_seconds": .stringConvertible(batch.committing / .seconds(1)),
    ]
  }
}
