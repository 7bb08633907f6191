import Contracts

/// A summary that is not what it was when the changes were last taken.
public struct SummaryChange: Sendable {
  public var key: SummaryKey
  /// Nil where nothing is left under the key.
  public var content: Content?

  public struct Content: Sendable {
    public var summary: GoalSummary
    /// The summary as JSON; none where JSON has no word for what is in it, such as a number that is none.
    public var bytes: [UInt8]
    public var digest: SummaryDigest

    init(_ summary: GoalSummary) {
      self.summary = summary
      bytes = (try? JSON.encode(summary)) ?? []
      digest = SummaryDigest(of: bytes)
    }
  }
}
