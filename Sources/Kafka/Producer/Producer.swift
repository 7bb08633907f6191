import CRDKafka

/// Writes messages to explicit partitions: idempotently always, in transactions where it has a transactional id.
///
/// It runs on a thread of its own. Calls wait for each other: a commit that takes long holds up those behind it.
public actor Producer {
  private let executor: ThreadExecutor
  private let handle: ClientHandle
  private let ledger = DeliveryLedger()
  private let backPressureLimit: Duration
  /// How many partitions each topic has, as far as asked.
  private var partitionCounts: [String: Int32] = [:]

  public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// How long the brokers have to say how many partitions a topic has.
  public static let metadataTimeout: Duration = .seconds(30)

  /// - Parameter transactionalID: the same for all runs of one worker, and for no two workers at a time: the newer one
  ///   fences the older. Nil for a producer without transactions.
  /// - Throws: `KafkaError`: `.configuration`, `.unsupported`.
  public init(_ configuration: Configuration, transactionalID: String? = nil) throws(KafkaError) {
    backPressureLimit = configuration.backPressureLimit
    executor = try ThreadExecutor()
    handle = try ClientHandle(.producer(transactionalID: transactionalID), configuration)
    let ledger = self.ledger
    handle.callbacks.onDelivery = { ledger.report($0) }
  }

  deinit {
    executor.run { [handle] in handle.close(timeout: .zero) }
  }

  // MARK: Transactions

  /// Takes the transactional id over: waits for what the holder before has left open, or aborts it, and fences it.
  /// To be called once, before the first transaction.
  /// - Throws: `KafkaError`, `.timedOut` when the deadline has passed.
  public func initTransactions(timeout: Duration = .seconds(60)) throws(KafkaError) {
    let client = try handle.live()
    // Resumable: another call goes on with what the first has begun.
    try retrying(timeout) { remaining in rd_kafka_init_transactions(client, remaining) }
  }

  /// Begins a transaction. Everything that is sent from here on belongs to it.
  /// - Throws: `KafkaError`.
  public func begin() throws(KafkaError) {
    _ = ledger.takeFailure()
    try check(rd_kafka_begin_transaction(try handle.live()))
  }

  /// Moves a group behind what was processed, as a part of the transaction.
  /// - Parameters:
  ///   - offsets: the *next* messages to read.
  ///   - group: the membership with which the messages were polled.
  /// - Throws: `KafkaError`: `.stale` or `.fenced` for a membership that is no more.
  public func sendOffsets(
    _ offsets: [TopicPartition: CommittedOffset], group: GroupMetadata, timeout: Duration = .seconds(30)
  ) throws(KafkaError) {
    let client = try handle.live()
    guard !offsets.isEmpty else { return }
    var metadata: OpaquePointer?
    try KafkaError.check(
      group.bytes.withUnsafeBytes { rd_kafka_consumer_group_metadata_read(&metadata, $0.baseAddress, $0.count) })
    defer { rd_kafka_consumer_group_metadata_destroy(metadata) }
    let list = PartitionList(offsets)
    do {
      // Retriable, but not resumable: the same arguments every time (rdkafka.h).
      try retrying(timeout) { [list = list.pointer] remaining in
        rd_kafka_send_offsets_to_transaction(client, list, metadata, remaining)
      }
    } catch {
      throw blaming(error)
    }
  }

  /// Sends what is still on its way and commits the transaction.
  /// - Parameter timeout: how long to go on where brokers answer "later".
  /// - Throws: `KafkaError`. Where it `requiresAbort`, nothing of the transaction will be seen once `abort` was called;
  ///   its kind is then that of the first message that failed, if one has. After `.timedOut` the outcome is open:
  ///   call again, or close and begin anew.
  public func commit(timeout: Duration = .seconds(60)) throws(KafkaError) {
    let client = try handle.live()
    do {
      // Resumable. Not -1, as rdkafka.h advises: in 2.0.2 that waits for as long as an outage lasts.
      try retrying(timeout) { rd_kafka_commit_transaction(client, $0) }
    } catch {
      throw blaming(error)
    }
  }

  /// An error of the transaction, with that of the first message that failed for its reason, if one has.
  private func blaming(_ error: KafkaError) -> KafkaError {
    guard var cause = ledger.takeFailure(), error.requiresAbort else { return error }
    cause.requiresAbort = true
    cause.isRetriable = false
    cause.message += " (\(error.message))"
    return cause
  }

  /// Withdraws the transaction, and drops what hasn't been sent of it.
  ///
  /// Where a broker has refused a message for good, the *next* transaction fails too, once, and must be aborted as well:
  /// librdkafka 2.0.2 goes on counting as if the message had been taken, and mends that only then.
  /// - Throws: `KafkaError`.
  public func abort(timeout: Duration = .seconds(60)) throws(KafkaError) {
    let client = try handle.live()
    try retrying(timeout) { rd_kafka_abort_transaction(client, $0) }
    // What the abort itself dropped is no failure.
    _ = ledger.takeFailure()
  }

  /// Calls until it succeeds, or fails for good, or the deadline has passed.
  private func retrying(_ timeout: Duration, _ call: (Int32) -> OpaquePointer?) throws(KafkaError) {
    let deadline = Deadline(after: timeout)
    while true {
      guard let failure = call(deadline.remaining.milliseconds) else { return }
      let error = explained(KafkaError(owning: failure))
      guard error.isRetriable, !error.isFatal, !error.requiresAbort, !deadline.hasPassed else { throw error }
      // A short rest, during which reports come in.
      rd_kafka_poll(handle.pointer, min(100, deadline.remaining.milliseconds))
    }
  }

  // MARK: Messages

  /// Hands a message over for sending; `flush`, `commit` or `deliver` tell what became of it.
  ///
  /// Waits up to `Configuration.backPressureLimit` where the producer holds as much as it may.
  /// - Throws: `KafkaError`: `.unknownTopic`, `.messageTooLarge`, `.queueFull`.
  public func send(_ message: ProducerMessage) throws(KafkaError) {
    try send(message, number: 0)
    rd_kafka_poll(handle.pointer, 0)
  }

  /// The same for many. Where one can't be handed over, those before it are on their way.
  /// - Throws: `KafkaError`, as for one.
  public func send(_ messages: [ProducerMessage]) throws(KafkaError) {
    for message in messages { try send(message, number: 0) }
    rd_kafka_poll(handle.pointer, 0)
  }

  /// Sends messages and waits until all are acknowledged.
  ///
  /// Not for a transaction, whose messages count only when it is committed.
  /// - Returns: where they stand, in their order.
  /// - Throws: `KafkaError`: the first message's that failed. After `.timedOut` the rest may still arrive.
  @discardableResult
  public func deliver(
    _ messages: [ProducerMessage], timeout: Duration = .seconds(60)
  ) throws(KafkaError) -> [Delivered] {
    let deadline = Deadline(after: timeout)
    var numbers: [UInt] = []
    defer { ledger.forget(numbers) }
    for message in messages {
      let number = ledger.track()
      numbers.append(number)
      try send(message, number: number)
    }
    var delivered: [Delivered] = []
    for number in numbers {
      while true {
        if let result = ledger.result(of: number) {
          do {
            delivered.append(try result.get())
          } catch {
            throw explained(error)
          }
          break
        }
        guard !deadline.hasPassed else { throw explained(KafkaError(RD_KAFKA_RESP_ERR__TIMED_OUT)) }
        rd_kafka_poll(handle.pointer, min(100, deadline.remaining.milliseconds))
      }
    }
    return delivered
  }

  /// Waits until every message that was sent is acknowledged or has failed.
  /// - Throws: `KafkaError`: the first failure since the last flush; `.timedOut`, and then messages are still on
  ///   their way.
  public func flush(timeout: Duration = .seconds(60)) throws(KafkaError) {
    let code = rd_kafka_flush(try handle.live(), timeout.milliseconds)
    if let failure = ledger.takeFailure() { throw explained(failure) }
    do {
      try KafkaError.check(code)
    } catch {
      throw explained(error)
    }
  }

  /// How many messages were sent and neither acknowledged nor given up.
  public var outstanding: Int { ledger.outstanding }

  private func send(_ message: ProducerMessage, number: UInt) throws(KafkaError) {
    try checkPartition(of: message)
    let topic = try handle.topic(message.topic)
    var deadline: Deadline?
    while true {
      let headers = MessageHeaders(message.headers)
      let code = produce(message, to: topic, headers: headers.pointer, number: number)
      guard let code else {
        headers.handOver()
        ledger.sent()
        return
      }
      let error = KafkaError(owning: code)
      guard error.kind == .queueFull else {
        if error.kind == .unknownTopic { partitionCounts[message.topic] = nil }
        throw explained(error)
      }
      let limit = deadline ?? Deadline(after: backPressureLimit)
      deadline = limit
      guard !limit.hasPassed else { throw explained(error) }
      rd_kafka_poll(handle.pointer, 50)
    }
  }

  /// The topic's count is known before the message is handed over: an explicit partition that doesn't exist costs a
  /// double free in `rd_kafka_produceva` with single headers (#4628; fixed in 2.12).
  private func checkPartition(of message: ProducerMessage) throws(KafkaError) {
    let name = TopicPartition(topic: message.topic, partition: message.partition)
    if let count = partitionCounts[message.topic], (0..<count).contains(message.partition) { return }
    let count = try partitions(of: message.topic)
    guard (0..<count).contains(message.partition) else {
      throw KafkaError(RD_KAFKA_RESP_ERR__UNKNOWN_PARTITION, "\(name): the topic has \(count) partitions")
    }
  }

  /// - Returns: the error, which is the caller's to destroy; nil where the message is taken, and its headers with it.
  private func produce(
    _ message: ProducerMessage, to topic: OpaquePointer, headers: OpaquePointer?, number: UInt
  ) -> OpaquePointer? {
    message.key.withOptionalBytes { key in
      message.value.withOptionalBytes { value in
        withUnsafeTemporaryAllocation(of: rd_kafka_vu_t.self, capacity: 7) { fields in
          var count = 0
          func add(_ type: rd_kafka_vtype_t, _ fill: (inout rd_kafka_vu_t) -> Void) {
            var field = rd_kafka_vu_t()
            field.vtype = type
            fill(&field)
            fields.initializeElement(at: count, to: field)
            count += 1
          }
          add(RD_KAFKA_VTYPE_RKT) { $0.u.rkt = topic }
          add(RD_KAFKA_VTYPE_PARTITION) { $0.u.i32 = message.partition }
          add(RD_KAFKA_VTYPE_MSGFLAGS) { $0.u.i = RD_KAFKA_MSG_F_COPY }
          add(RD_KAFKA_VTYPE_VALUE) {
            $0.u.mem.ptr = UnsafeMutableRawPointer(mutating: value?.baseAddress)
            $0.u.mem.size = value?.count ?? 0
          }
          add(RD_KAFKA_VTYPE_KEY) {
            $0.u.mem.ptr = UnsafeMutableRawPointer(mutating: key?.baseAddress)
            $0.u.mem.size = key?.count ?? 0
          }
          add(RD_KAFKA_VTYPE_OPAQUE) { $0.u.ptr = UnsafeMutableRawPointer(bitPattern: number) }
          if let headers { add(RD_KAFKA_VTYPE_HEADERS) { $0.u.headers = headers } }
          return rd_kafka_produceva(handle.pointer, fields.baseAddress, count)
        }
      }
    }
  }

  // MARK: Topics

  /// How many partitions a topic has, asked anew.
  /// - Throws: `KafkaError`: `.unknownTopic`, `.authorization`, `.allBrokersDown`, `.timedOut`, `.authentication`.
  @discardableResult
  public func partitions(of topic: String, timeout: Duration = metadataTimeout) throws(KafkaError) -> Int32 {
    do {
      let count = try Metadata.partitions(of: topic, handle, timeout: timeout)
      partitionCounts[topic] = count
      return count
    } catch {
      partitionCounts[topic] = nil
      throw explained(error)
    }
  }

  /// The same, asked only once.
  /// - Throws: `KafkaError`, as `partitions(of:timeout:)`.
  public func partitionCount(of topic: String, timeout: Duration = metadataTimeout) throws(KafkaError) -> Int32 {
    if let known = partitionCounts[topic] { return known }
    return try partitions(of: topic, timeout: timeout)
  }

  /// Makes the topics known, so that the first message to each isn't held up by up to a second (#5032; fixed in 2.10.1).
  /// - Throws: `KafkaError`, as `partitions(of:timeout:)`.
  public func warm(_ topics: [String], timeout: Duration = metadataTimeout) throws(KafkaError) {
    let deadline = Deadline(after: timeout)
    for topic in topics { try partitions(of: topic, timeout: deadline.remaining) }
  }

  /// Sends what is on its way, as far as the timeout goes, and ends. Never throws: what could not be sent was not
  /// acknowledged. May be called more than once.
  public func close(timeout: Duration = .seconds(10)) {
    guard let client = try? handle.live() else { return }
    rd_kafka_flush(client, timeout.milliseconds)
    rd_kafka_purge(client, RD_KAFKA_PURGE_F_QUEUE | RD_KAFKA_PURGE_F_INFLIGHT)
    // The reports of what was dropped.
    rd_kafka_flush(client, 100)
    handle.close(timeout: timeout)
  }

  // MARK: Errors

  private func check(_ error: OpaquePointer?) throws(KafkaError) {
    if let error { throw explained(KafkaError(owning: error)) }
  }

  /// Errors of the connection come by polling.
  private func explained(_ error: KafkaError) -> KafkaError {
    rd_kafka_poll(handle.pointer, 0)
    var explained = handle.explained(error)
    explained.requiresAbort = error.requiresAbort && !explained.isFatal
    return explained
  }
}

extension [UInt8]? {
  /// No bytes at all, or bytes at an address: librdkafka tells null from empty by the pointer.
  fileprivate func withOptionalBytes<Result>(_ body: (UnsafeRawBufferPointer?) -> Result) -> Result {
    guard let self else { return body(nil) }
    guard self.isEmpty else { return self.withUnsafeBytes { body($0) } }
    return withUnsafeTemporaryAllocation(byteCount: 1, alignment: 1) { place in
      body(UnsafeRawBufferPointer(start: place.baseAddress, count: 0))
    }
  }
}
