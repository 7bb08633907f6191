import Contracts

extension Table {
  /// One row a goal, municipality, plan and year.
  static let summaries = Table(
    "summaries", "集計：共通目標、自治体、計画、年度ごとに1行", "summaries: one row a goal, municipality, plan and year",
    [
      Column("goal_id", "共通目標のID", "id of the canonical goal"),
      Column("goal_ja", "共通目標", "canonical goal, in Japanese"),
      Column("goal_en", "共通目標（英語）", "canonical goal, in English"),
      Column("municipality_code", "全国地方公共団体コード（6桁、文字）", "code of the municipality (six digits, as text)"),
      Column("prefecture", "都道府県", "prefecture"),
      Column("municipality", "自治体", "municipality"),
      Column("plan", "計画", "plan"),
      Column("fiscal_year", .integer, "年度", "fiscal year", unit: .year),
      Column("measures", .integer, "施策の数（再掲を除く）", "measures, whole repeats left out", unit: .count),
      Column("projects", .integer, "事業の数", "distinct projects", unit: .count),
      Column("repeated_part", .integer, "一部再掲の施策の数", "measures that partly repeat others", unit: .count),
      Column("repeated_whole", .integer, "再掲の施策の数", "measures that repeat others as a whole", unit: .count),
      Column("exceeded", .integer, "目標を上回った施策の数", "measures that exceeded their goal", unit: .count),
      Column("achieved", .integer, "達成した施策の数", "measures that achieved it", unit: .count),
      Column("partly_achieved", .integer, "一部達成した施策の数", "measures that achieved it in part", unit: .count),
      Column("not_achieved", .integer, "未達成の施策の数", "measures that did not", unit: .count),
      Column("unrated", .integer, "総合評価のない施策の数", "measures without a readable overall rating", unit: .count),
      Column("yen", .integer, "経費の合計", "sum of the amounts", unit: .yen),
      Column("yen_without_repeats", .integer, "重複を除く経費の合計", "the same without repeats", unit: .yen),
      Column("amounts", .integer, "読み取れた金額の数", "how many amounts were read", unit: .count),
      Column("amounts_unreadable", .integer, "読み取れない金額の数", "how many could not be read", unit: .count),
      Column("indicators_on_plan", .integer, "計画どおりの指標の数", "indicators on plan", unit: .count),
      Column("indicators_against_plan", .integer, "計画に反する指標の数", "indicators against it", unit: .count),
      Column("indicators_undecided", .integer, "判定のない指標の数", "indicators without a verdict", unit: .count),
      Column("findings", .integer, "指摘の数", "findings", unit: .count),
      Column("documents", "元の文書（「、」区切り）", "documents that it was made from, separated by 、"),
    ],
    .summaries { summary in
      [
        [
          .text(summary.goal.id.rawValue), .text(summary.goal.name.ja), .text(summary.goal.name.en),
          .text(summary.municipality.code), .text(summary.municipality.prefecture),
          .text(summary.municipality.name), .text(summary.plan), .integer(summary.fiscalYear),
          .integer(summary.measures), .integer(summary.projects), .integer(summary.repeated.part),
          .integer(summary.repeated.whole), .integer(summary.attainment.exceeded),
          .integer(summary.attainment.achieved), .integer(summary.attainment.partlyAchieved),
          .integer(summary.attainment.notAchieved), .integer(summary.attainment.unrated),
          .integer(summary.yen.total), .integer(summary.yen.withoutRepeats), .integer(summary.yen.amounts),
          .integer(summary.yen.unreadable), .integer(summary.plans.onPlan), .integer(summary.plans.againstPlan),
          .integer(summary.plans.undecided), .integer(summary.findings.count),
          Cell(words: summary.documents.map(\.name), by: "、"),
        ]
      ]
    })
}
