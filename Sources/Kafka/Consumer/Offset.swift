/// Where to begin to read a partition.
public enum Offset: Hashable, Sendable {
  /// Behind what the group has committed, and at the first message where it hasn't.
  case committed
  /// The first message that is still kept.
  case earliest
  /// Only what is written from now on.
  case latest
  case offset(Int64)
}
