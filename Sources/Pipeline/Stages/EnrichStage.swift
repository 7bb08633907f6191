import Contracts
import Enrichment
import Fleet

/// Sheets → measures: puts a form's own words into the vocabulary that all municipalities share.
public struct EnrichStage: Stage {
  public let name = "enrich"
  private let topics: Topics
  private let envelope = Envelope(stage: "enrich")
  private let count = PartitionCount()

  public init(topics: Topics) {
    self.topics = topics
  }

  public var inputs: [String] { [topics.sheets] }
  public var outputs: [String] { [topics.measures] }

  public func take(_ partitions: [TopicPartition: Committed?], from log: Rereading) async throws -> Taken {
    try await count.take(partitions, of: topics.sheets, from: log)
  }

  public func process(_ record: Record, deadline: Deadline) throws -> [OutgoingRecord] {
    // What is no message of ours is a dead letter wherever it stands; it can't overtake anything.
    let key = try record.documentKey()
    let sheet = try record.value.map { try record.message(Sheet.self, in: $0) }
    if let municipality = key.municipality, let count = count.value {
      try record.check(municipality, among: count)
    }
    guard let sheet else {
      return [
        envelope.retraction(
          of: MeasureSet.self, to: topics.measures, key: key.bytes, partitionKey: key.municipality,
          carrying: record.headers)
      ]
    }
    let measures = try rejecting { try Enrichment.measures(from: sheet) { try deadline.check() } }
    return [
      envelope.record(
        of: measures, to: topics.measures, key: key.description, partitionKey: key.municipality,
        origin: [sheet.document.sha256, sheet.profile.id, String(sheet.profile.version)],
        weight: sheet.coverage.total * 7, carrying: record.headers)
    ]
  }
}
