import Foundation
import Logging

/// One line of the log, before it is written.
struct LogEntry {
  var time: Date
  var level: Logger.Level
  /// Which stage speaks; nil for the process as a whole.
  var stage: String?
  /// A short fixed name, which machines tell lines apart by.
  var event: String?
  /// What else is known, in order.
  var fields: [(name: String, value: LogValue)]
  /// A sentence for people.
  var message: String

  /// A sentence that quotes something may be long, but not without bounds.
  private static let limit = 4096

  /// With the line's end.
  func line(_ format: LogFormat) -> String {
    switch format {
    case .json: json + "\n"
    case .text: text + "\n"
    }
  }

  private var json: String {
    var members = [("time", LogText.json(timestamp)), ("level", LogText.json(level.rawValue))]
    if let stage { members.append(("stage", LogText.json(stage, limit: LogValue.limit))) }
    if let event { members.append(("event", LogText.json(event, limit: LogValue.limit))) }
    members += fields.map { ($0.name, $0.value.json) }
    members.append(("message", LogText.json(message, limit: Self.limit)))
    return "{" + members.map { "\(LogText.json($0.0)):\($0.1)" }.joined(separator: ",") + "}"
  }

  private var text: String {
    var words = [timestamp, level.rawValue.padding(toLength: 8, withPad: " ", startingAt: 0)]
    if let stage { words.append(LogText.value(stage, limit: LogValue.limit)) }
    words.append(LogText.visible(message, limit: Self.limit))
    if let event { words.append("event=" + LogText.value(event, limit: LogValue.limit)) }
    words += fields.map { LogText.value($0.name) + "=" + $0.value.text }
    return words.joined(separator: " ")
  }

  /// RFC 3339, in UTC, to the millisecond.
  private var timestamp: String { time.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true)) }
}
