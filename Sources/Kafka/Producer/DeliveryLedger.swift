import CRDKafka

/// What has become of the messages that were handed to librdkafka. Lives on the producer's thread only.
///
/// Messages carry a number instead of an object, so that nothing has to be retained and released across C.
final class DeliveryLedger {
  /// Messages whose report is still to come.
  private(set) var outstanding = 0
  /// The first failure since it was last asked for.
  private var failure: KafkaError?
  private var tracked: [UInt: Result<Delivered, KafkaError>?] = [:]
  private var lastNumber: UInt = 0

  /// A number for a message whose delivery is asked for later.
  func track() -> UInt {
    lastNumber += 1
    tracked[lastNumber] = .some(nil)
    return lastNumber
  }

  func sent() { outstanding += 1 }

  func forget(_ numbers: [UInt]) {
    for number in numbers { tracked[number] = nil }
  }

  /// - Returns: nil as long as the report is to come.
  func result(of number: UInt) -> Result<Delivered, KafkaError>? { tracked[number] ?? nil }

  func takeFailure() -> KafkaError? {
    defer { failure = nil }
    return failure
  }

  /// Messages that this side has dropped because something else had failed: never the first cause.
  private static let dropped = [RD_KAFKA_RESP_ERR__PURGE_QUEUE, RD_KAFKA_RESP_ERR__PURGE_INFLIGHT]

  func report(_ message: UnsafePointer<rd_kafka_message_t>) {
    outstanding -= 1
    let report = message.pointee
    let partition = TopicPartition(
      topic: report.rkt.map { String(cString: rd_kafka_topic_name($0)) } ?? "", partition: report.partition)
    let result: Result<Delivered, KafkaError>
    if report.err == RD_KAFKA_RESP_ERR_NO_ERROR {
      result = .success(Delivered(partition: partition, offset: report.offset >= 0 ? report.offset : nil))
    } else {
      result = .failure(KafkaError(report.err, "\(partition): \(String(cString: rd_kafka_err2str(report.err)))"))
    }
    let number = UInt(bitPattern: report._private)
    if number != 0 {
      if tracked[number] != nil { tracked[number] = .some(result) }
    } else if case .failure(let error) = result, failure == nil, !Self.dropped.contains(report.err) {
      failure = error
    }
  }
}
