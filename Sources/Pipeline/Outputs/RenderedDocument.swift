import Contracts
import Fleet

/// A document as it was read, for the outputs: what the report shows around each figure.
struct RenderedDocument: Sendable {
  /// The upload's key, in which the municipality may be missing.
  var key: DocumentKey
  var sha256: String
  /// A line of `documents.ndjson`.
  var line: [UInt8]

  /// Nil for a record that isn't a document.
  init?(_ record: Record) throws {
    guard let key = record.key.flatMap(DocumentKey.init), let value = record.value else { return nil }
    let document = try record.message(Document.self, in: value)
    self.key = key
    sha256 = document.sha256
    line = try JSON.encode(lines: [document])
  }
}
