import Contracts
import Foundation
import Parsing
import Pipeline
import TestSupport
import Testing

/// What one run over the five documents puts out, read back from its files. The facts that the suites beside this one
/// hold it against were read off the documents by eye.
struct SeedRun: Sendable {
  let measures: [Measure]
  let findings: [Finding]
  let summaries: [GoalID: [GoalSummary]]
  let report: RunReport

  static func result() async throws -> SeedRun { try await task.value }

  private static let task = Task { try await SeedRun() }

  private init() async throws {
    let (input, output) = (try Folder(), try Folder())
    for seed in Seeds.all { try input.write(try Seeds.bytes(seed), to: "\(seed).txt") }
    var run = FolderRun(
      plan: try FolderPlan(root: input.url.path), output: output.url, profiles: try ProfileSet.bundled())
    run.timeLimit = .seconds(60)
    report = try await run.run()
    func read<Value: JSONConvertible>(_ path: String, as type: Value.Type) throws -> [Value] {
      try output.text(path).split(separator: "\n").map { try JSON.decode(type, from: Array($0.utf8)) }
    }
    measures = try read("measures.ndjson", as: Measure.self)
    findings = try read("findings.ndjson", as: Finding.self)
    var summaries: [GoalID: [GoalSummary]] = [:]
    for path in try output.contents().keys where path.hasPrefix("summaries/") {
      for summary in try read(path, as: GoalSummary.self) { summaries[summary.goal.id, default: []].append(summary) }
    }
    self.summaries = summaries
  }

  /// The measures of a seed, by the line that they stand on.
  func measures(of seed: String) -> [(line: Int, measure: Measure)] {
    measures.filter { $0.document.name == "\(seed).txt" }.map { (Self.line(of: $0), $0) }
  }

  func measure(_ seed: String, _ line: Int) throws -> Measure {
    let found = measures(of: seed).filter { $0.line == line }
    try #require(found.count == 1, "\(seed), line \(line)")
    return found[0].measure
  }

  func summary(_ goal: GoalID, of municipality: String) throws -> GoalSummary {
    let found = (summaries[goal] ?? []).filter { $0.municipality.name == municipality }
    return try #require(found.count == 1 ? found.first : nil, "\(goal) \(municipality)")
  }

  /// Where findings of a kind stand, in one seed.
  func lines(_ code: Finding.Code, in seed: String) -> [Int?] {
    findings.filter { $0.code == code && $0.document == "\(seed).txt" }.map(\.place?.line)
  }

  /// A table row's own line is that of its lowest text: 札幌市's rows inherit the cells above them. A report begins with
  /// its number or its title.
  private static func line(of measure: Measure) -> Int {
    if measure.municipality.code == "011002" { return measure.texts.compactMap(\.lines.first).max() ?? 0 }
    return (measure.source.fields["number"] ?? measure.source.fields["title"])?.line ?? 0
  }
}

extension Measure {
  /// The texts of a name, one a year where the form has years.
  func texts(_ name: String) -> [Text] { texts.filter { $0.name == name } }
}
