/// What a group commits for a partition.
public struct CommittedOffset: Hashable, Sendable {
  /// The *next* message to read: the last processed one's offset + 1.
  public var offset: Int64
  /// Free text that is kept beside the offset. Brokers take 4,096 bytes (`offset.metadata.max.bytes`).
  public var metadata: String?

  public init(offset: Int64, metadata: String? = nil) {
    self.offset = offset
    self.metadata = metadata
  }
}
