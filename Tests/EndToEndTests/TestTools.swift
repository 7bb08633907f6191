import Foundation
import TestSupport

/// Tools in Python that only tests use, in the virtual environment that `scripts/test` makes, or wherever `HYOKA_VENV`
/// says.
enum TestTools {
  /// Whether tests that need them are to run. In CI they always run, and fail where they are missing.
  static var available: Bool {
    if ProcessInfo.processInfo.environment["CI"] == "true" { return true }
    let found = FileManager.default.isExecutableFile(atPath: python.path)
    if !found { print("skipped: no tools in \(python.path); scripts/test installs them") }
    return found
  }

  static var python: URL {
    let venv = ProcessInfo.processInfo.environment["HYOKA_VENV"].map { URL(fileURLWithPath: $0) }
    return (venv ?? Checkout.root.appendingPathComponent(".build/venv")).appendingPathComponent("bin/python")
  }
}
