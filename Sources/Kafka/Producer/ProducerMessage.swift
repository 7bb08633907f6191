/// A message on its way to an explicit partition. Which partition a key belongs to is the caller's to know.
public struct ProducerMessage: Hashable, Sendable {
  public var topic: String
  /// Counted from 0. There is no "any partition".
  public var partition: Int32
  public var key: [UInt8]?
  /// Nil writes a tombstone. An empty value is not nil.
  public var value: [UInt8]?
  public var headers: [Header]

  public init(topic: String, partition: Int32, key: [UInt8]?, value: [UInt8]?, headers: [Header] = []) {
    self.topic = topic
    self.partition = partition
    self.key = key
    self.value = value
    self.headers = headers
  }
}
