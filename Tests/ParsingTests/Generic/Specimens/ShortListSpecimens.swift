/// Invented progress reports with hardly a label: a list of names, offices and judgements, or a single table.
extension Specimens {
  static let shortLists: [Specimen] = [
    judgedList, resultsList, figuresList, headingsOfTwoLabels, onlyTable, onlyTableBelowChapter,
  ]

  static let judgedList = Specimen(
    name: "three labels, of which one is a judgement",
    text: """
      次世代星空行動計画 進捗状況報告書（令和5年度）
      事業名|担当課|評価
      星空ひろば|星空課|達成
      夜の保育|保育課|未達成
      月夜の散歩|星空課|達成
      """,
    facts: [
      ["2023 - 星空ひろば", "課 星空課", "評 overall 達成 achieved"], ["2023 - 夜の保育", "課 保育課", "評 overall 未達成 notAchieved"],
      ["2023 - 月夜の散歩", "課 星空課", "評 overall 達成 achieved"],
    ])

  static let resultsList = Specimen(
    name: "three labels, of which one is a result",
    text: """
      次世代星空行動計画 実施状況（令和5年度）
      事業名|担当課|実績
      星空ひろば|星空課|週に二回開いた。
      夜の保育|保育課|二園で預かった。
      """,
    facts: [["2023 - 星空ひろば", "課 星空課"], ["2023 - 夜の保育", "課 保育課"]])

  static let figuresList = Specimen(
    name: "three labels, of which two head figures",
    text: """
      第2期星空計画 進捗状況
      事業名|令和5年度|
      |計画値|実績値
      夜の保育（人日）|1,200|1,150
      星見の預かり（人日）|100|85
      """,
    facts: [
      ["2023 - 夜の保育（人日）", "標 夜の保育(人日) 2023:1,200/1150"],
      ["2023 - 星見の預かり（人日）", "標 星見の預かり(人日) 2023:100/85"],
    ])

  /// The name is a heading's; two labels are enough beside it.
  static let headingsOfTwoLabels = Specimen(
    name: "headings of projects with two labels",
    text: """
      星空こども計画　令和5年度進捗状況
      （１）星空ひろば
      担当課：星空課
      評価：達成
      （２）夜の保育
      担当課：保育課
      評価：未達成
      """,
    facts: [
      ["2023 - 星空ひろば", "課 星空課", "評 overall 達成 achieved"], ["2023 - 夜の保育", "課 保育課", "評 overall 未達成 notAchieved"],
    ])

  static let onlyTable = Specimen(
    name: "one table of what was needed, provided for and used",
    text: """
      第2期星空子ども・子育て支援事業計画 実施状況（令和4年度）
      １ 月夜クラブ
      |令和3年度|令和4年度
      量の見込み（人）|530|540
      確保方策（人）|600|610
      実績（人）|515|533
      """,
    facts: [
      ["2022 - 月夜クラブ", "標 月夜クラブ(人) 2021:530/515 2022:540/533", "標 確保方策(人) 2021:600/- 2022:610/-"]
    ])

  /// The chapter above is no project.
  static let onlyTableBelowChapter = Specimen(
    name: "one table below a chapter",
    text: """
      第2期星空子ども・子育て支援事業計画 実施状況（令和4年度）
      ２　地域の事業
      【１】月夜クラブ
      北部|令和3年度|令和4年度
      量の見込み（人）|230|240
      実績（人）|215|233
      """,
    facts: [["2022 - 月夜クラブ", "標 北部(人) 2021:230/215 2022:240/233"]])
}
