import Fleet
import Synchronization

extension Record {
  /// Checks that a record stands where one of its keys belongs.
  /// - Parameters:
  ///   - keys: by which it may have been put into a partition.
  ///   - count: of the topic's partitions.
  /// - Throws: `Misplaced`.
  func check(_ keys: String..., among count: Int) throws(Misplaced) {
    let expected = keys.map { Partitioner.partition(of: Array($0.utf8), among: count) }
    guard let first = expected.first, !expected.contains(source.partition) else { return }
    throw Misplaced(source: source, offset: offset, expected: first)
  }
}

/// How many partitions a stage's input has, as a stage without state learns it when it is given some. A record that
/// doesn't stand where it belongs was written while there were fewer, and one of a newer revision may have been read
/// before it.
final class PartitionCount: Sendable {
  private let count = Mutex<Int?>(nil)

  /// - Returns: that the partitions are read from where the group is.
  /// - Throws: `LogError`.
  func take(
    _ partitions: [TopicPartition: Committed?], of topic: String, from log: Rereading
  ) async throws -> Taken {
    let known = try await log.partitions(of: topic)
    count.withLock { $0 = known }
    return Taken(positions: partitions.mapValues { $0?.offset })
  }

  /// Nil before any partition was taken.
  var value: Int? { count.withLock(\.self) }
}
