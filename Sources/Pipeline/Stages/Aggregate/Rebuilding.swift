import Contracts
import Fleet

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
  /// What the topics hold now, by the number of the partition.
  private(set) var published: [Int: [SummaryAddress: [UInt8]]] = [:]
  /// Measures that can't be read, from where the group has got to.
  private(set) var failures: [Failure] = []

  init(topics: Topics, count: Int, committed: [TopicPartition: Int64]) {
    self.topics = topics
    self.committed = committed
    states = committed.keys.reduce(into: [:]) { $0[$1.partition] = PartitionState(count: count) }
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
        published[record.source.partition, default: [:]][address] = try record.value?.bytes
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
