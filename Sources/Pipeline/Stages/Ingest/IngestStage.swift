import Contracts
import Enrichment
import Extraction
import Fleet
import Synchronization

/// Uploads → documents: puts chunks together, and reads a file's text.
public final class IngestStage: Stage {
  public let name = "ingest"
  public let keepsState = true
  private let topics: Topics
  private let envelope = Envelope(stage: "ingest")
  /// How long an unfinished upload may be without news, in milliseconds.
  private let patience: Int64
  private let assemblies = Mutex<[TopicPartition: ChunkAssembly]>([:])

  /// Whose document it is, where whoever drops it wants to be sure: another municipality in the key is then refused.
  static let municipalityHeader = "hyoka-municipality"

  /// - Parameter patience: how long an upload in chunks may be without news before it is given up.
  public init(topics: Topics, patience: Duration = .seconds(600)) {
    self.topics = topics
    self.patience = Int64(patience / .milliseconds(1))
  }

  public var inputs: [String] { [topics.uploads] }
  public var outputs: [String] { [topics.documents] }

  public func process(_ record: Record, deadline: Deadline) throws -> [OutgoingRecord] {
    let key = try validKey(of: record)
    guard let value = record.value else {
      return [
        envelope.retraction(of: Document.self, to: topics.documents, key: key.bytes, carrying: record.headers)
      ]
    }
    guard let chunk = try Chunk(record.headers) else {
      return [try document(from: try value.bytes, key: key, headers: record.headers)]
    }
    return try add(chunk, record, key: key)
  }

  public func take(_ partitions: [TopicPartition: Committed?], from log: Rereading) async throws -> Taken {
    for (partition, committed) in partitions {
      var assembly = ChunkAssembly()
      let noted = ChunkAssembly.read(committed?.note)
      if let committed, let first = noted.values.min() {
        do {
          _ = try await log.replay([partition: first], limit: BatchLimit(records: 64)) { records in
            for record in records where record.offset < committed.offset { assembly.restore(record, noted: noted) }
            // What stands behind it is read when its turn comes, however much that is.
            if records.contains(where: { $0.offset >= committed.offset - 1 }) { throw Caught() }
          }
        } catch is Caught {}
      }
      let restored = assembly
      assemblies.withLock { $0[partition] = restored }
    }
    return Taken(positions: partitions.mapValues { $0?.offset })
  }

  public func drop(_ partitions: [TopicPartition]) {
    assemblies.withLock { assemblies in
      for partition in partitions { assemblies[partition] = nil }
    }
  }

  public func note(for partition: TopicPartition) -> String? {
    assemblies.withLock { $0[partition]?.note }
  }

  public func overdue(at now: Int64) -> [Failure] {
    let patience = patience
    let records = assemblies.withLock { assemblies in
      assemblies.keys.sorted().flatMap { assemblies[$0]?.takeOverdue(at: now, patience: patience) ?? [] }
    }
    return records.map { Failure($0, Self.incomplete("続きが届きません (the rest never came)")) }
  }

  /// Ends a reading that has come to where the group is.
  private struct Caught: Error {}

  private func validKey(of record: Record) throws(Rejection) -> DocumentKey {
    let key = try record.documentKey()
    if let code = key.municipality, Municipalities.all.with(code: code) == nil {
      throw Rejection(.municipalityInvalid, "団体コード \(code) の自治体はありません (no municipality has the code \(code))")
    }
    if record.headers[Self.municipalityHeader] != nil,
      record.headers.text(Self.municipalityHeader) != key.municipality
    {
      throw Rejection(
        .malformed, "キーの団体コードが見出し（hyoka-municipality）と違います (the key and the header name different municipalities)")
    }
    return key
  }

  private func document(from bytes: [UInt8], key: DocumentKey, headers: Headers) throws -> OutgoingRecord {
    let document = try rejecting {
      try Extraction.document(from: bytes, name: key.name, municipality: key.municipality)
    }
    return envelope.record(
      of: document, to: topics.documents, key: key.description, origin: [document.sha256],
      weight: document.bytes + document.bytes / 4, carrying: headers)
  }

  private func add(_ chunk: Chunk, _ record: Record, key: DocumentKey) throws -> [OutgoingRecord] {
    let (outcome, excess) = try assemblies.withLock { assemblies in
      let outcome = try assemblies[record.source, default: ChunkAssembly()].add(chunk, record)
      return (outcome, assemblies[record.source]?.takeExcess() ?? [])
    }
    guard excess.isEmpty else {
      throw Failures(all: excess.map { Failure($0, Self.incomplete("未完のものが多すぎます (too many unfinished uploads)")) })
    }
    guard case .complete(let records) = outcome else { return [] }
    do {
      let bytes = try records.flatMap { try $0.value?.bytes ?? [] }
      guard bytes.count == chunk.bytes, Extraction.sha256(of: bytes) == chunk.sha256 else {
        throw Self.incomplete("つないだ内容が元のファイルと違います (what the chunks come to is not the file)")
      }
      return [try document(from: bytes, key: key, headers: records[0].headers)]
    } catch let error as Rejection {
      throw Failures(all: records.map { Failure($0, error) })
    }
  }

  private static func incomplete(_ why: String) -> Rejection {
    Rejection(.incomplete, "分割して送られたファイルがそろいません：\(why)")
  }
}
