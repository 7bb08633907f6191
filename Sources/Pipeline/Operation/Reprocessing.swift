import Contracts
import Fleet

/// Runs what the log still keeps through the fleet again, after a profile or the parser has changed.
///
/// The newest record of every key is appended to its topic once more. Where somebody drops a newer one in between, it
/// would end up behind the old one's copy, so it is appended again too, until nothing has come in between. The
/// summaries then converge to what a fresh run gives.
public struct Reprocessing: Sendable {
  public enum Origin: String, CaseIterable, Sendable {
    /// The files as they were dropped.
    case uploads
    /// What ingest made of them.
    case documents
  }

  public struct Progress: Hashable, Sendable {
    public var documents = 0
    public var records = 0
    /// Dropped without a municipality, and retracted since under the one that was found for them, as far as can be told.
    public var retracted = 0
  }

  private let log: any Log
  private let topics: Topics

  public init(log: any Log, topics: Topics) {
    self.log = log
    self.topics = topics
  }

  /// - Parameter municipality: only documents whose key names it.
  /// - Returns: how many documents were sent through again.
  /// - Throws: `LogError`.
  public func run(
    from origin: Origin, municipality: String? = nil, progress: (Progress) -> Void = { _ in }
  ) async throws -> Progress {
    let topic = origin == .uploads ? topics.uploads : topics.documents
    let partitions = (0..<(try await log.partitions(of: topic))).map { TopicPartition(topic: topic, partition: $0) }
    var starts: [TopicPartition: Int64?] = [:]
    for partition in partitions { starts.updateValue(nil, forKey: partition) }
    var done = Progress()
    // Once everything; after that what has come since the last look, our own copies left out.
    while true {
      let (newest, ends) = try await newest(from: starts, municipality)
      for records in newest.live {
        try await log.append(records.map { copy($0) })
        done.documents += 1
        done.records += records.count
        progress(done)
      }
      done.retracted += newest.retracted
      if newest.live.isEmpty { return done }
      starts = ends.mapValues(\.self)
    }
  }

  private func newest(
    from starts: [TopicPartition: Int64?], _ municipality: String?
  ) async throws -> (NewestUploads, [TopicPartition: Int64]) {
    var newest: [TopicPartition: NewestUploads] = [:]
    let ends = try await log.replay(starts, limit: BatchLimit()) { records in
      for record in records {
        // An earlier run's copies count like originals; this one's must not, or there would be no end.
        if starts[record.source] ?? nil != nil, record.headers[Self.header] != nil { continue }
        newest[record.source, default: NewestUploads()].add(record)
      }
    }
    return (NewestUploads(newest.values, of: municipality), ends)
  }

  /// Marks a copy, with the offset of its original.
  static let header = "hyoka-reprocessed"

  private func copy(_ record: Record) -> OutgoingRecord {
    var headers = Headers(record.headers.all.filter { $0.name != Self.header })
    headers.append(Self.header, String(record.offset))
    return OutgoingRecord(
      topic: record.source.topic, key: record.key, value: record.value, headers: headers,
      partition: record.source.partition)
  }
}
