import CRDKafka

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A list of partitions that librdkafka takes and fills in; it is given back when the value is gone.
struct PartitionList: ~Copyable {
  let pointer: UnsafeMutablePointer<rd_kafka_topic_partition_list_t>

  init(capacity: Int = 8) {
    pointer = rd_kafka_topic_partition_list_new(Int32(clamping: capacity))
  }

  init(_ partitions: some Sequence<TopicPartition>) {
    self.init()
    for partition in partitions { add(partition) }
  }

  /// Takes over a list that librdkafka has made.
  init(owning pointer: UnsafeMutablePointer<rd_kafka_topic_partition_list_t>) {
    self.pointer = pointer
  }

  init(_ starts: [TopicPartition: Offset]) {
    self.init(capacity: starts.count)
    for (partition, start) in starts { add(partition, offset: start.number) }
  }

  init(_ offsets: [TopicPartition: CommittedOffset]) {
    self.init(capacity: offsets.count)
    for (partition, offset) in offsets { add(partition, offset: offset.offset, metadata: offset.metadata) }
  }

  deinit {
    rd_kafka_topic_partition_list_destroy(pointer)
  }

  func add(_ partition: TopicPartition, offset: Int64? = nil, metadata: String? = nil) {
    guard let element = rd_kafka_topic_partition_list_add(pointer, partition.topic, partition.partition) else { return }
    if let offset { element.pointee.offset = offset }
    if let metadata {
      // The list frees it with C's `free`.
      element.pointee.metadata = UnsafeMutableRawPointer(strdup(metadata))
      element.pointee.metadata_size = metadata.utf8.count
    }
  }

  /// The elements, as long as the list lives.
  var elements: UnsafeMutableBufferPointer<rd_kafka_topic_partition_t> {
    UnsafeMutableBufferPointer(start: pointer.pointee.elems, count: Int(pointer.pointee.cnt))
  }

  /// - Throws: the first partition's error, if one has any.
  func check() throws(KafkaError) {
    for element in elements where element.err != RD_KAFKA_RESP_ERR_NO_ERROR {
      let partition = TopicPartition(element)
      throw KafkaError(element.err, "\(partition): \(String(cString: rd_kafka_err2str(element.err)))")
    }
  }

  /// Copies the partitions of a list that stays librdkafka's.
  static func partitions(
    of list: UnsafeMutablePointer<rd_kafka_topic_partition_list_t>?
  ) -> [TopicPartition] {
    guard let list else { return [] }
    return UnsafeBufferPointer(start: list.pointee.elems, count: Int(list.pointee.cnt)).map(TopicPartition.init)
  }
}

extension TopicPartition {
  init(_ element: rd_kafka_topic_partition_t) {
    self.init(topic: element.topic.map { String(cString: $0) } ?? "", partition: element.partition)
  }
}

extension CommittedOffset {
  /// Nil where nothing is committed.
  init?(_ element: rd_kafka_topic_partition_t) {
    guard element.offset >= 0 else { return nil }
    let bytes = UnsafeRawBufferPointer(start: element.metadata, count: element.metadata_size)
    self.init(offset: element.offset, metadata: bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self))
  }
}

extension Offset {
  /// As librdkafka numbers it (`RD_KAFKA_OFFSET_STORED` and its like).
  var number: Int64 {
    switch self {
    case .committed: Int64(RD_KAFKA_OFFSET_STORED)
    case .earliest: Int64(RD_KAFKA_OFFSET_BEGINNING)
    case .latest: Int64(RD_KAFKA_OFFSET_END)
    case .offset(let number): number
    }
  }
}
