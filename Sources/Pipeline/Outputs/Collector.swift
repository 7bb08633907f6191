import Contracts
import Fleet

/// Subscribes to what comes out of the stages and turns it into the outputs of a run.
final class Collector {
  private let topics: Topics
  private let plan: FolderPlan
  private let output: OutputFolder
  private let subscription: Subscription
  /// The newest of each summary, by goal and key.
  private var summaries: [GoalID: [String: GoalSummary]] = [:]
  private var findings: [DocumentKey: [Finding]] = [:]
  private var measures: [DocumentKey: Int] = [:]
  private var genericMeasures: [DocumentKey: Int] = [:]
  private var deadLetters: [DeadLetter] = []

  init(log: any Log, topics: Topics, plan: FolderPlan, output: OutputFolder) async throws {
    self.topics = topics
    self.plan = plan
    self.output = output
    subscription = try await Subscription(
      to: [topics.measures, topics.deadLetters] + topics.summaries, as: topics.group(of: "run"), on: log)
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
    // An armful comes partition by partition.
    let sets = try await rendered(byTopic[topics.measures] ?? [])
    for set in sets.sorted(by: { $0.key < $1.key }) { try take(set) }
    for record in byTopic[topics.deadLetters] ?? [] { take(deadLetter: record) }
    for goal in GoalID.allCases {
      for record in byTopic[topics.summary(goal)] ?? [] {
        summaries[goal, default: [:]][String(decoding: record.key ?? [], as: UTF8.self)] =
          try record.value.map { try record.message(GoalSummary.self, in: $0) }
      }
    }
  }

  /// A file that never became an upload.
  func add(_ deadLetter: DeadLetter) {
    deadLetters.append(deadLetter)
  }

  /// Writes the outputs.
  /// - Parameter page: whether `report.html` is one of them.
  func finish(page: Bool) throws -> RunReport {
    var report = RunReport(
      files: plan.files.count, documents: measures.count, measures: measures.values.reduce(0, +))
    report.genericMeasures = genericMeasures.values.reduce(0, +)
    var lines: [GoalID: [[UInt8]]] = [:]
    var all: [OwnedFinding] = []
    for (key, findings) in findings.sorted(by: { $0.key < $1.key }) {
      all += findings.map { OwnedFinding(owner: key.municipality ?? "", finding: $0) }
    }
    for goal in summaries.keys.sorted() {
      let sorted = (summaries[goal] ?? [:]).sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      for (_, summary) in sorted {
        report.add(summary)
        all += summary.findings.map { OwnedFinding(owner: summary.municipality.code, finding: $0) }
        lines[goal, default: []].append(try JSON.encode(summary))
      }
    }
    // By their indices: a finding is many references, which would be counted each time it moves.
    var order = all.indices.sorted { all[$0] < all[$1] }
    // Summaries repeat the findings of their documents; sorted, the same stand side by side.
    order = order.indices.filter { $0 == 0 || all[order[$0]] != all[order[$0 - 1]] }.map { order[$0] }
    report.deadLetters = deadLetters.sorted { $0.precedes($1) }
    for index in order { report.findings[all[index].finding.code, default: 0] += 1 }
    try output.publish(
      summaries: lines, findings: try order.map { try JSON.encode(all[$0].finding) },
      deadLetters: try report.deadLetters.map { try JSON.encode($0) }, report: page)
    return report
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

  private func take(_ set: RenderedSet) throws {
    try output.add(set)
    findings[set.key] = set.findings
    measures[set.key] = set.count
    genericMeasures[set.key] = set.genericCount > 0 ? set.genericCount : nil
  }

  private func take(deadLetter record: Record) {
    var letter = DeadLetterRecord.read(record)
    if let key = record.key.flatMap(DocumentKey.init), let path = plan.path(of: key) { letter.name = path }
    deadLetters.append(letter)
  }
}

extension DeadLetter {
  /// By name, then by stage, then by what it says.
  fileprivate func precedes(_ other: DeadLetter) -> Bool {
    if name != other.name { return name.utf8.lexicographicallyPrecedes(other.name.utf8) }
    if stage != other.stage { return stage < other.stage }
    return message.utf8.lexicographicallyPrecedes(other.message.utf8)
  }
}
