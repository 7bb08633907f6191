/// Invented tables whose columns are the projects.
extension Specimens {
  static let transposed: [Specimen] = [
    columnsOfProjects, numbersAboveNames, blanksBesideLabels, columnWithoutOffice, oneOfficeBesideLabels,
  ]

  static let columnsOfProjects = Specimen(
    name: "a column for each project",
    text: """
      星空市こども計画　令和5年度進捗管理表
      項目|事業1|事業2|事業3
      事業名|星空ひろば|夜の保育|流星食堂の支援
      担当課|星空課|保育課|福祉課
      取組内容|公民館で開いた。|二園で実施した。|六団体に助成した。
      決算額|1,200千円|8,450千円|600千円
      評価|達成|未達成|達成
      今後の方向性|継続|拡充|継続
      """,
    facts: [
      ["2023 - 星空ひろば", "課 星空課", "区 継続 continued", "評 overall 達成 achieved", "費 決算額 1200000"],
      ["2023 - 夜の保育", "課 保育課", "区 拡充 expanded", "評 overall 未達成 notAchieved", "費 決算額 8450000"],
      ["2023 - 流星食堂の支援", "課 福祉課", "区 継続 continued", "評 overall 達成 achieved", "費 決算額 600000"],
    ])

  /// The name needs not come first; below the table stands a second one.
  static let numbersAboveNames = Specimen(
    name: "numbers above the names of columns, and two tables",
    text: """
      令和4年度 星空計画事業評価
      事業番号|101|102
      事業名|星空ひろば|夜の保育
      担当課|星空課|保育課
      評価|達成|未達成
      つづき
      事業番号|103|104
      事業名|月夜の散歩|流星の教室
      担当課|星空課|星空課
      評価|未達成|達成
      """,
    facts: [
      ["2022 101 星空ひろば", "課 星空課", "評 overall 達成 achieved"],
      ["2022 102 夜の保育", "課 保育課", "評 overall 未達成 notAchieved"],
      ["2022 103 月夜の散歩", "課 星空課", "評 overall 未達成 notAchieved"],
      ["2022 104 流星の教室", "課 星空課", "評 overall 達成 achieved"],
    ])

  /// A cell beside the label 評価 may be of both projects: it is of none.
  static let blanksBesideLabels = Specimen(
    name: "a value that may span the columns of projects",
    text: """
      令和4年度 星空計画事業評価
      事業名|星空ひろば|夜の保育
      担当課|星空課|保育課
      今後の方向性|継続|拡充
      取組内容|広場で開いた。|二園で預かった。
      評価|達成|
      """,
    facts: [
      ["2022 - 星空ひろば", "課 星空課", "区 継続 continued"],
      ["2022 - 夜の保育", "課 保育課", "区 拡充 expanded"],
    ])

  /// Two projects' offices aren't told: the others' are, and 担当課 is no project.
  static let columnWithoutOffice = Specimen(
    name: "columns of projects without an office",
    text: """
      星空市こども計画　令和5年度進捗管理表
      事業名|星空ひろば|夜の保育|流星食堂の支援|月夜の散歩
      担当課|星空課||福祉課|
      取組内容|公民館で開いた。|二園で実施した。|六団体に助成した。|歩けなかった。
      評価|達成|未達成|達成|未達成
      """,
    facts: [
      ["2023 - 星空ひろば", "課 星空課", "評 overall 達成 achieved"], ["2023 - 夜の保育", "評 overall 未達成 notAchieved"],
      ["2023 - 流星食堂の支援", "課 福祉課", "評 overall 達成 achieved"], ["2023 - 月夜の散歩", "評 overall 未達成 notAchieved"],
    ])

  /// An office that stands alone may be everybody's, and is no project's.
  static let oneOfficeBesideLabels = Specimen(
    name: "one office beside several columns of projects",
    text: """
      星空市こども計画　令和5年度進捗管理表
      事業名|星空ひろば|夜の保育|流星食堂の支援
      担当課|星空課||
      取組内容|公民館で開いた。|二園で実施した。|六団体に助成した。
      評価|達成|未達成|達成
      """,
    facts: [
      ["2023 - 星空ひろば", "評 overall 達成 achieved"], ["2023 - 夜の保育", "評 overall 未達成 notAchieved"],
      ["2023 - 流星食堂の支援", "評 overall 達成 achieved"],
    ])
}
