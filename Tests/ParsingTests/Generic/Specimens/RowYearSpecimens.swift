/// Invented lists in which a cell of each row says which year its figures are of.
extension Specimens {
  static let yearsInRows: [Specimen] = [yearBesideFigures, lastTargetInRow]

  /// 目標値 and 実績値 are of the year that stands beside them.
  static let yearBesideFigures = Specimen(
    name: "the year of a row's figures in a column",
    text: """
      令和5年度 星空計画 進捗状況
      番号|事業名|担当課|指標名|年度|目標値|実績値
      1|星空ひろば|星空課|利用者数（人）|令和5|1,200|1,150
      2|夜の保育|保育課|利用日数（日）|2023|300|310
      """,
    facts: [
      ["2023 1 星空ひろば", "課 星空課", "標 利用者数(人) 2023:1,200/1150"],
      ["2023 2 夜の保育", "課 保育課", "標 利用日数(日) 2023:300/310"],
    ])

  /// 最終目標 is no aim for the row's year; a heading's own year comes first.
  static let lastTargetInRow = Specimen(
    name: "an aim for the plan's last year, beside a row's year",
    text: """
      令和5年度 星空計画 進捗状況
      番号|事業名|担当課|指標名|年度|目標値|実績値|最終目標値（令和8年度）
      1|星空ひろば|星空課|利用者数（人）|令和5|1,200|1,150|1,500
      2|夜の保育|保育課|利用日数（日）|令和5|300|310|400
      """,
    facts: [
      ["2023 1 星空ひろば", "課 星空課", "標 利用者数(人) 2023:1,200/1150 2026:1,500/-"],
      ["2023 2 夜の保育", "課 保育課", "標 利用日数(日) 2023:300/310 2026:400/-"],
    ])
}
