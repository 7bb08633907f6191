/// How to reach a cluster, and everything else that librdkafka can be told.
///
/// `properties` go to librdkafka as they are (its CONFIGURATION.md lists them) and win over this client's own choices,
/// which stand in `Settings`. The few that would break a promise are refused when a client is made.
public struct Configuration: Sendable {
  /// `host:port`, separated by commas. Nil where `bootstrap.servers` stands in the properties.
  public var brokers: String?
  /// Names this process in the brokers' logs and quotas.
  public var clientID: String
  public var properties: [String: String]
  /// The largest message, key and headers included, in bytes, that is sent and can be received. Brokers and topics have
  /// limits of their own, which are 1 MiB unless raised (`message.max.bytes`, `max.message.bytes`).
  public var maxMessageBytes: Int
  /// How much a consumer fetches ahead, in KiB. librdkafka goes beyond it by up to one fetch. Once that much waits, it looks
  /// again only after up to a second (until 2.2, where that became a setting), so that a consumer reads no faster than
  /// about that much and one fetch a second from a broker.
  public var fetchAheadKiB: Int
  /// How long a producer's message waits for room while it holds as much as it may.
  public var backPressureLimit: Duration
  /// Takes every line that librdkafka would write to standard error. It is called on librdkafka's threads: it must be
  /// quick and must not call this module.
  public var log: @Sendable (LogLine) -> Void
  /// Takes what librdkafka reports of the connection in passing. Nothing needs to be done unless `isFatal`; calls fail
  /// by themselves. It is called on the client's thread and must not wait for the same client.
  public var onError: @Sendable (KafkaError) -> Void
  public var watchdog: Watchdog

  public init(
    brokers: String? = nil, clientID: String = "hyoka", properties: [String: String] = [:],
    log: @escaping @Sendable (LogLine) -> Void = { _ in },
    onError: @escaping @Sendable (KafkaError) -> Void = { _ in }
  ) {
    self.brokers = brokers
    self.clientID = clientID
    self.properties = properties
    self.maxMessageBytes = 32 << 20
    self.fetchAheadKiB = 64 << 10
    self.backPressureLimit = .seconds(60)
    self.log = log
    self.onError = onError
    self.watchdog = Watchdog()
  }

  /// Tries the properties as a producer's and a consumer's without making either: whether librdkafka knows them and takes
  /// their values, and whether they would break a promise. What only goes wrong together shows when a client is made.
  /// - Throws: `KafkaError`, `.configuration`: the first that is wrong.
  public func check() throws(KafkaError) {
    try ClientHandle.check(.producer(transactionalID: nil), self)
    try ClientHandle.check(.consumer(nil), self)
  }

  /// Adds properties; the new ones win.
  public func merging(_ properties: [String: String]) -> Configuration {
    var merged = self
    merged.properties.merge(properties) { _, new in new }
    return merged
  }
}

extension Configuration: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The properties with their secrets hidden.
  var shown: [(name: String, value: String)] {
    properties.sorted { $0.key < $1.key }.map { name, value in
      (name, Secrets.isSecret(name) ? Secrets.mask : value)
    }
  }

  public var description: String {
    let properties = shown.map { "\($0.name)=\($0.value)" }.joined(separator: ", ")
    return "Configuration(brokers: \(brokers ?? "-"), clientID: \(clientID), properties: [\(properties)])"
  }

  public var debugDescription: String { description }

  /// What `dump` and `String(reflecting:)` of a holder see.
  public var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "brokers": brokers ?? "-", "clientID": clientID,
        "properties": Dictionary(shown.map { ($0.name, $0.value) }) { $1 },
        "maxMessageBytes": maxMessageBytes, "fetchAheadKiB": fetchAheadKiB, "watchdog": watchdog,
      ] as KeyValuePairs<String, Any>,
      displayStyle: .struct)
  }
}
