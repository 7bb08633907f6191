import Synchronization

/// A clock that goes only when it is told to.
final class Clock: Sendable {
  private let milliseconds: Mutex<Int64>

  init(_ milliseconds: Int64) {
    self.milliseconds = Mutex(milliseconds)
  }

  /// In milliseconds since 1970.
  var now: Int64 { milliseconds.withLock(\.self) }

  func pass(_ time: Duration) { milliseconds.withLock { $0 += Int64(time / .milliseconds(1)) } }
}
