/// A moment in the future, for calls that try more than once.
struct Deadline {
  private let end: ContinuousClock.Instant

  init(after timeout: Duration) {
    end = ContinuousClock.now + max(.zero, min(timeout, .seconds(2_000_000)))
  }

  /// Never negative.
  var remaining: Duration { max(.zero, ContinuousClock.now.duration(to: end)) }
  var hasPassed: Bool { remaining == .zero }
}
