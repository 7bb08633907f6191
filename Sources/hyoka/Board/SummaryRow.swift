import Contracts
import Pipeline

/// A summary as the board shows it. Texts come from documents, and are shown as texts only.
struct SummaryRow: Hashable, Encodable {
  var goal: String
  /// `municipality/plan/fiscalYear`.
  var key: String
  var goalName: Bilingual
  var code: String
  var municipality: String
  var plan: String
  var fiscalYear: Int
  var measures: Int
  var attainment: AttainmentCount
  /// Yen, without amounts that repeat elsewhere.
  var yen: Int
  var plans: PlanCount
  var findings: Int
  var documents: Int
  /// When it was written, in milliseconds since 1970.
  var time: Int64?

  init(_ summary: GoalSummary, key: String, time: Int64?) {
    goal = summary.goal.id.rawValue
    self.key = key
    goalName = Bilingual(ja: Shortened.text(summary.goal.name.ja), en: Shortened.text(summary.goal.name.en))
    code = Shortened.text(summary.municipality.code)
    municipality = Shortened.text(summary.municipality.name)
    plan = Shortened.text(summary.plan)
    fiscalYear = summary.fiscalYear
    measures = summary.measures
    attainment = summary.attainment
    yen = summary.yen.withoutRepeats
    plans = summary.plans
    findings = summary.findings.count
    documents = summary.documents.count
    self.time = time
  }
}

/// Keeps what others wrote within what a page can bear.
enum Shortened {
  static func text(_ text: String, to limit: Int = 300) -> String {
    // By scalars: one character may carry marks without end.
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return text }
    return String(scalars[..<end]) + "…"
  }
}
