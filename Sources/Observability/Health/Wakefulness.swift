/// How long the process has been awake: it looks at the clock every now and then, and where it looks much too late, the
/// process was stopped or the machine suspended, and nothing could be done in that time.
public struct Wakefulness {
  private var since: ContinuousClock.Instant
  private var last: ContinuousClock.Instant
  /// So much time between two looks is sleep.
  private let sleep: Duration

  /// - Parameter sleep: well above the time between two looks, which a busy machine draws out.
  public init(since now: ContinuousClock.Instant = .now, sleep: Duration = .seconds(5)) {
    since = now
    last = now
    self.sleep = sleep
  }

  /// - Returns: for how long nobody has slept.
  public mutating func look(at now: ContinuousClock.Instant = .now) -> Duration {
    if last.duration(to: now) > sleep { since = now }
    last = now
    return since.duration(to: now)
  }
}
