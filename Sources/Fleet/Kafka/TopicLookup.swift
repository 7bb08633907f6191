import Kafka

/// Asks a cluster about its topics, with a client that is made when it is first needed.
public actor TopicLookup {
  /// A topic as the cluster has it.
  public struct Found: Hashable, Sendable {
    public var partitions: Int
    public var replicas: Int
    /// How many brokers the cluster has at the moment.
    public var brokers: Int
    /// By Apache Kafka's names, defaults included. Nil where the user may not see them, or the broker can't say.
    public var settings: [String: String]?

    public init(partitions: Int, replicas: Int, brokers: Int, settings: [String: String]?) {
      self.partitions = partitions
      self.replicas = replicas
      self.brokers = brokers
      self.settings = settings
    }
  }

  private let configuration: Configuration
  private var admin: Admin?

  public init(_ configuration: Configuration) {
    self.configuration = configuration
  }

  /// - Returns: those that exist, by name.
  /// - Throws: `KafkaError`.
  func topics(named names: [String], timeout: Duration) async throws -> [String: TopicInfo] {
    try await open().topics(named: names, timeout: timeout)
  }

  /// Topics with their settings, where these can be seen.
  /// - Parameters:
  ///   - patience: how long to look again for those that aren't there: brokers don't all learn at once of a topic that
  ///     was made a moment before.
  ///   - timeout: for each answer.
  /// - Returns: those that exist, by name.
  /// - Throws: `LogError`.
  public func describe(
    _ names: [String], patience: Duration = .zero, timeout: Duration = .seconds(5)
  ) async throws -> [String: Found] {
    let end = ContinuousClock.now + patience
    let count = Set(names).count
    while true {
      let isLast = ContinuousClock.now >= end
      do {
        let found = try await look(names, timeout: timeout)
        if isLast || found.count == count { return found }
      } catch LogError.unknownTopic(let name) {
        // Listed by one broker, and unknown to the one that was asked for its settings.
        if isLast { throw LogError.unknownTopic(name) }
      }
      try await Task.sleep(for: .milliseconds(250))
    }
  }

  private func look(_ names: [String], timeout: Duration) async throws -> [String: Found] {
    let found = try await translating { try await topics(named: names, timeout: timeout) }
    let brokers = try await translating { try await open().brokers(timeout: timeout) }
    var settings: [String: [String: String]]?
    do {
      settings = try await open().configuration(of: found.keys.sorted(), timeout: timeout)
    } catch  where [.authorization, .unsupported, .timedOut].contains(error.kind) {
      settings = nil
    } catch {
      throw LogError(error)
    }
    return found.reduce(into: [:]) { all, topic in
      all[topic.key] = Found(
        partitions: Int(topic.value.partitions), replicas: Int(topic.value.replicas), brokers: brokers,
        settings: settings?[topic.key])
    }
  }

  /// Makes a topic.
  /// - Parameter replicas: nil for the cluster's default.
  /// - Returns: false where it was there already.
  /// - Throws: `LogError`.
  public func create(
    _ name: String, partitions: Int, replicas: Int?, settings: [String: String], timeout: Duration = .seconds(30)
  ) async throws -> Bool {
    let topic = NewTopic(
      name: name, partitions: Int32(clamping: partitions), replicas: Int32(clamping: replicas ?? -1),
      configuration: settings)
    let outcome = try await translating { try await open().create([topic], timeout: timeout) }
    guard let error = outcome[name] ?? nil else { return true }
    guard error.code == "TOPIC_ALREADY_EXISTS" else { throw LogError(error) }
    return false
  }

  public func close() async {
    await admin?.close()
    admin = nil
  }

  private func open() throws(KafkaError) -> Admin {
    if let admin { return admin }
    let admin = try Admin(configuration)
    self.admin = admin
    return admin
  }
}
