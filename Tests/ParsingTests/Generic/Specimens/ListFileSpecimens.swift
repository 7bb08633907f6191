/// Invented lists of the kinds that offices keep as workbooks and pages: numbered rows with numbers for ratings, totals,
/// marks for what stands above.
extension Specimens {
  static let listFiles: [Specimen] = [
    numbersAndRatings, emptyTotal, dittos, twoRaters, ratersBelow, countedProjects, legendRows, proseLegend,
    gluedLegend, oneYear, reviewedYear, unitBefore, policySheets, firstYear, unitsAbove, issueAsHeading,
    markedColumns, aimAndYears, developments, sumOfFunding, rowsOfYears, nameOverYears, backslashes,
  ]

  /// 1-1 in the first column and 3 further on, above the legend's own words, make no legend of a project's row.
  static let numbersAndRatings = Specimen(
    name: "numbers of projects beside ratings that are numbers",
    text: """
      星空計画 進捗評価（令和5年度実績）
      進捗評価 4:目標を上回った 3:目標どおり 2:目標を下回った 1:実施できなかった
      番号|取組名|担当課|実施状況|進捗評価|今後の方向性
      1-1|星空の相談|星空課|四人が相談した。|3|継続
      1-2|天文台の整備|星空課|二か所に開いた。|4|拡充
      A-1|流星の教室|月夜課|中止した。|1|継続
      """,
    facts: [
      ["2023 1-1 星空の相談", "課 星空課", "区 継続 continued", "評 overall 3 achieved 3/4/1"],
      ["2023 1-2 天文台の整備", "課 星空課", "区 拡充 expanded", "評 overall 4 exceeded 4/4/1"],
      ["2023 A-1 流星の教室", "課 月夜課", "区 継続 continued", "評 overall 1 notAchieved 1/4/1"],
    ])

  /// A total whose figures are left blank is no goal of the row above.
  static let emptyTotal = Specimen(
    name: "a total without figures",
    text: """
      星空計画の進捗状況（令和5年度）
      A：計画を上回る B：計画どおり
      基本目標|番号|事業名|担当課|評価
      1 星を見る|1|星空の教室|星空課|A
      |2|月夜の散歩|月夜課|B
      合計||||
      """,
    facts: [
      ["2023 1 星空の教室", "目 1 星を見る", "課 星空課", "評 overall A exceeded"],
      ["2023 2 月夜の散歩", "目 1 星を見る", "課 月夜課", "評 overall B achieved"],
    ])

  /// 〃 stands for the cell above, of offices as of goals.
  static let dittos = Specimen(
    name: "marks for what stands above",
    text: """
      星空計画 令和5年度進捗評価表
      基本方針|No|事業名|所管|評価|方向性
      1 見る|1|星空の教室|星空課|達成|継続
      〃|2|月夜の散歩|〃|未達成|〃
      2 支える|3|星の友の会|月夜課|同左|拡充
      〃|4|星図の貸出し|同上|達成|継続
      """,
    facts: [
      ["2023 1 星空の教室", "目 1 見る", "課 星空課", "区 継続 continued", "評 overall 達成 achieved"],
      ["2023 2 月夜の散歩", "目 1 見る", "課 星空課", "区 継続 continued", "評 overall 未達成 notAchieved"],
      ["2023 3 星の友の会", "目 2 支える", "課 月夜課", "区 拡充 expanded"],
      ["2023 4 星図の貸出し", "目 2 支える", "課 月夜課", "区 継続 continued", "評 overall 達成 achieved"],
    ])

  /// 評価 stands twice, and whose it is says the heading above it.
  static let twoRaters = Specimen(
    name: "two who judge, above their columns",
    text: """
      星空計画 令和5年度取組の点検・評価結果
      A＝順調 B＝おおむね順調 C＝遅れている
      №|取組名|担当課|担当課評価||委員会評価|
      |||評価|理由|評価|理由
      1|星空の教室|星空課|A|通う人が増えた。|B|遠い。
      2|月夜の散歩|月夜課|C|雨が多かった。|C|妥当である。
      """,
    facts: [
      ["2023 1 星空の教室", "課 星空課", "評 overall A achieved", "評 委員会評価 B partlyAchieved"],
      ["2023 2 月夜の散歩", "課 月夜課", "評 overall C notAchieved", "評 委員会評価 C notAchieved"],
    ])

  /// Those who judge stand below 評価: 担当課 there is no column of offices.
  static let ratersBelow = Specimen(
    name: "two who judge, below 評価",
    text: """
      星空計画 令和5年度進捗状況
      A：順調 B：おおむね順調 C：遅れている
      番号|事業名|担当課|評価||今後の方向性
      |||担当課|審議会|
      1|星空の教室|星空課|A|B|継続
      2|月夜の散歩|月夜課|C|C|拡充
      """,
    facts: [
      ["2023 1 星空の教室", "課 星空課", "区 継続 continued", "評 overall A achieved", "評 評価 審議会 B partlyAchieved"],
      ["2023 2 月夜の散歩", "課 月夜課", "区 拡充 expanded", "評 overall C notAchieved", "評 評価 審議会 C notAchieved"],
    ])

