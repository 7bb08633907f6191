import Contracts

@testable import Rollup

/// A rollup, and the summaries that its changes add up to.
struct Mirror {
  private var rollup: Rollup
  private(set) var summaries: [SummaryKey: GoalSummary] = [:]

  /// - Parameter room: 0 packs every scope but one as soon as it was used.
  init(room: Int = 4 << 20) { rollup = Rollup(room: room) }

  mutating func apply(_ set: MeasureSet?, document: String, municipality: String = "131105") {
    rollup.apply(set.map(DocumentFacts.init), document: document, municipality: municipality)
  }

  @discardableResult mutating func takeChanges() -> [SummaryKey: GoalSummary?] {
    var changes: [SummaryKey: GoalSummary?] = [:]
    rollup.takeChanges { changes.updateValue($0.content?.summary, forKey: $0.key) }
    for (key, summary) in changes { summaries[key] = summary }
    return changes
  }
}
