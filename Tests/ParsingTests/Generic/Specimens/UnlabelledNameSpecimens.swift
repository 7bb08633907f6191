/// Invented sheets in which no label names a project: what names a record there.
extension Specimens {
  static let unlabelledNames: [Specimen] = [
    indicatorRows, effortRows, serviceRows, markedRatings, markdownHeadings, numberedPolicies, namedOffices,
    spannedNames, unknownNames, surveyedYears, goalsAboveHeadings,
  ]

  /// Each row is an indicator with a judgement and an office of its own; the policy spans several.
  static let indicatorRows = Specimen(
    name: "indicators as rows",
    text: """
      星空総合戦略　KPI検証シート（令和5年度実績）
      基本目標1　星の見えるまちをつくる
      施策|重要業績評価指標（KPI）|単位|基準値||実績値||目標値|達成率|評価|担当課
      |||年度|値|R4|R5|R6|||
      (1)夜空の保全|星の見える夜の数|夜|H30|92|95|96|95|101.1%|A|環境課
      |街灯の数|基|R1|1,350|1,200|1,205|1,000|-|C|道路課
      (2)星空の案内|星空の増減数|-|R1|△210|△150|△95|0|-|B|星空課
      A：目標達成　B：一部達成　C：未達成
      """,
    facts: [
      [
        "2023 - 星の見える夜の数", "課 環境課", "目 1 星の見えるまちをつくる", "目 1 夜空の保全", "評 overall A achieved",
        "標 星の見える夜の数(夜) ?基準:-/92 2022:-/95 2023:-/96 2024:95/-",
      ],
      [
        "2023 - 街灯の数", "課 道路課", "目 1 星の見えるまちをつくる", "目 1 夜空の保全", "評 overall C notAchieved",
        "標 街灯の数(基) ?基準:-/1350 2022:-/1200 2023:-/1205 2024:1,000/-",
      ],
      [
        "2023 - 星空の増減数", "課 星空課", "目 1 星の見えるまちをつくる", "目 2 星空の案内", "評 overall B partlyAchieved",
        "標 星空の増減数(-) ?基準:-/-210 2022:-/-150 2023:-/-95 2024:0/-",
      ],
    ])

  /// 主な取組 names the rows, 重点施策 spans them; chapters number themselves in their cells.
  static let effortRows = Specimen(
    name: "efforts as rows",
    text: """
      星空町教育委員会　点検・評価報告書（令和5年度対象）
      章|No.|重点施策|主な取組|実施状況|自己評価|所管課
      第1章　星を学ぶ|1|学びの推進|星空の支援員|4校に置いた。|A|学校課
      |2||夜の教室|45回開いた。|B|学習課
      第2章　星を守る|3|夜空の保全|街灯の点検|見て回った。|A|道路課
      """,
    facts: [
      ["2023 1 星空の支援員", "課 学校課", "目 1 星を学ぶ", "目 学びの推進 学びの推進", "評 overall A ?"],
      ["2023 2 夜の教室", "課 学習課", "目 1 星を学ぶ", "目 学びの推進 学びの推進", "評 overall B ?"],
      ["2023 3 街灯の点検", "課 道路課", "目 2 星を守る", "目 夜空の保全 夜空の保全", "評 overall A ?"],
    ])

  /// One service is counted in two units.
  static let serviceRows = Specimen(
    name: "services as rows",
    text: """
      第6期星空福祉計画　令和4年度実績報告
      サービス名|担当課|内容|単位|令和3年度|||令和4年度||
      ||||見込|実績|達成率|見込|実績|達成率
      夜の介護|介護課|夜に訪ねる。|人/月|120|115|95.8%|125|118|94.4%
      |||時間/月|2,400|2,210|92.1%|2,500|2,305|92.2%
      星見の外出|星空課|共に出かける。|人/月|15|9|60.0%|17|-|-
      """,
    facts: [
      [
        "2022 - 夜の介護", "課 介護課", "標 夜の介護(人/月) 2021:120/115 2022:125/118", "標 夜の介護(時間/月) 2021:2,400/2210 2022:2,500/2305",
      ],
      ["2022 - 星見の外出", "課 星空課", "標 星見の外出(人/月) 2021:15/9 2022:17/-"],
    ])

