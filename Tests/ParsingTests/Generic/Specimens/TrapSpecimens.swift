/// Invented sheets in which something looks like what it isn't. What they are expected to give was read by eye before the
/// program saw them.
extension Specimens {
  static let traps: [Specimen] = [
    bracketedName, amountWithLastYear, twoNumbers, wordsBesideFigures, unevenLastYear, directionInParts,
    specificMeasures, departmentsBelowEachOther, partsOfAPeriod, headingParted, partsOfAnAmount,
    planWithoutResult, sectionLabel,
  ]

  /// Brackets behind a name are no unit where the unit stands elsewhere.
  static let bracketedName = Specimen(
    name: "a name with brackets behind it",
    text: """
      架空市こども計画　令和5年度進捗状況
      番号|事業名|担当課|区分|令和4年度|令和5年度
      1|一時預かり（園児型）|保育課|量の見込み（人日）|15,200|15,400
      |||実績（人日）|12,480|13,911
      """,
    facts: [["2023 1 一時預かり（園児型）", "課 保育課", "標 一時預かり（園児型）(人日) 2022:15,200/12480 2023:15,400/13911"]])

  /// Last year's amount in brackets is no second item.
  static let amountWithLastYear = Specimen(
    name: "an amount with last year's in brackets",
    text: """
      令和5年度　事業報告書
      事業名：学習の支援
      担当課：福祉課
      決算額：6,540,000円（前年度 5,980,000円）
      評価：順調
      """,
    facts: [["2023 - 学習の支援", "課 福祉課", "評 overall 順調 achieved", "費 決算額 6540000"]])

  /// The policy's number stands before the project's.
  static let twoNumbers = Specimen(
    name: "a policy's number and a project's",
    text: """
      令和5年度　事業一覧表
      施策コード|事業コード|事業名|所管課|決算額（円）
      2-1|20101|児童館の運営|児童課|44123456
      2-2|20201|新生児の訪問|健康課|5098000
      """,
    facts: [
      ["2023 20101 児童館の運営", "課 児童課", "費 決算額（円） 44123456"],
      ["2023 20201 新生児の訪問", "課 健康課", "費 決算額（円） 5098000"],
    ])

  /// 計画 and 実績 in words that begin with figures are narratives.
  static let wordsBesideFigures = Specimen(
    name: "narratives that begin with a figure",
    text: """
      男女共同参画プラン推進状況調査票（令和5年度実績）
      番号|事業名|担当課|令和5年度|
      |||計画|実績
      1|休日の保育|保育課|1園|1園で延べ312人
      2|回復期の保育|保育課|2か所|2か所 延べ95人
      """,
    facts: [["2023 1 休日の保育", "課 保育課"], ["2023 2 回復期の保育", "課 保育課"]])

  /// One project has ended a year before the others.
  static let unevenLastYear = Specimen(
    name: "the last year with results, not in every row",
    text: """
      次世代育成行動計画　実績の一覧
      番号|事業名|担当課|単位|R3年度||R4年度||R5年度|
      ||||計画|実績|計画|実績|計画|実績
      1|赤ちゃん訪問|健康課|件|600|588|600|561|590|560
      2|治療の助成|健康課|件|80|92|90|101|－|－
      """,
    facts: [
      ["2023 1 赤ちゃん訪問", "課 健康課", "標 赤ちゃん訪問(件) 2021:600/588 2022:600/561 2023:590/560"],
      ["2023 2 治療の助成", "課 健康課", "標 治療の助成(件) 2021:80/92 2022:90/101"],
    ])

  /// What is planned for the result is none for the whole.
  static let directionInParts = Specimen(
    name: "a direction in two parts",
    text: """
      令和5年度　事務事業評価シート
      事務事業名|産後の支援||||
      担当課|健康課||||
      総合評価|順調||||
      今後の方向性|成果|拡充|コスト|縮小
      課題|施設が足りない。||||
      """,
    facts: [["2023 - 産後の支援", "課 健康課", "評 overall 順調 achieved"]])

  static let specificMeasures = Specimen(
    name: "a plan's specific measures",
    text: """
      第5次男女共同参画計画　令和5年度事業実施状況
      ※評価の欄　◎：計画以上に実施できた　○：計画どおり実施できた　×：実施できなかった　－：該当なし
      事業番号|具体的施策|担当課|令和5年度実施内容|評価
      1|広報による啓発|人権課|特集を載せた。|○
      2|管理職への登用|人事課|該当なし|－
      3|教職員の研修|学校教育課|開けなかった。|×
      """,
    facts: [
      ["2023 1 広報による啓発", "課 人権課", "評 overall ○ achieved"],
      ["2023 2 管理職への登用", "課 人事課"],
      ["2023 3 教職員の研修", "課 学校教育課", "評 overall × notAchieved"],
    ])

