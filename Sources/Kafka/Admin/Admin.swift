import CRDKafka

/// Makes and describes topics and groups. It runs on a thread of its own.
public actor Admin {
  private let executor: ThreadExecutor
  let handle: ClientHandle

  public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// - Throws: `KafkaError`: `.configuration`, `.unsupported`.
  public init(_ configuration: Configuration) throws(KafkaError) {
    executor = try ThreadExecutor()
    handle = try ClientHandle(.admin, configuration)
  }

  deinit {
    executor.run { [handle] in handle.close(timeout: .zero) }
  }

  // MARK: Topics

  /// All topics that the user may see, by name.
  /// - Throws: `KafkaError`.
  public func topics(timeout: Duration = .seconds(30)) throws(KafkaError) -> [TopicInfo] {
    try explaining { () throws(KafkaError) in
      try Metadata.cluster(handle, only: nil, timeout: timeout).topics
        .filter { [RD_KAFKA_RESP_ERR_NO_ERROR, RD_KAFKA_RESP_ERR_LEADER_NOT_AVAILABLE].contains($0.error) }
        .map(\.info).sorted { $0.name < $1.name }
    }
  }

  /// Topics by their names; those that don't exist, or that the user may not see, are left out.
  ///
  /// Looked up in the list of all topics: to ask for one by name makes it on some brokers.
  /// - Throws: `KafkaError`.
  public func topics(
    named names: [String], timeout: Duration = .seconds(30)
  ) throws(KafkaError) -> [String: TopicInfo] {
    let wanted = Set(names)
    return try topics(timeout: timeout).filter { wanted.contains($0.name) }.reduce(into: [:]) { $0[$1.name] = $1 }
  }

  /// How many brokers there are at the moment; those that are away don't count.
  /// - Throws: `KafkaError`.
  public func brokers(timeout: Duration = .seconds(30)) throws(KafkaError) -> Int {
    try explaining { () throws(KafkaError) in
      try Metadata.cluster(handle, only: nil, timeout: timeout).brokers
    }
  }

  /// Makes topics. The brokers answer for each on its own.
  /// - Returns: what became of each, by name: nil where it was made. `TOPIC_ALREADY_EXISTS` where it was there.
  /// - Throws: `KafkaError`, where the request as a whole failed.
  public func create(
    _ topics: [NewTopic], timeout: Duration = .seconds(30)
  ) throws(KafkaError) -> [String: KafkaError?] {
    let client = try handle.live()
    guard !topics.isEmpty else { return [:] }
    var made: [OpaquePointer?] = []
    defer { for topic in made { rd_kafka_NewTopic_destroy(topic) } }
    for topic in topics {
      var message = [CChar](repeating: 0, count: 256)
      let new = rd_kafka_NewTopic_new(topic.name, topic.partitions, topic.replicas, &message, message.count)
      guard let new else { throw .configuration("\(topic.name): \(String(nulTerminated: message))") }
      made.append(new)
      for (name, value) in topic.configuration {
        try KafkaError.check(rd_kafka_NewTopic_set_config(new, name, value))
      }
    }
    return try explaining { () throws(KafkaError) in
      try AdminRequest(RD_KAFKA_ADMIN_OP_CREATETOPICS, client, timeout: timeout).answer(
        { client, options, queue in
          // The call only reads the pointers, but doesn't say so.
          made.withUnsafeMutableBufferPointer {
            rd_kafka_CreateTopics(client, $0.baseAddress, $0.count, options, queue)
          }
        },
        { event throws(KafkaError) in
          var count = 0
          let results = rd_kafka_CreateTopics_result_topics(rd_kafka_event_CreateTopics_result(event), &count)
          return Self.outcomes(results, count)
        })
    }
  }

  /// Deletes topics, with everything in them.
  /// - Returns: what became of each, by name: nil where it was deleted.
  /// - Throws: `KafkaError`, where the request as a whole failed.
  public func delete(
    _ topics: [String], timeout: Duration = .seconds(30)
  ) throws(KafkaError) -> [String: KafkaError?] {
    let client = try handle.live()
    guard !topics.isEmpty else { return [:] }
    var doomed: [OpaquePointer?] = topics.map { rd_kafka_DeleteTopic_new($0) }
    defer { for topic in doomed { rd_kafka_DeleteTopic_destroy(topic) } }
    return try explaining { () throws(KafkaError) in
      try AdminRequest(RD_KAFKA_ADMIN_OP_DELETETOPICS, client, timeout: timeout).answer(
        { client, options, queue in
          doomed.withUnsafeMutableBufferPointer {
            rd_kafka_DeleteTopics(client, $0.baseAddress, $0.count, options, queue)
          }
        },
        { event throws(KafkaError) in
          var count = 0
          let results = rd_kafka_DeleteTopics_result_topics(rd_kafka_event_DeleteTopics_result(event), &count)
          return Self.outcomes(results, count)
        })
    }
  }

  private static func outcomes(
    _ results: UnsafeMutablePointer<OpaquePointer?>?, _ count: Int
  ) -> [String: KafkaError?] {
    UnsafeBufferPointer(start: results, count: results == nil ? 0 : count).reduce(into: [:]) { outcomes, result in
      guard let result, let name = rd_kafka_topic_result_name(result) else { return }
      let code = rd_kafka_topic_result_error(result)
      let text = rd_kafka_topic_result_error_string(result).map { String(cString: $0) }
      outcomes[String(cString: name)] = .some(code == RD_KAFKA_RESP_ERR_NO_ERROR ? nil : KafkaError(code, text))
    }
  }

  /// The settings of topics as they hold, defaults included.
  /// - Returns: by topic and by name; a value that is kept secret is missing.
  /// - Throws: `KafkaError`: the first topic's that can't be described.
  public func configuration(
    of topics: [String], timeout: Duration = .seconds(30)
  ) throws(KafkaError) -> [String: [String: String]] {
    let client = try handle.live()
    guard !topics.isEmpty else { return [:] }
    var resources: [OpaquePointer?] = topics.map { rd_kafka_ConfigResource_new(RD_KAFKA_RESOURCE_TOPIC, $0) }
    defer { for resource in resources { rd_kafka_ConfigResource_destroy(resource) } }
    return try explaining { () throws(KafkaError) in
      try AdminRequest(RD_KAFKA_ADMIN_OP_DESCRIBECONFIGS, client, timeout: timeout).answer(
        { client, options, queue in
          resources.withUnsafeMutableBufferPointer {
            rd_kafka_DescribeConfigs(client, $0.baseAddress, $0.count, options, queue)
          }
        },
        { event throws(KafkaError) in
          var count = 0
          let results = rd_kafka_DescribeConfigs_result_resources(
            rd_kafka_event_DescribeConfigs_result(event), &count)
          var settings: [String: [String: String]] = [:]
          for resource in UnsafeBufferPointer(start: results, count: results == nil ? 0 : count) {
            guard let resource, let name = rd_kafka_ConfigResource_name(resource).map({ String(cString: $0) })
            else { continue }
            try KafkaError.check(
              rd_kafka_ConfigResource_error(resource),
              rd_kafka_ConfigResource_error_string(resource).map { "\(name): \(String(cString: $0))" })
            settings[name] = Self.settings(of: resource)
          }
          return settings
        })
    }
  }

  private static func settings(of resource: OpaquePointer) -> [String: String] {
    var count = 0
    let entries = rd_kafka_ConfigResource_configs(resource, &count)
    return UnsafeBufferPointer(start: entries, count: entries == nil ? 0 : count).reduce(into: [:]) { all, entry in
      guard let entry, let name = rd_kafka_ConfigEntry_name(entry), let value = rd_kafka_ConfigEntry_value(entry)
      else { return }
      all[String(cString: name)] = String(cString: value)
    }
  }

  // MARK: Groups

  /// All groups that the user may see, by id.
  /// - Throws: `KafkaError`, also where only some brokers answer.
  public func groups(timeout: Duration = .seconds(30)) throws(KafkaError) -> [GroupInfo] {
    let client = try handle.live()
    return try explaining { () throws(KafkaError) in
      try AdminRequest(RD_KAFKA_ADMIN_OP_LISTCONSUMERGROUPS, client, timeout: timeout).answer(
        { client, options, queue in rd_kafka_ListConsumerGroups(client, options, queue) },
        { event throws(KafkaError) in
          let result = rd_kafka_event_ListConsumerGroups_result(event)
          var count = 0
          let errors = rd_kafka_ListConsumerGroups_result_errors(result, &count)
          if count > 0, let error = errors?.pointee {
            throw KafkaError(rd_kafka_error_code(error), String(cString: rd_kafka_error_string(error)))
          }
          let groups = rd_kafka_ListConsumerGroups_result_valid(result, &count)
          return UnsafeBufferPointer(start: groups, count: groups == nil ? 0 : count).compactMap { group in
            guard let group, let id = rd_kafka_ConsumerGroupListing_group_id(group) else { return nil }
            let state = rd_kafka_consumer_group_state_name(rd_kafka_ConsumerGroupListing_state(group))
            return GroupInfo(id: String(cString: id), state: state.map { String(cString: $0) } ?? "Unknown")
          }.sorted { $0.id < $1.id }
        })
    }
  }

  /// What a group has committed; what open transactions hold isn't counted.
  /// - Returns: nil for a partition for which nothing is committed.
  /// - Throws: `KafkaError`.
  public func committed(
    by group: String, _ partitions: [TopicPartition], timeout: Duration = .seconds(30)
  ) throws(KafkaError) -> [TopicPartition: CommittedOffset?] {
    let client = try handle.live()
    guard !partitions.isEmpty else { return [:] }
    let list = PartitionList(partitions)
    var request = rd_kafka_ListConsumerGroupOffsets_new(group, list.pointer)
    defer { rd_kafka_ListConsumerGroupOffsets_destroy(request) }
    return try explaining { () throws(KafkaError) in
      try AdminRequest(RD_KAFKA_ADMIN_OP_LISTCONSUMERGROUPOFFSETS, client, timeout: timeout).answer(
        { client, options, queue in
          rd_kafka_error_destroy(rd_kafka_AdminOptions_set_require_stable_offsets(options, 1))
          rd_kafka_ListConsumerGroupOffsets(client, &request, 1, options, queue)
        },
        { event throws(KafkaError) in
          var count = 0
          let groups = rd_kafka_ListConsumerGroupOffsets_result_groups(
            rd_kafka_event_ListConsumerGroupOffsets_result(event), &count)
          guard count > 0, let result = groups?.pointee else { return [:] }
          if let error = rd_kafka_group_result_error(result) {
            throw KafkaError(rd_kafka_error_code(error), String(cString: rd_kafka_error_string(error)))
          }
          guard let list = rd_kafka_group_result_partitions(result) else { return [:] }
          var committed: [TopicPartition: CommittedOffset?] = [:]
          for element in UnsafeBufferPointer(start: list.pointee.elems, count: Int(list.pointee.cnt)) {
            try KafkaError.check(element.err)
            committed[TopicPartition(element)] = .some(CommittedOffset(element))
          }
          return committed
        })
    }
  }

  /// How far a group is in all partitions of these topics.
  /// - Throws: `KafkaError`: `.unknownTopic` for one that isn't there.
  public func lag(
    of group: String, in topics: [String], timeout: Duration = .seconds(30)
  ) async throws(KafkaError) -> [TopicPartition: GroupLag] {
    let deadline = Deadline(after: timeout)
    var partitions: [TopicPartition] = []
    for name in topics {
      let count = try explaining { () throws(KafkaError) in
        try Metadata.partitions(of: name, handle, timeout: deadline.remaining)
      }
      partitions += (0..<count).map { TopicPartition(topic: name, partition: $0) }
    }
    let committed = try committed(by: group, partitions, timeout: deadline.remaining)
    var lags: [TopicPartition: GroupLag] = [:]
    for partition in partitions {
      let ends = try await handle.watermarks(of: partition, timeout: deadline.remaining)
      lags[partition] = GroupLag(committed: (committed[partition] ?? nil)?.offset, ends: ends)
    }
    return lags
  }

  /// The ends of a partition. Other calls may go on meanwhile.
  /// - Throws: `KafkaError`, `.timedOut` always by the timeout.
  public func watermarks(
    of partition: TopicPartition, timeout: Duration = .seconds(10)
  ) async throws(KafkaError) -> Watermarks {
    try await handle.watermarks(of: partition, timeout: timeout)
  }

  /// Ends. May be called more than once.
  public func close(timeout: Duration = .seconds(10)) {
    handle.close(timeout: timeout)
  }

  func explaining<Answer>(_ body: () throws(KafkaError) -> Answer) throws(KafkaError) -> Answer {
    do throws(KafkaError) {
      return try body()
    } catch {
      rd_kafka_poll(handle.pointer, 0)
      throw handle.explained(error)
    }
  }
}
