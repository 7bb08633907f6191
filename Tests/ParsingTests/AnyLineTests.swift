import Contracts
import Enrichment
import Foundation
import Parsing
import TestSupport
import Testing

/// What an extractor puts around a line is no part of the document. Each change is made to one line at a time, and what is
/// read is compared figure by figure with what the document itself gives, whose figures are held by tests of their own.
@Suite("Any line of a real document", .enabled(if: Seeds.available))
struct AnyLineTests {
  /// Of so many lines one is changed. `HYOKA_LINE_STEP=1` takes them all.
  static let step = ProcessInfo.processInfo.environment["HYOKA_LINE_STEP"].flatMap { Int($0) } ?? 12

  enum Change: CaseIterable, Sendable {
    case indented, trailed, blankLinesBelow, pageBreakBelow, pageNumberBelow, printedTwice

    /// The lines that take the line's place.
    func lines(of line: Substring) -> [Substring] {
      switch self {
      case .indented: ["  " + line]
      case .trailed: [line + "  "]
      case .blankLinesBelow: [line, "", ""]
      case .pageBreakBelow: [line, "", "- 12 -", "\u{0C}"]
      case .pageNumberBelow: [line, "", "12", "", ""]
      case .printedTwice: [line, line]
      }
    }
  }

  @Test(
    "white space, a page's end or the same line again change no figure in silence", arguments: Seeds.all,
    Change.allCases)
  func unharmed(prefix: String, change: Change) throws {
    let lines = String(decoding: try Seeds.bytes(prefix), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let whole = try Reading(lines)
    // Each change meets lines of its own.
    let first = Change.allCases.firstIndex(of: change).map { $0 * Self.step / Change.allCases.count } ?? 0
    for line in stride(from: first, to: lines.count, by: Self.step)
    where lines[line].contains(where: { !$0.isWhitespace }) {
      var changed = lines
      changed.replaceSubrange(line...line, with: change.lines(of: lines[line]))
      let reading = try Reading(changed)
      #expect(reading.figures == whole.figures || reading.saysMore(than: whole), "line \(line + 1): \(lines[line])")
    }
  }

  /// What is read of a document, but for its narratives and places.
  struct Reading {
    var figures: [Measure]
    var findings: [Said: Int]

    init(_ lines: [Substring]) throws {
      let set = try Enrichment.measures(from: explain(lines.joined(separator: "\n")).sheet)
      figures = set.measures.map { measure in
        var figures = measure
        figures.document = DocumentReference(name: "", sha256: "")
        figures.texts = []
        figures.source = Source(fields: Places())
        return figures
      }
      // Below the change the lines have other numbers, which some findings name.
      findings = Dictionary(
        set.findings.map { (Said(code: $0.code, words: $0.message.ja.filter { !$0.isNumber }), 1) }, uniquingKeysWith: +
      )
    }

    struct Said: Hashable {
      var code: Finding.Code
      var words: String
    }

    func saysMore(than other: Reading) -> Bool { findings.contains { $0.value > other.findings[$0.key, default: 0] } }
  }
}
