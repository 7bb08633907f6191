import Contracts
import Fleet
import Rollup
import Synchronization

/// What the aggregate stage knows of one partition of measures: all documents of the municipalities that belong there.
final class PartitionState: Sendable {
  private struct Content: Sendable {
    var rollup: Rollup
    var headers: [String: Headers] = [:]
    /// The archives whose files count, by municipality and key.
    var archives: [String: [String: ArchiveState]] = [:]

    /// A file of an archive's new revision takes away what came of the older one.
    mutating func note(_ origin: ArchiveOrigin, of document: String, _ municipality: String) {
      var archive = archives[municipality]?[origin.key] ?? ArchiveState(sha256: origin.sha256)
      if archive.sha256 != origin.sha256 {
        for name in archive.documents where name != document {
          rollup.apply(nil, document: name, municipality: municipality)
        }
        archive = ArchiveState(sha256: origin.sha256)
      }
      archive.documents.insert(document)
      archives[municipality, default: [:]][origin.key] = archive
    }
  }

  /// What of one archive counts.
  private struct ArchiveState: Sendable {
    var sha256: String
    var documents: Set<String> = []
  }

  /// How many partitions the topic has, where that matters.
  private let count: Int?
  private let content: Mutex<Content>

  /// - Parameters:
  ///   - count: of the topic's partitions; with it a record that belongs elsewhere is noticed.
  ///   - room: for documents that are unpacked (see `Rollup`).
  init(count: Int? = nil, room: Int) {
    self.count = count
    content = Mutex(Content(rollup: Rollup(room: room)))
  }

  /// - Throws: `Rejection`; `Misplaced`.
  func apply(_ record: Record) throws {
    let key = try record.documentKey()
    guard let municipality = key.municipality else {
      throw Rejection(.malformed, "キーに団体コードがありません (the key names no municipality)")
    }
    // What is no message of ours is a dead letter wherever it stands; it can't overtake anything.
    let facts = try record.value.map { try record.facts(in: $0) }
    if let count { try record.check(municipality, among: count) }
    content.withLock { content in
      if facts != nil, let origin = ArchiveOrigin(record.headers) { content.note(origin, of: key.name, municipality) }
      content.rollup.apply(facts, document: key.name, municipality: municipality)
      content.headers[municipality] = record.headers
    }
  }

  /// - Parameter body: gets one change after the other, in no order, with the headers of the last record that touched the
  ///   summary's municipality.
  func takeChanges(_ body: (SummaryChange, Headers) -> Void) {
    content.withLock { content in
      let headers = content.headers
      content.rollup.takeChanges { body($0, headers[$0.key.municipality] ?? Headers()) }
      content.headers = [:]
    }
  }
}

extension Record {
  /// What the summaries need of a measure set, without making the rest of it where it comes as bytes.
  fileprivate func facts(in value: Payload) throws(Rejection) -> DocumentFacts {
    if let set = value.message(MeasureSet.self) { return DocumentFacts(set) }
    return try decode(DocumentFacts.self, from: value, schema: MeasureSet.schemaID)
  }
}
