import Fleet
import Pipeline

/// What stands on the topics when everything has come to rest.
struct Results {
  private struct Letter: Hashable {
    var key: [UInt8]?
    var value: Payload?
    var reason: String?
    var stage: String?
  }

  /// The newest of each key, tombstones left out.
  private var summaries: [String: [UInt8]] = [:]
  private var measures: [String: String?] = [:]
  private var letters: [Letter: Int] = [:]
  /// How often each event stands on the topics between the stages.
  private var events: [String: Int] = [:]

  init(of log: InMemoryLog, topics: Topics) async throws {
    for topic in topics.summaries {
      for record in try await log.records(in: topic) { summaries["\(topic) \(record.words)"] = try record.value?.bytes }
    }
    for record in try await log.records(in: topics.measures) {
      measures[record.words] = record.value == nil ? nil : record.headers.text("ce_id")
    }
    for topic in [topics.documents, topics.sheets] {
      for record in try await log.records(in: topic) {
        events["\(topic) \(record.words) \(record.headers.text("ce_id") ?? "")", default: 0] += 1
      }
    }
    for record in try await log.records(in: topics.deadLetters) {
      let letter = Letter(
        key: record.key, value: record.value, reason: record.headers.text(DeadLetterRecord.Header.reason),
        stage: record.headers.text(DeadLetterRecord.Header.stage))
      letters[letter, default: 0] += 1
    }
  }

  /// Where it differs from what should be, in words; nil where it doesn't.
  func difference(from expected: Results, delivery: Delivery) -> String? {
    if let difference = Self.difference("summary", summaries, expected.summaries) { return difference }
    if let difference = Self.difference("measures of", measures, expected.measures) { return difference }
    switch delivery {
    case .exactlyOnce:
      return Self.difference("event", events, expected.events)
        ?? Self.difference("dead letter", letters, expected.letters)
    case .atLeastOnce:
      // Twice is allowed, missing or of another kind is not.
      return Self.difference("event", events.mapValues { _ in 1 }, expected.events.mapValues { _ in 1 })
        ?? Self.difference("dead letter", letters.mapValues { _ in 1 }, expected.letters.mapValues { _ in 1 })
    }
  }

  private static func difference<Key, Value: Equatable>(
    _ what: String, _ found: [Key: Value], _ expected: [Key: Value]
  ) -> String? {
    for (key, value) in expected {
      guard let other = found[key] else { return "\(what) \(key) is missing" }
      if other != value { return "\(what) \(key) is another: \(short(other)) instead of \(short(value))" }
    }
    return found.keys.first { expected[$0] == nil }.map { "\(what) \($0) should not be there" }
  }

  private static func short(_ value: some Any) -> String {
    if let bytes = value as? [UInt8] { return String(decoding: bytes, as: UTF8.self) }
    return String(describing: value)
  }
}

extension Record {
  fileprivate var words: String { String(decoding: key ?? [], as: UTF8.self) }
}
