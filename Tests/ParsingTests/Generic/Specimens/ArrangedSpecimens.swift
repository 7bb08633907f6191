/// Invented sheets whose cells stand in arrangements of their own: records side by side, names in headings, figures without
/// a name beside them. What they are expected to give was read by eye before the program saw them.
extension Specimens {
  static let arranged: [Specimen] = [
    sheetsSideBySide, listsSideBySide, namedByHeading, namedByNumberedLine, demandAndSupply, subRows, certifiedAges,
    figuresOfTheProject, rolesDownTheSide, indicatorInTheHeading, groupedYearRows, repeatedProjects, yearColumn,
    titleLikeALabel, spanningHeadings,
  ]

  /// Two sheets beside each other on one page.
  static let sheetsSideBySide = Specimen(
    name: "sheets side by side",
    text: """
      令和5年度　子育て支援事業点検票
      事業名|一時預かり|事業名|病児保育
      担当課|保育課|担当課|こども政策課
      事業番号|11|事業番号|12
      決算額|7,840千円|決算額|12,300千円
      評価|Ｂ|評価|Ｃ
      評価　Ａ：順調　Ｂ：概ね順調　Ｃ：遅れ
      """,
    facts: [
      ["2023 11 一時預かり", "課 保育課", "評 overall Ｂ partlyAchieved", "費 決算額 7840000"],
      ["2023 12 病児保育", "課 こども政策課", "評 overall Ｃ notAchieved", "費 決算額 12300000"],
    ])

  /// A list that goes on beside itself.
  static let listsSideBySide = Specimen(
    name: "a list in two columns",
    text: """
      令和5年度 取組状況一覧
      No|事業名|担当課|評価|No|事業名|担当課|評価
      1|親子教室|健康課|順調|3|絵本の配布|図書館|遅れ
      2|父親講座|公民館|順調|4|食育教室|健康課|順調
      """,
    facts: [
      ["2023 1 親子教室", "課 健康課", "評 overall 順調 achieved"],
      ["2023 2 父親講座", "課 公民館", "評 overall 順調 achieved"],
      ["2023 3 絵本の配布", "課 図書館", "評 overall 遅れ notAchieved"],
      ["2023 4 食育教室", "課 健康課", "評 overall 順調 achieved"],
    ])

  /// No label for the name: the heading above each table has it.
  static let namedByHeading = Specimen(
    name: "projects named by headings",
    text: """
      第2期架空市子ども・子育て支援事業計画　令和5年度実施状況
      第2章　地域の事業
      計画の数値と実績を事業ごとに示します。
      （１）利用者支援事業
      窓口で情報を届け、相談に応じます。
      担当課：こども政策課
      （単位：か所）
      |令和3年度|令和4年度|令和5年度|令和6年度
      量の見込み|3|4|4|5
      実績|3|3|4|
      評価：Ａ
      （２）延長保育事業
      時間をこえて子どもを預かります。
      担当課：保育課
      （単位：人）
      |令和3年度|令和4年度|令和5年度|令和6年度
      量の見込み|410|405|400|395
      実績|388|371|402|
      評価：Ｂ
      評価　Ａ：計画どおり　Ｂ：概ね計画どおり　Ｃ：計画を下回る
      """,
    facts: [
      [
        "2023 - 利用者支援事業", "課 こども政策課", "評 overall Ａ achieved",
        "標 利用者支援事業(か所) 2021:3/3 2022:4/3 2023:4/4 2024:5/-",
      ],
      [
        "2023 - 延長保育事業", "課 保育課", "評 overall Ｂ partlyAchieved",
        "標 延長保育事業(人) 2021:410/388 2022:405/371 2023:400/402 2024:395/-",
      ],
    ])

