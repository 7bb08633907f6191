/// Invented reports in which plans and results say how often something is done in a month or a year: words, and no figures
/// to compare.
extension Specimens {
  static let frequencies: [Specimen] = [frequenciesOverYears, frequenciesInList]

  static let frequenciesOverYears = Specimen(
    name: "how often, over years",
    text: """
      星空健康計画 進捗状況報告（令和5年度）
      事業名：夜の体操
      担当課：健康課
      指標名|令和4年度||令和5年度|
      |計画|実績|計画|実績
      教室の開催|月2回|月1回|月2回|月2回
      会報の掲載|年4回以上|年3回|年4回以上|年5回
      評価：達成
      """,
    facts: [
      [
        "2023 - 夜の体操", "課 健康課", "評 overall 達成 achieved", "標 教室の開催(-) 2022:月2回/月1回 2023:月2回/月2回",
        "標 会報の掲載(-) 2022:年4回以上/年3回 2023:年4回以上/年5回",
      ]
    ])

  static let frequenciesInList = Specimen(
    name: "how often, in a list",
    text: """
      星空健康計画 進捗状況報告
      番号|事業名|担当課|令和5年度||評価
      |||計画|実績|
      1|夜の体操|健康課|週1回|週1回|達成
      2|会報の掲載|健康課|毎月1回|年5回|未達成
      """,
    facts: [
      ["2023 1 夜の体操", "課 健康課", "評 overall 達成 achieved", "標 夜の体操(-) 2023:週1回/週1回"],
      ["2023 2 会報の掲載", "課 健康課", "評 overall 未達成 notAchieved", "標 会報の掲載(-) 2023:毎月1回/年5回"],
    ])
}
