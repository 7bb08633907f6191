/// Remembers across starts of the process which records were begun, so that one that ends the process is recognised.
public protocol Journal: Sendable {
  /// How often a record was begun and not done.
  func starts(of record: RecordID) -> Int
  /// Called before records are processed; what it writes must survive the end of the process.
  func begin(_ records: [RecordID])
  /// Called once records are processed, whatever came of them.
  func end(_ records: [RecordID])
}

/// A record's place in the log.
public struct RecordID: Hashable, Sendable {
  public var source: TopicPartition
  public var offset: Int64

  public init(source: TopicPartition, offset: Int64) {
    self.source = source
    self.offset = offset
  }
}

extension Record {
  var id: RecordID { RecordID(source: source, offset: offset) }
}

/// Thrown in the name of a record that has ended the process too often.
struct EndsTheProcess: Error {
  var starts: Int
}