  static let namedByNumberedLine = Specimen(
    name: "projects named by numbered lines",
    text: """
      架空市子どもの貧困対策計画　令和5年度取組状況報告

      1-1 学習支援教室
      所管：生活福祉課
      実績：週2回、3会場で開いた。
      決算額：6,540,000円
      進捗状況：計画どおり

      1-2 就学の援助
      所管：学校教育課
      実績：412人に支給した。
      決算額：38,112,000円
      進捗状況：遅れている

      2-1 食料の配布
      所管：生活福祉課
      実績：開かなかった。
      決算額：0円
      進捗状況：未実施
      """,
    facts: [
      ["2023 - 学習支援教室", "課 生活福祉課", "評 overall 計画どおり achieved", "費 決算額 6540000"],
      ["2023 - 就学の援助", "課 学校教育課", "評 overall 遅れている notAchieved", "費 決算額 38112000"],
      ["2023 - 食料の配布", "課 生活福祉課", "評 overall 未実施 notAchieved", "費 決算額 0"],
    ])

  /// What is needed, what is provided, the difference, and what came of it.
  static let demandAndSupply = Specimen(
    name: "demand, supply and result",
    text: """
      令和5年度　計画の進捗状況報告書
      事業名|一時預かり事業|||
      担当課|保育課|||
      （単位：人日）||||
      |令和3年度|令和4年度|令和5年度|令和6年度
      ①量の見込み|1,200|1,250|1,300|1,350
      ②確保方策|1,500|1,500|1,500|1,500
      過不足（②－①）|300|250|200|150
      ③実績|903|1,011|1,187|－
      評価|順調|||
      """,
    facts: [
      [
        "2023 - 一時預かり事業", "課 保育課", "評 overall 順調 achieved",
        "標 一時預かり事業(人日) 2021:1,200/903 2022:1,250/1011 2023:1,300/1187 2024:1,350/-",
        "標 ②確保方策(人日) 2021:1,500/- 2022:1,500/- 2023:1,500/- 2024:1,500/-",
      ]
    ])

  /// 量の見込み and 実績 each over the same two rows.
  static let subRows = Specimen(
    name: "rows of figures below a role",
    text: """
      令和5年度　計画の進捗状況報告書
      事業名|妊婦健康診査||||
      担当課|健康課||||
      ||令和3年度|令和4年度|令和5年度|令和6年度
      量の見込み|対象者数（人）|610|600|590|580
      |健診回数（回）|7,320|7,200|7,080|6,960
      実績|対象者数（人）|561|540|533|
      |健診回数（回）|6,640|6,411|6,320|
      評価|順調||||
      """,
    facts: [
      [
        "2023 - 妊婦健康診査", "課 健康課", "評 overall 順調 achieved",
        "標 対象者数(人) 2021:610/561 2022:600/540 2023:590/533 2024:580/-",
        "標 健診回数(回) 2021:7,320/6640 2022:7,200/6411 2023:7,080/6320 2024:6,960/-",
      ]
    ])

  /// Years over columns that have names of their own.
  static let certifiedAges = Specimen(
    name: "ages under each year",
    text: """
      令和5年度　教育・保育の実績報告
      事業名|保育の提供|||||
      担当課|保育課|||||
      |令和4年度|||令和5年度||
      |１号|２号|３号|１号|２号|３号
      量の見込み|850|1,200|770|820|1,210|778
      実績|812|1,187|743|790|1,203|
      評価|遅れ|||||
      """,
    facts: [
      [
        "2023 - 保育の提供", "課 保育課", "評 overall 遅れ notAchieved", "標 １号(-) 2022:850/812 2023:820/790",
        "標 ２号(-) 2022:1,200/1187 2023:1,210/1203", "標 ３号(-) 2022:770/743 2023:778/-",
      ]
    ])

