import Contracts

/// Is told what a worker does: for logs, metrics, and a simulation's trace.
public protocol WorkerObserver: Sendable {
  func observe(_ event: WorkerEvent)
}

/// What happens to a worker.
public enum WorkerEvent: Sendable {
  case joined
  case assigned([TopicPartition])
  case revoked([TopicPartition], lost: Bool)
  /// So many records were read again for partitions that were assigned.
  case rereading(records: Int)
  /// The partitions that were assigned are ready.
  case ready([TopicPartition], records: Int, outputs: Int, took: Duration)
  case processed(BatchSummary)
  /// - attempts: how often the record was tried.
  case deadLetter(Record, DeadLetter, attempts: Int)
  /// A record was not done when the process ended before, and is tried again by itself.
  case suspect(TopicPartition, Int64, starts: Int)
  /// What was in hand is done once more, or by somebody else.
  case failed(LogError)
  case stopped
}

/// One batch, in figures.
public struct BatchSummary: Sendable {
  public var records = 0
  public var bytes = 0
  public var outputs = 0
  public var outputBytes = 0
  public var processing: Duration = .zero
  public var committing: Duration = .zero
  /// How far each partition is.
  public var positions: [TopicPartition: Int64] = [:]

  public init() {}
}
