/// The moment by which a record must be done. Stages know no clock: they call `check` every now and then.
public struct Deadline: Sendable {
  /// Thrown once the time is over.
  public struct Exceeded: Error, Hashable, Sendable {
    public var limit: Duration
  }

  private let limit: Duration
  private let end: ContinuousClock.Instant

  public init(after limit: Duration) {
    self.limit = limit
    self.end = ContinuousClock.now + limit
  }

  /// - Throws: `Deadline.Exceeded`, or `CancellationError` where nobody waits for the answer any more.
  public func check() throws {
    if ContinuousClock.now > end { throw Exceeded(limit: limit) }
    try Task.checkCancellation()
  }
}
