import Contracts
import Enrichment
import Extraction
import Fleet
import Synchronization

/// Uploads → documents: puts chunks together, and reads a file's text.
///
/// The files of an archive go back to the uploads, each as an upload of its own: so each is read by itself, and can be
/// refused, replaced and replayed by itself.
public final class IngestStage: Stage {
  public let name = "ingest"
  public let keepsState = true
  private let topics: Topics
  private let envelope = Envelope(stage: "ingest")
  private let files: AnyFile
  /// The most that one record's value takes, in bytes.
  private let inlineBytes: Int
  /// How long an unfinished upload may be without news, in milliseconds.
  private let patience: Int64
  private let assemblies = Mutex<[TopicPartition: ChunkAssembly]>([:])

  /// Whose document it is, where whoever drops it wants to be sure: another municipality in the key is then refused.
  static let municipalityHeader = "hyoka-municipality"

  /// Archives in archives in archives are opened, and no more: some hold themselves.
  static let deepest = 3

  /// - Parameters:
  ///   - reader: reads what isn't plain text.
  ///   - patience: how long an upload in chunks may be without news before it is given up.
  ///   - inlineBytes: the most that one record's value takes when a file of an archive is uploaded.
  public init(
    topics: Topics, reader: any FileReader = ReaderProcess(), patience: Duration = .seconds(600),
    inlineBytes: Int = 900_000
  ) {
    self.topics = topics
    files = AnyFile(reader: reader)
    self.inlineBytes = inlineBytes
    self.patience = Int64(patience / .milliseconds(1))
  }

  public var inputs: [String] { [topics.uploads] }
  public var outputs: [String] { [topics.documents, topics.uploads] }

  public func process(_ record: Record, deadline: Deadline) throws -> [OutgoingRecord] {
    let key = try validKey(of: record)
    guard let value = record.value else {
      return [
        envelope.retraction(of: Document.self, to: topics.documents, key: key.bytes, carrying: record.headers)
      ]
    }
    guard let chunk = try Chunk(record.headers) else {
      return try read(try value.bytes, key: key, headers: record.headers, deadline: deadline)
    }
    return try add(chunk, record, key: key, deadline: deadline)
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
    if let bytes = record.key, let code = DocumentKey.mistypedCode(in: String(decoding: bytes, as: UTF8.self)) {
      throw Rejection(
        .municipalityInvalid,
        "団体コード \(code) の検査数字が違います。名前なら / を前に付けます "
          + "(the check digit of the code \(code) is wrong; a name that begins so takes a / in front)")
    }
    if record.headers[Self.municipalityHeader] != nil,
      record.headers.text(Self.municipalityHeader) != key.municipality
    {
      throw Rejection(
        .malformed, "キーの団体コードが見出し（hyoka-municipality）と違います (the key and the header name different municipalities)")
    }
    return key
  }

  private func read(
    _ value: [UInt8], key: DocumentKey, headers: Headers, deadline: Deadline
  ) throws -> [OutgoingRecord] {
    let event = try StructuredEvent(value, headers)
    let (bytes, headers) = (event?.bytes ?? value, event?.headers ?? headers)
    switch try files.read(bytes, limit: deadline.limit) {
    case .text(let text):
      let document = text.document(from: bytes, name: key.name, municipality: key.municipality)
      return [
        envelope.record(
          of: document, to: topics.documents, key: key.description,
          partitionKey: ArchiveOrigin(headers)?.key, origin: [document.sha256],
          weight: document.bytes + document.bytes / 4, carrying: headers)
      ]
    case .archive(let files):
      return try uploads(of: files, archive: key, sha256: Extraction.sha256(of: bytes), headers: headers)
    }
  }

  private func uploads(
    of files: [ArchivedFile], archive: DocumentKey, sha256: String, headers: Headers
  ) throws -> [OutgoingRecord] {
    var origin =
      ArchiveOrigin(headers) ?? ArchiveOrigin(key: archive.description, sha256: sha256, depth: 0)
    origin.depth += 1
    guard origin.depth <= Self.deepest else {
      throw Rejection(
        .tooLarge, "ZIPの中のZIPが\(Self.deepest)段を超えています (archives within archives, more than \(Self.deepest) deep)")
    }
    let carried = origin.headers(with: Headers(headers.all.filter { !Chunk.Header.all.contains($0.name) }))
    return files.flatMap { file in
      let key = DocumentKey(municipality: archive.municipality, name: "\(archive.name)/\(file.name)")
      return ChunkedUpload.records(
        of: file.bytes, to: topics.uploads, key: key.bytes, partitionKey: Array(origin.key.utf8), headers: carried,
        chunkBytes: inlineBytes)
    }
  }

  private func add(
    _ chunk: Chunk, _ record: Record, key: DocumentKey, deadline: Deadline
  ) throws -> [OutgoingRecord] {
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
      return try read(bytes, key: key, headers: records[0].headers, deadline: deadline)
    } catch let error as Rejection {
      throw Failures(all: records.map { Failure($0, error) })
    }
  }

  private static func incomplete(_ why: String) -> Rejection {
    Rejection(.incomplete, "分割して送られたファイルがそろいません：\(why)")
  }
}
