import Contracts
import Fleet

/// Subscribes to what comes out of the stages and turns it into the outputs of a run.
final class Collector {
  private let topics: Topics
  private let plan: FolderPlan
  private let subscription: Subscription
  private var gathering: Gathering

  /// - Parameter documents: whether the documents' text is wanted too.
  init(log: any Log, topics: Topics, plan: FolderPlan, output: OutputFolder, documents: Bool) async throws {
    self.topics = topics
    self.plan = plan
    gathering = Gathering(output)
    subscription = try await Subscription(
      to: [topics.measures, topics.deadLetters] + topics.summaries + (documents ? [topics.documents] : []),
      as: topics.group(of: "run"), on: log)
  }

  /// Takes what has come since the last time.
  func collect() async throws {
    while true {
      // All at once: an armful is in memory anyway, and its documents are to be put in order.
      let records = try await subscription.next(BatchLimit(records: .max, bytes: .max))
      if records.isEmpty { return }
      try await take(records)
      try await subscription.done(with: records)
    }
  }

  private func take(_ records: [Record]) async throws {
    let byTopic = Dictionary(grouping: records, by: \.source.topic)
    try take(byTopic, sets: try await rendered(byTopic[topics.measures] ?? []))
  }

  private func take(_ byTopic: [String: [Record]], sets: [RenderedSet]) throws {
    // An armful comes partition by partition.
    for set in sets.sorted(by: { $0.key < $1.key }) { try gathering.take(set) }
    for record in byTopic[topics.documents] ?? [] {
      if let document = try RenderedDocument(record) { try gathering.take(document) }
    }
    for record in byTopic[topics.deadLetters] ?? [] { take(deadLetter: record) }
    for goal in GoalID.allCases {
      for record in byTopic[topics.summary(goal)] ?? [] { try gathering.take(summary: record, of: goal) }
    }
  }

  /// A file that never became an upload.
  func add(_ deadLetter: DeadLetter) {
    gathering.add(deadLetter)
  }

  /// Writes the outputs.
  /// - Parameters:
  ///   - page: whether `report.html` is one of them.
  ///   - extra: what else is.
  func finish(page: Bool, extra: (any OutputExtra)?) throws -> RunReport {
    try gathering.finish(files: plan.files.count, page: page, extra: extra)
  }

  /// Side by side, since most of a run's output passes through here.
  private func rendered(_ records: [Record]) async throws -> [RenderedSet] {
    try await withThrowingTaskGroup(of: (Int, RenderedSet?).self) { group in
      for (index, record) in records.enumerated() {
        group.addTask { (index, try RenderedSet(record)) }
      }
      var sets = [RenderedSet?](repeating: nil, count: records.count)
      for try await (index, set) in group { sets[index] = set }
      return sets.compactMap(\.self)
    }
  }

  private func take(deadLetter record: Record) {
    var letter = DeadLetterRecord.read(record)
    if let key = record.key.flatMap(DocumentKey.init), let path = plan.path(of: key) { letter.name = path }
    gathering.add(letter)
  }
}
