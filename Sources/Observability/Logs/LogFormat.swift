/// How lines of the log are written.
public enum LogFormat: String, Hashable, Sendable, CaseIterable {
  /// For people: the time, the level, a sentence, and `name=value`.
  case text
  /// For machines: one JSON object a line.
  case json
}
