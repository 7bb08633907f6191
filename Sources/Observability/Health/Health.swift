import Fleet
import Synchronization

/// How a process's workers are, for whoever restarts it or sends it work.
public final class Health: Sendable {
  private let workers: [(stage: String, pulse: Pulse)]
  private let limit: Duration
  private let stopping = Atomic(false)

  /// - Parameter limit: a worker whose loop hasn't turned for so long hangs.
  public init(_ workers: [(stage: String, pulse: Pulse)], limit: Duration) {
    self.workers = workers
    self.limit = limit
  }

  /// How long a loop may legitimately take for one turn, whatever the brokers do: that they are away must not look like
  /// a worker that hangs, since a restart brings no broker back.
  ///
  /// - Parameters:
  ///   - batchTime: after which no further record of a batch is begun.
  ///   - timeLimit: how long one record may take; three times of it are granted, as they are before the process ends.
  ///   - answer: how long a call waits for the brokers. A turn waits for a commit and a rollback at worst.
  public static func limit(batchTime: Duration, timeLimit: Duration, answer: Duration) -> Duration {
    batchTime + timeLimit * 3 + answer * 2 + .seconds(30)
  }

  /// From now on nobody should rely on the workers.
  public func stop() { stopping.store(true, ordering: .relaxed) }

  public var isStopping: Bool { stopping.load(ordering: .relaxed) }

  /// Whether every worker's loop turns.
  public var isLive: Bool { hanging.isEmpty }

  /// Whether every worker has its assignment and its state.
  public var isReady: Bool { !isStopping && waiting.isEmpty }

  /// The stages whose loops don't turn.
  var hanging: [String] { workers.filter { $0.pulse.age > limit }.map(\.stage) }

  /// The stages that have no assignment, or not its state.
  var waiting: [String] { workers.filter { !$0.pulse.isReady }.map(\.stage) }

  /// In one line, for people.
  public var summary: String {
    if isStopping { return "stopping" }
    let parts = [("hanging", hanging), ("not ready", waiting)].filter { !$0.1.isEmpty }
      .map { "\($0.0): \($0.1.joined(separator: ", "))" }
    return parts.isEmpty ? "ready" : parts.joined(separator: "; ")
  }
}
