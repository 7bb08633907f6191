import Synchronization

/// When each name was first heard of.
final class Arrivals: Sendable {
  private let times = Mutex<[String: ContinuousClock.Instant]>([:])

  func note(_ names: [String]) {
    let now = ContinuousClock.now
    times.withLock { times in for name in names where times[name] == nil { times[name] = now } }
  }

  func time(of name: String) -> ContinuousClock.Instant? { times.withLock { $0[name] } }

  func count(where includes: (String) -> Bool) -> Int { times.withLock { $0.keys.count(where: includes) } }
}
