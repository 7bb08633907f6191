import Foundation
import TestSupport

/// The built `hyoka`, run as its users run it.
struct Command {
  var status: Int32
  var out: String
  var error: String

  /// - Parameter environment: added to that of the tests.
  init(
    _ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:],
    whileRunning: (Process) throws -> Void = { _ in }
  ) throws {
    try self.init(
      executable: Self.hyoka, arguments, in: folder, environment: environment, whileRunning: whileRunning)
  }

  init(
    executable: URL, _ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:],
    whileRunning: (Process) throws -> Void = { _ in }
  ) throws {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    // Files rather than pipes: a pipe that nobody empties would stop the process.
    let texts = try Folder(["out": "", "error": ""])
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: texts.url.appendingPathComponent("out"))
    process.standardError = try FileHandle(forWritingTo: texts.url.appendingPathComponent("error"))
    try process.start()
    try whileRunning(process)
    status = process.awaitEnding()
    out = try texts.text("out")
    error = try texts.text("error")
  }

  /// The products stand beside the test bundle.
  static var hyoka: URL {
    get throws {
      var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      while folder.path != "/" {
        let candidate = folder.appendingPathComponent("hyoka")
        if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
        folder.deleteLastPathComponent()
      }
      let built = Checkout.root.appendingPathComponent(".build/debug/hyoka")
      guard FileManager.default.isExecutableFile(atPath: built.path) else { throw CocoaError(.fileNoSuchFile) }
      return built
    }
  }
}
