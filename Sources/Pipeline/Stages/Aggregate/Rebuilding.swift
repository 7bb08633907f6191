import Contracts
import Fleet
import Rollup

/// Where a summary stands: its topic and key.
struct SummaryAddress: Hashable, Comparable {
  var topic: String
  var key: [UInt8]

  /// The first part of the key.
  var municipality: String { String(decoding: key.prefix { $0 != UInt8(ascii: "/") }, as: UTF8.self) }

  static func < (left: SummaryAddress, right: SummaryAddress) -> Bool {
    left.topic == right.topic ? left.key.lexicographicallyPrecedes(right.key) : left.topic < right.topic
  }
}

/// Reads partitions of measures and of the summaries that belong to them.
struct Rebuilding {
  private let topics: Topics
  private let committed: [TopicPartition: Int64]
  /// By the number of the partition.
  private(set) var states: [Int: PartitionState]
  /// What the topics hold now, by the number of the partition; only enough of it to see what differs.
  private(set) var published: [Int: [SummaryAddress: SummaryDigest]] = [:]
  /// Measures that can't be read, from where the group has got to.
  private(set) var failures: [Failure] = []

  /// - Parameters:
  ///   - count: of the topics' partitions.
  ///   - room: for documents that are unpacked, in all partitions together.
  init(topics: Topics, count: Int, room: Int, committed: [TopicPartition: Int64]) {
    self.topics = topics
    self.committed = committed
    let room = room / max(1, committed.count)
    states = committed.keys.reduce(into: [:]) { $0[$1.partition] = PartitionState(count: count, room: room) }
  }

  var starts: [TopicPartition: Int64?] {
    var starts: [TopicPartition: Int64?] = [:]
    for partition in committed.keys {
      starts.updateValue(nil, forKey: partition)
      for topic in topics.summaries {
        starts.updateValue(nil, forKey: TopicPartition(topic: topic, partition: partition.partition))
      }
    }
    return starts
  }

  /// - Throws: `Misplaced`.
  mutating func take(_ records: [Record]) throws {
    for record in records {
      if record.source.topic == topics.measures {
        try apply(record)
      } else {
        let address = SummaryAddress(topic: record.source.topic, key: record.key ?? [])
        published[record.source.partition, default: [:]][address] = try record.value.map {
          SummaryDigest(of: try $0.bytes)
        }
      }
    }
  }

  private mutating func apply(_ record: Record) throws {
    do {
      try states[record.source.partition]?.apply(record)
    } catch let error as Misplaced {
      throw error
    } catch  where record.offset < committed[record.source] ?? 0 {
      // It became a dead letter when its turn came.
    } catch {
      failures.append(Failure(record, error))
    }
  }
}
