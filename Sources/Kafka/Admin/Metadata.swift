import CRDKafka

/// Asks the brokers what topics there are.
enum Metadata {
  /// A topic that was made a moment before, or a broker that has just started: not every broker knows of it at once.
  private static let patience = Duration.seconds(3)

  /// How many partitions a topic has.
  ///
  /// Before a topic is asked for by name for the first time, it must stand in the list of all topics: brokers before
  /// 0.11, and the development cluster, make whatever topic is asked for. One that doesn't stand there is looked for
  /// again for some seconds.
  /// - Throws: `KafkaError`: `.unknownTopic`, also where the user may not see it; `.allBrokersDown`, `.timedOut`.
  static func partitions(of name: String, _ handle: ClientHandle, timeout: Duration) throws(KafkaError) -> Int32 {
    let client = try handle.live()
    let deadline = Deadline(after: timeout)
    let patience = Deadline(after: min(timeout, patience))
    while !handle.knowsTopic(name),
      !(try cluster(handle, only: nil, timeout: deadline.remaining).topics.contains { $0.name == name })
    {
      guard !patience.hasPassed else {
        throw KafkaError(
          RD_KAFKA_RESP_ERR__UNKNOWN_TOPIC, "\(name): there is no such topic, or none that this user may see")
      }
      rd_kafka_poll(client, min(500, patience.remaining.milliseconds))
    }
    let topic = try handle.topic(name)
    while true {
      let found = try cluster(handle, only: topic, timeout: deadline.remaining).topics.first { $0.name == name }
      guard let found else { throw KafkaError(RD_KAFKA_RESP_ERR__UNKNOWN_TOPIC, "\(name): there is no such topic") }
      if found.error == RD_KAFKA_RESP_ERR_NO_ERROR { return found.info.partitions }
      let error = KafkaError(found.error, "\(name): \(String(cString: rd_kafka_err2str(found.error)))")
      // A topic that is just being made has no leader for a moment.
      guard error.isRetriable, !deadline.hasPassed else { throw error }
      rd_kafka_poll(client, min(100, deadline.remaining.milliseconds))
    }
  }

  /// What one answer tells.
  struct Cluster {
    /// Those that are there at the moment.
    var brokers: Int
    var topics: [Topic]
  }

  struct Topic {
    var name: String
    var error: rd_kafka_resp_err_t
    var info: TopicInfo
  }

  /// Asks until somebody answers, or it is known why nobody ever will, like a wrong password: librdkafka itself would
  /// wait for the whole time.
  /// - Parameter only: the topic to ask for; nil for all that the user may see.
  static func cluster(
    _ handle: ClientHandle, only: OpaquePointer?, timeout: Duration
  ) throws(KafkaError) -> Cluster {
    let client = try handle.live()
    let deadline = Deadline(after: timeout)
    var patience = Duration.seconds(1)
    while true {
      do throws(KafkaError) {
        return try ask(client, only: only, timeout: min(patience, deadline.remaining))
      } catch {
        guard error.isRetriable else { throw error }
        // Where an answer takes long, it is not asked for again and again.
        patience *= 2
        rd_kafka_poll(client, min(100, deadline.remaining.milliseconds))
        guard !deadline.hasPassed, handle.callbacks.reason == nil else { throw error }
      }
    }
  }

  private static func ask(
    _ client: OpaquePointer, only: OpaquePointer?, timeout: Duration
  ) throws(KafkaError) -> Cluster {
    var metadata: UnsafePointer<rd_kafka_metadata>?
    try KafkaError.check(
      rd_kafka_metadata(client, only == nil ? 1 : 0, only, &metadata, timeout.milliseconds), "no answer about topics")
    guard let metadata else { return Cluster(brokers: 0, topics: []) }
    defer { rd_kafka_metadata_destroy(metadata) }
    let found = UnsafeBufferPointer(start: metadata.pointee.topics, count: Int(metadata.pointee.topic_cnt))
    let topics = found.map { topic in
      let name = topic.topic.map { String(cString: $0) } ?? ""
      let partitions = UnsafeBufferPointer(start: topic.partitions, count: Int(topic.partition_cnt))
      return Topic(
        name: name, error: topic.err,
        info: TopicInfo(
          name: name, partitions: topic.partition_cnt,
          replicas: partitions.map(\.replica_cnt).min() ?? 0))
    }
    return Cluster(brokers: Int(metadata.pointee.broker_cnt), topics: topics)
  }
}
