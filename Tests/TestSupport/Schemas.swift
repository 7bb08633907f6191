import Foundation

/// The schemas and golden examples of the checkout.
public enum Schemas {
  public static var folder: URL { Checkout.root.appendingPathComponent("schemas") }

  public static let names = ["dead-letter", "document", "finding", "goal-summary", "measure", "measure-set", "sheet"]

  public static func schema(_ name: String) throws -> JSONValue {
    try JSONValue(contentsOf: folder.appendingPathComponent("\(name)/1.json"))
  }

  public static func examples(_ name: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: folder.appendingPathComponent("\(name)/examples"), includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "json" }
  }
}
