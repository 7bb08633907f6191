/// What a client is for. It decides which settings it gets and which properties it refuses.
enum Role {
  case producer(transactionalID: String?)
  /// Without a group it reads the partitions that it is told to.
  case consumer(Group?)
  case admin
  /// The client that a development cluster lives in; it connects to nothing.
  case cluster
}
