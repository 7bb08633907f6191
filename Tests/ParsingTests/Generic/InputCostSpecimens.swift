/// Invented sheets whose costs stand in a table of 投入コスト over years.
extension Specimens {
  static let inputCosts: [Specimen] = [labelBesideRows, unitBelowLabel, plannedAndSpent]

  /// 投入コスト spans the rows of its parts, and has the unit of all of them.
  static let labelBesideRows = Specimen(
    name: "投入コスト beside its parts",
    text: """
      令和5年度　星空計画　進捗状況管理シート
      事業番号|1-1|事業名|星空ひろば|
      担当課|星空課|||
      投入コスト（千円）|項目|令和4年度決算|令和5年度決算|令和6年度予算
      |事業費|1,200|1,350|1,400
      |人件費|3,000|3,100|3,100
      |合計|4,200|4,450|4,500
      財源内訳（千円）|国庫支出金|400|450|460
      |一般財源|3,800|4,000|4,040
      評価|達成|評価理由|人が増えた。|
      """,
    facts: [["2023 1-1 星空ひろば", "課 星空課", "評 overall 達成 achieved", "費 投入コスト（千円） 4450000"]])

  /// The unit stands in the second row of the heading, left of what says which years are spent.
  static let unitBelowLabel = Specimen(
    name: "a unit in the second row of a heading",
    text: """
      令和5年度　星空計画　進捗状況管理シート
      事業番号|1-1|事業名|星空ひろば|
      担当課|星空課|評価|達成|
      投入コスト||令和4年度|令和5年度|令和6年度
      （単位：千円）||決算|決算|予算
      |事業費|12,000|13,500|14,000
      |人件費|3,000|3,100|3,100
      |総事業費|15,000|16,600|17,100
      財源内訳|国・都支出金|4,000|4,500|4,600
      |一般財源|11,000|12,100|12,500
      """,
    facts: [["2023 1-1 星空ひろば", "課 星空課", "評 overall 達成 achieved", "費 総事業費 16600000"]])

  /// 計画 and 実績 below 事業費 are amounts, and what was spent counts.
  static let plannedAndSpent = Specimen(
    name: "what was meant to be spent beside what was",
    text: """
      令和5年度　星空計画　進捗状況
      番号|事業名|担当課|利用者数（人）||事業費（千円）||評価
      |||計画|実績|計画|実績|
      1|星空ひろば|星空課|1,200|1,050|3,400|3,120|達成
      2|月夜の散歩|月夜課|300|310|5,000|4,980|達成
      """,
    facts: [
      ["2023 1 星空ひろば", "課 星空課", "評 overall 達成 achieved", "費 事業費（千円） 3120000", "標 利用者数(人) ?:1,200/1050"],
      ["2023 2 月夜の散歩", "課 月夜課", "評 overall 達成 achieved", "費 事業費（千円） 4980000", "標 利用者数(人) ?:300/310"],
    ])
}
