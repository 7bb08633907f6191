import Contracts
import Fleet
import Rollup
import Synchronization

/// Measures → one summary a goal, municipality, plan and year.
///
/// Answers once a batch: of a summary that several documents of the batch touch, only the last state is sent.
public final class AggregateStage: Stage {
  public let name = "aggregate"
  public let keepsState = true
  private let topics: Topics
  private let envelope = Envelope(stage: "aggregate")
  private let state = Mutex(State())

  public init(topics: Topics) {
    self.topics = topics
  }

  public var inputs: [String] { [topics.measures] }

  public func process(_ record: Record, deadline: Deadline) throws -> [OutgoingRecord] {
    let key = try record.documentKey()
    guard let municipality = key.municipality else {
      throw Rejection(.malformed, "キーに団体コードがありません (the key names no municipality)")
    }
    let set = try record.value.map { try record.message(MeasureSet.self, in: $0) }
    state.withLock { state in
      for (summaryKey, summary) in state.rollup.apply(set, document: key.name, municipality: municipality) {
        state.changed[summaryKey] = Change(summary: summary, headers: record.headers)
      }
    }
    return []
  }

  public func settle() throws -> [OutgoingRecord] {
    let changed = state.withLock { state in
      defer { state.changed = [:] }
      return state.changed
    }
    return changed.sorted { $0.key < $1.key }.map { key, change in
      let topic = topics.summary(key.goal)
      let name = "\(key.municipality)/\(key.plan)/\(key.fiscalYear)"
      guard let summary = change.summary else {
        return envelope.retraction(
          of: GoalSummary.self, to: topic, key: name, partitionKey: key.municipality, carrying: change.headers)
      }
      return envelope.record(
        of: summary, to: topic, key: name, partitionKey: key.municipality,
        origin: summary.documents.map { "\($0.name) \($0.sha256)" },
        weight: 2048 + 128 * summary.measureIDs.count, carrying: change.headers)
    }
  }

  private struct State: Sendable {
    var rollup = Rollup()
    var changed: [SummaryKey: Change] = [:]
  }

  private struct Change: Sendable {
    var summary: GoalSummary?
    /// Of the last record that touched the summary.
    var headers: Headers
  }
}
