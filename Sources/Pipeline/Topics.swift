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

  public var all: [Topic] {
    [uploads, documents, sheets].map { Topic(name: $0, cleanup: .delete) }
      + ([measures] + summaries).map { Topic(name: $0, cleanup: .compact) }
      + [Topic(name: deadLetters, cleanup: .delete)]
  }

  private func name(_ what: String, _ version: Int) -> String { "\(prefix).\(what).v\(version)" }
}
