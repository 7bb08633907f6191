import CRDKafka

/// What librdkafka or a broker refuses.
///
/// Ask in this order: `isFatal`, then `requiresAbort`, then `isRetriable`; treat what is none of them as fatal
/// (librdkafka's INTRODUCTION.md).
public struct KafkaError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name of librdkafka's code, like `MSG_SIZE_TOO_LARGE`; its own codes begin with an underscore.
  public var code: String
  /// The same as a number: positive for a broker's, negative for librdkafka's own.
  public var number: Int32
  /// One line; never holds a secret of the configuration.
  public var message: String
  /// The client is of no more use: close it and make a new one.
  public var isFatal: Bool
  /// The same call with the same arguments may succeed later.
  public var isRetriable: Bool
  /// The transaction is lost: `Producer.abort`, then go back to the last committed offsets.
  public var requiresAbort: Bool
  public var kind: Kind

  /// What to do about an error.
  public enum Kind: Hashable, Sendable {
    /// Another producer has the transactional id. Stop; whatever was not committed is the other's to do.
    case fenced
    /// Another member has the group instance id. Stop.
    case fencedInstance
    /// The member hasn't polled for `maxPollInterval` and was put out. Drop what is in hand and poll on, which rejoins.
    case maxPollExceeded
    /// There is no such topic or partition. Create it, or fix the name; waiting helps only during a creation.
    case unknownTopic
    /// The message is above the producer's or the topic's limit, and always will be. Dead-letter it.
    case messageTooLarge
    /// User, password, certificate or `security.protocol` are wrong. Fix the configuration.
    case authentication
    /// The user may not do this. Grant it.
    case authorization
    /// The message's time is too far from the brokers' own (`message.timestamp.after.max.ms`, an hour from Kafka 4.0 on).
    /// Set this machine's clock.
    case clock
    /// No answer in time. What was asked for may still happen.
    case timedOut
    /// No broker can be reached. Wait; the client goes on trying by itself.
    case allBrokersDown
    /// The producer holds as much as it may. Wait: brokers are slower than the caller.
    case queueFull
    /// The caller's view of the group is out of date. Drop what is in hand, commit nothing more of it, poll on, and take
    /// what is assigned then. Up to a heartbeat's interval may pass before `poll` tells of the rebalance.
    case stale
    /// The broker, or this build of librdkafka, can't do this.
    case unsupported
    /// A property, or what a new topic asks for, is unknown, invalid, beyond what the brokers allow, or would break a
    /// promise. Fix the configuration.
    case configuration
    /// The client was closed.
    case closed
    case other
  }

  public var description: String { "\(code): \(message)" }
}

extension KafkaError {
  init(_ code: rd_kafka_resp_err_t, _ message: String? = nil, kind: Kind? = nil) {
    self.code = Self.name(of: code)
    self.number = code.rawValue
    self.message = (message ?? String(cString: rd_kafka_err2str(code))) + (Self.hint(code).map { " (\($0))" } ?? "")
    self.kind = kind ?? Kind(code)
    self.isFatal = [.fenced, .fencedInstance].contains(self.kind) || code == RD_KAFKA_RESP_ERR__FATAL
    self.isRetriable = [.timedOut, .allBrokersDown, .queueFull].contains(self.kind) || Self.retriable.contains(code)
    self.requiresAbort = false
  }

  /// Takes the error over and destroys it.
  init(owning error: OpaquePointer) {
    self.init(rd_kafka_error_code(error), String(cString: rd_kafka_error_string(error)))
    isFatal = rd_kafka_error_is_fatal(error) != 0
    isRetriable = rd_kafka_error_is_retriable(error) != 0
    requiresAbort = rd_kafka_error_txn_requires_abort(error) != 0
    rd_kafka_error_destroy(error)
  }

  /// - Throws: what the code says, unless it says that all is well.
  static func check(_ code: rd_kafka_resp_err_t, _ message: @autoclosure () -> String? = nil) throws(KafkaError) {
    if code != RD_KAFKA_RESP_ERR_NO_ERROR { throw KafkaError(code, message()) }
  }

  /// - Throws: the error that was returned, if there is one.
  static func check(_ error: OpaquePointer?) throws(KafkaError) {
    if let error { throw KafkaError(owning: error) }
  }

  static var closed: KafkaError { KafkaError(RD_KAFKA_RESP_ERR__DESTROY, "the client is closed", kind: .closed) }

  static func configuration(_ message: String) -> KafkaError {
    KafkaError(RD_KAFKA_RESP_ERR__INVALID_ARG, message, kind: .configuration)
  }

  /// Which of the brokers' settings is meant, where their answer doesn't say it.
  private static func hint(_ code: rd_kafka_resp_err_t) -> String? {
    switch code {
    case RD_KAFKA_RESP_ERR_INVALID_SESSION_TIMEOUT:
      "the brokers' group.min.session.timeout.ms and group.max.session.timeout.ms say what they take"
    case RD_KAFKA_RESP_ERR_INVALID_TRANSACTION_TIMEOUT:
      "transaction.timeout.ms may be what the brokers' transaction.max.timeout.ms says"
    case RD_KAFKA_RESP_ERR_INCONSISTENT_GROUP_PROTOCOL:
      "another member of the group has another partition.assignment.strategy, or the group is no consumers'"
    case RD_KAFKA_RESP_ERR_OFFSET_METADATA_TOO_LARGE:
      "the brokers' offset.metadata.max.bytes is below Kafka's 4096"
    default: nil
    }
  }

  private static func name(of code: rd_kafka_resp_err_t) -> String {
    String(cString: rd_kafka_err2name(code))
  }

