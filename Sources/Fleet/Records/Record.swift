/// One partition of one topic.
public struct TopicPartition: Hashable, Sendable, Comparable {
  public var topic: String
  /// Counted from 0.
  public var partition: Int

  public init(topic: String, partition: Int) {
    self.topic = topic
    self.partition = partition
  }

  public static func < (left: TopicPartition, right: TopicPartition) -> Bool {
    (left.topic, left.partition) < (right.topic, right.partition)
  }
}

extension TopicPartition: CustomStringConvertible {
  /// As operators write it: `hyoka.sheets.v1/3`.
  public var description: String { "\(topic)/\(partition)" }
}

/// A record as it stands in a log.
public struct Record: Hashable, Sendable {
  public var source: TopicPartition
  /// Counted from 0 within its partition.
  public var offset: Int64
  public var key: [UInt8]?
  /// Absent for a tombstone, which takes its key out of a compacted topic. No bytes are not the same as no value.
  public var value: Payload?
  public var headers: Headers
  /// When it was appended, in milliseconds since 1970; nil where the log doesn't say.
  public var timestamp: Int64?

  public init(
    source: TopicPartition, offset: Int64, key: [UInt8]?, value: Payload?, headers: Headers = Headers(),
    timestamp: Int64? = nil
  ) {
    self.timestamp = timestamp
    self.source = source
    self.offset = offset
    self.key = key
    self.value = value
    self.headers = headers
  }

  /// What the record weighs in a batch: the bytes of its key, value and headers.
  public var bytes: Int { (key?.count ?? 0) + (value?.weight ?? 0) + headers.bytes }
}

/// A record on its way into a log.
public struct OutgoingRecord: Hashable, Sendable {
  public var topic: String
  public var key: [UInt8]?
  public var value: Payload?
  public var headers: Headers
  /// Its partition, where it isn't to follow from the key.
  public var partition: Int?
  /// What decides the partition where that is not the whole key: records that must stay in order share it.
  public var partitionKey: [UInt8]?

  public init(
    topic: String, key: [UInt8]?, value: Payload?, headers: Headers = Headers(), partitionKey: [UInt8]? = nil,
    partition: Int? = nil
  ) {
    self.partition = partition
    self.topic = topic
    self.key = key
    self.value = value
    self.headers = headers
    self.partitionKey = partitionKey
  }
}

extension OutgoingRecord {
  /// The partition that the record belongs to.
  func partition(among count: Int) -> Int {
    partition ?? Partitioner.partition(of: partitionKey ?? key ?? [], among: count)
  }

  /// What the record weighs: the bytes of its key, value and headers.
  public var bytes: Int { (key?.count ?? 0) + (value?.weight ?? 0) + headers.bytes }
}
