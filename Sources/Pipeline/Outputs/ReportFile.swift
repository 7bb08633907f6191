import Contracts
import Foundation
import Report

/// `report.html`, as it is written beside the other outputs.
struct ReportFile {
  /// How many bytes of measures one page shows; of more it shows the summaries alone. Browsers open some hundred
  /// megabytes, but no longer while somebody waits.
  static let measuresLimit = 64 << 20

  var page: ReportPage

  init(summaries: [GoalID: [[UInt8]]], findings: [[UInt8]], deadLetters: [[UInt8]]) {
    page = ReportPage(
      ReportPage.Contents(
        summaries: GoalID.allCases.flatMap { summaries[$0] ?? [] }, findings: findings, deadLetters: deadLetters,
        words: Self.words))
  }

  /// Writes the page around the measures, which are read from a file piece by piece.
  func write(measures: FileHandle, size: Int, to file: PartialFile) throws {
    let lines: (([UInt8]) throws -> Void) throws -> Void = { take in
      while let piece = try measures.read(upToCount: 1 << 20), !piece.isEmpty { try take([UInt8](piece)) }
    }
    try page.write(measures: size > Self.measuresLimit ? nil : lines) { try file.write($0) }
  }

  /// The vocabulary's terms, as everything else here says them.
  static let words: [String: [String: Bilingual]] = [
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
