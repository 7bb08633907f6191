/// Invented sheets whose year, offices or results stand where a hasty reader takes others for them.
extension Specimens {
  static let laterYears: [Specimen] = [
    sheetOfNextYear, unlistedOfficeLabel, labelsJoinedOverYears, survey, longTitleAboveHeadings, unitInHeading,
    numberedGoals, nameWithOffice, officeBelowName, countedHeadings, explainedCircles, circledLists,
    officeBehindTitle, aimsInWords,
  ]

  /// The sheet is of the year in which it was filled in, and that year's budget is all that it says of it.
  static let sheetOfNextYear = Specimen(
    name: "a sheet filled in a year later",
    text: """
      令和6年度 星空計画 実施状況調査票
      事業番号|3-1|事業名|星の相談|所管課|星空課
      事業概要|星の相談に乗る。||||
      令和5年度実績|相談 412件||||
      自己評価|■A 目標を上回った □B 目標どおり □C 目標を下回った||||
      課題|届かない人がいる。||||
      令和5年度決算額|8,215千円|令和6年度予算額|9,100千円||
      """,
    facts: [
      [
        "2023 3-1 星の相談", "課 星空課", "評 overall A 目標を上回った exceeded", "費 令和5年度決算額 8215000",
      ]
    ])

  /// What stands between two offices is the second one's label, though no list has it.
  static let unlistedOfficeLabel = Specimen(
    name: "a label of offices on no list",
    text: """
      令和4年度 施策評価シート
      施策名|1-2 星空の保全|主担当部|星空部|夜間担当課|夜空課
      施策の目的|夜空を暗くする。||||
      進捗状況|順調||||
      今後の方向性|拡充||||
      """,
    facts: [["2022 1-2 星空の保全", "課 星空部", "区 拡充 expanded", "評 overall 順調 achieved"]])

  /// One heading for what is wrong and what is planned; the legend's words are of doing, not of reaching.
  static let labelsJoinedOverYears = Specimen(
    name: "labels joined over years",
    text: """
      星空プラン 令和5年度進捗状況報告書
      【評価基準】 A：計画どおり実施できた（80%以上） B：概ね実施できた（60%以上） C：あまり実施できなかった D：実施できなかった
      No.|具体的施策|担当課|令和5年度の取組内容・実績|評価|今後の課題・令和6年度の取組予定
      1|星の便り|星空課|便りを12回出した。|A|若い人に届ける。
      2|夜空の本|図書館|本を30冊買った。|B|棚を増やす。
      3|星見の宿|夜空課|宿を1回開いた。|C|回数を増やす。
      """,
    facts: [
      ["2023 1 星の便り", "課 星空課", "評 overall A achieved"],
      ["2023 2 夜空の本", "課 図書館", "評 overall B partlyAchieved"],
      ["2023 3 星見の宿", "課 夜空課", "評 overall C notAchieved"],
    ])

  /// 現状 is what was found at the end, beside what was found when the plan was made.
  static let survey = Specimen(
    name: "two surveys",
    text: """
      第3次星空食育計画 最終評価
      指標|計画策定時（平成30年度）|現状値（令和5年度）|目標値（令和5年度）|達成状況|担当課
      朝に星を見る子の割合|4.8%|5.6%|8%以上|×|星空課
      星に関心のある市民の割合|72.0%|78.3%|75%以上|◎|夜空課
      星の料理の割合|21.5%|26.0%|25%以上|○|星空課
      """,
    facts: [
      ["2023 - 朝に星を見る子の割合", "標 朝に星を見る子の割合(-) 2018基準:-/4.8 2023:8%以上/5.6", "評 overall × ?", "課 星空課"],
      ["2023 - 星に関心のある市民の割合", "標 星に関心のある市民の割合(-) 2018基準:-/72 2023:75%以上/78.3", "評 overall ◎ ?", "課 夜空課"],
      ["2023 - 星の料理の割合", "標 星の料理の割合(-) 2018基準:-/21.5 2023:25%以上/26", "評 overall ○ ?", "課 星空課"],
    ])