  /// Plan and result under each year, and no column that names an indicator: the figures are the project's.
  static let figuresOfTheProject = Specimen(
    name: "figures that are the project's own",
    text: """
      架空市次世代育成行動計画　令和5年度実績一覧
      No|事業名|担当課|単位|R4年度|||R5年度|||評価
      ||||計画|実績|達成率|計画|実績|達成率|
      基本目標１　産み育てる||||||||||
      1|赤ちゃん訪問|健康課|件|600|561|93.5%|590|560|94.9%|Ｂ
      2|離乳食教室|健康課|回|12|6|50.0%|12|12|100.0%|Ａ
      小計|2事業|||||||||
      合計||||612|567||602|572||
      """,
    facts: [
      ["2023 1 赤ちゃん訪問", "課 健康課", "目 1 産み育てる", "評 overall Ｂ ?", "標 赤ちゃん訪問(件) 2022:600/561 2023:590/560"],
      ["2023 2 離乳食教室", "課 健康課", "目 1 産み育てる", "評 overall Ａ ?", "標 離乳食教室(回) 2022:12/6 2023:12/12"],
    ])

  /// 量の見込み, 確保方策 and 実績 in rows below each other, beside each project.
  static let rolesDownTheSide = Specimen(
    name: "demand, supply and result beside each project",
    text: """
      架空市こども計画　令和5年度進捗状況
      事業名|担当課|区分|令和3年度|令和4年度|令和5年度|令和6年度|評価
      延長保育|保育課|量の見込み（人）|1,140|1,130|1,120|1,110|順調
      ||確保方策（人）|1,200|1,200|1,200|1,200|
      ||実績（人）|955|1,010|1,066||
      短期支援|こども課|量の見込み（人日）|70|70|70|70|遅れ
      ||確保方策（人日）|75|75|75|75|
      ||実績（人日）|0|35|42||
      """,
    facts: [
      [
        "2023 - 延長保育", "課 保育課", "評 overall 順調 achieved",
        "標 延長保育(人) 2021:1,140/955 2022:1,130/1010 2023:1,120/1066 2024:1,110/-",
        "標 確保方策(人) 2021:1,200/- 2022:1,200/- 2023:1,200/- 2024:1,200/-",
      ],
      [
        "2023 - 短期支援", "課 こども課", "評 overall 遅れ notAchieved",
        "標 短期支援(人日) 2021:70/0 2022:70/35 2023:70/42 2024:70/-",
        "標 確保方策(人日) 2021:75/- 2022:75/- 2023:75/- 2024:75/-",
      ],
    ])

  /// The indicator's name stands in the heading, between its label and the years; amounts below a heading with their unit.
  static let indicatorInTheHeading = Specimen(
    name: "an indicator named in the heading",
    text: """
      令和6年度　事務事業評価シート（令和5年度決算）
      事務事業名|産後ケア事業||||
      課等|こども家庭センター||||
      事業費の推移（単位：千円）||令和4年度決算|令和5年度決算|令和6年度当初予算|
      直接事業費|国庫支出金|640|1,020|1,300|
      |一般財源|642|1,021|1,345|
      |計|1,282|2,041|2,645|
      人件費|正規職員（人工）|0.3|0.5|0.5|
      |人件費計|2,250|3,800|3,800|
      総事業費||3,532|5,841|6,445|
      活動指標|訪問型の利用件数|単位|令和4年度|令和5年度|令和6年度
      |目標|件|80|100|120
      |実績|件|77|118|
      成果指標|子育てに不安を感じる親の割合|単位|令和4年度|令和5年度|令和6年度
      |目標|％|19.0|18.0|17.0
      |実績|％|21.0|18.9|
      総合評価|順調||||
      """,
    facts: [
      [
        "2023 - 産後ケア事業", "課 こども家庭センター", "評 overall 順調 achieved", "費 総事業費 5841000",
        "標 訪問型の利用件数(件) 2022:80/77 2023:100/118 2024:120/-",
        "標 子育てに不安を感じる親の割合(%) 2022:19.0/21 2023:18.0/18.9 2024:17.0/-",
      ]
    ])

