import CRDKafka

/// Reads messages: as a member of a group, which shares partitions among its members, or the partitions it is told to.
///
/// It runs on a thread of its own. Calls wait for each other, so no call goes on while `poll` waits.
///
/// As a member: `subscribe`, then `poll` again and again. On `.assigned`, rebuild whatever state belongs to the
/// partitions, polling every now and then (it returns no messages yet, but may return `.revoked`), and `start` them.
public actor Consumer {
  private let executor: ThreadExecutor
  let handle: ClientHandle
  let membership: Membership
  let group: Group?
  /// What was taken from librdkafka and didn't fit into the last answer, in order.
  var kept: [ConsumedMessage] = []
  /// Ends that were reached and not told yet.
  private var ends: [TopicPartition: Int64] = [:]
  /// What `keepAlive` has paused until the next poll.
  private var resting: Set<TopicPartition> = []
  /// What is to be thrown by the next poll.
  private var failure: KafkaError?

  public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// - Parameter group: nil to read without a group: `assign` instead of `subscribe`, and nothing to commit.
  /// - Throws: `KafkaError`: `.configuration`, `.unsupported`.
  public init(
    _ configuration: Configuration, group: Group? = nil, hooks: ConsumerHooks = ConsumerHooks()
  ) throws(KafkaError) {
    let membership = Membership(group: group, hooks: hooks, log: configuration.log)
    self.membership = membership
    self.group = group
    executor = try ThreadExecutor()
    handle = try ClientHandle(.consumer(group), configuration)
    handle.callbacks.onRebalance = { membership.rebalance($0, $1, $2) }
  }

  deinit {
    executor.run { [handle] in handle.close(timeout: .zero) }
  }

  // MARK: Reading

  /// Becomes a member of the group for these topics. What comes of it is told by `poll`.
  /// - Throws: `KafkaError`. A topic that doesn't exist is reported by `poll`.
  public func subscribe(_ topics: [String]) throws(KafkaError) {
    let client = try handle.live()
    guard group != nil else { throw .configuration("a consumer without a group can't subscribe; assign partitions") }
    let list = PartitionList(topics.map { TopicPartition(topic: $0, partition: -1) })
    try KafkaError.check(rd_kafka_subscribe(client, list.pointer))
  }

  /// What there is to read, or what has happened in the group.
  ///
  /// Waits for the first message up to the timeout, and then takes what is there without waiting. Messages of
  /// partitions that are taken away meanwhile are dropped. To be called within `Group.maxPollInterval`, also while
  /// there is nothing to read.
  /// - Parameters:
  ///   - records: at most so many messages; at least one.
  ///   - bytes: of keys, values and headers. A message that is larger comes alone.
  /// - Throws: `KafkaError`: `.maxPollExceeded`, `.fencedInstance`, `.unknownTopic`, `.authorization`,
  ///   `.authentication`, `.closed`. Polling on is right unless it `isFatal`; a new client may then do.
  public func poll(
    records: Int = 500, bytes: Int = 16 << 20, timeout: Duration
  ) throws(KafkaError) -> Poll {
    let client = try handle.live()
    if let event = membership.nextEvent() { return event }
    if let failure = takeFailure() { throw doubting(failure) }
    if let ended = takeEnds() { return ended }
    try resume(resting.sorted())
    resting = []
    var batch = MessageBatch(records: records, bytes: bytes)
    takeKept(into: &batch)
    let deadline = Deadline(after: timeout)
    while !batch.isFull, failure == nil {
      let mayWait = batch.isEmpty && ends.isEmpty
      // In slices, so that an error of the connection is told soon.
      let wait = mayWait ? min(500, deadline.remaining.milliseconds) : 0
      guard let message = rd_kafka_consumer_poll(client, wait) else {
        if mayWait, !deadline.hasPassed, membership.events.isEmpty, handle.callbacks.reason == nil { continue }
        break
      }
      take(message, into: &batch)
      rd_kafka_message_destroy(message)
    }
    if let event = membership.nextEvent() {
      kept = (batch.messages + kept).filter { isStarted($0.source) }
      ends = ends.filter { isStarted($0.key) }
      return event
    }
    if batch.isEmpty {
      if let failure = takeFailure() { throw doubting(failure) }
      if let ended = takeEnds() { return ended }
    }
    return .messages(batch.messages)
  }

  /// Shows the group that the member is alive while it is still busy with what it has polled. Nothing is fetched from
  /// then on until the next `poll`, so that what waits, waits at the broker.
  /// - Returns: what has happened in the group, if anything.
  /// - Throws: as `poll`.
  public func keepAlive() throws(KafkaError) -> Poll? {
    let client = try handle.live()
    let fetched = membership.started.subtracting(membership.paused)
    if !fetched.isEmpty {
      try pause(fetched.sorted())
      resting = fetched
    }
    var none = MessageBatch.none
    while membership.events.isEmpty, failure == nil, let message = rd_kafka_consumer_poll(client, 0) {
      take(message, into: &none)
      rd_kafka_message_destroy(message)
    }
    if let event = membership.nextEvent() { return event }
    if let failure = takeFailure() { throw doubting(failure) }
    return nil
  }

  private func isStarted(_ partition: TopicPartition) -> Bool { membership.started.contains(partition) }

  private func takeKept(into batch: inout MessageBatch) {
    guard !kept.isEmpty else { return }
    var rest: [ConsumedMessage] = []
    // Behind the first one that doesn't fit, all wait, so that they stay in order.
    var isFull = false
    for message in kept {
      if isFull || membership.paused.contains(message.source) {
        rest.append(message)
      } else if !batch.add(message) {
        isFull = true
        rest.append(message)
      }
    }
    kept = rest
    if isFull { batch.close() }
  }

  private func take(_ pointer: UnsafeMutablePointer<rd_kafka_message_t>, into batch: inout MessageBatch) {
    let message = pointer.pointee
    let source = TopicPartition(
      topic: message.rkt.map { String(cString: rd_kafka_topic_name($0)) } ?? "", partition: message.partition)
    switch message.err {
    case RD_KAFKA_RESP_ERR_NO_ERROR:
      let message = ConsumedMessage(copying: pointer, source: source)
      ends[source] = nil
      if !batch.add(message) {
        kept.append(message)
        batch.close()
      }
    case RD_KAFKA_RESP_ERR__PARTITION_EOF:
      if isStarted(source) { ends[source] = message.offset }
    case RD_KAFKA_RESP_ERR_GROUP_AUTHORIZATION_FAILED where group == nil:
      // librdkafka looks for the coordinator of a group that nobody will join. That a user may not do so is no harm.
      break
    default:
      var text = String(cString: rd_kafka_message_errstr(pointer) ?? rd_kafka_err2str(message.err))
      // librdkafka names the broker, which knows nothing of what is wrong with the topic.
      if !source.topic.isEmpty { text = "\(source.topic): \(text)" }
      failure = handle.explained(KafkaError(message.err, text))
    }
  }

  private func takeEnds() -> Poll? {
    guard !ends.isEmpty else { return nil }
    // An end comes behind all of its partition's messages.
    let waiting = Set(kept.map(\.source))
    let reached = ends.filter { !waiting.contains($0.key) }
    guard !reached.isEmpty else { return nil }
    for partition in reached.keys { ends[partition] = nil }
    return .end(reached)
  }

  /// Where a static member hears nothing of its coordinator for a whole session, as while that broker is away, librdkafka
  /// 2.0.2 forgets the member's id, and goes on sending signs of life without it until the rebalance is polled for. The
  /// next coordinator takes them for another member's of the same name. Nobody has taken the name then: a new client
  /// gets it back.
  func doubting(_ error: KafkaError) -> KafkaError {
    guard error.kind == .fencedInstance, memberID == nil else { return error }
    var doubtful = error
    doubtful.kind = .other
    doubtful.message += " (its coordinator was away for longer than the session)"
    return doubtful
  }

  private func takeFailure() -> KafkaError? {
    if let failure {
      self.failure = nil
      return failure
    }
    defer { handle.callbacks.reason = nil }
    return handle.callbacks.reason
  }

  // MARK: Partitions

  /// Begins to fetch partitions that `.assigned` has told of; those that aren't named are not fetched. A second call
  /// replaces the first, with all its positions.
  /// - Throws: `KafkaError`: `.stale` where the group has taken partitions away meanwhile; poll on.
  public func start(_ starts: [TopicPartition: Offset]) throws(KafkaError) {
    let client = try handle.live()
    guard group != nil else { throw .configuration("a consumer without a group has nothing to start; assign") }
    // A rebalance that librdkafka knows of already must be seen first.
    if rd_kafka_assignment_lost(client) != 0 { membership.lossNoticed = true }
    if let message = rd_kafka_consumer_poll(client, 0) {
      if message.pointee.err != RD_KAFKA_RESP_ERR_NO_ERROR, message.pointee.err != RD_KAFKA_RESP_ERR__PARTITION_EOF {
        failure = KafkaError(message.pointee.err)
      }
      rd_kafka_message_destroy(message)
    }
    guard membership.events.isEmpty, membership.granted.isSuperset(of: starts.keys) else {
      throw KafkaError(RD_KAFKA_RESP_ERR_REBALANCE_IN_PROGRESS, "the partitions are not this member's any more")
    }
    try fetch(starts, client)
  }

  /// Reads partitions without a group; replaces what was read before.
  /// - Throws: `KafkaError`.
  public func assign(_ starts: [TopicPartition: Offset]) throws(KafkaError) {
    let client = try handle.live()
    guard group == nil else { throw .configuration("a member of a group reads what the group gives it") }
    guard !starts.values.contains(.committed) else {
      throw .configuration("a consumer without a group has committed nothing")
    }
    try fetch(starts, client)
  }

  private func fetch(_ starts: [TopicPartition: Offset], _ client: OpaquePointer) throws(KafkaError) {
    let list = PartitionList(starts)
    try KafkaError.check(rd_kafka_assign(client, list.pointer))
    membership.started = Set(starts.keys)
    membership.paused = []
    resting = []
    kept = []
    ends = [:]
  }

  /// What is being fetched.
  public var assignment: [TopicPartition] { membership.started.sorted() }

  /// Goes on elsewhere in a partition that is being fetched.
  /// - Throws: `KafkaError`: `.timedOut`, and then the position is unknown.
  public func seek(
    _ partition: TopicPartition, to offset: Offset, timeout: Duration = .seconds(10)
  ) throws(KafkaError) {
    let client = try handle.live()
    try checkStarted([partition])
    let deadline = Deadline(after: timeout)
    while true {
      let list = PartitionList([partition: offset])
      do throws(KafkaError) {
        try KafkaError.check(
          rd_kafka_seek_partitions(client, list.pointer, Self.seekTimeout(deadline.remaining)))
        try list.check()
        break
      } catch {
        // Just after its start, a partition can't be sought in yet.
        guard error.number == RD_KAFKA_RESP_ERR__STATE.rawValue, !deadline.hasPassed else { throw error }
        rest()
      }
    }
    kept.removeAll { $0.source == partition }
    ends[partition] = nil
  }

  /// librdkafka before 2.1 takes the milliseconds for microseconds (#4230).
  private static func seekTimeout(_ timeout: Duration) -> Int32 {
    let milliseconds = timeout.milliseconds
    return rd_kafka_version() < 0x0201_0000 ? Int32(clamping: Int64(milliseconds) * 1000) : milliseconds
  }

  private func rest() {
    NativeThread.sleep(milliseconds: 20)
  }

  /// Stops returning messages of partitions. Polling must go on.
  /// - Throws: `KafkaError`.
  public func pause(_ partitions: [TopicPartition]) throws(KafkaError) {
    let client = try handle.live()
    try checkStarted(partitions)
    let list = PartitionList(partitions)
    try KafkaError.check(rd_kafka_pause_partitions(client, list.pointer))
    try list.check()
    membership.paused.formUnion(partitions)
  }

  /// Goes on with partitions that were paused; does nothing with others.
  /// - Throws: `KafkaError`.
  public func resume(_ partitions: [TopicPartition]) throws(KafkaError) {
    let client = try handle.live()
    let paused = membership.paused.intersection(partitions)
    guard !paused.isEmpty else { return }
    let list = PartitionList(paused)
    try KafkaError.check(rd_kafka_resume_partitions(client, list.pointer))
    try list.check()
    membership.paused.subtract(paused)
  }

  private func checkStarted(_ partitions: [TopicPartition]) throws(KafkaError) {
    for partition in partitions where !isStarted(partition) {
      throw KafkaError(RD_KAFKA_RESP_ERR__STATE, "\(partition) is not being read")
    }
  }

  /// Runs `onRevoke`, leaves the group (unless the member is static) and ends. May be called more than once.
  /// - Parameter timeout: how long that may take before the watchdog's grace begins.
  public func close(timeout: Duration = .seconds(10)) {
    kept = []
    handle.close(timeout: timeout)
  }
}