  /// The title is long, and the first thing below it is a heading of the plan.
  static let longTitleAboveHeadings = Specimen(
    name: "a long title above headings",
    text: """
      令和5年度 星空教育委員会の権限に属する事務の管理及び執行の状況の点検及び評価報告書（令和4年度対象）
      基本施策1 星の学力
      施策1-1 星の学び
      【担当課】星空課
      【取組状況】
      ・会を3回開いた。
      【課題】
      時間が短い。
      【評価】A
      施策1-2 夜の学び
      【担当課】夜空課
      【取組状況】
      ・先生を8人置いた。
      【課題】
      話す力が弱い。
      【評価】B
      """,
    facts: [
      ["2022 - 星の学び", "目 1 星の学力", "課 星空課", "評 overall A ?"],
      ["2022 - 夜の学び", "目 1 星の学力", "課 夜空課", "評 overall B ?"],
    ])

  /// The unit stands in the heading above the table.
  static let unitInHeading = Specimen(
    name: "the unit in a table's heading",
    text: """
      令和4年度 施策評価シート
      施策名|1-2 星空の保全|担当課|星空課
      施策の目的|夜空を暗くする。||
      進捗状況|順調||
      2 施策のコスト（千円）
      |R3決算|R4決算|R5予算
      事業費|2,301|2,245|2,398
      人件費|318|320|325
      """,
    facts: [
      [
        "2022 1-2 星空の保全", "課 星空課", "評 overall 順調 achieved", "費 事業費 2245000",
      ]
    ])

  /// A heading whose number stands in brackets holds for every sheet below it. Figures without years are no text.
  static let numberedGoals = Specimen(
    name: "goals numbered in brackets",
    text: """
      星空計画 令和5年度進捗状況調査シート
      基本目標１　星空を守る
      基本施策（１）　夜を暗くする
      事業名|星の広場|事業番号|1-1
      担当課|星空課|新規・継続|継続
      事業内容|広場を開く。||
      目標|10|12|14
      達成度|B||
      事業名|夜の宿|事業番号|1-2
      担当課|夜空課|新規・継続|継続
      事業内容|宿を開く。||
      目標|3|3|4
      達成度|A||
      """,
    facts: [
      ["2023 1-1 星の広場", "目 1 星空を守る", "目 1 夜を暗くする", "課 星空課", "区 継続 continued", "評 overall B ?"],
      ["2023 1-2 夜の宿", "目 1 星空を守る", "目 1 夜を暗くする", "課 夜空課", "区 継続 continued", "評 overall A ?"],
    ])

  /// One column for the name and the office.
  static let nameWithOffice = Specimen(
    name: "names with their offices in brackets",
    text: """
      平成30年度　星空行動計画　進捗状況報告
      番号|事業名・担当課|事業の内容|29年度実績|30年度実績|評価
      12|星の便り（星空課）|便りを配る。|3,000部|3,200部|◎
      13|夜空の会議（青少年課）|会議を開く。|年4回|年5回|○
      ◎：目標を達成　○：おおむね達成　△：やや遅れている
      """,
    facts: [
      ["2018 12 星の便り", "課 星空課", "評 overall ◎ achieved"],
      ["2018 13 夜空の会議", "課 青少年課", "評 overall ○ partlyAchieved"],
    ])

  static let officeBelowName = Specimen(
    name: "names with their offices below",
    text: """
      令和4年度　星空行動計画　進捗状況報告
      番号|事業名/担当課|事業の内容|令和4年度の実績|評価
      12|星の便り⏎星空課|便りを配る。|便りを3,200部配った。|◎
      13|夜空の会議⏎（青少年課・夜空課）|会議を開く。|会議を5回開いた。|○
      ◎：目標を達成　○：おおむね達成　△：やや遅れている
      """,
    facts: [
      ["2022 12 星の便り", "課 星空課", "評 overall ◎ achieved"],
      ["2022 13 夜空の会議", "課 青少年課、夜空課", "評 overall ○ partlyAchieved"],
    ])

