import CRDKafka

/// Where the group is, where this member is, and where the partitions end.
extension Consumer {
  /// What the group has committed.
  /// - Returns: nil for a partition for which nothing is.
  /// - Throws: `KafkaError`.
  public func committed(
    _ partitions: [TopicPartition], timeout: Duration = .seconds(30)
  ) throws(KafkaError) -> [TopicPartition: CommittedOffset?] {
    let client = try handle.live()
    guard group != nil else { throw .configuration("a consumer without a group has committed nothing") }
    let list = PartitionList(partitions)
    do throws(KafkaError) {
      try KafkaError.check(rd_kafka_committed(client, list.pointer, timeout.milliseconds))
      try list.check()
    } catch {
      throw doubting(handle.explained(error))
    }
    return list.elements.reduce(into: [:]) { all, element in
      all[TopicPartition(element)] = .some(CommittedOffset(element))
    }
  }

  /// Commits offsets for the group, without a transaction, and waits until the broker has them: up to the session
  /// timeout where it can't be reached.
  /// - Throws: `KafkaError`: `.stale` where the group has moved on.
  public func commit(_ offsets: [TopicPartition: CommittedOffset]) throws(KafkaError) {
    let client = try handle.live()
    guard group != nil else { throw .configuration("a consumer without a group can't commit") }
    do throws(KafkaError) {
      try Self.commit(offsets, client)
    } catch {
      throw doubting(handle.explained(error))
    }
  }

  static func commit(_ offsets: [TopicPartition: CommittedOffset], _ client: OpaquePointer) throws(KafkaError) {
    guard !offsets.isEmpty else { return }
    let list = PartitionList(offsets)
    try KafkaError.check(rd_kafka_commit(client, list.pointer, 0))
    try list.check()
  }

  /// The next message to be returned of each partition that is being fetched.
  /// - Returns: none for a partition of which nothing was returned yet.
  /// - Throws: `KafkaError`.
  public func positions() throws(KafkaError) -> [TopicPartition: Int64] {
    let client = try handle.live()
    let list = PartitionList(membership.started)
    try KafkaError.check(rd_kafka_position(client, list.pointer))
    var positions: [TopicPartition: Int64] = [:]
    for element in list.elements where element.offset >= 0 { positions[TopicPartition(element)] = element.offset }
    for message in kept.reversed() { positions[message.source] = message.offset }
    return positions
  }

  /// The ends of a partition, asked of its leader. Other calls may go on meanwhile.
  /// - Throws: `KafkaError`: `.timedOut`, always by the timeout: librdkafka before 2.3 may wait for ever (#4460).
  public func watermarks(
    of partition: TopicPartition, timeout: Duration = .seconds(10)
  ) async throws(KafkaError) -> Watermarks {
    try await handle.watermarks(of: partition, timeout: timeout)
  }

  /// The end of a partition as the last answer to a fetch told it, what open transactions hold back included.
  /// - Throws: `KafkaError`: where nothing was fetched of it yet.
  public func knownEnd(of partition: TopicPartition) throws(KafkaError) -> Int64 {
    try knownEnds(of: partition).high
  }

  /// The ends of a partition as the last answers told them, without asking anybody. What open transactions hold back is
  /// included; a low end that nobody has told is 0.
  /// - Throws: `KafkaError`: where nothing was fetched of it yet.
  public func knownEnds(of partition: TopicPartition) throws(KafkaError) -> Watermarks {
    let client = try handle.live()
    var (low, high): (Int64, Int64) = (0, 0)
    try KafkaError.check(
      rd_kafka_get_watermark_offsets(client, partition.topic, partition.partition, &low, &high))
    guard high >= 0 else { throw KafkaError(RD_KAFKA_RESP_ERR__NO_OFFSET, "nothing is known of \(partition) yet") }
    return Watermarks(low: max(0, low), high: high)
  }

  /// How many offsets are between what was returned and the end, for each partition that is being fetched.
  /// - Throws: `KafkaError`.
  public func lag(timeout: Duration = .seconds(10)) async throws(KafkaError) -> [TopicPartition: Int64] {
    let deadline = Deadline(after: timeout)
    let positions = try positions()
    var lag: [TopicPartition: Int64] = [:]
    for partition in membership.started.sorted() {
      let ends = try await handle.watermarks(of: partition, timeout: deadline.remaining)
      lag[partition] = max(0, ends.high - max(ends.low, positions[partition] ?? ends.low))
    }
    return lag
  }
}

extension ClientHandle {
  func watermarks(of partition: TopicPartition, timeout: Duration) async throws(KafkaError) -> Watermarks {
    let limit = timeout.milliseconds
    return try await probe(timeout: timeout) { client in
      var ends = Watermarks(low: 0, high: 0)
      let code = rd_kafka_query_watermark_offsets(
        client, partition.topic, partition.partition, &ends.low, &ends.high, limit)
      guard code == RD_KAFKA_RESP_ERR_NO_ERROR else {
        return .failure(KafkaError(code, "\(partition): \(String(cString: rd_kafka_err2str(code)))"))
      }
      return .success(ends)
    }
  }
}
