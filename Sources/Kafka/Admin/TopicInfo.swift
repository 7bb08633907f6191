/// A topic as the brokers describe it.
public struct TopicInfo: Hashable, Sendable {
  public var name: String
  public var partitions: Int32
  /// Of the partition that has the fewest.
  public var replicas: Int32
}
