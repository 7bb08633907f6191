/// Invented reports in which plans and results say how often something is done in a month or a year: words, and no figures
/// to compare.
extension Specimens {
  static let frequencies: [Specimen] = [frequenciesOverYears, frequenciesInList, frequenciesOfEfforts]

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

  /// 取組 names the rows; 計画 and 実績 stand in a second row of the heading.
  static let frequenciesOfEfforts = Specimen(
    name: "how often, below two rows of headings",
    text: """
      星空健康計画　令和5年度実績報告
      番号|取組|担当課|令和5年度||評価
      |||計画|実績|
      1|夜の相談|健康課|月1回|12回|A
      2|星の講座|健康課|年10回|年8回|B
      3|月の教室|健康課|6回|5回|B
      評価　A：計画どおり　B：計画を下回る　C：未実施
      """,
    facts: [
      ["2023 1 夜の相談", "課 健康課", "評 overall A achieved", "標 夜の相談(-) 2023:月1回/12"],
      ["2023 2 星の講座", "課 健康課", "評 overall B partlyAchieved", "標 星の講座(-) 2023:年10回/年8回"],
      ["2023 3 月の教室", "課 健康課", "評 overall B partlyAchieved", "標 月の教室(-) 2023:6回/5"],
    ])
}
