/// Invented sheets whose headings say less, or something else, than they seem to.
extension Specimens {
  static let corners: [Specimen] = [
    resultsOfTheYear, unitInTheCorner, namedValues, unknownSteps, amountsBelowYears, spanningUnknown, circledSteps,
    goalsCalledTargets, itemsAtYearsEnd, namesBelowKinds,
    wordsBeforeFigures,
  ]

  /// A column of the year before is a narrative; the year's own results stand beside their targets.
  static let resultsOfTheYear = Specimen(
    name: "results of the year before beside the year's own",
    text: """
      令和5年度　星空計画　事業評価一覧
      番号|事業名|所管課|R4実績|R5目標|R5実績|評価
      1-1|星の講座|星空課|12回|12回|―|―
      1-2|夜の教室|星空課|調査なし|6回|6回|A
      1-3|星空の相談|相談課|8団体|10団体|*|C
      """,
    facts: [
      ["2023 1-1 星の講座", "課 星空課", "標 星の講座(-) 2023:12回/-"],
      ["2023 1-2 夜の教室", "課 星空課", "評 overall A ?", "標 夜の教室(-) 2023:6回/6"],
      ["2023 1-3 星空の相談", "課 相談課", "評 overall C ?", "標 星空の相談(-) 2023:10団体/-"],
    ])

  /// 単位 in the corner of the table; the names have units of their own.
  static let unitInTheCorner = Specimen(
    name: "a unit in the corner",
    text: """
      令和4年度決算　事務事業マネジメントシート
      事務事業名|星空の健診||
      所属|健康部 星空課||
      事業の目的|夜に診る。||
      単位|3年度実績|4年度実績|5年度計画
      対象指標：対象児数（人）|940|921|900
      活動指標：健診回数（回）|36|36|36
      事業費（千円）|8,345|8,502|9,000
      　うち国庫支出金|1,150|1,180|1,200
      正規職員従事人数（人）|2.5|2.5|2.5
      今後の方向性|□拡充　■現状維持||
      """,
    facts: [
      [
        "2022 - 星空の健診", "課 健康部 星空課", "区 現状維持 continued", "費 事業費（千円） 8502000",
        "標 対象児数(人) 2021:-/940 2022:-/921 2023:900/-", "標 健診回数(回) 2021:-/36 2022:-/36 2023:36/-",
      ]
    ])

  /// 値 stands beside the figures; which they are stands above, behind a label with a number.
  static let namedValues = Specimen(
    name: "values named above",
    text: """
      令和4年度行政評価　施策評価シート（令和3年度実績）
      施策名|夜空の保全||施策コード|030201
      主管課|環境部　星空課|||
      施策の目的|夜空を守る。|||
      成果指標1|街灯の数（基）|||
      項目|R2実績|R3実績|R4計画|
      値|1,205|1,203|1,200|
      成果指標2|夜空に満足している人の割合（%）|||
      項目|R2実績|R3実績|R4計画|
      値|-|48.7|50.0|
      """,
    facts: [
      [
        "2021 030201 夜空の保全", "課 環境部　星空課", "標 街灯の数(基) 2020:-/1205 2021:-/1203 2022:1,200/-",
        "標 夜空に満足している人の割合(%) 2021:-/48.7 2022:50.0/-",
      ]
    ])

  /// Of five steps one has words that are known: below steps that are not, ほぼ計画どおり could be either.
  static let unknownSteps = Specimen(
    name: "steps whose words are not known",
    text: """
      星空計画　令和5年度実施状況一覧
      No.|取組名|所管課|令和5年度実績|自己評価
      1|星空会議|星空課|32人が来た。|４
      2|夜の教室|星空課|全校で開いた。|３
      自己評価　５：星が見えた　４：少し見えた　３：ほぼ計画どおり　２：曇った　１：雨が降った
      """,
    facts: [
      ["2023 1 星空会議", "課 星空課", "評 overall ４ ?"],
      ["2023 2 夜の教室", "課 星空課", "評 overall ３ ?"],
    ])

  /// Years below 事業費 and 評価: what they are called stands above.
  static let amountsBelowYears = Specimen(
    name: "years below amounts and judgements",
    text: """
      星空プラン　令和２年度事業実績及び評価
      事業名|担当課|事業の実績|事業費（円）||評価|
      |||元年度|２年度|元年度|２年度
      星祭り|社会課|縮めて開いた。|1,234,567|987,654|A|B
      夜の研修|社会課|中止した。|345,000|0|A|－
      """,
    facts: [
      ["2020 - 星祭り", "課 社会課", "評 overall B ?", "評 評価 令和元年度 A ?", "費 事業費（円） 987654"],
      ["2020 - 夜の研修", "課 社会課", "評 評価 令和元年度 A ?", "費 事業費（円） 0"],
    ])

  /// What is not known left of the indicators spans several of them, and so names none.
  static let spanningUnknown = Specimen(
    name: "an unknown heading that spans",
    text: """
      星空計画　平成28年度評価シート
      期別|担当課|指標の名称|単位|H27|H28|H32目標|評価
      幼児期|健康課|夜の教室の参加率|%|12.8|6.0|14.6|×
      |健康課|夜の訪問率|%|97|98|100|△
      |星空課|広場の利用者数|人/年|6,912|7,345|7,200|◎
      """,
    facts: [
      ["2016 - 夜の教室の参加率", "課 健康課", "評 overall × ?", "標 夜の教室の参加率(%) 2015:-/12.8 2016:-/6 2020:14.6/-"],
      ["2016 - 夜の訪問率", "課 健康課", "評 overall △ ?", "標 夜の訪問率(%) 2015:-/97 2016:-/98 2020:100/-"],
      ["2016 - 広場の利用者数", "課 星空課", "評 overall ◎ ?", "標 広場の利用者数(人/年) 2015:-/6912 2016:-/7345 2020:7,200/-"],
    ])

