import Foundation

/// How long a record may take. Stages know no clock: they call `check` every now and then, on the thread that works.
///
/// It is over once the time has passed *and* the thread has worked for so long. A machine that stands still for a while,
/// or is busy with something else, says nothing about the record.
public struct Deadline: Sendable {
  /// Thrown once the time is over.
  public struct Exceeded: Error, Hashable, Sendable {
    public var limit: Duration
  }

  /// How long a record may take.
  public let limit: Duration
  private let end: ContinuousClock.Instant
  private let work: Duration

  public init(after limit: Duration) {
    self.limit = limit
    end = ContinuousClock.now + limit
    work = Self.threadTime + limit
  }

  /// - Throws: `Deadline.Exceeded`, or `CancellationError` where nobody waits for the answer any more.
  public func check() throws {
    if ContinuousClock.now > end, Self.threadTime > work { throw Exceeded(limit: limit) }
    try Task.checkCancellation()
  }

  /// For how long the thread has had a processor.
  private static var threadTime: Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
  }
}
