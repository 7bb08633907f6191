import Logging

/// What log lines are about, by the short names that machines tell them apart by. Names are never changed, only added.
public enum LogEventName: String, Hashable, Sendable, CaseIterable {
  /// The process begins its work.
  case started
  /// The HTTP endpoint answers at an address.
  case listening
  /// Somebody asked the process to end.
  case stopping
  /// What was in hand at the end took too long.
  case abandoned
  /// A document has been in work for far too long, and the process ends.
  case hung
  /// The brokers don't answer yet.
  case retrying
  /// Something about the topics' settings.
  case topics
  /// A worker joined its group.
  case joined
  /// A worker left its group.
  case left
  /// Partitions came.
  case assigned
  /// Partitions were given up.
  case revoked
  /// Partitions went without being asked for.
  case lost
  /// Where a group is, the brokers have nothing any more.
  case gone
  /// How far the reading of a state is.
  case rebuilding
  /// Partitions are ready, their state is there.
  case ready
  /// A batch was processed and committed.
  case batch
  /// A message can't be processed.
  case deadLetter = "dead-letter"
  /// A message was in work when the process ended before.
  case suspect
  /// The journal that would recognise such a message can't be written.
  case journal
  /// What reads files can't be confined.
  case reader
  /// What was in hand is done once more.
  case retry
  /// A worker can't go on.
  case failed
  /// A line of librdkafka's own; `facility` is its word for what it is about.
  case librdkafka
  /// An error that the Kafka client reports in passing.
  case kafkaError = "kafka-error"
}

extension Logger {
  /// Logs something that happened.
  public func log(
    _ event: LogEventName, _ level: Logger.Level, _ message: @autoclosure () -> String,
    _ fields: @autoclosure () -> Logger.Metadata = [:]
  ) {
    log(
      level: level, "\(message())",
      metadata: fields().merging(["event": .string(event.rawValue)]) { $1 }, source: "hyoka")
  }
}
