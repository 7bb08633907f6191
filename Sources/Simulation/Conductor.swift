import Fleet
import Synchronization

/// Lets the clients of a log take their steps one at a time, in an order that one seed decides.
///
/// Every client waits before each step until it is told to go on. A decision is made only when all of them wait, so that
/// exactly one runs at any time and the same seed gives the same run, whatever threads there are.
final class Conductor: Sendable {
  /// A client that waits before a step.
  struct Waiting: Sendable {
    var client: String
    var step: LogStep
    fileprivate var continuation: CheckedContinuation<Void, any Error>
  }

  private struct State {
    var running = 0
    var waiting: [Waiting] = []
    var dead: Set<String> = []
    var listener: CheckedContinuation<Void, Never>?
    var random: Random
  }

  /// Thrown in a client as if its process had been killed: nothing of it is cleaned up.
  struct Killed: Error {}

  private let state: Mutex<State>

  init(random: Random) {
    state = Mutex(State(random: random))
  }

  /// Runs a client until it ends or is killed.
  func start(_ body: @escaping @Sendable () async throws -> Void, ended: @escaping @Sendable (any Error) -> Void) {
    state.withLock { $0.running += 1 }
    Task {
      do { try await body() } catch { ended(error) }
      self.stopRunning()
    }
  }

  /// Suspends a client before a step.
  func pass(_ client: String, _ step: LogStep) async throws {
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      let isDead = state.withLock { state in
        if state.dead.contains(client) { return true }
        state.waiting.append(Waiting(client: client, step: step, continuation: continuation))
        return false
      }
      if isDead { continuation.resume(throwing: Killed()) } else { stopRunning() }
    }
  }

  /// Returns once every client waits.
  /// - Returns: those that do, by name.
  func allWaiting() async -> [Waiting] {
    await withCheckedContinuation { (listener: CheckedContinuation<Void, Never>) in
      let isQuiet = state.withLock { state in
        if state.running > 0 { state.listener = listener }
        return state.running == 0
      }
      if isQuiet { listener.resume() }
    }
    return state.withLock { $0.waiting.sorted { $0.client < $1.client } }
  }

  /// Lets a client take its step, or puts an error in the place of it.
  func resume(_ client: String, throwing error: (any Error)? = nil) {
    let waiting = state.withLock { state -> Waiting? in
      guard let index = state.waiting.firstIndex(where: { $0.client == client }) else { return nil }
      state.running += 1
      return state.waiting.remove(at: index)
    }
    if let error {
      waiting?.continuation.resume(throwing: error)
    } else {
      waiting?.continuation.resume()
    }
  }

  /// Ends a client wherever it is; no step of it happens any more.
  func kill(_ client: String) {
    state.withLock { _ = $0.dead.insert(client) }
    resume(client, throwing: Killed())
  }

  func random<Value>(_ draw: (inout Random) -> Value) -> Value where Value: Sendable {
    state.withLock { draw(&$0.random) }
  }

  private func stopRunning() {
    let listener = state.withLock { state in
      state.running -= 1
      guard state.running == 0 else { return nil as CheckedContinuation<Void, Never>? }
      defer { state.listener = nil }
      return state.listener
    }
    listener?.resume()
  }
}

/// One client's way through the conductor.
struct ConductedGate: Gate {
  let conductor: Conductor
  let client: String

  func pass(_ step: LogStep) async throws { try await conductor.pass(client, step) }

  /// Some partitions are slow: which comes first is left to chance.
  func order(_ partitions: [TopicPartition]) -> [TopicPartition] {
    conductor.random { random in partitions.shuffled(using: &random) }
  }

  func limit(_ limit: BatchLimit) -> BatchLimit {
    conductor.random { random in BatchLimit(records: 1 + random.below(max(1, limit.records)), bytes: limit.bytes) }
  }
}