  /// 事業1-1 counts projects; 柱1 above them is none.
  static let countedProjects = Specimen(
    name: "projects counted in their headings",
    text: """
      星空プラン 令和4年度事業評価結果
      柱1　星を見る
      事業1-1　星空の教室
      担当|星空課|区分|新規
      自己評価|達成|評価コメント|人が増えた。
      事業1-2　月夜の散歩
      担当|月夜課|区分|継続
      自己評価|未達成|評価コメント|雨が多かった。
      柱2　星を語る
      事業2-1　星の友の会
      担当|星空課|区分|継続
      自己評価|達成|評価コメント|会報を出した。
      """,
    facts: [
      ["2022 1-1 星空の教室", "目 1 星を見る", "課 星空課", "区 新規 new", "評 overall 達成 achieved"],
      ["2022 1-2 月夜の散歩", "目 1 星を見る", "課 月夜課", "区 継続 continued", "評 overall 未達成 notAchieved"],
      ["2022 2-1 星の友の会", "目 2 星を語る", "課 星空課", "区 継続 continued", "評 overall 達成 achieved"],
    ])

  /// A legend in two columns goes on below a step in words that are not known.
  static let legendRows = Specimen(
    name: "a legend in two columns",
    text: """
      星空計画 令和5年度進捗状況
      評価の基準|
      ◎|計画以上に進んだ
      ○|計画どおり進んだ
      △|星が少し見えた
      ×|実施できなかった
      No.|事業名|担当課|評価
      1|星空の教室|星空課|◎
      2|月夜の散歩|月夜課|△
      3|星の友の会|星空課|×
      """,
    facts: [
      ["2023 1 星空の教室", "課 星空課", "評 overall ◎ exceeded"], ["2023 2 月夜の散歩", "課 月夜課", "評 overall △ ?"],
      ["2023 3 星の友の会", "課 星空課", "評 overall × notAchieved"],
    ])

  /// What the signs mean stands in brackets in a sentence.
  static let proseLegend = Specimen(
    name: "a legend in a sentence",
    text: """
      星空計画の進捗状況（令和5年度）
      評価は、A（計画を上回る）、B（計画どおり）、C（計画を下回る）の3段階です。
      番号|事業名|担当課|評価
      1|星空の教室|星空課|A
      2|月夜の散歩|月夜課|C
      """,
    facts: [
      ["2023 1 星空の教室", "課 星空課", "評 overall A exceeded"],
      ["2023 2 月夜の散歩", "課 月夜課", "評 overall C notAchieved"],
    ])

  /// Nothing stands between a sign and its words.
  static let gluedLegend = Specimen(
    name: "a legend with nothing between",
    text: """
      令和5年度 星空計画 事業評価調書
      事業番号|21|事業名|星空の教室
      担当課|星空課|事業内容|星を見る。
      評価|C|評価の理由|雨が多かった。
      評価：A達成、B一部達成、C未達成
      """,
    facts: [["2023 21 星空の教室", "課 星空課", "評 overall C notAchieved"]])

  /// The only years are those above plan and result: it is about that one, and says that it was inferred.
  static let oneYear = Specimen(
    name: "one year above plan and result",
    text: """
      事業番号|事業名|担当課|令和5年度目標|令和5年度実績|評価|備考
      12|星空の教室|星空課|40|38|おおむね達成|
      13|月夜の散歩|月夜課|10|10|達成|令和6年度から館で行う。
      """,
    facts: [
      ["2023 12 星空の教室", "課 星空課", "評 overall おおむね達成 partlyAchieved", "標 星空の教室(-) 2023:40/38"],
      ["2023 13 月夜の散歩", "課 月夜課", "評 overall 達成 achieved", "標 月夜の散歩(-) 2023:10/10"],
    ])

  /// 令和5年度の振り返り in a sheet of the year after it.
  static let reviewedYear = Specimen(
    name: "a year that is looked back on",
    text: """
      令和6年度 事業評価シート（令和5年度の振り返り）
      事業番号|21|事業名|星空の教室
      担当課|星空課|事業内容|星を見る。
      """,
    facts: [["2023 21 星空の教室", "課 星空課"]])

  /// 事業費（千円） heads the amounts that stand in its row.
  static let unitBefore = Specimen(
    name: "a unit before the amounts of its row",
    text: """
      令和5年度 星空計画 事業評価調書
      事業番号|21|事業名|星空の教室|
      担当課|星空課|事業内容|星を見る。|
      事業費（千円）|予算額|900|決算額|733
      """,
    facts: [["2023 21 星空の教室", "課 星空課", "費 決算額 733000"]])

