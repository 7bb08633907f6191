/// How a stage is doing, as the board shows it.
struct StageRow: Hashable, Encodable {
  var stage: String
  var topic: String
  var partitions: Int
  /// Messages that wait; nil before the brokers have said.
  var lag: Int64?
  /// Messages a minute, over the last minute; nil before two looks.
  var rate: Double?
  /// When the oldest message that waits was written, in milliseconds since 1970; nil where none waits or nobody knows.
  var oldest: Int64?
  /// Nil where the brokers can't say.
  var members: Int?
}
