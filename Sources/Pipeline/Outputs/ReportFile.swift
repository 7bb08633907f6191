import Contracts
import Foundation
import Report

/// `report.html`: the page over what a run has written.
public struct ReportFile {
  /// How many bytes of measures and documents one page shows. Browsers open some hundred megabytes, but no longer while
  /// somebody waits.
  static let limit = 64 << 20

  /// What the page shows, depending on how much there is.
  public enum Extent: Hashable, Sendable {
    /// Every measure, and the lines that its figures were read from.
    case whole
    /// Every measure, its places without the lines that stand there: they are too many, or the run has kept none.
    case withoutDocuments
    /// The measures are too many.
    case summariesAlone
  }

  private let lines: OutputLines
  private let selection: ReportSelection
  private let limit: Int

  /// - Parameter limit: how many bytes of measures and documents the page shows at most.
  public init(_ lines: OutputLines, _ selection: ReportSelection = ReportSelection(), limit: Int? = nil) {
    self.lines = lines
    self.selection = selection
    self.limit = limit ?? Self.limit
  }

  /// Writes the page; it appears only when it is whole.
  /// - Throws: `OutputLines.Failure`, `CocoaError`.
  @discardableResult public func write(to url: URL) throws -> Extent {
    var extent = Extent.whole
    try PartialFile.writing(to: url) { extent = try write(to: $0) }.publish()
    return extent
  }

  @discardableResult func write(to file: PartialFile) throws -> Extent {
    // Every message is read once before, so that a page is made of nothing else.
    let shown = try shownMeasures()
    let documentBytes = try bytes(ofDocuments: shown.documents)
    let contents = ReportPage.Contents(
      summaries: try summaries(), findings: try findings(about: shown.ids),
      deadLetters: try lines.lines(of: lines.deadLetters), words: Self.words)
    let extent: Extent =
      shown.bytes > limit
      ? .summariesAlone : (documentBytes.map { shown.bytes + $0 <= limit } ?? false) ? .whole : .withoutDocuments
    try ReportPage(contents).write(
      measures: extent == .summariesAlone ? nil : { take in try measures(take) },
      documents: { take in if extent == .whole { try documents(shown.documents, take) } }
    ) { try file.write($0) }
    return extent
  }

  // MARK: Measures

  private struct ShownMeasures {
    var bytes = 0
    /// Where not everything is shown, those that are.
    var ids: Set<String> = []
    /// SHA-256 of the documents that they were read from.
    var documents: Set<String> = []
  }

  private func shownMeasures() throws -> ShownMeasures {
    var shown = ShownMeasures()
    try lines.forEachMeasure { measure, line in
      guard selection.includes(measure) else { return }
      shown.bytes += line.count + 1
      shown.documents.insert(measure.document.sha256)
      if !selection.isEverything { shown.ids.insert(measure.id) }
    }
    return shown
  }

  private func measures(_ take: ([UInt8]) throws -> Void) throws {
    if selection.isEverything {
      let handle = try FileHandle(forReadingFrom: lines.measures)
      defer { try? handle.close() }
      while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty { try take([UInt8](piece)) }
    } else {
      try lines.forEachMeasure { measure, line in
        if selection.includes(measure) { try take(line + [UInt8(ascii: "\n")]) }
      }
    }
  }

  // MARK: Documents

  /// Nil where the run has kept none.
  private func bytes(ofDocuments shown: Set<String>) throws -> Int? {
    guard lines.documents != nil else { return nil }
    var bytes = 0
    try documents(shown) { _, line in bytes += line.count }
    return bytes
  }

  /// Those that the measures were read from, each once: the same file may lie in several places.
  private func documents(_ shown: Set<String>, _ take: (String, [UInt8]) throws -> Void) throws {
    var seen: Set<String> = []
    try lines.forEachDocument { document, line in
      guard shown.contains(document.sha256), seen.insert(document.sha256).inserted else { return }
      try take(document.sha256, line)
    }
  }

  // MARK: The rest

  private func summaries() throws -> [[UInt8]] {
    var all: [[UInt8]] = []
    try lines.forEachSummary { if selection.includes($0) { all.append($1) } }
    return all
  }

  private func findings(about measures: Set<String>) throws -> [[UInt8]] {
    var all: [[UInt8]] = []
    try lines.forEachFinding { if selection.includes($0, about: measures) { all.append($1) } }
    return all
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
