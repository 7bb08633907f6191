import CRDKafka

/// What librdkafka's callbacks get hold of, as C functions can't capture.
///
/// Only `log` is called on librdkafka's own threads; everything else comes on the thread that polls, which is the owning
/// actor's.
final class Callbacks {
  let log: @Sendable (LogLine) -> Void
  let onError: @Sendable (KafkaError) -> Void
  /// Called in a rebalance with librdkafka's code for what happens, and must assign or unassign.
  var onRebalance: ((OpaquePointer, rd_kafka_resp_err_t, [TopicPartition]) -> Void)?
  /// Called with each delivery report.
  var onDelivery: ((UnsafePointer<rd_kafka_message_t>) -> Void)?
  /// The last error that explains why calls fail, like a wrong password; nil once it was handed on.
  ///
  /// Forgotten after a while: what was wrong then doesn't explain what goes wrong much later.
  var reason: KafkaError? {
    get { stored.flatMap { ContinuousClock.now - $0.at < .seconds(30) || $0.error.isFatal ? $0.error : nil } }
    set { stored = newValue.map { ($0, .now) } }
  }
  private var stored: (error: KafkaError, at: ContinuousClock.Instant)?
  /// What else than wrong credentials a refused login can mean.
  private let doubt: String?

  init(_ configuration: Configuration) {
    log = configuration.log
    onError = configuration.onError
    doubt = SCRAM.doubt(configuration.properties)
  }

  static func from(_ opaque: UnsafeMutableRawPointer?) -> Callbacks? {
    opaque.map { Unmanaged<Callbacks>.fromOpaque($0).takeUnretainedValue() }
  }

  func register(in conf: OpaquePointer, role: Role) {
    rd_kafka_conf_set_log_cb(conf) { client, level, facility, line in
      guard let client, let callbacks = Callbacks.from(rd_kafka_opaque(client)) else { return }
      let line = LogLine(
        level: LogLine.Level(rawValue: level) ?? .debug,
        facility: facility.map { String(cString: $0) } ?? "",
        message: line.map { String(cString: $0) } ?? "")
      if !line.isAboutAnotherRole { callbacks.log(line) }
    }
    rd_kafka_conf_set_error_cb(conf) { client, code, reason, opaque in
      guard let client, let callbacks = Callbacks.from(opaque) else { return }
      callbacks.report(client, rd_kafka_resp_err_t(code), reason.map { String(cString: $0) })
    }
    switch role {
    case .consumer(.some):
      rd_kafka_conf_set_rebalance_cb(conf) { client, code, partitions, opaque in
        guard let client, let callbacks = Callbacks.from(opaque) else { return }
        callbacks.onRebalance?(client, code, PartitionList.partitions(of: partitions))
      }
    case .producer:
      rd_kafka_conf_set_dr_msg_cb(conf) { _, message, opaque in
        guard let message, let callbacks = Callbacks.from(opaque) else { return }
        callbacks.onDelivery?(message)
      }
    case .consumer, .admin, .cluster: break
    }
  }

  private static func isBrokenConnection(_ error: KafkaError) -> Bool {
    let words = error.message.lowercased()
    if error.number == RD_KAFKA_RESP_ERR__SSL.rawValue {
      return !["certificate", "verify", "unknown ca", "alert"].contains { words.contains($0) }
    }
    return ["transport", "timed out", "disconnected", "connection"].contains { words.contains($0) }
  }

  private func report(_ client: OpaquePointer, _ code: rd_kafka_resp_err_t, _ message: String?) {
    var error = KafkaError(code, message)
    if code == RD_KAFKA_RESP_ERR__FATAL, let fatal = KafkaError(fatalErrorOf: client) { error = fatal }
    // While a connection is being made, one that breaks counts as a refused password to librdkafka (2.0.2: any error of
    // the SASL handshake; #4294 for TLS). Only what the other side says of user or certificate is one.
    if error.kind == .authentication, Self.isBrokenConnection(error) { error.kind = .allBrokersDown }
    if error.kind == .authentication, error.number != RD_KAFKA_RESP_ERR__SSL.rawValue, let doubt {
      error.message += " (\(doubt))"
    }
    if error.isFatal || error.kind == .authentication || error.kind == .authorization { reason = error }
    onError(error)
  }
}

extension KafkaError {
  /// The error that has put an end to a client; nil where none has.
  init?(fatalErrorOf client: OpaquePointer) {
    var text = [CChar](repeating: 0, count: 512)
    let code = rd_kafka_fatal_error(client, &text, text.count)
    guard code != RD_KAFKA_RESP_ERR_NO_ERROR else { return nil }
    self.init(code, text.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } })
    isFatal = true
    isRetriable = false
  }
}
