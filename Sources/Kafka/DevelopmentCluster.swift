import CRDKafka
import CRDKafkaShims
import Synchronization

/// A Kafka cluster inside this process, for trying things out and for tests.
///
/// It is librdkafka's mock cluster. It listens on loopback, and other processes can connect. It keeps nothing on disk
/// and forgets beyond 5 MiB a partition, oldest first; a message larger than that is acknowledged and gone. It doesn't
/// compact, doesn't fence producers, shows aborted messages, drops offsets that are committed in a transaction, and
/// knows no users. A topic that a consumer asks for is made, with 4 partitions; others by `createTopic` only, as there is
/// no admin interface. A group's first assignment takes 3 s, later ones the session timeout less 1 s, and a session of
/// 3 s or less never forms a group.
public final class DevelopmentCluster: Sendable {
  /// What is there until the cluster is closed. Every call holds the lock until it has come back, so none meets another one
  /// or the end of the cluster, which takes place under it too.
  private struct Pointers {
    var cluster: OpaquePointer
    var handle: ClientHandle
  }

  private let pointers: Mutex<Pointers?>
  /// `host:port`, separated by commas.
  public let bootstrapServers: String

  /// What a client should set so that it needn't wait half a second for the first message of an idle topic: the cluster
  /// lets a fetch of an empty partition wait as long as it may, even where a message comes meanwhile.
  public static let clientProperties = ["fetch.wait.max.ms": "20"]

  /// - Parameter brokers: numbered from 1.
  /// - Throws: `KafkaError`.
  public init(brokers: Int = 1, log: @escaping @Sendable (LogLine) -> Void = { _ in }) throws(KafkaError) {
    let handle = try ClientHandle(.cluster, Configuration(clientID: "development-cluster", log: log))
    guard let cluster = rd_kafka_mock_cluster_new(handle.pointer, Int32(clamping: brokers)) else {
      handle.close(timeout: .zero)
      throw .configuration("a development cluster of \(brokers) brokers can't be started")
    }
    bootstrapServers = rd_kafka_mock_cluster_bootstraps(cluster).map { String(cString: $0) } ?? ""
    pointers = Mutex(Pointers(cluster: cluster, handle: handle))
  }

  deinit {
    close()
  }

  /// Ends the cluster and forgets everything. May be called more than once.
  public func close() {
    pointers.withLock { pointers in
      guard let open = pointers else { return }
      pointers = nil
      rd_kafka_mock_cluster_destroy(open.cluster)
      open.handle.close(timeout: .zero)
    }
  }

  /// Whether a client talks to a development cluster, which says so by the name that it gives itself.
  /// - Throws: `KafkaError`, `.timedOut`, where nobody answers.
  static func answers(_ client: OpaquePointer, timeout: Duration) throws(KafkaError) -> Bool {
    guard let id = rd_kafka_clusterid(client, timeout.milliseconds) else {
      throw KafkaError(RD_KAFKA_RESP_ERR__TIMED_OUT, "no answer about the cluster")
    }
    defer { rd_kafka_mem_free(client, id) }
    return String(cString: id).hasPrefix("mockCluster")
  }

  /// - Throws: `KafkaError`: `TOPIC_ALREADY_EXISTS`, where it does.
  public func createTopic(_ name: String, partitions: Int, replicas: Int = 1) throws(KafkaError) {
    try call { rd_kafka_mock_topic_create($0, name, Int32(clamping: partitions), Int32(clamping: replicas)) }
  }

  /// Which kind of request an injected error answers, as the Kafka protocol numbers them.
  public struct RequestKind: RawRepresentable, Hashable, Sendable {
    public var rawValue: Int16
    public init(rawValue: Int16) { self.rawValue = rawValue }

    public static let produce = RequestKind(rawValue: 0)
    public static let fetch = RequestKind(rawValue: 1)
    public static let offsetCommit = RequestKind(rawValue: 8)
    public static let joinGroup = RequestKind(rawValue: 11)
    public static let heartbeat = RequestKind(rawValue: 12)
    public static let initProducerID = RequestKind(rawValue: 22)
    public static let addOffsetsToTransaction = RequestKind(rawValue: 25)
    public static let endTransaction = RequestKind(rawValue: 26)
    public static let transactionOffsetCommit = RequestKind(rawValue: 28)
  }

