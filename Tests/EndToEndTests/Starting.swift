import Foundation

extension Process {
  private static let starting = NSLock()

  /// Starts the process, and no other at the same time. Foundation learns of a process's end by a socket that only the
  /// process holds; one that is started in between holds it too, and the end is told when both have gone.
  func start() throws {
    try Self.starting.withLock { try run() }
  }
}
