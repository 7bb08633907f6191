/// A line that librdkafka, or this client, has to say.
public struct LogLine: Hashable, Sendable {
  /// As syslog numbers them.
  public enum Level: Int32, Hashable, Sendable, Comparable {
    case emergency, alert, critical, error, warning, notice, info, debug

    public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  /// Lower is worse.
  public var level: Level
  /// A short word for what the line is about, like `FAIL` or `REBALANCE`.
  public var facility: String
  public var message: String

  public init(level: Level, facility: String, message: String) {
    self.level = level
    self.facility = facility
    self.message = message
  }
  /// Whether it says that a producer's property means nothing to a consumer, or the other way round. Every client gets
  /// all properties, so that is as it should be, each time that one is made.
  var isAboutAnotherRole: Bool { facility == "CONFWARN" && message.contains("will be ignored by this") }
}