  /// Each step of the scale is a column, and a circle stands where it holds.
  static let markedRatings = Specimen(
    name: "ratings by marks in columns",
    text: """
      星空計画 令和6年度 事業評価一覧
      事業名|所管課|実施状況|自己評価||||R7方向性
      |||A|B|C|D|
      星空会議|星空課|4回開いた。||○|||継続
      夜の預かり|保育課|開けなかった。||||○|廃止
      """,
    facts: [
      ["2024 - 星空会議", "課 星空課", "区 継続 continued", "評 overall B ?"],
      ["2024 - 夜の預かり", "課 保育課", "区 廃止 ended", "評 overall D ?"],
    ])

  /// Headings and lists of markdown.
  static let markdownHeadings = Specimen(
    name: "headings and lists of markdown",
    text: """
      # 令和5年度 星空計画 年次報告書
      ## 基本施策1 星を見る
      ### 事業1 星空の広場
      - 担当課：公園課
      - 令和5年度実績：120日開いた。
      - 評価：B
      - 事業費：5,432千円
      ### 事業2 夜空の講座
      - 担当課：学習課
      - 令和5年度実績：8回開いた。
      - 評価：A
      - 事業費：321千円
      """,
    facts: [
      ["2023 1 星空の広場", "課 公園課", "目 1 星を見る", "評 overall B ?", "費 事業費 5432000"],
      ["2023 2 夜空の講座", "課 学習課", "目 1 星を見る", "評 overall A ?", "費 事業費 321000"],
    ])

  /// The heading's label and number stand before the name; the legend stands in the first value's brackets.
  static let numberedPolicies = Specimen(
    name: "policies as headings with numbers",
    text: """
      令和４年度　星空計画　施策の点検評価
      施策１－１　夜空の保全
      評価：A　（S：大変順調　A：順調　B：やや遅れ　C：遅れ　D：未着手）
      担当課：環境課
      取組内容：街灯を減らした。
      事業費：45百万円
      施策１－２　星空の案内
      評価：B
      担当課：星空課
      取組内容：案内した。
      事業費：12百万円
      """,
    facts: [
      ["2022 - 夜空の保全", "課 環境課", "評 overall A achieved", "費 事業費 45000000"],
      ["2022 - 星空の案内", "課 星空課", "評 overall B partlyAchieved", "費 事業費 12000000"],
    ])

  /// The office stands in the heading's brackets, and says that it is one.
  static let namedOffices = Specimen(
    name: "headings with offices",
    text: """
      星空計画　令和5年度実施状況
      1　星空の拠点（担当：星空課）
      区分|令和4年度|令和5年度
      計画値（人）|10,400|10,500
      実績値（人）|7,980|9,120
      進捗率（％）|76.7|86.9
      評価：概ね順調
      2　夜の訪問（担当：健康課）
      区分|令和4年度|令和5年度
      計画値（件）|30|30
      実績値（件）|未実施|25
      進捗率（％）|-|83.3
      評価：やや遅れ
      """,
    facts: [
      ["2023 - 星空の拠点", "課 星空課", "評 overall 概ね順調 partlyAchieved", "標 星空の拠点(人) 2022:10,400/7980 2023:10,500/9120"],
      ["2023 - 夜の訪問", "課 健康課", "評 overall やや遅れ partlyAchieved", "標 夜の訪問(件) 2022:30/未実施 2023:30/25"],
    ])

