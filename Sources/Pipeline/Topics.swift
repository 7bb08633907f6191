import Contracts
import Fleet

/// The topics of one installation.
public struct Topics: Hashable, Sendable {
  /// What a broker does with old records.
  public enum Cleanup: String, Sendable {
    /// They go after a time.
    case delete
    /// The newest of each key stays.
    case compact
  }

  /// One topic, as a broker has to have it.
  public struct Topic: Hashable, Sendable {
    public var name: String
    public var cleanup: Cleanup
    /// How long records are kept (nil: for ever), and in a compacted topic how long tombstones are.
    public var retention: Duration?
    /// Whether it is partitioned by municipality, as those that hold the same number of partitions must be.
    public var isByMunicipality = false
    /// Whether it holds whole records of other topics, with more headers.
    public var holdsDeadLetters = false
  }

  public let prefix: String

  /// - Throws: `LogError.topicName` for a prefix that makes no topic name.
  public init(prefix: String = "hyoka") throws(LogError) {
    self.prefix = prefix
    for topic in all where !TopicName.isValid(topic.name) { throw .topicName(topic.name) }
  }

  /// The files as they were dropped. Key: `municipality/document`, either part may be missing.
  public var uploads: String { name("uploads", 1) }
  /// Key: as the upload's.
  public var documents: String { name("documents", Document.schemaVersion) }
  /// Key: `municipality/document`; partitioned by the municipality alone, as all that follow.
  public var sheets: String { name("sheets", Sheet.schemaVersion) }
  /// Key: `municipality/document`.
  public var measures: String { name("measures", MeasureSet.schemaVersion) }
  /// Key: `municipality/plan/fiscalYear`.
  public func summary(_ goal: GoalID) -> String { name("summary.\(goal.rawValue)", GoalSummary.schemaVersion) }
  /// Key: as that of the record that could not be processed.
  public var deadLetters: String { name("dead-letters", DeadLetter.schemaVersion) }

  /// The consumer group of a stage's workers.
  public func group(of stage: String) -> String { "\(prefix).\(stage)" }

  public var summaries: [String] { GoalID.allCases.map(summary) }

  /// Uploads are what everything else derives from, so they are kept for ever; documents long enough to be read again
  /// after an upgrade; sheets long enough for a fleet that was down for a week; dead letters until somebody has looked.
  public var all: [Topic] {
    [
      Topic(name: uploads, cleanup: .delete, retention: nil),
      Topic(name: documents, cleanup: .delete, retention: .days(90)),
      Topic(name: sheets, cleanup: .delete, retention: .days(14), isByMunicipality: true),
    ]
      + ([measures] + summaries).map {
        Topic(name: $0, cleanup: .compact, retention: .days(30), isByMunicipality: true)
      }
      + [Topic(name: deadLetters, cleanup: .delete, retention: .days(365), holdsDeadLetters: true)]
  }

  private func name(_ what: String, _ version: Int) -> String { "\(prefix).\(what).v\(version)" }
}

extension Duration {
  static func days(_ days: Int64) -> Duration { .seconds(days * 86_400) }
}
