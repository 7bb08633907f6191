import Contracts
import Fleet

/// The dead letters of an installation: what there is, and sending them back to where they came from.
public struct DeadLetterBox: Sendable {
  /// One dead letter.
  public struct Letter: Sendable {
    public var record: Record
    public var letter: DeadLetter
    /// Where the original stands.
    public var source: TopicPartition
    public var offset: Int64
    public var attempts: Int
    public var version: String
    /// Whether it was sent back already.
    public var isReplayed: Bool

    /// `PARTITION/OFFSET` in the dead letters' topic.
    public var id: String { "\(record.source.partition)/\(record.offset)" }
  }

  /// What became of a letter that was to be sent back.
  public enum Replay: Hashable, Sendable {
    case sent
    /// It was sent back before.
    case already
    /// A newer record of the same key stands behind the original: the old one would replace it.
    case outdated
    /// Its headers don't say where it came from, or its bytes were more than the topic takes.
    case unknownSource
  }

  /// Names the letter, `PARTITION/OFFSET`, that a record marks as sent back.
  static let replayedHeader = "hyoka-replayed"

  private let log: any Log
  private let topics: Topics

  public init(log: any Log, topics: Topics) {
    self.log = log
    self.topics = topics
  }

  /// All letters that are still kept, oldest first within a partition.
  /// - Throws: `LogError`.
  public func letters(stage: String? = nil, reason: DeadLetter.Reason? = nil) async throws -> [Letter] {
    var letters: [Letter] = []
    var replayed: Set<String> = []
    for record in try await log.records(in: topics.deadLetters) {
      if let id = Self.replayedLetter(in: record) {
        replayed.insert(id)
      } else {
        letters.append(Letter(record))
      }
    }
    return letters.compactMap { letter in
      var letter = letter
      letter.isReplayed = replayed.contains(letter.id)
      guard stage == nil || letter.letter.stage == stage, reason == nil || letter.letter.reason == reason else {
        return nil
      }
      return letter
    }
  }

  /// The id of the letter that a record of the dead letters' topic marks as sent back; nil for a letter.
  public static func replayedLetter(in record: Record) -> String? {
    guard record.value == nil, record.headers[DeadLetterRecord.Header.stage] == nil else { return nil }
    return record.headers.text(replayedHeader)
  }

  /// One letter. Nothing but its partition is read, and nothing else kept.
  /// - Parameter id: `PARTITION/OFFSET`.
  /// - Returns: nil where there is none of that id.
  /// - Throws: `LogError`.
  public func letter(_ id: String) async throws -> Letter? {
    let parts = id.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let partition = Int(parts[0]), let offset = Int64(parts[1]), offset >= 0,
      (0..<(try await log.partitions(of: topics.deadLetters))).contains(partition)
    else { return nil }
    let source = TopicPartition(topic: topics.deadLetters, partition: partition)
    var found: Letter?
    var isReplayed = false
    // From the first record on: an offset behind the end, which anybody may ask for, would be waited for.
    _ = try await log.replay([source: nil], limit: BatchLimit()) { records in
      for record in records {
        if let id = Self.replayedLetter(in: record) {
          isReplayed = isReplayed || id == found?.id
        } else if record.offset == offset {
          found = Letter(record)
        }
      }
    }
    found?.isReplayed = isReplayed
    return found
  }

  /// Sends originals back, untouched, and marks them in the same transaction, so that none goes twice.
  /// - Parameter outdatedToo: even where a newer record of the same key stands behind the original.
  /// - Throws: `LogError`.
  public func replay(_ letters: [Letter], outdatedToo: Bool = false) async throws -> [(Letter, Replay)] {
    var results: [(Letter, Replay)] = []
    for letter in letters {
      let replay = try await fate(of: letter, outdatedToo: outdatedToo)
      if replay == .sent { try await log.append([letter.original, mark(letter)]) }
      results.append((letter, replay))
    }
    return results
  }

  private func fate(of letter: Letter, outdatedToo: Bool) async throws -> Replay {
    if letter.isReplayed { return .already }
    let isInput = [topics.uploads, topics.documents, topics.sheets, topics.measures].contains(letter.source.topic)
    guard isInput, letter.record.headers[DeadLetterRecord.Header.omitted] == nil, letter.source.partition >= 0,
      letter.source.partition < (try await log.partitions(of: letter.source.topic))
    else { return .unknownSource }
    if outdatedToo || letter.record.headers[Chunk.Header.sha256] != nil { return .sent }
    var isOutdated = false
    _ = try await log.replay([letter.source: letter.offset + 1], limit: BatchLimit()) { records in
      isOutdated = isOutdated || records.contains { $0.key == letter.record.key }
    }
    return isOutdated ? .outdated : .sent
  }

  private func mark(_ letter: Letter) -> OutgoingRecord {
    var headers = Headers()
    headers.append(Self.replayedHeader, letter.id)
    return OutgoingRecord(
      topic: topics.deadLetters, key: letter.record.key, value: nil, headers: headers,
      partition: letter.record.source.partition)
  }
}

extension DeadLetterBox.Letter {
  fileprivate init(_ record: Record) {
    self.record = record
    letter = DeadLetterRecord.read(record)
    source = TopicPartition(
      topic: record.headers.text(DeadLetterRecord.Header.topic) ?? "",
      partition: record.headers.text(DeadLetterRecord.Header.partition).flatMap { Int($0) } ?? -1)
    offset = record.headers.text(DeadLetterRecord.Header.offset).flatMap { Int64($0) } ?? -1
    attempts = record.headers.text(DeadLetterRecord.Header.attempts).flatMap { Int($0) } ?? 1
    version = record.headers.text(DeadLetterRecord.Header.version) ?? ""
    isReplayed = false
  }

  /// The record as it was before it became a dead letter: what was added to its headers is the last of each name.
  var original: OutgoingRecord {
    OutgoingRecord(
      topic: source.topic, key: record.key, value: record.value,
      headers: DeadLetterRecord.originalHeaders(of: record), partition: source.partition)
  }
}