  /// Answers that a broker gives while it moves things about; Apache Kafka's protocol guide marks them retriable.
  private static let retriable: [rd_kafka_resp_err_t] = [
    RD_KAFKA_RESP_ERR_COORDINATOR_LOAD_IN_PROGRESS, RD_KAFKA_RESP_ERR_COORDINATOR_NOT_AVAILABLE,
    RD_KAFKA_RESP_ERR_NOT_COORDINATOR, RD_KAFKA_RESP_ERR_LEADER_NOT_AVAILABLE,
    RD_KAFKA_RESP_ERR_NOT_LEADER_FOR_PARTITION, RD_KAFKA_RESP_ERR_NOT_ENOUGH_REPLICAS,
    RD_KAFKA_RESP_ERR_NOT_ENOUGH_REPLICAS_AFTER_APPEND, RD_KAFKA_RESP_ERR_NETWORK_EXCEPTION,
    RD_KAFKA_RESP_ERR_CONCURRENT_TRANSACTIONS, RD_KAFKA_RESP_ERR__WAIT_COORD, RD_KAFKA_RESP_ERR_NOT_CONTROLLER,
    RD_KAFKA_RESP_ERR_UNSTABLE_OFFSET_COMMIT,
  ]
}

extension KafkaError.Kind {
  init(_ code: rd_kafka_resp_err_t) {
    self =
      switch code {
      case RD_KAFKA_RESP_ERR__FENCED, RD_KAFKA_RESP_ERR_INVALID_PRODUCER_EPOCH, RD_KAFKA_RESP_ERR_PRODUCER_FENCED:
        .fenced
      case RD_KAFKA_RESP_ERR_FENCED_INSTANCE_ID: .fencedInstance
      case RD_KAFKA_RESP_ERR__MAX_POLL_EXCEEDED: .maxPollExceeded
      case RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART, RD_KAFKA_RESP_ERR__UNKNOWN_TOPIC,
        RD_KAFKA_RESP_ERR__UNKNOWN_PARTITION:
        .unknownTopic
      case RD_KAFKA_RESP_ERR_MSG_SIZE_TOO_LARGE, RD_KAFKA_RESP_ERR_RECORD_LIST_TOO_LARGE: .messageTooLarge
      case RD_KAFKA_RESP_ERR__AUTHENTICATION, RD_KAFKA_RESP_ERR_SASL_AUTHENTICATION_FAILED, RD_KAFKA_RESP_ERR__SSL,
        RD_KAFKA_RESP_ERR_ILLEGAL_SASL_STATE, RD_KAFKA_RESP_ERR_UNSUPPORTED_SASL_MECHANISM:
        .authentication
      case RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED, RD_KAFKA_RESP_ERR_GROUP_AUTHORIZATION_FAILED,
        RD_KAFKA_RESP_ERR_CLUSTER_AUTHORIZATION_FAILED, RD_KAFKA_RESP_ERR_TRANSACTIONAL_ID_AUTHORIZATION_FAILED:
        .authorization
      case RD_KAFKA_RESP_ERR_INVALID_TIMESTAMP: .clock
      case RD_KAFKA_RESP_ERR__TIMED_OUT, RD_KAFKA_RESP_ERR_REQUEST_TIMED_OUT, RD_KAFKA_RESP_ERR__MSG_TIMED_OUT,
        RD_KAFKA_RESP_ERR__TIMED_OUT_QUEUE:
        .timedOut
      case RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN, RD_KAFKA_RESP_ERR__TRANSPORT, RD_KAFKA_RESP_ERR__RESOLVE:
        .allBrokersDown
      case RD_KAFKA_RESP_ERR__QUEUE_FULL: .queueFull
      case RD_KAFKA_RESP_ERR_ILLEGAL_GENERATION, RD_KAFKA_RESP_ERR_UNKNOWN_MEMBER_ID,
        RD_KAFKA_RESP_ERR_REBALANCE_IN_PROGRESS, RD_KAFKA_RESP_ERR__ASSIGNMENT_LOST:
        .stale
      case RD_KAFKA_RESP_ERR__UNSUPPORTED_FEATURE, RD_KAFKA_RESP_ERR_UNSUPPORTED_VERSION,
        RD_KAFKA_RESP_ERR__NOT_IMPLEMENTED, RD_KAFKA_RESP_ERR_UNSUPPORTED_FOR_MESSAGE_FORMAT:
        .unsupported
      // What a client or a new topic asks for can't be had.
      case RD_KAFKA_RESP_ERR_INVALID_SESSION_TIMEOUT, RD_KAFKA_RESP_ERR_INVALID_TRANSACTION_TIMEOUT,
        RD_KAFKA_RESP_ERR_INCONSISTENT_GROUP_PROTOCOL, RD_KAFKA_RESP_ERR_INVALID_GROUP_ID,
        RD_KAFKA_RESP_ERR_OFFSET_METADATA_TOO_LARGE, RD_KAFKA_RESP_ERR_UNSUPPORTED_COMPRESSION_TYPE:
        .configuration
      case RD_KAFKA_RESP_ERR_INVALID_REPLICATION_FACTOR, RD_KAFKA_RESP_ERR_INVALID_PARTITIONS,
        RD_KAFKA_RESP_ERR_INVALID_CONFIG, RD_KAFKA_RESP_ERR_POLICY_VIOLATION:
        .configuration
      case RD_KAFKA_RESP_ERR__DESTROY: .closed
      default: .other
      }
  }
}

extension KafkaError {
  static func noThread(_ status: Int32) -> KafkaError {
    KafkaError(RD_KAFKA_RESP_ERR__CRIT_SYS_RESOURCE, "the system gives no more threads (error \(status))")
  }
}