  /// A row that the name spans is about other people: its figures are not the name's, nor is its judgement the whole's.
  static let spannedNames = Specimen(
    name: "an indicator over several rows",
    text: """
      健康星空プラン　中間評価報告書
      分野|指標|対象|策定時（平成25年度）|中間値（平成30年度）|目標値（令和5年度）|評価
      食生活|朝食を食べない人の割合|20歳代|28.5%|30.1%|15.0%|D
      ||30歳代|25.0%|21.2%|15.0%|B
      |野菜を食べる量|成人|265g|271g|350g|C
      運動|歩く人の割合|成人|45.0%|調査なし|50.0%|E
      |走る人の割合|成人|12.3%|12.8%|20.0%|B
      """,
    facts: [
      [
        "2018 - 朝食を食べない人の割合", "目 食生活 食生活", "評 評価 D ?", "評 評価 B ?",
        "標 朝食を食べない人の割合(-) 2013基準:-/28.5 2018:-/30.1 2023:15.0%/-",
      ],
      ["2018 - 野菜を食べる量", "目 食生活 食生活", "評 overall C ?", "標 野菜を食べる量(-) 2013基準:-/265 2018:-/271 2023:350g/-"],
      ["2018 - 歩く人の割合", "目 運動 運動", "評 overall E ?", "標 歩く人の割合(-) 2013基準:-/45 2018:-/調査なし 2023:50.0%/-"],
      ["2018 - 走る人の割合", "目 運動 運動", "評 overall B ?", "標 走る人の割合(-) 2013基準:-/12.3 2018:-/12.8 2023:20.0%/-"],
    ])

  /// What is not known stands left of the indicators, and may be the projects' name: nothing is claimed but the sheet
  /// below, which names its project.
  static let unknownNames = Specimen(
    name: "names under an unknown heading",
    text: """
      星空計画　令和5年度実績
      事業名|星空の広場
      担当課|公園課
      評価|A
      案件|指標|目標値|実績値|評価|担当課
      夜の見回り|回数|10|12|A|道路課
      星の案内|人数|300|280|B|星空課
      """,
    facts: [["2023 - 星空の広場", "課 公園課", "評 overall A ?"]])

  /// 最終評価 over a year heads what was found then, and no judgement.
  static let surveyedYears = Specimen(
    name: "results under the names of surveys",
    text: """
      星空健康プラン　最終評価　指標一覧
      分野|指標|策定時|中間評価|最終評価|目標値（令和5年度）|評価|担当課
      ||平成25年度|平成30年度|令和5年度|||
      夜空|星を見る人の割合|12.1%|14.0%|13.5%|40%|概ね計画どおり実施できた|星空課
      月夜|夜に歩く人の割合|78.0%|85.5%|91.2%|90%|達成|健康課
      """,
    facts: [
      [
        "2023 - 星を見る人の割合", "課 星空課", "目 夜空 夜空", "評 overall 概ね計画どおり実施できた partlyAchieved",
        "標 星を見る人の割合(-) 2013基準:-/12.1 2018:-/14 2023:40%/13.5",
      ],
      [
        "2023 - 夜に歩く人の割合", "課 健康課", "目 月夜 月夜", "評 overall 達成 achieved",
        "標 夜に歩く人の割合(-) 2013基準:-/78 2018:-/85.5 2023:90%/91.2",
      ],
    ])

  /// Headings above those of projects, numbered from 1: what the projects belong to.
  static let goalsAboveHeadings = Specimen(
    name: "numbered headings above those of projects",
    text: """
      星空計画　令和5年度の取組状況
      １　相談の充実
      （１）星の窓口
      【担当課】星空課
      【計画】窓口を開く。
      【実績】毎日開いた。
      【評価】達成
      （２）月の窓口
      【担当課】福祉課
      【計画】窓口を開く。
      【実績】開けなかった。
      【評価】未達成
      ２　夜の仕事の充実
      （１）夜の職場
      【担当課】星空課
      【計画】仕事を探す。
      【実績】四十一人が就いた。
      【評価】達成
      """,
    facts: [
      ["2023 - 星の窓口", "課 星空課", "目 1 相談の充実", "評 overall 達成 achieved"],
      ["2023 - 月の窓口", "課 福祉課", "目 1 相談の充実", "評 overall 未達成 notAchieved"],
      ["2023 - 夜の職場", "課 星空課", "目 2 夜の仕事の充実", "評 overall 達成 achieved"],
    ])
}
