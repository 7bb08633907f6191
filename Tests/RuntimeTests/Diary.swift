import Fleet
import Foundation
import Synchronization

/// What workers did, for a test that doesn't end.
final class Diary: WorkerObserver {
  private let lines = Mutex<[String]>([])

  func observe(_ event: WorkerEvent) {
    lines.withLock { $0.append("\(Date.now.formatted(.iso8601)) \(event)".prefix(400).description) }
  }

  var text: String { lines.withLock { $0.suffix(60).joined(separator: "\n") } }
}
