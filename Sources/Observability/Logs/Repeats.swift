import Synchronization

/// Tells news from what was said a moment ago.
final class Repeats: Sendable {
  private let said = Mutex<[String: ContinuousClock.Instant]>([:])
  /// How long a sentence is no news after it was said.
  private let silence: Duration

  init(silence: Duration = .seconds(30)) {
    self.silence = silence
  }

  /// - Returns: whether it is to be said; it then counts as said.
  func isNews(_ sentence: String, at now: ContinuousClock.Instant = .now) -> Bool {
    said.withLock { said in
      said = said.filter { now - $0.value < silence }
      guard said[sentence] == nil else { return false }
      said[sentence] = now
      return true
    }
  }
}
