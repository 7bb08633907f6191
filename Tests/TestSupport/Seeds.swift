import Foundation

/// The five real documents, which stand beside the checkout and are not copied into it.
public enum Seeds {
  /// `HYOKA_SEEDS`, else `../shared/seeds` beside the checkout.
  public static var folder: URL {
    if let path = ProcessInfo.processInfo.environment["HYOKA_SEEDS"] { return URL(fileURLWithPath: path) }
    return Checkout.root.appendingPathComponent("../shared/seeds").standardizedFileURL
  }

  /// Whether tests that need the seeds are to run. In CI they always run, and fail where the folder is missing.
  public static var available: Bool {
    if ProcessInfo.processInfo.environment["CI"] == "true" { return true }
    let found = FileManager.default.fileExists(atPath: folder.path)
    if !found { print("skipped: the seed documents are not in \(folder.path); set HYOKA_SEEDS to their folder") }
    return found
  }

  /// The seed whose file name begins with the given number, for instance `002`.
  public static func bytes(_ prefix: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: try url(prefix)))
  }

  public static func url(_ prefix: String) throws -> URL {
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    guard let file = files.first(where: { $0.lastPathComponent.hasPrefix(prefix + "_") }) else {
      throw CocoaError(.fileNoSuchFile)
    }
    return file
  }

  public static let all = ["000", "001", "002", "003", "004"]
}

/// The checkout that the tests were built from.
public enum Checkout {
  public static var root: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }
}
