import Contracts
import Foundation

/// What a run has written, to be read again line by line: for the report, and for tables in other formats.
public struct OutputLines: Sendable {
  public enum Failure: Error, Hashable, Sendable {
    /// The folder holds no outputs of a run.
    case missing(String)
    /// The system doesn't give a file, for this reason.
    case unreadable(String, reason: String)
    /// A line isn't what it should be.
    case damaged(String, line: Int)
  }

  /// One measure a line.
  var measures: URL
  /// One goal's summaries each, in the goals' order.
  var summaries: [URL]
  var findings: URL
  var deadLetters: URL
  /// One document a line; nil where the run has kept none.
  var documents: URL?

  init(measures: URL, summaries: [URL], findings: URL, deadLetters: URL, documents: URL?) {
    self.measures = measures
    self.summaries = summaries
    self.findings = findings
    self.deadLetters = deadLetters
    self.documents = documents
  }

  /// The outputs that an earlier run has left in a folder.
  public init(folder: URL) throws(Failure) {
    measures = folder.appendingPathComponent("measures.ndjson")
    findings = folder.appendingPathComponent("findings.ndjson")
    deadLetters = folder.appendingPathComponent("dead-letters.ndjson")
    for file in [measures, findings, deadLetters] where !FileManager.default.fileExists(atPath: file.path) {
      throw .missing(file.lastPathComponent)
    }
    let documents = folder.appendingPathComponent("documents.ndjson")
    self.documents = FileManager.default.fileExists(atPath: documents.path) ? documents : nil
    summaries = GoalID.allCases.map { folder.appendingPathComponent("summaries/\($0.rawValue).ndjson") }
      .filter { FileManager.default.fileExists(atPath: $0.path) }
  }

  /// - Throws: `Failure`, and what `each` throws.
  public func forEachMeasure(_ each: (Measure) throws -> Void) throws {
    try forEachMeasure { measure, _ in try each(measure) }
  }

  /// - Throws: `Failure`, and what `each` throws.
  public func forEachSummary(_ each: (GoalSummary) throws -> Void) throws {
    try forEachSummary { summary, _ in try each(summary) }
  }

  /// - Throws: `Failure`, and what `each` throws.
  public func forEachFinding(_ each: (Finding) throws -> Void) throws {
    try forEachFinding { finding, _ in try each(finding) }
  }

  /// Each message with the line that it stands in.
  func forEachMeasure(_ each: (Measure, [UInt8]) throws -> Void) throws { try forEach(in: measures, each) }

  func forEachSummary(_ each: (GoalSummary, [UInt8]) throws -> Void) throws {
    for file in summaries { try forEach(in: file, each) }
  }

  func forEachFinding(_ each: (Finding, [UInt8]) throws -> Void) throws { try forEach(in: findings, each) }

  func forEachDocument(_ each: (Document, [UInt8]) throws -> Void) throws {
    if let documents { try forEach(in: documents, each) }
  }

  /// Every line as it stands.
  func lines(of file: URL) throws -> [[UInt8]] {
    var lines: [[UInt8]] = []
    try LineReader.read(file) { lines.append($0) }
    return lines
  }

  private func forEach<Message: JSONConvertible>(in file: URL, _ each: (Message, [UInt8]) throws -> Void) throws {
    var number = 0
    try LineReader.read(file) { line in
      number += 1
      let message: Message
      do {
        message = try JSON.decode(Message.self, from: line)
      } catch {
        throw Failure.damaged(file.lastPathComponent, line: number)
      }
      try each(message, line)
    }
  }
}
