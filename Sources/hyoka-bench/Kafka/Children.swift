import Foundation
import Synchronization

/// Worker processes, and what they weigh.
final class Children: Sendable {
  private struct Child {
    var name: String
    var id: pid_t
  }

  private let children = Mutex<[Child]>([])

  deinit { stop() }

  func start(_ name: String, _ executable: URL, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    children.withLock { $0.append(Child(name: name, id: process.processIdentifier)) }
  }

  /// The largest resident set that each has had, in MiB, where the system tells.
  var peaks: [(name: String, mebibytes: Int)] {
    children.withLock { children in
      children.compactMap { child in
        guard let status = try? String(contentsOfFile: "/proc/\(child.id)/status", encoding: .utf8),
          let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
          let kibibytes = line.split(whereSeparator: { !$0.isNumber }).first.flatMap({ Int($0) })
        else { return nil }
        return (child.name, kibibytes / 1024)
      }
    }
  }

  /// One that has ended by itself.
  var failed: String? { children.withLock { $0.first { kill($0.id, 0) != 0 }?.name } }

  func stop() {
    let stopped = children.withLock { children in
      defer { children = [] }
      return children
    }
    for child in stopped { kill(child.id, SIGTERM) }
    for child in stopped { while kill(child.id, 0) == 0 { usleep(20_000) } }
  }
}
