/// What `hyoka board` has to be allowed on a cluster as long as it only reads.
public struct BoardAccessRules: Hashable, Sendable {
  /// Dead letters; and what the stages read, to see how long the first message has been waiting.
  public var reads: Set<String>
  /// What the names of the summaries' topics begin with, which it reads too.
  public var readPrefix: String
  /// What the names of the groups begin with that it looks at.
  public var groupPrefix: String

  public init(topics: Topics) {
    reads = [topics.uploads, topics.documents, topics.sheets, topics.measures, topics.deadLetters]
    readPrefix = "\(topics.prefix).summary."
    groupPrefix = "\(topics.prefix)."
  }
}
