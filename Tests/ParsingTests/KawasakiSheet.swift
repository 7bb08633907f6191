import Contracts
import Enrichment
import Parsing
import Testing

/// Invented sheets in 川崎市's form.
enum KawasakiSheet {
  /// What comes of a sheet every word of which the profile knows.
  static func set(_ text: String) throws -> MeasureSet {
    let sheet = try explain(text).sheet
    #expect(sheet.profile.id == "kawasaki-progress-sheet")
    #expect(sheet.unclaimed.isEmpty, "\(sheet.unclaimed.map(\.text))")
    return try Enrichment.measures(from: sheet)
  }

  /// The same of a sheet whose tally agrees with its projects.
  static func measures(_ text: String) throws -> [Measure] {
    let set = try set(text)
    #expect(set.findings.filter { $0.code == .tallyMismatch }.isEmpty)
    return set.measures
  }

  /// What stands under each year.
  static func periods(_ name: String, _ measure: Measure) -> [String] {
    measure.texts.filter { $0.name == name }.map { ($0.period ?? "?") + ": " + $0.text }
  }
}
