import Foundation
import TestSupport
import Yams

/// Reads the project's YAML files as plain values.
enum YAMLFiles {
  /// All documents of a file.
  static func documents(_ path: String) throws -> [[String: Any]] {
    let text = try String(contentsOf: Checkout.root.appendingPathComponent(path), encoding: .utf8)
    return try Yams.load_all(yaml: text).compactMap { $0 as? [String: Any] }
  }

  static func document(_ path: String) throws -> [String: Any] { try documents(path).first ?? [:] }
}

extension [String: Any] {
  /// The value at a path of keys.
  func at(_ path: String...) -> Any? {
    var value: Any? = self
    for key in path { value = (value as? [String: Any])?[key] }
    return value
  }

  func strings(_ path: String...) -> [String: String] {
    var value: Any? = self
    for key in path { value = (value as? [String: Any])?[key] }
    return (value as? [String: Any])?.mapValues { item in
      if let list = item as? [Any] { list.map { "\($0)" }.joined(separator: ",") } else { "\(item)" }
    } ?? [:]
  }
}
