/// A value that crosses a topic: it knows the schema that describes it.
public protocol Message: Codable, JSONObject, Sendable {
  /// The schema's folder under `schemas/`, for instance `measure-set`.
  static var schemaName: String { get }
  /// The schema's major version, which is also the topic's.
  static var schemaVersion: Int { get }
}

extension Message {
  public static var schemaVersion: Int { 1 }
  /// The `$id` of the schema, as `ce_dataschema` names it.
  public static var schemaID: String { "https://hyoka.dev/schemas/\(schemaName)/\(schemaVersion).json" }
  /// The CloudEvents type of the message.
  public static var eventType: String { "hyoka.\(schemaName).v\(schemaVersion)" }
}

extension Document: Message { public static var schemaName: String { "document" } }
extension Sheet: Message { public static var schemaName: String { "sheet" } }
extension MeasureSet: Message { public static var schemaName: String { "measure-set" } }
extension Measure: Message { public static var schemaName: String { "measure" } }
extension GoalSummary: Message { public static var schemaName: String { "goal-summary" } }
extension Finding: Message { public static var schemaName: String { "finding" } }
extension DeadLetter: Message { public static var schemaName: String { "dead-letter" } }
