import Foundation

/// A process's start and end, without what Foundation misses.
extension Process {
  private static let starting = NSLock()

  /// Starts the process, and no other at the same time. Foundation learns of a process's end by a socket that only the
  /// process holds; one that is started in between holds it too, and the end is told when both have gone.
  func start() throws {
    try Self.starting.withLock { try run() }
  }

  /// The exit status, or the signal that ended it as a negative number; nil while it runs.
  ///
  /// The system is asked first: Foundation hears of an end only when nobody holds the process's socket any more, and what
  /// prints the stack of one that has crashed may hold it for ever.
  var ending: Int32? {
    var info = siginfo_t()
    if waitid(P_PID, id_t(processIdentifier), &info, WEXITED | WNOHANG | WNOWAIT) == 0 {
      guard info.si_signo != 0 else { return nil }
      let status = info._sifields._sigchld.si_status
      return info.si_code == CLD_EXITED ? status : -status
    }
    // Foundation has heard of it, and the system has forgotten it.
    guard !isRunning else { return nil }
    return terminationReason == .exit ? terminationStatus : -terminationStatus
  }

  /// Waits on this thread.
  func awaitEnding() -> Int32 {
    while true {
      if let ending { return ending }
      usleep(5_000)
    }
  }
}
