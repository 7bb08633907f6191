import Contracts
import Foundation
import Report

/// `report.html`: the page over what a run has written.
public struct ReportFile {
  /// How many bytes of measures one page shows; of more it shows the summaries alone. Browsers open some hundred
  /// megabytes, but no longer while somebody waits.
  static let measuresLimit = 64 << 20

  private let lines: OutputLines

  public init(_ lines: OutputLines) {
    self.lines = lines
  }

  /// Writes the page; it appears only when it is whole.
  /// - Throws: `OutputLines.Failure`, `CocoaError`.
  public func write(to url: URL) throws {
    // Every message is read once, so that a page is made of nothing else.
    try lines.forEachMeasure { _ in }
    try lines.forEachSummary { _ in }
    try lines.forEachFinding { _ in }
    try PartialFile.writing(to: url) { try write(to: $0) }.publish()
  }

  func write(to file: PartialFile) throws {
    let contents = ReportPage.Contents(
      summaries: try lines.summaries.flatMap(lines.lines), findings: try lines.lines(of: lines.findings),
      deadLetters: try lines.lines(of: lines.deadLetters), words: Self.words)
    let handle = try FileHandle(forReadingFrom: lines.measures)
    defer { try? handle.close() }
    let size = try handle.seekToEnd()
    try handle.seek(toOffset: 0)
    let measures: (([UInt8]) throws -> Void) throws -> Void = { take in
      while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty { try take([UInt8](piece)) }
    }
    try ReportPage(contents).write(measures: size > Self.measuresLimit ? nil : measures) { try file.write($0) }
  }

  /// The vocabulary's terms, as everything else here says them.
  private static let words: [String: [String: Bilingual]] = [
    "attainment": words(of: Attainment.allCases) { $0.words },
    "status": words(of: Status.allCases) { $0.words },
    "repetition": words(of: Repetition.allCases) { $0.words },
    "finding": words(of: Finding.Code.allCases) { $0.words },
    "reason": words(of: DeadLetter.Reason.allCases) { $0.words },
  ]

  private static func words<Term: RawRepresentable<String>>(
    of terms: [Term], _ words: (Term) -> Bilingual
  ) -> [String: Bilingual] {
    Dictionary(uniqueKeysWithValues: terms.map { ($0.rawValue, words($0)) })
  }
}
