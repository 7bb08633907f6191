import Contracts

/// What is kept of a scope for good.
struct KeptScope: Sendable {
  private(set) var documents: [DocumentKey: PackedDocument] = [:]
  /// In bytes.
  private(set) var weight = 0
  /// Of the summaries as they were when the changes were last taken.
  var digests: [GoalID: SummaryDigest] = [:]

  var isEmpty: Bool { documents.isEmpty && digests.isEmpty }

  mutating func replace(_ key: DocumentKey, by document: PackedDocument?) {
    weight += (document?.weight ?? 0) - (documents[key]?.weight ?? 0)
    documents[key] = document
  }
}
