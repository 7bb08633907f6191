/// Invented reports in which a heading counts its project: the number is the project's.
extension Specimens {
  static let countsInHeadings: [Specimen] = [countedByDashes, countedInBrackets, countedEfforts, countedAnew]

  static let countedByDashes = Specimen(
    name: "headings that count projects by two numbers",
    text: """
      星空こども計画 令和5年度進捗状況報告書
      基本施策１　夜空の下で
      事業１－１　星空の訪問
      担当課：星空課
      実績：八十五人を訪ねた。
      評価：達成
      事業１－２　月夜の散歩
      担当課：星空課
      実績：歩けなかった。
      評価：未達成
      """,
    facts: [
      ["2023 1-1 星空の訪問", "課 星空課", "目 1 夜空の下で", "評 overall 達成 achieved"],
      ["2023 1-2 月夜の散歩", "課 星空課", "目 1 夜空の下で", "評 overall 未達成 notAchieved"],
    ])

  static let countedInBrackets = Specimen(
    name: "headings that count projects in brackets",
    text: """
      星空こども計画 令和5年度進捗状況報告書
      事業（１）　星空の訪問
      担当課：星空課
      実績：八十五人を訪ねた。
      評価：達成
      事業（２）　月夜の散歩
      担当課：星空課
      実績：歩けなかった。
      評価：未達成
      """,
    facts: [
      ["2023 1 星空の訪問", "課 星空課", "評 overall 達成 achieved"], ["2023 2 月夜の散歩", "課 星空課", "評 overall 未達成 notAchieved"],
    ])

  /// 取組（１） is no label of what was done.
  static let countedEfforts = Specimen(
    name: "headings that count efforts in brackets",
    text: """
      星空福祉計画 令和5年度進捗状況
      取組（１）　星空の訪問
      所管：星空課
      目標：年に二回訪ねる。
      実績：年に二回訪ねた。
      評価：達成
      取組（２）　月夜の散歩
      所管：星空課
      目標：年に一回歩く。
      実績：中止した。
      評価：未達成
      """,
    facts: [
      ["2023 1 星空の訪問", "課 星空課", "評 overall 達成 achieved"], ["2023 2 月夜の散歩", "課 星空課", "評 overall 未達成 notAchieved"],
    ])

  /// Below each policy they count from 1 again: no number tells a project from the others.
  static let countedAnew = Specimen(
    name: "headings that count projects anew below each policy",
    text: """
      星空こども計画 令和5年度進捗状況報告書
      基本施策１　夜空の下で
      事業１　星空の訪問
      担当課：星空課
      実績：八十五人を訪ねた。
      評価：達成
      基本施策２　月の下で
      事業１　月夜の散歩
      担当課：星空課
      実績：歩けなかった。
      評価：未達成
      """,
    facts: [
      ["2023 - 星空の訪問", "課 星空課", "目 1 夜空の下で", "評 overall 達成 achieved"],
      ["2023 - 月夜の散歩", "課 星空課", "目 2 月の下で", "評 overall 未達成 notAchieved"],
    ])
}