  /// Two offices rate the same project differently: neither rating is the project's.
  static let departmentsBelowEachOther = Specimen(
    name: "a project of two offices",
    text: """
      令和5年度　計画の実施状況
      評価　◎：計画を上回る　○：計画どおり　△：計画を下回る
      番号|事業名|担当課|実施内容|評価
      1|講座の開催|人権課|3回で延べ84人が来た。|◎
      ||公民館|料理の教室を開いた。|○
      2|図書の充実|図書館|150冊を買った。|○
      """,
    facts: [
      ["2023 1 講座の開催", "課 人権課、公民館", "評 評価 ◎ exceeded", "評 評価 ○ achieved"],
      ["2023 2 図書の充実", "課 図書館", "評 overall ○ achieved"],
    ])

  /// Labels within a row of labels, and staff among the costs.
  static let partsOfAPeriod = Specimen(
    name: "staff among the costs",
    text: """
      令和5年度　事務事業評価シート
      事務事業名|産後の支援|||
      課等|健康課|||
      事業費（単位：千円）||令和4年度決算|令和5年度決算|令和6年度予算
      直接事業費||1,282|2,041|2,645
      人件費|正規職員（人工）|0.3|0.5|0.5
      |人件費計|2,250|3,800|3,800
      総合評価|順調|||
      """,
    facts: [["2023 - 産後の支援", "課 健康課", "評 overall 順調 achieved", "費 直接事業費 2041000"]])

  /// A line of its own between a table's heading and its first row, as spreadsheets have it.
  static let headingParted = Specimen(
    name: "a heading parted from its table",
    text: """
      次世代育成計画　令和5年度実績一覧
      番号|事業名|担当課|単位|R4年度||R5年度||評価
      ||||計画|実績|計画|実績|
      基本目標１　産み育てる
      1|赤ちゃん訪問|健康課|件|600|561|590|560|遅れ
      2|離乳食教室|健康課|回|12|6|12|12|順調
      基本目標２　働きながら育てる
      3|延長保育|保育課|人|400|355|400|391|遅れ
      """,
    facts: [
      [
        "2023 1 赤ちゃん訪問", "課 健康課", "目 1 産み育てる", "評 overall 遅れ notAchieved",
        "標 赤ちゃん訪問(件) 2022:600/561 2023:590/560",
      ],
      ["2023 2 離乳食教室", "課 健康課", "目 1 産み育てる", "評 overall 順調 achieved", "標 離乳食教室(回) 2022:12/6 2023:12/12"],
      [
        "2023 3 延長保育", "課 保育課", "目 2 働きながら育てる", "評 overall 遅れ notAchieved",
        "標 延長保育(人) 2022:400/355 2023:400/391",
      ],
    ])

  /// The year before's amount has a label of its own, and a part of an amount is none beside it.
  static let partsOfAnAmount = Specimen(
    name: "an amount with a part of it below",
    text: """
      令和5年度決算　事業評価票
      事業名：会員の助け合い
      担当部署：子育て支援課
      事業区分：継続
      前年度決算額：8,950千円
      決算見込額：9,120千円
      うち一般財源：3,040千円
      進捗状況：遅れている
      """,
    facts: [
      [
        "2023 - 会員の助け合い", "課 子育て支援課", "区 継続 continued", "評 overall 遅れている notAchieved", "費 決算見込額 9120000",
      ]
    ])

  /// What is meant to be done next year is no indicator.
  static let planWithoutResult = Specimen(
    name: "next year's plan beside this year's results in words",
    text: """
      令和5年度計画の実施状況調査
      番号|事業名|所管|令和5年度実績|評価|令和6年度計画
      1|遊びの場|公園課|12回開き、延べ2,310人が来た。|順調|12回
      2|食堂の補助|子育て課|15団体へ交付した。|遅れ|20団体
      """,
    facts: [
      ["2023 1 遊びの場", "課 公園課", "評 overall 順調 achieved"],
      ["2023 2 食堂の補助", "課 子育て課", "評 overall 遅れ notAchieved"],
    ])

  /// The label of a heading within a table, with its number behind a space.
  static let sectionLabel = Specimen(
    name: "a heading within a table, parted by a space",
    text: """
      令和5年度計画の実施状況調査
      番号|事業名|所管|評価
      基本目標 １ 産み育てる|||
      1|遊びの場|公園課|順調
      """,
    facts: [["2023 1 遊びの場", "課 公園課", "目 1 産み育てる", "評 overall 順調 achieved"]])
}
