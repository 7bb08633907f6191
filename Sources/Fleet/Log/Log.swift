/// Topics that can be written and read: Kafka, or the same thing in this process.
public protocol Log: Sendable {
  /// Joins a consumer group, which shares the partitions of its topics among its members.
  /// - Throws: `LogError`.
  func join(_ membership: Membership) async throws -> any GroupMember
  /// Appends records outside any group: all of them or none.
  /// - Throws: `LogError`.
  func append(_ records: [OutgoingRecord]) async throws
  /// How many partitions a topic has.
  /// - Throws: `LogError`.
  func partitions(of topic: String) async throws -> Int
  /// Reads partitions outside any group, each from an offset (nil: from its first record) to the end that it has when
  /// this begins.
  ///
  /// Where a transaction is still open before that end, it is waited for. Whoever compares with what was read must not
  /// overlook what was committed behind an open transaction.
  /// - Parameter each: gets the records of one partition, in order, by the armful; and nothing at all every now and then
  ///   while this waits.
  /// - Returns: of each partition the offset behind what was read.
  /// - Throws: `LogError`, and what `each` throws.
  func replay(
    _ starts: [TopicPartition: Int64?], limit: BatchLimit, _ each: ([Record]) async throws -> Void
  ) async throws -> [TopicPartition: Int64]
  /// Reads partitions outside any group, each from an offset, and goes on as new records come.
  /// - Parameter each: gets what comes, and nothing at all every now and then; false ends the reading.
  /// - Throws: `LogError`, `CancellationError`, and what `each` throws.
  func follow(_ starts: [TopicPartition: Int64?], _ each: ([Record]) async throws -> Bool) async throws
}

/// A member of a consumer group. Used by one task at a time.
///
/// The unit of work is one transaction, `poll` … `commit`: what was made of a batch appears together with the batch's
/// offsets, or not at all.
public protocol GroupMember: Sendable {
  /// What happens next to this member.
  /// - Parameter wait: how long to wait for something to happen.
  /// - Throws: `LogError`.
  func poll(_ limit: BatchLimit, wait: Duration) async throws -> Poll
  /// Tells the group that this member is alive while it is busy with something else.
  /// - Returns: false as soon as partitions come or go, which the next `poll` tells.
  /// - Throws: `LogError`.
  func stillHolds() async throws -> Bool
  /// Up to where the group is through; nothing for a partition that it has committed nothing of.
  /// - Throws: `LogError`.
  func committed(_ partitions: [TopicPartition]) async throws -> [TopicPartition: Committed]
  /// Begins to deliver partitions that were assigned, each from an offset (nil: from its first record).
  /// - Throws: `LogError`.
  func start(_ positions: [TopicPartition: Int64?]) async throws
  /// Appends the outputs and moves the group to the positions, in one transaction.
  /// - Throws: `LogError`; whether it has happened is then to be seen by what is committed.
  func commit(_ positions: [TopicPartition: Committed], outputs: [OutgoingRecord]) async throws
  /// Moves the group to the ends that it has read up to, behind the marks of transactions, which are never delivered; and
  /// to the beginning of partitions that it has committed nothing of. Where a group stands for long on something that
  /// the broker deletes one day, it would seem to have lost what it never had to process; and where it stands nowhere,
  /// nobody would see what it has lost. To be called where everything that was delivered is committed and nothing
  /// follows; may put it off.
  /// - Throws: `LogError`.
  func commitReached() async throws
  /// Forgets what was delivered since the last commit: the next `poll` assigns the same partitions once more.
  /// - Throws: `LogError`.
  func rewind() async throws
  /// Leaves the group, so that others get the partitions at once.
  func leave() async
}

/// What happens to a member of a group.
public enum Poll: Hashable, Sendable {
  /// The next records; those of one partition in order. None: nothing came in the time.
  case records([Record])
  /// These partitions are the member's now, and none before them. Nothing is delivered before `start`.
  case assigned([TopicPartition])
  /// All partitions are taken away, some perhaps to be given back.
  /// - lost: they went without being asked for, and somebody else may already have them.
  case revoked([TopicPartition], lost: Bool)
}

/// How far a group is through a partition.
public struct Committed: Hashable, Sendable {
  /// Of the next record: the one *behind* the last that is done.
  public var offset: Int64
  /// Whatever the stage has to know when it starts from there; at most 4,000 bytes.
  public var note: String?

  public init(offset: Int64, note: String? = nil) {
    self.offset = offset
    self.note = note
  }
}

/// How much to take at once. A record that is larger than the limit still comes, alone.
public struct BatchLimit: Hashable, Sendable {
  public var records: Int
  /// Of keys, values and headers.
  public var bytes: Int

  public init(records: Int = 256, bytes: Int = 16 << 20) {
    self.records = records
    self.bytes = bytes
  }
}
