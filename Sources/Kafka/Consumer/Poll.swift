/// What `Consumer.poll` found. Events come in the order in which they happened.
public enum Poll: Hashable, Sendable {
  /// In order within each partition; empty where nothing came in time.
  case messages([ConsumedMessage])
  /// The group has given the member these partitions: they are *all* that it has now, possibly none. Nothing is fetched
  /// until `Consumer.start` is called.
  case assigned([TopicPartition])
  /// The partitions are gone, after `ConsumerHooks.onRevoke` has run. Lost means that others may have them already.
  case revoked([TopicPartition], lost: Bool)
  /// Everything that the partitions held when last asked has been returned, up to these offsets, which are behind it.
  /// Comes again after later messages, and when a transaction that held back what is behind it is decided.
  case end([TopicPartition: Int64])
}
