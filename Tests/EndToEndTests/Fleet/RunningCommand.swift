import Foundation
import TestSupport

/// A `hyoka` that goes on until it is stopped, and at the latest with the test.
final class RunningCommand: Sendable {
  private let process: Process
  private let texts: Folder

  /// - Parameter executable: another program than `hyoka`.
  init(
    _ arguments: [String], executable: URL? = nil, in folder: URL, environment: [String: String] = [:]
  ) throws {
    process = Process()
    process.executableURL = try executable ?? Command.hyoka
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // Files rather than pipes: a pipe that nobody empties would stop the process.
    texts = try Folder(["out": "", "error": ""])
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: texts.url.appendingPathComponent("out"))
    process.standardError = try FileHandle(forWritingTo: texts.url.appendingPathComponent("error"))
    try process.start()
  }

  deinit {
    if isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  var out: String { get throws { try texts.text("out") } }
  var error: String { get throws { try texts.text("error") } }
  var isRunning: Bool { process.ending == nil }

  /// Asks the process to end.
  func terminate() { process.terminate() }

  /// As ^C does.
  func interrupt() { process.interrupt() }

  /// Ends it as a crash would.
  func kill9() { kill(process.processIdentifier, SIGKILL) }

  /// - Returns: the exit status, or the signal that ended it as a negative number.
  func status() async throws -> Int32 {
    while true {
      if let ending = process.ending { return ending }
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  /// What stands on the log in JSON, one object a line.
  func log() throws -> [[String: JSONValue]] {
    try error.split(separator: "\n").map { try JSONDecoder().decode([String: JSONValue].self, from: Data($0.utf8)) }
  }
}
