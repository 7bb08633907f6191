import Foundation
import Logging
import Observability
import Synchronization
import TestSupport

/// A log that is kept, at a fixed time.
final class LogLines: Sendable {
  private let lines = Mutex<[String]>([])

  /// Each with its end.
  var all: [String] { lines.withLock { $0 } }

  func logger(_ format: LogFormat, level: Logger.Level = .trace) -> Logger {
    Logger(label: "test") { _ in
      FleetLogHandler(format, level: level, now: { Date(timeIntervalSince1970: 1_700_000_000.25) }) { [self] line in
        lines.withLock { $0.append(line) }
      }
    }
  }

  func objects() throws -> [[String: JSONValue]] {
    try all.map { try JSONDecoder().decode([String: JSONValue].self, from: Data($0.utf8)) }
  }
}
