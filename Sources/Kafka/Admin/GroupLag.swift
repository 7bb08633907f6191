/// How far a group is in a partition.
public struct GroupLag: Hashable, Sendable {
  /// Nil where the group has committed nothing.
  public var committed: Int64?
  public var ends: Watermarks
  /// How many offsets are between what is committed, or the first message that is kept, and the end.
  public var lag: Int64 { max(0, ends.high - max(ends.low, committed ?? ends.low)) }
}
