import Contracts
import Fleet

/// The uploads of one partition whose chunks have not all come yet.
///
/// What has come is kept here, and the group's commit notes from where it stands in the log. Whoever takes the partition
/// over reads it again from there.
struct ChunkAssembly: Sendable {
  struct Upload: Hashable, Sendable {
    var key: [UInt8]
    var sha256: String
  }

  private struct Parts: Sendable {
    var count: Int
    var bytes: Int
    /// By their index. A chunk that comes twice counts once.
    var records: [Int: Record] = [:]
    var first: Int64
    /// How many chunks there were when it was last looked at, and since when there have been so many, in milliseconds.
    /// By the clock of whoever waits: after an outage chunks are old when they are read.
    var seen: (count: Int, since: Int64)?

    var inOrder: [Record] { records.sorted { $0.key < $1.key }.map(\.value) }
  }

  private var uploads: [Upload: Parts] = [:]

  /// How many uploads may be unfinished at once, and what they may weigh; the oldest goes where there are more.
  static let most = 16
  static let mostBytes = 4 * Limits.fileBytes

  /// What a chunk came to.
  enum Outcome {
    case incomplete
    case complete([Record])
  }

  var isEmpty: Bool { uploads.isEmpty }

  /// - Throws: `Rejection` for a chunk that doesn't fit those before it.
  mutating func add(_ chunk: Chunk, _ record: Record) throws(Rejection) -> Outcome {
    guard chunk.bytes <= Limits.fileBytes else {
      throw Rejection(.tooLarge, "\(chunk.bytes)バイトあり、上限の\(Limits.fileBytes)バイトを超えます (the file is too large)")
    }
    let upload = Upload(key: record.key ?? [], sha256: chunk.sha256)
    var parts = uploads[upload] ?? Parts(count: chunk.count, bytes: chunk.bytes, first: record.offset)
    guard parts.count == chunk.count, parts.bytes == chunk.bytes else {
      throw Rejection(.malformed, "同じファイルの分割どうしで数や大きさが違います (it contradicts the chunks before it)")
    }
    if parts.records[chunk.index] == nil { parts.records[chunk.index] = record }
    guard parts.records.count < parts.count else {
      uploads[upload] = nil
      return .complete(parts.inOrder)
    }
    uploads[upload] = parts
    return .incomplete
  }

  /// Takes out what is more than may be unfinished at once, the oldest first.
  mutating func takeExcess() -> [Record] {
    var records: [Record] = []
    while uploads.count > Self.most || weight > Self.mostBytes {
      guard let oldest = uploads.min(by: { $0.value.first < $1.value.first }) else { break }
      uploads[oldest.key] = nil
      records += oldest.value.inOrder
    }
    return records
  }

  /// Takes out what has had no news for too long. To be asked again and again.
  /// - Parameters:
  ///   - now: in milliseconds.
  ///   - patience: how long an upload may be without news, in milliseconds.
  mutating func takeOverdue(at now: Int64, patience: Int64) -> [Record] {
    for (upload, parts) in uploads where parts.seen?.count != parts.records.count {
      uploads[upload]?.seen = (parts.records.count, now)
    }
    let overdue = uploads.filter { now - ($0.value.seen?.since ?? now) > patience }
      .sorted { $0.value.first < $1.value.first }
    for upload in overdue { uploads[upload.key] = nil }
    return overdue.flatMap(\.value.inOrder)
  }

  private var weight: Int { uploads.values.reduce(0) { $0 + $1.records.values.reduce(0) { $0 + $1.bytes } } }

  // MARK: The note in the group's commit

  /// Where each unfinished upload begins, and whose it is: `OFFSET:SHA-256,…`, the hash cut to 16 digits. Nil for none.
  var note: String? {
    guard !uploads.isEmpty else { return nil }
    return uploads.map { ($0.value.first, $0.key.sha256.prefix(16)) }.sorted { $0.0 < $1.0 }
      .map { "\($0.0):\($0.1)" }.joined(separator: ",")
  }

  /// What a note says: the offset of each unfinished upload's first chunk, by the beginning of its hash.
  static func read(_ note: String?) -> [String: Int64] {
    var firsts: [String: Int64] = [:]
    for word in (note ?? "").split(separator: ",") {
      let parts = word.split(separator: ":")
      guard parts.count == 2, let offset = Int64(parts[0]) else { continue }
      firsts[String(parts[1])] = min(offset, firsts[String(parts[1])] ?? .max)
    }
    return firsts
  }

  /// Adds a chunk that was seen before, where its upload was unfinished then.
  mutating func restore(_ record: Record, noted: [String: Int64]) {
    guard let chunk = try? Chunk(record.headers), let first = noted[String(chunk.sha256.prefix(16))],
      record.offset >= first
    else { return }
    _ = try? add(chunk, record)
  }
}
