import Contracts
import Enrichment
import Extraction
import Fleet

/// Uploads → documents: reads a file's text.
public struct IngestStage: Stage {
  public let name = "ingest"
  private let topics: Topics
  private let envelope = Envelope(stage: "ingest")

  public init(topics: Topics) {
    self.topics = topics
  }

  public var inputs: [String] { [topics.uploads] }

  public func process(_ record: Record, deadline: Deadline) throws -> [OutgoingRecord] {
    let key = try record.documentKey()
    if let code = key.municipality, Municipalities.all.with(code: code) == nil {
      throw Rejection(.municipalityInvalid, "団体コード \(code) の自治体はありません (no municipality has the code \(code))")
    }
    guard let bytes = try record.value?.bytes else {
      return [
        envelope.retraction(
          of: Document.self, to: topics.documents, key: key.description, carrying: record.headers)
      ]
    }
    let document = try rejecting {
      try Extraction.document(from: bytes, name: key.name, municipality: key.municipality)
    }
    return [
      envelope.record(
        of: document, to: topics.documents, key: key.description, origin: [document.sha256],
        weight: document.bytes + document.bytes / 4, carrying: record.headers)
    ]
  }
}