  /// An answer to inject, as Kafka numbers its errors (0 is none), or a broken connection.
  public struct RequestError: RawRepresentable, Hashable, Sendable {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }

    /// The connection is cut instead of an answer.
    public static let disconnect = RequestError(rawValue: -195)
    public static let none = RequestError(rawValue: 0)
    public static let notLeaderForPartition = RequestError(rawValue: 6)
    public static let requestTimedOut = RequestError(rawValue: 7)
    public static let messageTooLarge = RequestError(rawValue: 10)
    public static let coordinatorNotAvailable = RequestError(rawValue: 15)
    public static let notEnoughReplicas = RequestError(rawValue: 19)
    public static let illegalGeneration = RequestError(rawValue: 22)
    public static let unknownMemberID = RequestError(rawValue: 25)
    public static let inconsistentGroupProtocol = RequestError(rawValue: 23)
    public static let invalidSessionTimeout = RequestError(rawValue: 26)
    public static let invalidTransactionTimeout = RequestError(rawValue: 50)
    public static let topicAuthorizationFailed = RequestError(rawValue: 29)
    public static let groupAuthorizationFailed = RequestError(rawValue: 30)
    public static let fencedInstanceID = RequestError(rawValue: 82)
    public static let invalidTimestamp = RequestError(rawValue: 32)
    public static let producerFenced = RequestError(rawValue: 90)
  }

  /// The next requests of that kind, to any broker, get these answers, one each.
  /// - Throws: `KafkaError`, `.closed`.
  public func push(_ errors: [RequestError], for kind: RequestKind) throws(KafkaError) {
    let codes = errors.map { rd_kafka_resp_err_t($0.rawValue) }
    try call { cluster in
      rd_kafka_mock_push_request_errors_array(cluster, kind.rawValue, codes.count, codes)
      return RD_KAFKA_RESP_ERR_NO_ERROR
    }
  }

  /// The next request of that kind to one broker gets this answer after this time. Goes before what is pushed for all.
  /// - Throws: `KafkaError`: for a broker that doesn't exist.
  public func push(
    _ error: RequestError, after delay: Duration, for kind: RequestKind, broker: Int32
  ) throws(KafkaError) {
    try call { cluster in
      rd_kafka_resp_err_t(
        crdkafka_mock_push_request_error_rtt(
          UnsafeMutableRawPointer(cluster), broker, kind.rawValue, error.rawValue, delay.milliseconds))
    }
  }

  /// Cuts a broker's connections and takes no new ones. Its partitions are led by nobody meanwhile.
  /// - Parameter broker: nil for all.
  /// - Throws: `KafkaError`: for a broker that doesn't exist.
  public func takeDown(broker: Int32? = nil) throws(KafkaError) {
    try call { rd_kafka_mock_broker_set_down($0, broker ?? -1) }
  }

  /// - Parameter broker: nil for all.
  /// - Throws: `KafkaError`: for a broker that doesn't exist.
  public func bringUp(broker: Int32? = nil) throws(KafkaError) {
    try call { rd_kafka_mock_broker_set_up($0, broker ?? -1) }
  }

  /// Every answer takes this much longer.
  /// - Parameter broker: nil for all.
  /// - Throws: `KafkaError`: for a broker that doesn't exist.
  public func setRoundTrip(_ time: Duration, broker: Int32? = nil) throws(KafkaError) {
    try call { rd_kafka_mock_broker_set_rtt($0, broker ?? -1, time.milliseconds) }
  }

  private func call(_ body: @Sendable (OpaquePointer) -> rd_kafka_resp_err_t) throws(KafkaError) {
    let code = pointers.withLock { pointers in pointers.map { body($0.cluster) } }
    guard let code else { throw .closed }
    try KafkaError.check(code)
  }
}
