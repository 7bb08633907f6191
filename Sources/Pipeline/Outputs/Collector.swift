import Contracts
import Fleet
import Foundation

/// Subscribes to what comes out of the stages and turns it into the outputs of a run.
final class Collector {
  private let topics: Topics
  private let plan: FolderPlan
  private let output: OutputFolder
  private let member: any GroupMember
  private let limit = BatchLimit()
  /// The newest of each summary, by goal and key, as its bytes.
  private var summaries: [GoalID: [String: [UInt8]]] = [:]
  private var findings: [DocumentKey: [Finding]] = [:]
  private var deadLetters: [DeadLetter] = []
  private var measureCounts: [DocumentKey: Int] = [:]

  init(log: any Log, topics: Topics, plan: FolderPlan, output: OutputFolder) async throws {
    self.topics = topics
    self.plan = plan
    self.output = output
    member = try await log.join(
      group: "\(topics.prefix)-run", topics: [topics.measures, topics.deadLetters] + topics.summaries)
  }

  /// Takes what has come since the last time.
  func collect() async throws {
    while true {
      let batch = try await member.poll(limit)
      guard !batch.records.isEmpty else { return }
      for record in batch.records { try take(record) }
      try await member.commit(batch, outputs: [])
    }
  }

  /// A file that never became an upload.
  func add(_ deadLetter: DeadLetter) {
    deadLetters.append(deadLetter)
  }

  /// Writes the outputs.
  func finish() throws -> RunReport {
    var perGoal: [GoalID: [[UInt8]]] = [:]
    var rows: [RunReport.GoalRow] = []
    var total = RunReport.Sums()
    var all = Set<OwnedFinding>()
    for (key, list) in findings {
      for finding in list { all.insert(OwnedFinding(owner: key.municipality ?? "", finding: finding)) }
    }
    for goal in summaries.keys.sorted() {
      let sorted = (summaries[goal] ?? [:]).sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      guard !sorted.isEmpty else { continue }
      perGoal[goal] = sorted.map(\.value)
      var row: RunReport.GoalRow?
      for (_, bytes) in sorted {
        let summary = try JSON.decode(GoalSummary.self, from: bytes)
        row = row ?? RunReport.GoalRow(goal: summary.goal)
        row?.sums.add(summary)
        total.add(summary)
        for finding in summary.findings {
          all.insert(OwnedFinding(owner: summary.municipality.code, finding: finding))
        }
      }
      if let row { rows.append(row) }
    }
    let sortedFindings = all.sorted()
    let sortedLetters = deadLetters.sorted { left, right in
      left.name == right.name
        ? left.stage < right.stage : left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
    }
    try output.publish(
      summaries: perGoal, findings: try sortedFindings.map { try JSON.encode($0.finding) },
      deadLetters: try sortedLetters.map { try JSON.encode($0) })
    let byCode = Dictionary(grouping: sortedFindings, by: \.finding.code).mapValues(\.count)
    return RunReport(
      files: plan.files.count, documents: measureCounts.count, measures: measureCounts.values.reduce(0, +),
      rows: rows, total: total, findings: byCode.sorted { $0.key.rawValue < $1.key.rawValue }.map { ($0.key, $0.value) },
      deadLetters: sortedLetters)
  }

  private func take(_ record: Record) throws {
    if record.source.topic == topics.deadLetters { return take(deadLetter: record) }
    guard let keyBytes = record.key else { return }
    if record.source.topic == topics.measures {
      guard let key = DocumentKey(keyBytes), let json = record.value else { return }
      let set = try JSON.decode(MeasureSet.self, from: json)
      try output.add(set, json: json, key: key)
      findings[key] = set.findings
      measureCounts[key] = set.measures.count
    } else if let goal = GoalID.allCases.first(where: { topics.summary($0) == record.source.topic }) {
      summaries[goal, default: [:]][String(decoding: keyBytes, as: UTF8.self)] = record.value
    }
  }

  private func take(deadLetter record: Record) {
    var letter = DeadLetterRecord.read(record)
    if let key = record.key.flatMap(DocumentKey.init), let path = plan.path(of: key) { letter.name = path }
    deadLetters.append(letter)
  }
}

/// A finding of one municipality's; sorted by document, then by place, then by what it says.
private struct OwnedFinding: Hashable, Comparable {
  var owner: String
  var finding: Finding

  static func < (left: OwnedFinding, right: OwnedFinding) -> Bool {
    let (a, b) = (left.finding, right.finding)
    if a.document != b.document { return a.document.utf8.lexicographicallyPrecedes(b.document.utf8) }
    if left.owner != right.owner { return left.owner < right.owner }
    let (here, there) = (a.place ?? Place(line: 0), b.place ?? Place(line: 0))
    if here < there || there < here { return here < there }
    if a.code != b.code { return a.code.rawValue < b.code.rawValue }
    if a.message.ja != b.message.ja { return a.message.ja.utf8.lexicographicallyPrecedes(b.message.ja.utf8) }
    return a.measures.lexicographicallyPrecedes(b.measures)
  }
}
