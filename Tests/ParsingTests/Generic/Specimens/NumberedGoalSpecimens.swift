/// Invented lists below numbered headings without a label.
extension Specimens {
  static let goalsByNumber: [Specimen] = [
    goalsAboveLists, goalsInRows, officesAboveLists, gapAboveLists, goalsOnTwoLevels, goalsBelowLabels, dashedGoals,
    gapBetweenLevels,
  ]

  static let goalsAboveLists = Specimen(
    name: "numbered headings above lists",
    text: """
      星空市環境計画　令和5年度実績
      1 夜空を守る
      番号|事業名|担当課|評価|実績
      1|星空の講座|環境課|達成|三回開いた。
      2|街灯の助成|環境課|未達成|十件助成した。
      2 ごみを減らす
      番号|事業名|担当課|評価|実績
      3|星形の堆肥|清掃課|達成|二百世帯に配った。
      """,
    facts: [
      ["2023 1 星空の講座", "目 1 夜空を守る", "課 環境課", "評 overall 達成 achieved"],
      ["2023 2 街灯の助成", "目 1 夜空を守る", "課 環境課", "評 overall 未達成 notAchieved"],
      ["2023 3 星形の堆肥", "目 2 ごみを減らす", "課 清掃課", "評 overall 達成 achieved"],
    ])

  /// As a sheet has them: in rows of one cell.
  static let goalsInRows = Specimen(
    name: "numbered headings in rows",
    text: """
      星空市こどもプラン　令和4年度進捗状況|||
      （１）子どもの星空を支える|||
      事業名|担当課|実施状況|達成度
      星空ひろば|星空課|週二回開いた。|達成
      夜の保育|保育課|一園で実施した。|未達成
      （２）家庭の月夜を支える|||
      事業名|担当課|実施状況|達成度
      月夜の相談|福祉課|四十件の相談があった。|達成
      """,
    facts: [
      ["2022 - 星空ひろば", "目 1 子どもの星空を支える", "課 星空課", "評 overall 達成 achieved"],
      ["2022 - 夜の保育", "目 1 子どもの星空を支える", "課 保育課", "評 overall 未達成 notAchieved"],
      ["2022 - 月夜の相談", "目 2 家庭の月夜を支える", "課 福祉課", "評 overall 達成 achieved"],
    ])

  /// Offices can be numbered, and are no goals.
  static let officesAboveLists = Specimen(
    name: "numbered offices above lists",
    text: """
      星空市こどもプラン　令和4年度進捗状況
      1 星空課
      番号|事業名|実施状況|達成度
      1|星空ひろば|週二回開いた。|達成
      2 保育課
      番号|事業名|実施状況|達成度
      2|夜の保育|一園で実施した。|未達成
      """,
    facts: [["2022 1 星空ひろば", "評 overall 達成 achieved"], ["2022 2 夜の保育", "評 overall 未達成 notAchieved"]])

  /// The last list has no heading that is known, and may belong to anything.
  static let gapAboveLists = Specimen(
    name: "a list below a heading of another kind",
    text: """
      星空市環境計画　令和5年度実績
      1 夜空を守る
      番号|事業名|担当課|評価
      1|星空の講座|環境課|達成
      2 ごみを減らす
      番号|事業名|担当課|評価
      2|星形の堆肥|清掃課|達成
      そのほかの事業
      番号|事業名|担当課|評価
      3|月夜の散歩|清掃課|未達成
      """,
    facts: [
      ["2023 1 星空の講座", "課 環境課", "評 overall 達成 achieved"],
      ["2023 2 星形の堆肥", "課 清掃課", "評 overall 達成 achieved"],
      ["2023 3 月夜の散歩", "課 清掃課", "評 overall 未達成 notAchieved"],
    ])

  /// The inner level counts from 1 below each of the outer one.
  static let goalsOnTwoLevels = Specimen(
    name: "two levels of numbered headings above lists",
    text: """
      星空市こどもプラン　令和4年度進捗状況
      １　子どもの星空を支える
      （１）夜の居場所づくり
      事業名|担当課|実施状況|達成度
      星空ひろば|星空課|週二回開いた。|達成
      （２）夜の体験の機会
      事業名|担当課|実施状況|達成度
      夜の保育|保育課|一園で実施した。|未達成
      ２　家庭の月夜を支える
      （１）月夜の相談
      事業名|担当課|実施状況|達成度
      月の窓口|福祉課|四十件の相談があった。|達成
      """,
    facts: [
      ["2022 - 星空ひろば", "目 1 子どもの星空を支える", "目 1 夜の居場所づくり", "課 星空課", "評 overall 達成 achieved"],
      ["2022 - 夜の保育", "目 1 子どもの星空を支える", "目 2 夜の体験の機会", "課 保育課", "評 overall 未達成 notAchieved"],
      ["2022 - 月の窓口", "目 2 家庭の月夜を支える", "目 1 月夜の相談", "課 福祉課", "評 overall 達成 achieved"],
    ])

  static let goalsBelowLabels = Specimen(
    name: "headings with two numbers below headings with a label",
    text: """
      星空市こどもプラン　令和4年度進捗状況
      基本目標１　子どもの星空を支える
      １－１　夜の居場所づくり
      事業名|担当課|実施状況|達成度
      星空ひろば|星空課|週二回開いた。|達成
      １－２　夜の預かり
      事業名|担当課|実施状況|達成度
      夜の保育|保育課|一園で実施した。|未達成
      基本目標２　家庭の月夜を支える
      ２－１　月夜の相談
      事業名|担当課|実施状況|達成度
      月の窓口|福祉課|四十件の相談があった。|達成
      """,
    facts: [
      ["2022 - 星空ひろば", "目 1 子どもの星空を支える", "目 1-1 夜の居場所づくり", "課 星空課", "評 overall 達成 achieved"],
      ["2022 - 夜の保育", "目 1 子どもの星空を支える", "目 1-2 夜の預かり", "課 保育課", "評 overall 未達成 notAchieved"],
      ["2022 - 月の窓口", "目 2 家庭の月夜を支える", "目 2-1 月夜の相談", "課 福祉課", "評 overall 達成 achieved"],
    ])

  static let dashedGoals = Specimen(
    name: "headings with two numbers and none above them",
    text: """
      星空市こどもプラン　令和4年度進捗状況
      1-1 夜の居場所づくり
      事業名|担当課|実施状況|達成度
      星空ひろば|星空課|週二回開いた。|達成
      2-1 夜の預かり
      事業名|担当課|実施状況|達成度
      夜の保育|保育課|一園で実施した。|未達成
      """,
    facts: [
      ["2022 - 星空ひろば", "目 1-1 夜の居場所づくり", "課 星空課", "評 overall 達成 achieved"],
      ["2022 - 夜の保育", "目 2-1 夜の預かり", "課 保育課", "評 overall 未達成 notAchieved"],
    ])

  /// One of the inner headings is missing: what the lists belong to isn't sure.
  static let gapBetweenLevels = Specimen(
    name: "two levels of headings with a gap",
    text: """
      星空市こどもプラン　令和4年度進捗状況
      １　子どもの星空を支える
      （１）夜の居場所づくり
      事業名|担当課|実施状況|達成度
      星空ひろば|星空課|週二回開いた。|達成
      （３）夜の預かり
      事業名|担当課|実施状況|達成度
      夜の保育|保育課|一園で実施した。|未達成
      """,
    facts: [
      ["2022 - 星空ひろば", "課 星空課", "評 overall 達成 achieved"],
      ["2022 - 夜の保育", "課 保育課", "評 overall 未達成 notAchieved"],
    ])
}
