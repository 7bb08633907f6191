/// Invented reports on plans of 子ども・子育て支援事業: what is needed (量の見込み), what is provided for (確保方策) and what was
/// used (実績), under a heading for each project and with hardly a label.
extension Specimens {
  static let needsAndSupply: [Specimen] = [
    needsAndActual, unitsBesideNeeds, planAndActualBesideNeeds, areasBelowProjects, areasInCorners, plannedAndReached,
    yearsDownTheSide,
  ]

  /// 確保方策 is a plan of its own, with a unit of its own; 過不足 only subtracts.
  static let needsAndActual = Specimen(
    name: "what is needed, provided for and used, under headings with offices",
    text: """
      第2期星空市子ども・子育て支援事業計画　実施状況（令和4年度）
      １　夜の保育事業（保育課）
      |令和3年度|令和4年度
      ①量の見込み（人）|520|530
      ②確保方策（人）|600|600
      過不足（②－①）|80|70
      実績（人）|488|515
      ２　星見の預かり事業（こども課）
      |令和3年度|令和4年度
      ①量の見込み（人回）|3,200|3,100
      ②確保方策（か所）|8|9
      過不足（②－①）|0|0
      実績（人回）|2,870|2,955
      """,
    facts: [
      [
        "2022 - 夜の保育事業", "課 保育課", "標 夜の保育事業(人) 2021:520/488 2022:530/515",
        "標 ②確保方策(人) 2021:600/- 2022:600/-",
      ],
      [
        "2022 - 星見の預かり事業", "課 こども課", "標 星見の預かり事業(人回) 2021:3,200/2870 2022:3,100/2955",
        "標 ②確保方策(か所) 2021:8/- 2022:9/-",
      ],
    ])

  /// The unit has a column, and is not the same in each row.
  static let unitsBesideNeeds = Specimen(
    name: "units beside what is needed and provided for",
    text: """
      令和5年度　星空市子ども・子育て支援事業計画の進捗状況
      (1) 月夜クラブ（青少年課）
      |単位|令和4年度|令和5年度
      量の見込み|人|825|840
      確保の内容|か所|21|22
      実績|人|831|852
      (2) 流星の保育（保育課）
      |単位|令和4年度|令和5年度
      確保の内容|か所|2|3
      量の見込み|人日|300|290
      実績|人日|242|261
      """,
    facts: [
      [
        "2023 - 月夜クラブ", "課 青少年課", "標 月夜クラブ(人) 2022:825/831 2023:840/852",
        "標 確保の内容(か所) 2022:21/- 2023:22/-",
      ],
      [
        "2023 - 流星の保育", "課 保育課", "標 流星の保育(人日) 2022:300/242 2023:290/261",
        "標 確保の内容(か所) 2022:2/- 2023:3/-",
      ],
    ])

  /// The columns say what was planned and what was reached, of what was needed and of what was provided.
  static let planAndActualBesideNeeds = Specimen(
    name: "plan and result of what is needed and of what is provided",
    text: """
      星空町子ども・子育て支援事業計画 実績（令和4年度）
      （１）星空の健診
      |令和3年度||令和4年度|
      |計画値|実績値|計画値|実績値
      量の見込み（人）|410|388|405|372
      確保方策（人）|420|419|415|402
      （２）月夜の訪問
      |令和3年度||令和4年度|
      |計画値|実績値|計画値|実績値
      量の見込み（人）|350|341|345|318
      確保方策（人）|360|352|355|351
      """,
    facts: [
      [
        "2022 - 星空の健診", "標 星空の健診(人) 2021:410/388 2022:405/372",
        "標 確保方策(人) 2021:420/419 2022:415/402",
      ],
      [
        "2022 - 月夜の訪問", "標 月夜の訪問(人) 2021:350/341 2022:345/318",
        "標 確保方策(人) 2021:360/352 2022:355/351",
      ],
    ])

  /// 【北部】 is no project: it says where the figures are of.
  static let areasBelowProjects = Specimen(
    name: "parts of the municipality below each project",
    text: """
      星空市子ども・子育て支援事業計画　事業量の実績（令和4年度）
      １　星空の保育（保育課）
      【北部】
      |令和3年度|令和4年度
      量の見込み（人）|220|230
      確保方策（人）|240|245
      実績（人）|215|221
      【南部】
      |令和3年度|令和4年度
      量の見込み（人）|310|300
      実績（人）|288|291
      ２　夜の保育（保育課）
      【北部】
      |令和3年度|令和4年度
      量の見込み（人）|120|130
      実績（人）|115|121
      【南部】
      |令和3年度|令和4年度
      量の見込み（人）|210|200
      実績（人）|188|191
      """,
    facts: [
      [
        "2022 - 星空の保育", "課 保育課", "標 【北部】(人) 2021:220/215 2022:230/221",
        "標 【北部】 確保方策(人) 2021:240/- 2022:245/-", "標 【南部】(人) 2021:310/288 2022:300/291",
      ],
      [
        "2022 - 夜の保育", "課 保育課", "標 【北部】(人) 2021:120/115 2022:130/121",
        "標 【南部】(人) 2021:210/188 2022:200/191",
      ],
    ])

  /// The part of the municipality stands in the corner of each table.
  static let areasInCorners = Specimen(
    name: "parts of the municipality in the corners of tables",
    text: """
      令和4年度 星空町子ども・子育て支援事業計画 実績
      ■月夜クラブ
      東地区|令和3年度|令和4年度
      量の見込み（人）|220|230
      実績（人）|215|221
      西地区|令和3年度|令和4年度
      量の見込み（人）|310|300
      実績（人）|288|291
      ■夜の保育
      東地区|令和3年度|令和4年度
      量の見込み（人）|120|130
      実績（人）|115|121
      """,
    facts: [
      ["2022 - 月夜クラブ", "標 東地区(人) 2021:220/215 2022:230/221", "標 西地区(人) 2021:310/288 2022:300/291"],
      ["2022 - 夜の保育", "標 東地区(人) 2021:120/115 2022:130/121"],
    ])

  /// No label of a field at all.
  static let plannedAndReached = Specimen(
    name: "planned and reached, with no label",
    text: """
      星空市子ども・子育て支援事業計画　進捗状況（令和4年度実績）
      １　星空の短期支援
      |令和3年度|令和4年度
      計画値（人日）|40|42
      実績値（人日）|22|31
      ２　流星の保育
      |令和3年度|令和4年度
      計画値（人日）|140|142
      実績値（人日）|122|131
      """,
    facts: [
      ["2022 - 星空の短期支援", "標 星空の短期支援(人日) 2021:40/22 2022:42/31"],
      ["2022 - 流星の保育", "標 流星の保育(人日) 2021:140/122 2022:142/131"],
    ])

  /// A row for each year below headings of projects.
  static let yearsDownTheSide = Specimen(
    name: "planned and reached in rows of years, with no label",
    text: """
      第2期星空町男女共同参画基本計画　令和3年度推進状況
      １　夜の保育（保育課）
      年度|計画（人）|実績（人）
      令和2年度|100|82
      令和3年度|110|95
      ２　星見の預かり（保育課）
      年度|計画（人）|実績（人）
      令和2年度|300|282
      令和3年度|310|295
      """,
    facts: [
      ["2021 - 夜の保育", "課 保育課", "標 夜の保育(人) 2020:100/82 2021:110/95"],
      ["2021 - 星見の預かり", "課 保育課", "標 星見の預かり(人) 2020:300/282 2021:310/295"],
    ])
}
