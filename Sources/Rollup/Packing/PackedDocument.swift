import Contracts

/// A document at rest: the facts of its measures as bytes, a fifth of what they take as values.
struct PackedDocument: Equatable, Sendable {
  private let bytes: [UInt8]

  init(_ facts: DocumentFacts) {
    var writer = PackWriter()
    facts.pack(into: &writer)
    // Without the room that was left for growing.
    bytes = writer.bytes.withUnsafeBytes { Array($0) }
  }

  var facts: DocumentFacts {
    var reader = PackReader(bytes)
    return DocumentFacts(from: &reader)
  }

  /// In bytes.
  var weight: Int { bytes.count }
}
