/// The ends of a partition.
public struct Watermarks: Hashable, Sendable {
  /// The offset of the first message that is still kept.
  public var low: Int64
  /// The offset that the next message gets; with `read_committed`, the end of what no open transaction holds back.
  public var high: Int64

  public init(low: Int64, high: Int64) {
    self.low = low
    self.high = high
  }
}
