import Foundation
import TestSupport

/// A `hyoka` that goes on running until it is told to stop, or killed.
final class RunningCommand {
  let process = Process()
  private let texts: Folder

  init(_ arguments: [String], in folder: URL, environment: [String: String] = [:]) throws {
    texts = try Folder(["out": "", "error": ""])
    process.executableURL = try Command.hyoka
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: texts.url.appendingPathComponent("out"))
    process.standardError = try FileHandle(forWritingTo: texts.url.appendingPathComponent("error"))
    try process.run()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  var error: String { (try? texts.text("error")) ?? "" }

  /// Ends it as a crash would.
  func kill9() {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Asks it to stop, and waits until it has.
  /// - Returns: the exit status.
  func terminate() -> Int32 {
    kill(process.processIdentifier, SIGTERM)
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
  }
}
