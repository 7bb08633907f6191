import Contracts

/// The report that an analyst shows their head of section: one page that holds everything it needs.
///
/// The page is made of resource files (`Page/`), whose SHA-256 stands in the page's own policy, and of blocks of data in
/// which the messages stand as they were written. So nothing that a document says can run, whatever it is, and the same
/// messages give the same bytes.
public struct ReportPage: Sendable {
  /// What the page shows beside the measures.
  public struct Contents: Sendable {
    /// One goal summary each, as JSON.
    public var summaries: [[UInt8]]
    /// One finding each, as JSON.
    public var findings: [[UInt8]]
    /// One dead letter each, as JSON: the files that could not be read.
    public var deadLetters: [[UInt8]]
    /// The vocabulary's terms by the list that they belong to, for people.
    public var words: [String: [String: Bilingual]]

    public init(
      summaries: [[UInt8]], findings: [[UInt8]], deadLetters: [[UInt8]], words: [String: [String: Bilingual]]
    ) {
      self.summaries = summaries
      self.findings = findings
      self.deadLetters = deadLetters
      self.words = words
    }
  }

  public var contents: Contents

  public init(_ contents: Contents) {
    self.contents = contents
  }

  /// Writes the page piece by piece, since the measures may be more than fits the memory.
  ///
  /// - Parameters:
  ///   - measures: calls what it is given with lines of JSON, one a measure, cut anywhere. Nil leaves the measures out,
  ///     and the page says so.
  ///   - documents: calls what it is given with each document's SHA-256 and the document as JSON. Of those that are
  ///     left out, the page shows places without the lines that stand there.
  ///   - sink: takes the pieces in order.
  public func write(
    measures: ((([UInt8]) throws -> Void) throws -> Void)?,
    documents: (((String, [UInt8]) throws -> Void) throws -> Void)? = nil,
    to sink: ([UInt8]) throws -> Void
  ) throws {
    try sink(PageFrame.beginning)
    try sink(DataBlock.whole("words", [try JSON.encode(contents.words)]))
    try sink(DataBlock.whole("summaries", contents.summaries))
    try sink(DataBlock.whole("findings", contents.findings))
    try sink(DataBlock.whole("dead-letters", contents.deadLetters))
    if let measures {
      try sink(DataBlock.opening("measures"))
      try measures { try sink(DataBlock.escaped($0)) }
      try sink(DataBlock.closing)
    }
    try documents? { sha256, document in
      guard let opening = DataBlock.opening(document: sha256) else { return }
      try sink(opening + DataBlock.escaped(document) + DataBlock.closing)
    }
    try sink(PageFrame.end)
  }

  /// The whole page.
  /// - Parameter measures: lines of JSON, one a measure; nil leaves them out.
  public func bytes(measures: [UInt8]?) throws -> [UInt8] {
    var page: [UInt8] = []
    try write(measures: measures.map { lines in { try $0(lines) } }) { page += $0 }
    return page
  }
}
