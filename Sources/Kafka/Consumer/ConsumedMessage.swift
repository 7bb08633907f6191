/// A message as a consumer got it. All bytes are copies: nothing of librdkafka's is held.
public struct ConsumedMessage: Hashable, Sendable {
  public var source: TopicPartition
  /// Counted from 0 within its partition. Offsets may have gaps (compaction, transaction markers).
  public var offset: Int64
  public var key: [UInt8]?
  /// Nil for a tombstone. An empty value is not nil.
  public var value: [UInt8]?
  public var headers: [Header]
  /// Milliseconds since 1970 (UTC); nil where the broker gave none.
  public var timestamp: Int64?

  public init(
    source: TopicPartition, offset: Int64, key: [UInt8]?, value: [UInt8]?, headers: [Header] = [],
    timestamp: Int64? = nil
  ) {
    self.source = source
    self.offset = offset
    self.key = key
    self.value = value
    self.headers = headers
    self.timestamp = timestamp
  }

  /// What the message weighs: the bytes of its key, value and headers.
  public var bytes: Int {
    headers.reduce((key?.count ?? 0) + (value?.count ?? 0)) { $0 + $1.name.utf8.count + ($1.value?.count ?? 0) }
  }
}