  /// Years down the side under two rows of headings.
  static let groupedYearRows = Specimen(
    name: "years down the side under groups",
    text: """
      令和5年度　放課後対策の実施状況
      事業名：学童クラブ
      担当課：児童課
      年度|量の見込み（人）||実績（人）|
      |低学年|高学年|低学年|高学年
      令和4年度|835|240|842|260
      令和5年度|850|250|866|321
      評価：順調
      """,
    facts: [
      [
        "2023 - 学童クラブ", "課 児童課", "評 overall 順調 achieved", "標 低学年(人) 2022:835/842 2023:850/866",
        "標 高学年(人) 2022:240/260 2023:250/321",
      ]
    ])

  /// What is listed again counts nowhere, and keeps its name.
  static let repeatedProjects = Specimen(
    name: "projects that are listed again",
    text: """
      令和5年度　こども計画進捗管理表
      番号|事業名|担当課|評価
      1|親子教室|健康課|順調
      2|父親講座（再掲）|公民館|順調
      3|図書の充実【再掲】|図書館|遅れ
      """,
    facts: [
      ["2023 1 親子教室", "課 健康課", "評 overall 順調 achieved"],
      ["2023 2 父親講座（再掲）", "課 公民館", "評 overall 順調 achieved", "再掲 whole"],
      ["2023 3 図書の充実【再掲】", "課 図書館", "評 overall 遅れ notAchieved", "再掲 whole"],
    ])

  /// The year in a column, the same in every row.
  static let yearColumn = Specimen(
    name: "the year in a column",
    text: """
      年度|事業コード|事業名|所管課|決算額（円）|評価
      2022|20101|児童館の運営|児童課|44123456|順調
      2022|20102|食堂の補助|子育て支援課|2750000|遅れ
      """,
    facts: [
      ["2022 20101 児童館の運営", "課 児童課", "評 overall 順調 achieved", "費 決算額（円） 44123456"],
      ["2022 20102 食堂の補助", "課 子育て支援課", "評 overall 遅れ notAchieved", "費 決算額（円） 2750000"],
    ])

  /// The document's title ends as a label does.
  static let titleLikeALabel = Specimen(
    name: "a title that ends like a label",
    text: """
      第2期こども計画　事業量の進捗状況（令和4年度末）
      番号|事業名|担当課|評価
      1|親子教室|健康課|順調
      2|絵本の配布|図書館|遅れ
      """,
    facts: [
      ["2022 1 親子教室", "課 健康課", "評 overall 順調 achieved"],
      ["2022 2 絵本の配布", "課 図書館", "評 overall 遅れ notAchieved"],
    ])

  /// Cells of headings that span several rows; an inner one ends with the outer one.
  static let spanningHeadings = Specimen(
    name: "headings that span rows",
    text: """
      男女共同参画計画　令和5年度実施状況
      基本目標|施策の方向|番号|事業名|担当課|評価
      1 互いを重んじる|1 知らせる|1|広報による啓発|人権課|順調
      ||2|講座の開催|公民館|順調
      |2 学ぶ|3|教職員の研修|学校教育課|遅れ
      2 ともに働く||4|管理職への登用|人事課|遅れ
      ||5|審議会への登用|総務課|順調
      """,
    facts: [
      ["2023 1 広報による啓発", "課 人権課", "目 1 互いを重んじる", "目 1 知らせる", "評 overall 順調 achieved"],
      ["2023 2 講座の開催", "課 公民館", "目 1 互いを重んじる", "目 1 知らせる", "評 overall 順調 achieved"],
      ["2023 3 教職員の研修", "課 学校教育課", "目 1 互いを重んじる", "目 2 学ぶ", "評 overall 遅れ notAchieved"],
      ["2023 4 管理職への登用", "課 人事課", "目 2 ともに働く", "評 overall 遅れ notAchieved"],
      ["2023 5 審議会への登用", "課 総務課", "目 2 ともに働く", "評 overall 順調 achieved"],
    ])
}
