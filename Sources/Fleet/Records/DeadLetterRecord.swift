import Contracts

/// A dead letter as it stands on its topic: the original key, value and headers, and behind them headers that say what
/// happened. Those that Kafka Connect has too have Connect's names, so that existing tools read them.
public enum DeadLetterRecord {
  public enum Header {
    public static let topic = "__connect.errors.topic"
    public static let partition = "__connect.errors.partition"
    public static let offset = "__connect.errors.offset"
    public static let stage = "__connect.errors.stage"
    public static let errorClass = "__connect.errors.exception.class.name"
    public static let message = "__connect.errors.exception.message"
    /// `DeadLetter.Reason`.
    public static let reason = "hyoka-reason"
    /// How often the record was tried.
    public static let attempts = "hyoka-attempts"
    /// The version of the software that gave up.
    public static let version = "hyoka-version"
    /// `Place` as JSON, where the reason has one.
    public static let place = "hyoka-place"
    /// How many bytes the original has, where they are more than the dead letters' topic takes. They still stand where
    /// the record came from.
    public static let omitted = "hyoka-bytes-omitted"
    public static let all = [
      omitted, topic, partition, offset, stage, errorClass, message, reason, attempts, version, place,
    ]
  }

  static func make(
    of record: Record, error: any Error, stage: String, topic: String, attempts: Int, version: String
  ) -> OutgoingRecord {
    let rejection = Rejection(error)
    var headers = record.headers
    headers.append(Header.topic, record.source.topic)
    headers.append(Header.partition, String(record.source.partition))
    headers.append(Header.offset, String(record.offset))
    headers.append(Header.stage, stage)
    headers.append(Header.errorClass, String(reflecting: type(of: error)))
    headers.append(Header.message, rejection.message)
    headers.append(Header.reason, rejection.reason.rawValue)
    headers.append(Header.attempts, String(attempts))
    headers.append(Header.version, version)
    if let place = rejection.place, let json = try? JSON.encode(place) { headers.append(Header.place, json) }
    return OutgoingRecord(topic: topic, key: record.key, value: record.value, headers: headers)
  }

  /// How much larger than the other topics' records a dead letter may be, in bytes: it has more headers.
  public static let room = 60 << 10

  /// The headers as they were before the record became a dead letter.
  ///
  /// Ours stand behind the original's. A letter that was sent back and failed again has only one set, since sending it
  /// back takes them off.
  public static func originalHeaders(of record: Record) -> Headers {
    guard let first = record.headers.all.lastIndex(where: { $0.name == Header.topic }) else { return record.headers }
    return Headers(Array(record.headers.all[..<first]))
  }

  /// What the headers of a record of the dead-letter topic say; the name is the record's key.
  public static func read(_ record: Record) -> DeadLetter { letter(record.headers, key: record.key) }

  static func letter(_ headers: Headers, key: [UInt8]?) -> DeadLetter {
    DeadLetter(
      name: String(decoding: key ?? [], as: UTF8.self),
      stage: headers.text(Header.stage) ?? "",
      reason: headers.text(Header.reason).flatMap { DeadLetter.Reason(checked: $0) } ?? .internalError,
      message: headers.text(Header.message) ?? "",
      place: headers[Header.place].flatMap { try? JSON.decode(Place.self, from: $0) })
  }
}

extension OutgoingRecord {
  /// A dead letter that fits nowhere would stop its partition for ever: it keeps everything but the original's bytes.
  mutating func leaveOut(above limit: Int?) {
    guard let limit, bytes > limit, let value else { return }
    headers.append(DeadLetterRecord.Header.omitted, String(value.weight))
    self.value = nil
  }
}

extension Rejection {
  fileprivate init(_ error: any Error) {
    switch error {
    case let rejection as Rejection: self = rejection
    case let exceeded as Deadline.Exceeded:
      let seconds = exceeded.limit / .seconds(1)
      self.init(.timeout, "\(seconds)秒のうちに読み終わりませんでした (not done in \(seconds) s)")
    case let error as EndsTheProcess:
      self.init(
        .endsTheProcess, "処理を始めると\(error.starts)回続けてプログラムが止まりました (it ended the process \(error.starts) times)")
    case let error as TooLarge:
      self.init(
        .tooLarge,
        "結果が\(error.bytes)バイトになり、上限の\(error.limit)バイトを超えます (\(error.bytes) bytes for \(error.topic), which takes \(error.limit))"
      )
    default: self.init(.internalError, String(describing: error))
    }
  }
}
