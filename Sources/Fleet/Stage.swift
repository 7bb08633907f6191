import Contracts

/// One step of the pipeline: what it reads, and what it makes of a record.
public protocol Stage: Sendable {
  /// In lower case; names the stage in dead letters and its consumer group.
  var name: String { get }
  /// The topics that the stage reads.
  var inputs: [String] { get }
  /// Whether an answer depends on the records before it. Those of one partition then come one after the other, and
  /// otherwise all records of a batch may be processed at once. Outputs keep the order of their inputs either way.
  var keepsState: Bool { get }

  /// What the record comes to.
  ///
  /// - Parameter deadline: to be checked every now and then.
  /// - Throws: `Rejection` for a record that can't be processed and never will be. Anything else counts as an error of
  ///   ours. In both cases the record becomes a dead letter, and the state must be as if it had never come.
  func process(_ record: Record, deadline: Deadline) throws -> [OutgoingRecord]

  /// What there is to say once a batch is through, for a stage that answers to many records at once.
  func settle() throws -> [OutgoingRecord]
}

extension Stage {
  public var keepsState: Bool { false }
  public func settle() throws -> [OutgoingRecord] { [] }
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