  /// 評価 below a list of one project is the policy's, since the same list of another policy has two.
  static let policySheets = Specimen(
    name: "policies with lists of their projects",
    text: """
      令和5年度 施策評価シート
      施策番号|3-1|施策名|星を見る|主管課|星空課
      事務事業名|担当課|予算額（千円）|決算額（千円）|今後の方向性|
      星空の教室|星空課|56|54|継続|
      月夜の散歩|月夜課|98|96|縮小|
      施策の評価|B|評価コメント|雨が多かった。||
      令和5年度 施策評価シート
      施策番号|3-2|施策名|星を語る|主管課|星空課
      事務事業名|担当課|予算額（千円）|決算額（千円）|今後の方向性|
      星の友の会|星空課|41|39|拡充|
      施策の評価|A|評価コメント|人が増えた。||
      A：順調 B：おおむね順調 C：遅れている
      """,
    facts: [
      ["2023 - 星空の教室", "目 星を見る 星を見る", "課 星空課", "区 継続 continued", "費 決算額（千円） 54000"],
      ["2023 - 月夜の散歩", "目 星を見る 星を見る", "課 月夜課", "区 縮小 reduced", "費 決算額（千円） 96000"],
      ["2023 - 星の友の会", "目 星を語る 星を語る", "課 星空課", "区 拡充 expanded", "費 決算額（千円） 39000"],
    ])

  /// R元 heads a year as R2 does.
  static let firstYear = Specimen(
    name: "the first year of an era, by its letter",
    text: """
      星空計画 進捗状況（令和元年度）
      指標名|単位|担当課|H30|R元|目標（R6）|評価
      星を見た人|人|星空課|31|12|50|未達成
      月を見た人|人|月夜課|48|60|60|達成
      """,
    facts: [
      ["2019 - 星を見た人", "課 星空課", "評 overall 未達成 notAchieved", "標 星を見た人(人) 2018:-/31 2019:-/12 2024:50/-"],
      ["2019 - 月を見た人", "課 月夜課", "評 overall 達成 achieved", "標 月を見た人(人) 2018:-/48 2019:-/60 2024:60/-"],
    ])

  /// 単位：千円 stands above each table without brackets, and not the same above all.
  static let unitsAbove = Specimen(
    name: "a unit above each table",
    text: """
      星空計画 令和5年度進捗状況
      |||単位：千円
      番号|事業名|担当課|決算額
      1|星空の教室|星空課|341
      星空計画 令和5年度進捗状況（施設）
      |||単位：百万円
      番号|事業名|担当課|決算額
      2|天文台の改修|月夜課|118
      """,
    facts: [
      ["2023 1 星空の教室", "課 星空課", "費 決算額 341000"], ["2023 2 天文台の改修", "課 月夜課", "費 決算額 118000000"],
    ])

  /// 課題 left of the names, between other headings, is one of them.
  static let issueAsHeading = Specimen(
    name: "課題 among the headings",
    text: """
      星空プラン 令和5年度進捗状況報告
      目標|課題|施策|事業№|事業名|担当課|計画値|実績値|単位|進捗状況
      Ⅰ 見る|1 教える|① 話す|1|星空の教室|星空課|4|4|回|予定どおり
      |||2|星図の展示|月夜課|2|3|回|予定以上
      |2 学ぶ|① 授業|3|星の授業|星空課|12|10|校|遅れ
      """,
    facts: [
      [
        "2023 1 星空の教室", "目 1 見る", "目 1 教える", "目 1 話す", "課 星空課", "評 overall 予定どおり achieved",
        "標 星空の教室(回) ?:4/4",
      ],
      [
        "2023 2 星図の展示", "目 1 見る", "目 1 教える", "目 1 話す", "課 月夜課", "評 overall 予定以上 exceeded",
        "標 星図の展示(回) ?:2/3",
      ],
      [
        "2023 3 星の授業", "目 1 見る", "目 2 学ぶ", "目 1 授業", "課 星空課", "評 overall 遅れ notAchieved",
        "標 星の授業(校) ?:12/10",
      ],
    ])

  /// A circle below 新規 or 再掲 says that it holds.
  static let markedColumns = Specimen(
    name: "columns that are marked where they hold",
    text: """
      星空プラン 令和6年度実施状況
      A：計画を達成 B：計画をおおむね達成 C：計画を達成せず
      No|事業名|担当課|実施状況|評価|新規|再掲
      1|星空の教室|星空課|人が増えた。|A||
      2|月夜の散歩|月夜課|雨が多かった。|B|○|
      3|流星の観察|星空課|星が流れた。|C||○
      """,
    facts: [
      ["2024 1 星空の教室", "課 星空課", "評 overall A achieved"],
      ["2024 2 月夜の散歩", "課 月夜課", "区 新規 new", "評 overall B partlyAchieved"],
      ["2024 3 流星の観察", "課 星空課", "評 overall C notAchieved", "再掲 whole"],
    ])

