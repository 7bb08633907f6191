import Contracts
import Pipeline

/// A run's report in words, for the terminal.
struct ReportText {
  let report: RunReport
  let say: Language
  /// Where the outputs lie, as the user named it.
  let output: String

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
    return Table(rows: [heading] + report.rows.map(row))
  }

  private func row(_ row: RunReport.Row) -> [String] {
    let decided = row.plans.onPlan + row.plans.againstPlan
    let counts = [
      row.attainment.exceeded, row.attainment.achieved, row.attainment.partlyAchieved, row.attainment.notAchieved,
      row.attainment.unrated,
    ]
    return [say(row.goal.name), row.measures.grouped] + counts.map { $0 == 0 ? "·" : $0.grouped } + [
      row.yen.grouped, row.yenWithoutRepeats.grouped, decided == 0 ? "·" : "\(row.plans.onPlan)/\(decided)",
      row.findings.grouped,
    ]
  }

  private var findings: [String] {
    guard !report.findings.isEmpty else { return [] }
    let total = report.findings.reduce(0) { $0 + $1.count }
    let words = report.findings.map { "\(say($0.code.words)) \($0.count)" }
    return ["", say("文書への指摘 \(total) 件：", "\(total) findings in the documents:")] + words.map { "  " + $0 }
  }

  private var outputs: [String] {
    [
      "",
      say("出力先：\(output)", "Outputs: \(output)"),
      "  measures.csv  measures.ndjson  summaries/  findings.ndjson  dead-letters.ndjson",
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
