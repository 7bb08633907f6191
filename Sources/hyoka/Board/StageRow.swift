import Fleet

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
  /// How many workers there are; nil where the brokers can't say.
  var members: Int?
  /// The workers by name, the first of them where they are many.
  var workers: [WorkerRow]?

  /// No more than this many workers of a stage are named.
  static let mostWorkers = 100
}

/// A worker, as the board shows it.
struct WorkerRow: Hashable, Encodable {
  var name: String
  var host: String
  var partitions: Int

  init(_ member: GroupLookup.Member) {
    name = Shortened.text(member.name)
    host = Shortened.text(member.host)
    partitions = member.partitions
  }
}
