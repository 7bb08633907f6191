/// A topic to be made.
public struct NewTopic: Hashable, Sendable {
  public var name: String
  public var partitions: Int32
  /// -1 for the broker's default (brokers from 2.4 on).
  public var replicas: Int32
  /// The topic's own settings, like `cleanup.policy`, as Apache Kafka's topic configuration names them.
  public var configuration: [String: String]

  public init(name: String, partitions: Int32, replicas: Int32 = -1, configuration: [String: String] = [:]) {
    self.name = name
    self.partitions = partitions
    self.replicas = replicas
    self.configuration = configuration
  }
}
