/// How sure the reader of unknown forms is of a value. What it is not sure of it leaves unclaimed, so that there is no
/// level for it.
///
/// Absent from everything that a profile reads: a profile says where a value stands.
public enum Confidence: String, Codable, Hashable, Sendable, CaseIterable, Comparable {
  /// The label is one that forms share, the value stands where such a label's value stands, and it looks like one.
  case high
  /// The same, but for one of the three: a label with other words around it, a value on the line below, a value that
  /// could be longer or shorter.
  case medium
  /// Words that are kept so that nobody misses them, for instance a narrative of which the end is not marked.
  case low

  private var rank: Int {
    switch self {
    case .low: 0
    case .medium: 1
    case .high: 2
    }
  }

  public static func < (left: Confidence, right: Confidence) -> Bool { left.rank < right.rank }
}
