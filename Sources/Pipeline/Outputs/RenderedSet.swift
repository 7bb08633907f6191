import Contracts
import Fleet

/// What one document's measures come to in the outputs.
struct RenderedSet: Sendable {
  var key: DocumentKey
  /// Lines of `measures.ndjson`.
  var lines: [UInt8] = []
  /// Rows of `measures.csv`.
  var rows: [UInt8] = []
  var findings: [Finding] = []
  var count = 0
  /// How many of the measures were read without a profile.
  var genericCount = 0
  /// SHA-256 of the file that the measures were read from.
  var sha256: String

  /// Nil for a record that isn't a measure set.
  init?(_ record: Record) throws {
    guard let key = record.key.flatMap(DocumentKey.init), let value = record.value else { return nil }
    self.key = key
    let set = try record.message(MeasureSet.self, in: value)
    sha256 = set.document.sha256
    lines = try JSON.encode(lines: set.measures)
    rows = MeasureTable.rows(set.measures)
    findings = set.findings
    count = set.measures.count
    genericCount = set.measures.count { $0.generic == true }
  }
}
