import Foundation
import TestSupport

/// A JSON Schema validator that isn't ours: `jsonschema` from PyPI, in the virtual environment that `scripts/test`
/// makes, or wherever `HYOKA_VENV` says.
enum Validator {
  /// Holds messages against the schemas of the checkout.
  /// - Parameter messages: JSON by the schema's name.
  /// - Returns: what the validator prints, and whether all messages are valid.
  static func validate(_ messages: [String: [[UInt8]]]) throws -> (valid: Bool, report: String) {
    let folder = try Folder()
    for (schema, lines) in messages {
      try folder.write(Array(lines.joined(separator: [UInt8(ascii: "\n")])), to: "\(schema).ndjson")
    }
    let script = Checkout.root.appendingPathComponent("scripts/lib/validate.py")
    let run = try Command(executable: TestTools.python, [script.path, Schemas.folder.path, folder.url.path])
    return (run.status == 0, run.out + run.error)
  }
}
