import Contracts
import Fleet

/// Follows goals' summaries and says what changed against the last value.
public struct SummaryWatch: Sendable {
  /// A summary that came, changed or went.
  public struct Change: Sendable {
    public var goal: GoalID
    /// `municipality/plan/fiscalYear`.
    public var key: String
    public var before: GoalSummary?
    public var after: GoalSummary?
    /// The value as it stands on the topic; nil for a tombstone.
    public var bytes: [UInt8]?
  }

  private let log: any Log
  private let topics: Topics
  private let goals: [GoalID]

  public init(log: any Log, topics: Topics, goals: [GoalID]) {
    self.log = log
    self.topics = topics
    self.goals = goals
  }

  /// - Parameters:
  ///   - fromBeginning: tells everything that the topics hold first.
  ///   - each: false ends the watch.
  /// - Throws: `LogError`, `CancellationError`, and what `each` throws.
  public func run(fromBeginning: Bool, _ each: (Change) throws -> Bool) async throws {
    var known = Known(topics: topics, goals: goals)
    let starts = try await log.starts(of: goals.map { topics.summary($0) })
    let ends = try await log.replay(starts, limit: BatchLimit()) { records in
      for record in records { _ = known.take(record) }
    }
    if fromBeginning {
      for change in known.all where try !each(change) { return }
    }
    try await log.follow(ends.mapValues(\.self)) { records in
      for record in records {
        if let change = known.take(record), try !each(change) { return false }
      }
      return true
    }
  }
}

/// The last value of each summary.
private struct Known {
  private let goals: [String: GoalID]
  private var values: [SummaryAddress: [UInt8]] = [:]

  init(topics: Topics, goals: [GoalID]) {
    self.goals = Dictionary(uniqueKeysWithValues: goals.map { (topics.summary($0), $0) })
  }

  /// - Returns: nil where nothing changed.
  mutating func take(_ record: Record) -> SummaryWatch.Change? {
    guard let goal = goals[record.source.topic] else { return nil }
    let address = SummaryAddress(topic: record.source.topic, key: record.key ?? [])
    let before = values[address]
    let after = try? record.value?.bytes
    guard before != after else { return nil }
    values[address] = after
    return Self.change(goal, address, before: before, after: after)
  }

  /// Everything that is there, as if it had just come.
  var all: [SummaryWatch.Change] {
    values.sorted { $0.key < $1.key }.compactMap { address, value in
      goals[address.topic].map { Self.change($0, address, before: nil, after: value) }
    }
  }

  private static func change(
    _ goal: GoalID, _ address: SummaryAddress, before: [UInt8]?, after: [UInt8]?
  ) -> SummaryWatch.Change {
    SummaryWatch.Change(
      goal: goal, key: String(decoding: address.key, as: UTF8.self), before: summary(before), after: summary(after),
      bytes: after)
  }

  /// What can't be read counts as unknown: a later version may write more than this one understands.
  private static func summary(_ bytes: [UInt8]?) -> GoalSummary? {
    bytes.flatMap { try? JSON.decode(GoalSummary.self, from: $0) }
  }
}
