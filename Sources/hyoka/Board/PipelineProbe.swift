import Fleet
import Foundation
import Pipeline

/// Looks every now and then at how far the stages' groups are.
struct PipelineProbe {
  let lookup: GroupLookup
  let topics: Topics
  let hub: BoardHub
  /// In milliseconds since 1970.
  let now: @Sendable () -> Int64

  /// Between two looks.
  static let interval: Duration = .seconds(2)
  /// How long the brokers have for an answer.
  static let patience: Duration = .seconds(5)

  /// The stages in order, each with the topic that its group reads.
  static func stages(_ topics: Topics) -> [(name: String, topic: String)] {
    [
      ("ingest", topics.uploads), ("parse", topics.documents), ("enrich", topics.sheets),
      ("aggregate", topics.measures),
    ]
  }

  /// - Throws: `CancellationError`.
  func run() async throws {
    var stages = Self.stages(topics).map { StageProgress(stage: $0.name, topic: $0.topic) }
    hub.take(stages.map(\.row))
    while true {
      do {
        try await look(&stages)
        hub.report(nil, by: .probe, at: now())
      } catch let error as LogError {
        hub.report("\(error)", by: .probe, at: now())
      }
      hub.take(stages.map(\.row))
      try await Task.sleep(for: Self.interval)
    }
  }

  private func look(_ stages: inout [StageProgress]) async throws {
    var positions: [String: [TopicPartition: GroupLookup.Position]] = [:]
    for stage in stages {
      let group = topics.group(of: stage.stage)
      positions[group] = try await lookup.positions(of: group, in: stage.topic, timeout: Self.patience)
    }
    // Last, since brokers that answer everything else may not answer this.
    let members = await lookup.members(of: positions.keys.sorted(), timeout: .seconds(2))
    for index in stages.indices {
      let group = topics.group(of: stages[index].stage)
      stages[index].take(
        StageProgress.Look(time: now(), positions: positions[group] ?? [:], members: members[group]))
    }
    let unseen = stages.reduce(into: [:]) { all, stage in all.merge(stage.unseen) { first, _ in first } }
    // Without the right to read these topics there is still the number of what waits.
    let fronts = (try? await lookup.fronts(at: unseen, timeout: .seconds(2))) ?? [:]
    for index in stages.indices {
      stages[index].take(fronts: fronts.filter { $0.key.topic == stages[index].topic })
    }
  }
}
