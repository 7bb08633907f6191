/// Invented lists whose names begin as labels do.
extension Specimens {
  static let ordinalNames: [Specimen] = [namesThatCount, namesLikeLabels]

  /// 第1取組 is part of the name, and no label 取組 with its value.
  static let namesThatCount = Specimen(
    name: "names that count themselves",
    text: """
      令和5年度　星空計画　取組状況
      番号|事業名|担当課|評価
      1|第1取組　親子の星空|星空課|達成
      2|第2取組　若者の月夜|福祉課|未達成
      """,
    facts: [
      ["2023 1 第1取組　親子の星空", "課 星空課", "評 overall 達成 achieved"],
      ["2023 2 第2取組　若者の月夜", "課 福祉課", "評 overall 未達成 notAchieved"],
    ])

  /// Below 事業名 a space parts no label from a value.
  static let namesLikeLabels = Specimen(
    name: "names that begin like labels",
    text: """
      令和5年度　星空計画　取組状況
      事業名|担当課|実施内容|評価
      第1施策　親子の星空|星空課|広場を開いた。|達成
      内容　の充実|福祉課|居場所を開いた。|未達成
      """,
    facts: [
      ["2023 - 第1施策　親子の星空", "課 星空課", "評 overall 達成 achieved"],
      ["2023 - 内容　の充実", "課 福祉課", "評 overall 未達成 notAchieved"],
    ])
}
