import Dispatch

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Ends the process where closing a client hangs.
///
/// librdkafka 2.0.2 has several ways to hang in its close and destroy calls (its issues #4187, #4528, #4724), and
/// whoever supervises the process can't tell a hang from slow work. Nothing is lost: what wasn't committed by then is
/// done again.
public struct Watchdog: Hashable, Sendable {
  /// How long closing may take beyond the timeout that the caller gave.
  public var grace: Duration
  /// The status that the process ends with: 75, `EX_TEMPFAIL` of sysexits.h, "try again".
  public var exitStatus: Int32

  public init(grace: Duration = .seconds(30), exitStatus: Int32 = 75) {
    self.grace = grace
    self.exitStatus = exitStatus
  }

  /// Runs the body; where it takes longer than the timeout and the grace, says so in one line on standard error and
  /// ends the process at once, without running anything else of it.
  func guarding(_ what: String, timeout: Duration, _ body: () -> Void) {
    let done = DispatchSemaphore(value: 0)
    let limit = (timeout + grace).milliseconds
    let status = exitStatus
    let watching: Void? = try? NativeThread.start {
      guard done.wait(timeout: .now() + .milliseconds(Int(limit))) == .timedOut else { return }
      let line = "kafka: \(what) hangs for more than \(limit) ms (librdkafka \(Library.version)); ending the process\n"
      _ = line.utf8CString.withUnsafeBytes { write(2, $0.baseAddress, $0.count - 1) }
      _exit(status)
    }
    body()
    if watching != nil { done.signal() }
  }
}
