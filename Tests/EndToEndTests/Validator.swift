import Foundation
import TestSupport

/// A JSON Schema validator that isn't ours: `jsonschema` from PyPI, in the virtual environment that `scripts/test`
/// makes, or wherever `HYOKA_VENV` says.
enum Validator {
  /// Whether tests that need it are to run. In CI they always run, and fail where it is missing.
  static var available: Bool {
    if ProcessInfo.processInfo.environment["CI"] == "true" { return true }
    let found = FileManager.default.isExecutableFile(atPath: python.path)
    if !found { print("skipped: no schema validator in \(python.path); scripts/test installs it") }
    return found
  }

  /// Holds messages against the schemas of the checkout.
  /// - Parameter messages: JSON by the schema's name.
  /// - Returns: what the validator prints, and whether all messages are valid.
  static func validate(_ messages: [String: [[UInt8]]]) throws -> (valid: Bool, report: String) {
    let folder = try Folder()
    for (schema, lines) in messages {
      try folder.write(Array(lines.joined(separator: [UInt8(ascii: "\n")])), to: "\(schema).ndjson")
    }
    let script = Checkout.root.appendingPathComponent("scripts/lib/validate.py")
    let run = try Command(executable: python, [script.path, Schemas.folder.path, folder.url.path])
    return (run.status == 0, run.out + run.error)
  }

  private static var python: URL {
    let venv = ProcessInfo.processInfo.environment["HYOKA_VENV"].map { URL(fileURLWithPath: $0) }
    return (venv ?? Checkout.root.appendingPathComponent(".build/venv")).appendingPathComponent("bin/python")
  }
}
