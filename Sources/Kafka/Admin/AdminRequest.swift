import CRDKafka

/// One request of librdkafka's admin interface: sent, waited for, and everything given back.
struct AdminRequest: ~Copyable {
  private let client: OpaquePointer
  private let queue: OpaquePointer
  private let options: OpaquePointer
  private let timeout: Duration

  /// - Throws: `KafkaError`, for a timeout that librdkafka doesn't take.
  init(_ operation: rd_kafka_admin_op_t, _ client: OpaquePointer, timeout: Duration) throws(KafkaError) {
    let queue = rd_kafka_queue_new(client)
    let options = rd_kafka_AdminOptions_new(client, operation)
    var message = [CChar](repeating: 0, count: 256)
    let milliseconds = min(max(1, timeout.milliseconds), 3_600_000)
    guard let queue, let options,
      rd_kafka_AdminOptions_set_request_timeout(options, milliseconds, &message, message.count)
        == RD_KAFKA_RESP_ERR_NO_ERROR
    else {
      if let options { rd_kafka_AdminOptions_destroy(options) }
      if let queue { rd_kafka_queue_destroy(queue) }
      throw KafkaError(RD_KAFKA_RESP_ERR__INVALID_ARG, String(nulTerminated: message))
    }
    self.client = client
    self.queue = queue
    self.options = options
    self.timeout = timeout
  }

  deinit {
    rd_kafka_AdminOptions_destroy(options)
    rd_kafka_queue_destroy(queue)
  }

  /// Sends the request and reads its answer.
  /// - Parameters:
  ///   - send: gets the client, the options and the queue for the answer.
  ///   - read: gets the answer, which is destroyed after it.
  /// - Throws: `KafkaError`.
  func answer<Answer>(
    _ send: (OpaquePointer, OpaquePointer, OpaquePointer) -> Void,
    _ read: (OpaquePointer) throws(KafkaError) -> Answer
  ) throws(KafkaError) -> Answer {
    send(client, options, queue)
    // librdkafka answers by the timeout itself; the margin is for its own thread.
    let deadline = Deadline(after: timeout + .seconds(2))
    var event = rd_kafka_queue_poll(queue, deadline.remaining.milliseconds)
    while event == nil, !deadline.hasPassed { event = rd_kafka_queue_poll(queue, deadline.remaining.milliseconds) }
    // Errors of the connection, which may explain the answer.
    rd_kafka_poll(client, 0)
    guard let event else { throw KafkaError(RD_KAFKA_RESP_ERR__TIMED_OUT) }
    defer { rd_kafka_event_destroy(event) }
    try KafkaError.check(rd_kafka_event_error(event), rd_kafka_event_error_string(event).map { String(cString: $0) })
    return try read(event)
  }
}