  /// Bare steps of which one is circled, up and down; and what is planned for the next year and the one after it.
  static let circledSteps = Specimen(
    name: "a circled step",
    text: """
      令和3年度　星空計画　進捗状況調査票
      No|15|課名|保育課
      事業名|夜の保育||
      事業内容|夜に預かる。||
      達成度評価|1 2 3 ④ 5||
      令和4年度の方向性|拡充|令和5年度の方向性|継続
      No|16|課名|市民課
      事業名|夜の窓口||
      事業内容|夜に開ける。||
      達成度評価|５・４・③・２・１||
      令和4年度の方向性|維持||
      """,
    facts: [
      ["2021 15 夜の保育", "課 保育課", "評 overall 4 ?", "区 拡充 expanded"],
      ["2021 16 夜の窓口", "課 市民課", "評 overall 3 ?", "区 維持 continued"],
    ])

  /// 目標 left of the names is what they belong to; the target stands at the end.
  static let goalsCalledTargets = Specimen(
    name: "goals that are called targets",
    text: """
      令和4年度　施策の進捗状況
      目標|指標名|基準値（R1）|R3|R4|目標値（R6）|評価|担当課
      健康|煙を吸う人の割合（％）|2.5|1.9|1.6|0|A|健康課
      |むし歯の割合（％）|12.0|10.9|11.5|8.0|B|健康課
      安全|夜の事故（件）|45|41|52|30|C|安全課
      """,
    facts: [
      [
        "2022 - 煙を吸う人の割合（％）", "課 健康課", "目 健康 健康", "評 overall A ?",
        "標 煙を吸う人の割合(％) 2019基準:-/2.5 2021:-/1.9 2022:-/1.6 2024:0/-",
      ],
      [
        "2022 - むし歯の割合（％）", "課 健康課", "目 健康 健康", "評 overall B ?",
        "標 むし歯の割合(％) 2019基準:-/12 2021:-/10.9 2022:-/11.5 2024:8.0/-",
      ],
      ["2022 - 夜の事故（件）", "課 安全課", "目 安全 安全", "評 overall C ?", "標 夜の事故(件) 2019基準:-/45 2021:-/41 2022:-/52 2024:30/-"],
    ])

  /// 項目 names the rows, and the result is that of the year's end.
  static let itemsAtYearsEnd = Specimen(
    name: "items at the year's end",
    text: """
      星空県計画　数値目標の進捗状況（令和5年度末時点）
      番号|項目|計画策定時（H30）|R5年度末|目標（R6年度）|達成率|達成状況|所管課
      1|夜を待つ人の数|154人|12人|0人|92.2%|順調|星空課
      2|星を見る人の割合|18.2%|22.5%|32.0%|31.2%|遅れ|星空課
      """,
    facts: [
      ["2023 1 夜を待つ人の数", "課 星空課", "評 overall 順調 achieved", "標 夜を待つ人の数(-) 2018基準:-/154 2023:-/12 2024:0人/-"],
      ["2023 2 星を見る人の割合", "課 星空課", "評 overall 遅れ notAchieved", "標 星を見る人の割合(-) 2018基準:-/18.2 2023:-/22.5 2024:32.0%/-"],
    ])

  /// 区分 heads the names of figures; where ↑ and ① stand beside them, those are no names.
  static let namesBelowKinds = Specimen(
    name: "names below 区分",
    text: """
      令和4年度　星空計画　評価シート
      事業名|夜の相談||||
      担当課|星空課||||
      事業の目的|夜に聞く。||||
      区分|令和3年度|令和4年度|||
      来た人の数|10|12|||
      番号|指標名|単位|方向性|R3|R4
      ①|聞いた数|件|↑|20|22
      ②|待つ人の数|-|↓|5|3
      """,
    facts: [
      [
        "2022 - 夜の相談", "課 星空課", "標 来た人の数(-) 2021:-/10 2022:-/12", "標 聞いた数(件) 2021:-/20 2022:-/22",
        "標 待つ人の数(-) 2021:-/5 2022:-/3",
      ]
    ])

  /// A word in place of each year's plan, and the result behind it.
  static let wordsBeforeFigures = Specimen(
    name: "plan words before figures",
    text: """
      星空プラン　事業進捗状況評価表（令和7年度）
      番号|事業名|担当課|内容|指標|R6|R7|評価・課題
      1|星空の相談|星空課|相談に応じる。|相談件数（件）|漸増 120|漸増 134|増えた。
      2|夜の広場|星空課|広場を開く。|来た人（人）|維持 45,678|維持 44,120|横ばい。
      """,
    facts: [
      ["2025 1 星空の相談", "課 星空課", "標 相談件数(件) 2024:漸増/120 2025:漸増/134"],
      ["2025 2 夜の広場", "課 星空課", "標 来た人(人) 2024:維持/45678 2025:維持/44120"],
    ])
}