  /// Brackets hold what counts the projects, and the name stands behind them.
  static let countedHeadings = Specimen(
    name: "headings counted in brackets",
    text: """
      令和3年度　星空支援計画の点検・評価
      【事業1】星の相談事業
      〔事業概要〕
      星の相談に乗る。
      〔実施状況〕
      ・2か所で実施した。
      〔点検・評価〕
      Ｂ（概ね計画どおり）
      〔今後の方向性〕
      継続
      〔担当課〕
      星空課
      【事業2】夜の預かり事業
      〔事業概要〕
      夜に預かる。
      〔実施状況〕
      ・19か所で実施した。
      〔点検・評価〕
      Ａ（計画どおり）
      〔今後の方向性〕
      拡充
      〔担当課〕
      保育課
      """,
    facts: [
      ["2021 1 星の相談事業", "課 星空課", "区 継続 continued", "評 overall Ｂ（概ね計画どおり） partlyAchieved"],
      ["2021 2 夜の預かり事業", "課 保育課", "区 拡充 expanded", "評 overall Ａ（計画どおり） achieved"],
    ])

  /// Steps that are numbered with circles, told below the table.
  static let explainedCircles = Specimen(
    name: "steps in circles",
    text: """
      星空計画　個別事業進捗状況（令和４年度）
      №|事業名|所管課|事業概要|令和4年度実績|進捗状況|備考
      1|星の便り|星空課|便りを配る。|配布率 98.1%|②|
      2|夜空の会議|夜空課|会議を開く。|会議 5回|①|
      3|星の広場|星空課|広場を開く。|検討した。|③遅れている|雨が続いた
      進捗状況：①計画どおり　②おおむね計画どおり　③遅れている　④未着手
      """,
    facts: [
      ["2022 1 星の便り", "課 星空課", "評 overall ② partlyAchieved"],
      ["2022 2 夜空の会議", "課 夜空課", "評 overall ① achieved"],
      ["2022 3 星の広場", "課 星空課", "評 overall ③遅れている notAchieved"],
    ])

  /// What is numbered with circles in a narrative is no step, and without a legend a circle says nothing.
  static let circledLists = Specimen(
    name: "lists in circles",
    text: """
      星空計画　個別事業進捗状況（令和４年度）
      №|事業名|所管課|令和4年度実績|進捗状況|今後の方向性
      1|星の便り|星空課|①便りを配った。②絵はがきを刷った。|②|継続
      2|夜空の会議|夜空課|①会議を開いた。②記録を配った。|①|拡充
      """,
    facts: [
      ["2022 1 星の便り", "課 星空課", "区 継続 continued"], ["2022 2 夜空の会議", "課 夜空課", "区 拡充 expanded"],
    ])

  /// The office stands at the right end of the title's line; the legend stands in brackets beside the rating.
  static let officeBehindTitle = Specimen(
    name: "an office behind the title",
    text: """
      平成28年度 施策評価調書　　　　　　　　担当課　星空課
      施策名　　2-1　星空の保全
      １　施策の目標
      　夜空を暗くする。
      ２　評価
      達成度|Ｃ|（Ａ：達成　Ｂ：概ね達成　Ｃ：未達成）
      評価理由|灯りが増えた。|
      今後の方針|改善して継続|
      """,
    facts: [["2016 2-1 星空の保全", "課 星空課", "区 改善して継続 continued", "評 overall Ｃ notAchieved"]])

  /// What is aimed at is written as a figure with its words: that is no indicator's name.
  static let aimsInWords = Specimen(
    name: "aims in words beside results",
    text: """
      星空改革プランの平成29年度取組結果
      No.|具体的取組事項|数値目標|平成29年度実績値|取組状況|担当課
      1|星の窓口|満足度 90%|92.1%|案内人を置いた。|星空課
      2|星の広告|1,200万円|1,015万円|媒体を探した。|夜空課
      """,
    facts: [["2017 1 星の窓口", "課 星空課"], ["2017 2 星の広告", "課 夜空課"]])
}
