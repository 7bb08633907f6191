import Enrichment
import Foundation

/// What identifies a document on a topic: `municipality/document`, as in `131105/r5.txt`.
///
/// The municipality may be missing (`r5.txt`). A first part that isn't a municipality's code belongs to the name
/// (`2023/r5.txt`); where the name begins with something that looks like a code all the same, a slash in front says so
/// (`/131105/r5.txt`). Names are in Unicode's composed form (NFC), however the file system had them.
public struct DocumentKey: Hashable, Sendable, CustomStringConvertible {
  /// Six digits with the right check digit; whether there is such a municipality is not yet known.
  public var municipality: String?
  public var name: String

  public init(municipality: String?, name: String) {
    self.municipality = municipality
    self.name = name.precomposedStringWithCanonicalMapping
  }

  /// Nil for bytes that are not UTF-8, for a key without a name, for one that is longer than 1024 bytes, and for one
  /// with control characters, which could forge lines of a log or a table.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count <= 1024, let text = String(validating: bytes, as: UTF8.self) else { return nil }
    guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return nil }
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2, parts[0].isEmpty || MunicipalityCode.isWellFormed(parts[0]) {
      self.init(municipality: parts[0].isEmpty ? nil : String(parts[0]), name: String(parts[1]))
    } else {
      self.init(municipality: nil, name: text)
    }
    guard !name.isEmpty else { return nil }
  }

  /// The first part of a key that is a municipality's code but for its check digit: nobody calls a document so, and under
  /// another name its figures would be counted beside those of the right one. A slash in front says that it is a name.
  public static func mistypedCode(in key: some StringProtocol) -> String? {
    let parts = key.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let code = MunicipalityCode.corrected(parts[0]), code != parts[0],
      Municipalities.all.with(code: code) != nil
    else { return nil }
    return String(parts[0])
  }

  public var description: String {
    if let municipality { return "\(municipality)/\(name)" }
    return name.contains("/") ? "/\(name)" : name
  }

  public var bytes: [UInt8] { Array(description.utf8) }
}

extension DocumentKey: Comparable {
  /// By name, then by municipality, both in the order of their bytes, which no locale changes.
  public static func < (left: DocumentKey, right: DocumentKey) -> Bool {
    if left.name != right.name { return left.name.utf8.lexicographicallyPrecedes(right.name.utf8) }
    return (left.municipality ?? "").utf8.lexicographicallyPrecedes((right.municipality ?? "").utf8)
  }
}
