/// Invented lists whose headings spell out who judges.
extension Specimens {
  static let spelledOutRaters: [Specimen] = [
    Specimen(
      name: "who judges, spelled out above the columns",
      text: """
        令和5年度　星空計画　重点施策の評価
        番号|事業名|担当課|担当課による自己評価||審議会による外部評価|
        |||評価|実績|評価|意見
        1-1|星空の教室|星空課|達成|六回開いた。|達成|もっと知らせるべき。
        1-2|月夜の散歩|月夜課|達成|三回歩いた。|一部達成|人が同じである。
        """,
      facts: [
        ["2023 1-1 星空の教室", "課 星空課", "評 overall 達成 achieved", "評 審議会による外部評価 達成 achieved"],
        ["2023 1-2 月夜の散歩", "課 月夜課", "評 overall 達成 achieved", "評 審議会による外部評価 一部達成 partlyAchieved"],
      ])
  ]
}
