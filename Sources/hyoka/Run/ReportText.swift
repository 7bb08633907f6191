import Contracts
import Pipeline

/// A run's report in words, for the terminal.
struct ReportText {
  let report: RunReport
  let say: Language
  /// Where the outputs lie, as the user named it.
  let output: String
  /// Whether `report.html` is among them, and `documents.ndjson`.
  let hasPage: Bool
  /// The tables that are among them.
  let tables: [String]

  var text: String {
    (summary + findings + outputs + deadLetters).map { $0 + "\n" }.joined()
  }

  private var summary: [String] {
    guard report.files > 0 else { return [say("読むファイルがありません。", "There is no file to read.")] }
    var lines = [
      say(
        "\(report.files) ファイルのうち \(report.documents) 文書から \(report.measures) 件の施策を読み取りました。",
        "Read \(report.measures) measures in \(report.documents) documents out of \(report.files) files.")
    ]
    if report.genericMeasures > 0 {
      lines.append(
        say(
          "うち \(report.genericMeasures) 件は、様式のプロファイルがないため共通の語から読みました。値ごとの確かさを見てください。",
          "\(report.genericMeasures) of them stand in forms that no profile knows; see how sure each value is."))
    }
    if !report.rows.isEmpty {
      lines +=
        [""] + table.lines + [
          say(
            "◎ 目標を上回った  ○ 達成  △ 一部達成  × 未達成  － 評価なし（再掲の施策は数えません）",
            "◎ exceeded  ○ achieved  △ partly achieved  × not achieved  － unrated (repeated measures don't count)")
        ]
    }
    return lines
  }

  private var table: Table {
    let heading = [
      say("目標", "Goal"), say("施策", "Measures"), "◎", "○", "△", "×", "－", say("経費（円）", "Yen"),
      say("重複を除く（円）", "Yen, no repeats"), say("計画どおりの指標", "On plan"), say("指摘", "Findings"),
    ]
    let total = [row(report.total, named: say("合計", "Total"))]
    return Table(rows: [heading] + report.rows.map { row($0.sums, named: say($0.goal.name)) } + total)
  }

  private func row(_ row: RunReport.Sums, named name: String) -> [String] {
    let decided = row.plans.onPlan + row.plans.againstPlan
    let attainment = row.attainment
    let counts = [
      attainment.exceeded, attainment.achieved, attainment.partlyAchieved, attainment.notAchieved, attainment.unrated,
    ]
    let yen = row.amounts == 0 ? ["·", "·"] : [row.yen.grouped, row.yenWithoutRepeats.grouped]
    return [name, row.measures.grouped] + counts.map(dotted) + yen
      + [decided == 0 ? "·" : "\(row.plans.onPlan)/\(decided)", dotted(row.findings)]
  }

  /// A zero as a dot, so that the eye finds the figures.
  private func dotted(_ count: Int) -> String { count == 0 ? "·" : count.grouped }

  private var findings: [String] {
    guard !report.findings.isEmpty else { return [] }
    let total = report.findings.values.reduce(0, +)
    // The most frequent first.
    let sorted = report.findings.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
    let words = sorted.map { "\(say($0.key.words)) \($0.value)" }
    return ["", say("文書への指摘 \(total) 件：", "\(total) findings in the documents:")] + words.map { "  " + $0 }
  }

  private var outputs: [String] {
    [
      "",
      say("出力先：\(output)", "Outputs: \(output)").printable,
      (hasPage ? "  report.html" : "")
        + "  measures.csv  measures.ndjson  summaries/  findings.ndjson  dead-letters.ndjson"
        + (hasPage ? "  documents.ndjson" : "") + tables.map { "  \($0)" }.joined(),
    ]
  }

  private var deadLetters: [String] {
    guard !report.deadLetters.isEmpty else { return [] }
    let count = report.deadLetters.count
    return [""] + report.deadLetters.map(line) + [
      say("\(count) 件は読み取れませんでした（dead-letters.ndjson）。", "\(count) could not be read (dead-letters.ndjson).")
    ]
  }

  private func line(_ letter: DeadLetter) -> String {
    let place = letter.place.map { ":\($0.line)" } ?? ""
    let reason = letter.reason.words
    let ja = letter.message.isEmpty ? reason.ja : letter.message
    let en = letter.message.isEmpty ? reason.en : "\(reason.en) (\(letter.message))"
    return "\(letter.name)\(place): \(say(ja, en))".printable
  }
}
