import Contracts

/// One step of the pipeline: what it reads, and what it makes of a record.
public protocol Stage: Sendable {
  /// In lower case; names the stage in dead letters and its consumer group.
  var name: String { get }
  /// The topics that the stage reads.
  var inputs: [String] { get }
  /// The topics that it writes to, dead letters aside.
  var outputs: [String] { get }
  /// The topics that it reads to know again what it knew, beside its inputs.
  var rereads: [String] { get }
  /// Whether an answer depends on the records before it. Those of one partition then come one after the other, and
  /// otherwise all records of a batch may be processed at once. Outputs keep the order of their inputs either way.
  var keepsState: Bool { get }

  /// What the record comes to.
  ///
  /// - Parameter deadline: to be checked every now and then.
  /// - Throws: `Rejection` for a record that can't be processed and never will be, `Failures` for several; `Misplaced`
  ///   where the whole stage must stop. Anything else counts as an error of ours. But for `Misplaced` the record becomes
  ///   a dead letter, and the state must be as if it had never come.
  func process(_ record: Record, deadline: Deadline) throws -> [OutgoingRecord]

  /// What there is to say once a batch is through, for a stage that answers to many records at once.
  func settle() throws -> [OutgoingRecord]

  /// Comes to know what has to be known of partitions that were just assigned, and where to go on in them.
  ///
  /// - Parameters:
  ///   - partitions: with how far the group is through each of them.
  ///   - log: for reading again what the state derives from.
  /// - Throws: what `log` throws; `Misplaced`. The partitions then count as never assigned.
  func take(_ partitions: [TopicPartition: Committed?], from log: Rereading) async throws -> Taken

  /// Forgets what it knows of partitions.
  func drop(_ partitions: [TopicPartition])

  /// What `take` will have to know if it begins where a partition is now; at most 4,000 bytes.
  func note(for partition: TopicPartition) -> String?

  /// Records that the stage has kept and gives up, with the reason.
  /// - Parameter now: in milliseconds since 1970.
  func overdue(at now: Int64) -> [Failure]
}

extension Stage {
  public var outputs: [String] { [] }
  public var rereads: [String] { [] }
  public var keepsState: Bool { false }
  public func settle() throws -> [OutgoingRecord] { [] }
  public func take(_ partitions: [TopicPartition: Committed?], from log: Rereading) async throws -> Taken {
    Taken(positions: partitions.mapValues { $0?.offset })
  }
  public func drop(_ partitions: [TopicPartition]) {}
  public func note(for partition: TopicPartition) -> String? { nil }
  public func overdue(at now: Int64) -> [Failure] { [] }
}

/// What a stage comes to when it takes partitions over.
public struct Taken: Sendable {
  /// Where to go on (nil: at the first record).
  public var positions: [TopicPartition: Int64?]
  public var outputs: [OutgoingRecord]
  /// Records between what the group has committed and where it goes on that can't be processed.
  public var failures: [Failure]

  public init(
    positions: [TopicPartition: Int64?], outputs: [OutgoingRecord] = [], failures: [Failure] = []
  ) {
    self.positions = positions
    self.outputs = outputs
    self.failures = failures
  }
}

/// A record that became a dead letter, and why.
public struct Failure: Sendable {
  public var record: Record
  public var error: any Error

  public init(_ record: Record, _ error: any Error) {
    self.record = record
    self.error = error
  }
}

/// Says that a record can't be processed, and why.
public struct Rejection: Error, Hashable, Sendable {
  public var reason: DeadLetter.Reason
  /// One line that whoever dropped the document understands.
  public var message: String
  public var place: Place?

  public init(_ reason: DeadLetter.Reason, _ message: String, place: Place? = nil) {
    self.reason = reason
    self.message = message
    self.place = place
  }
}

/// Several records can't be processed, because they belong together or make room for others. The record in hand becomes a
/// dead letter only if it is among them.
public struct Failures: Error {
  public var all: [Failure]

  public init(all: [Failure]) {
    self.all = all
  }
}

/// Says that a record stands in a partition where its key doesn't belong: the topic's number of partitions was changed,
/// or somebody writes by another rule. Whatever a stateful stage made of it would be wrong, so it stops.
public struct Misplaced: Error, Hashable, Sendable, CustomStringConvertible {
  public var source: TopicPartition
  public var offset: Int64
  /// The partition where the key belongs.
  public var expected: Int

  public init(source: TopicPartition, offset: Int64, expected: Int) {
    self.source = source
    self.offset = offset
    self.expected = expected
  }

  public var description: String {
    "the record at offset \(offset) of \(source) belongs to partition \(expected): was the number of partitions changed?"
  }
}
