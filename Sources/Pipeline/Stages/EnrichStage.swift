import Contracts
import Enrichment
import Fleet
import Synchronization

/// Sheets → measures: puts a form's own words into the vocabulary that all municipalities share.
public final class EnrichStage: Stage {
  public let name = "enrich"
  private let topics: Topics
  private let envelope = Envelope(stage: "enrich")
  /// How many partitions the sheets' topic has, once that is known.
  private let count = Mutex<Int?>(nil)

  public init(topics: Topics) {
    self.topics = topics
  }

  public var inputs: [String] { [topics.sheets] }
  public var outputs: [String] { [topics.measures] }

  /// Nothing is kept of partitions but how many there are: a sheet that doesn't stand where its municipality belongs was
  /// written while there were fewer, and one of a newer revision may have been read before it.
  public func take(_ partitions: [TopicPartition: Committed?], from log: Rereading) async throws -> Taken {
    let known = try await log.partitions(of: topics.sheets)
    count.withLock { $0 = known }
    return Taken(positions: partitions.mapValues { $0?.offset })
  }

  public func process(_ record: Record, deadline: Deadline) throws -> [OutgoingRecord] {
    let key = try record.documentKey()
    if let municipality = key.municipality, let count = count.withLock(\.self) {
      try record.check(municipality, among: count)
    }
    guard let value = record.value else {
      return [
        envelope.retraction(
          of: MeasureSet.self, to: topics.measures, key: key.bytes, partitionKey: key.municipality,
          carrying: record.headers)
      ]
    }
    let sheet = try record.message(Sheet.self, in: value)
    let measures = try rejecting { try Enrichment.measures(from: sheet) { try deadline.check() } }
    return [
      envelope.record(
        of: measures, to: topics.measures, key: key.description, partitionKey: key.municipality,
        origin: [sheet.document.sha256, sheet.profile.id, String(sheet.profile.version)],
        weight: sheet.coverage.total * 7, carrying: record.headers)
    ]
  }
}