  /// The years before that of the aim say what has been reached.
  static let aimAndYears = Specimen(
    name: "an aim beside years before it",
    text: """
      令和5年度 星空計画の点検・評価
      施策・事業|担当課|目標（令和7年度）|令和4年度|令和5年度|達成率|評価
      星見台の設置|星空課|20台|3台|6台|30.0%|△
      星図の貸出し|月夜課|500件|312件|401件|80.2%|○
      ○：目標に向けて順調 △：やや遅れ ×：後退
      """,
    facts: [
      [
        "2023 - 星見台の設置", "課 星空課", "評 overall △ partlyAchieved", "標 星見台の設置(-) 2025:20台/- 2022:-/3 2023:-/6",
      ],
      [
        "2023 - 星図の貸出し", "課 月夜課", "評 overall ○ achieved", "標 星図の貸出し(-) 2025:500件/- 2022:-/312 2023:-/401",
      ],
    ])

  /// One box of 今後の展開 is ticked.
  static let developments = Specimen(
    name: "what is to come of it, ticked",
    text: """
      令和5年度 星空計画 個別評価票
      事業番号|21|担当課|星空課
      事業名|星空の教室||
      今後の展開|□拡充　■継続　□縮小　□廃止||
      """,
    facts: [["2023 21 星空の教室", "課 星空課", "区 継続 continued"]])

  /// 計 below 決算額, beside what paid for it.
  static let sumOfFunding = Specimen(
    name: "the sum below 決算額",
    text: """
      令和5年度 星空計画実績一覧
      №|事業名|所管課|R5決算額（千円）||||達成状況
      |||国|県|一般財源|計|
      1|星空の教室|星空課|900|150|160|1,210|達成
      2|月夜の散歩|月夜課|20|10|15|45|未達成
      """,
    facts: [
      ["2023 1 星空の教室", "課 星空課", "評 overall 達成 achieved", "費 R5決算額（千円） 1210000"],
      ["2023 2 月夜の散歩", "課 月夜課", "評 overall 未達成 notAchieved", "費 R5決算額（千円） 45000"],
    ])

  /// Rows about several years say nothing of the document's; its title does, and rows of other years are left out.
  static let rowsOfYears = Specimen(
    name: "rows about two years under a title with one",
    text: """
      星空計画 事業の実施状況（令和5年度）
      事業名|年度|担当課|実績値|評価
      星空の教室|令和4年度|星空課|98人|未達成
      星空の教室|令和5年度|星空課|113人|達成
      月夜の散歩|令和4年度|月夜課|26人|未達成
      月夜の散歩|令和5年度|月夜課|33人|達成
      """,
    facts: [
      ["2023 - 星空の教室", "課 星空課", "評 overall 達成 achieved", "標 星空の教室(-) 2023:-/113"],
      ["2023 - 月夜の散歩", "課 月夜課", "評 overall 達成 achieved", "標 月夜の散歩(-) 2023:-/33"],
    ])

  /// The name's cell spans a row for each year: each is a record of its own.
  static let nameOverYears = Specimen(
    name: "a name over the rows of two years",
    text: """
      星空計画 事業の実施状況（令和5年度）
      番号|事業名|年度|担当課|決算額（千円）|評価
      1|星空の教室|令和4年度|星空課|450|未達成
      ||令和5年度|星空課|462|達成
      2|月夜の散歩|令和4年度|月夜課|81|達成
      ||令和5年度|月夜課|89|未達成
      """,
    facts: [
      ["2023 1 星空の教室", "課 星空課", "評 overall 達成 achieved", "費 決算額（千円） 462000"],
      ["2023 2 月夜の散歩", "課 月夜課", "評 overall 未達成 notAchieved", "費 決算額（千円） 89000"],
    ])

  /// The code of ¥ in Shift_JIS is that of a backslash elsewhere.
  static let backslashes = Specimen(
    name: "yen signs that have become backslashes",
    text: """
      令和5年度 星空計画の進捗状況
      番号|事業名|担当課|決算額（円）|達成度
      1|星空の教室|星空課|\\481,200|達成
      2|月夜の散歩|月夜課|\\0|未達成
      """,
    facts: [
      ["2023 1 星空の教室", "課 星空課", "評 overall 達成 achieved", "費 決算額（円） 481200"],
      ["2023 2 月夜の散歩", "課 月夜課", "評 overall 未達成 notAchieved", "費 決算額（円） 0"],
    ])
}
