import Contracts
import Fleet

/// What the stages have made, as it comes, until it is all there and the outputs can be written.
struct Gathering {
  let output: OutputFolder
  /// The newest of each summary, by goal and key.
  private var summaries: [GoalID: [String: GoalSummary]] = [:]
  private var findings: [DocumentKey: [Finding]] = [:]
  private var measures: [DocumentKey: Int] = [:]
  private var genericMeasures: [DocumentKey: Int] = [:]
  private var deadLetters: [DeadLetter] = []
  /// Whose measures a document's text belongs to, by the document's name and SHA-256: a document that names no
  /// municipality has another key than its measures.
  private var origins: [Origin: DocumentKey] = [:]

  private struct Origin: Hashable {
    var name: String
    var sha256: String
  }

  init(_ output: OutputFolder) {
    self.output = output
  }

  /// Takes what one document's measures come to, in place of what came of it before.
  mutating func take(_ set: RenderedSet) throws {
    try output.add(set)
    findings[set.key] = set.findings
    measures[set.key] = set.count
    origins[Origin(name: set.key.name, sha256: set.sha256)] = set.key
    genericMeasures[set.key] = set.genericCount > 0 ? set.genericCount : nil
  }

  /// Takes a document out again.
  mutating func remove(_ key: DocumentKey) throws {
    guard measures[key] != nil else { return }
    try output.remove(key)
    findings[key] = nil
    measures[key] = nil
    genericMeasures[key] = nil
  }

  /// Takes a document's text, unless nothing that was taken so far was read from it: another revision may have come
  /// in its place.
  func take(_ document: RenderedDocument) throws {
    let origin = origins[Origin(name: document.key.name, sha256: document.sha256)]
    guard let origin, measures[origin] != nil else { return }
    let municipality = document.key.municipality ?? origin.municipality
    try output.add(document, under: DocumentKey(municipality: municipality, name: origin.name))
  }

  mutating func take(summary record: Record, of goal: GoalID) throws {
    summaries[goal, default: [:]][String(decoding: record.key ?? [], as: UTF8.self)] =
      try record.value.map { try record.message(GoalSummary.self, in: $0) }
  }

  mutating func add(_ deadLetter: DeadLetter) {
    deadLetters.append(deadLetter)
  }

  /// Writes the outputs.
  /// - Parameters:
  ///   - files: how many there were to read; nil where only what came of them is known.
  ///   - page: whether `report.html` is one of the outputs.
  ///   - extra: what else is.
  func finish(files: Int? = nil, page: Bool = false, extra: (any OutputExtra)? = nil) throws -> RunReport {
    var report = RunReport(
      files: files ?? measures.count, documents: measures.count, measures: measures.values.reduce(0, +))
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
      deadLetters: try report.deadLetters.map { try JSON.encode($0) }, report: page, extra: extra)
    return report
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
