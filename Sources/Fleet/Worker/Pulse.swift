import Synchronization

/// Whether a worker is alive, as others may ask from outside: when its loop turned last, and since when it has been
/// busy with a record.
public final class Pulse: Sendable {
  private struct State {
    var turned = ContinuousClock.now
    var isReady = false
    var busy: [Int: ContinuousClock.Instant] = [:]
    var next = 0
  }

  private let state = Mutex(State())

  public init() {}

  /// How long ago the loop turned.
  public var age: Duration { state.withLock { $0.turned.duration(to: .now) } }
  /// Whether partitions are assigned and their state is there.
  public var isReady: Bool { state.withLock(\.isReady) }
  /// How long the record takes that has been in work for longest.
  public var busy: Duration? { state.withLock { $0.busy.values.min()?.duration(to: .now) } }

  func turn() { state.withLock { $0.turned = .now } }
  func setReady(_ isReady: Bool) { state.withLock { $0.isReady = isReady } }

  func during<Value>(_ work: () throws -> Value) rethrows -> Value {
    let ticket = state.withLock { state in
      state.next += 1
      state.busy[state.next] = .now
      return state.next
    }
    defer { state.withLock { _ = $0.busy.removeValue(forKey: ticket) } }
    return try work()
  }
}
