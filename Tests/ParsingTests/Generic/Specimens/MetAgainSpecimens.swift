/// Invented sheets built as further ones were found to be: plans of supply, inspections, indicators.
extension Specimens {
  static let metAgain: [Specimen] = [
    judgedYears, rolesBehindNames, laterYear, sumOfAmounts, spentOrPlanned, meetingYear, slightlyLate, fractions,
  ]

  /// The year's judgement stands in the year's column, beside those of other years.
  static let judgedYears = Specimen(
    name: "judgements over years",
    text: """
      令和4年度 行政評価シート
      事業名|星見の宿泊|||
      担当課|星空課|||
      年度|R2|R3|R4|R5
      決算額（千円）|980|1,105|1,211|-
      評価|C|B|A|
      今後の方針|継続||||
      """,
    facts: [
      [
        "2022 - 星見の宿泊", "課 星空課", "区 継続 continued", "評 overall A ?", "評 評価 R2 C ?", "評 評価 R3 B ?",
        "費 決算額（千円） 1211000",
      ]
    ])

  /// What the figures are stands behind the name, in brackets, behind brackets, or with nothing between.
  static let rolesBehindNames = Specimen(
    name: "目標 and 実績 behind the names",
    text: """
      令和4年度 行政評価シート
      事業名|夜空の教室|||
      担当課|星空課|||
      指標|R3|R4|R5
      利用日数（日）目標|60|70|75
      利用日数（日）実績|52|66|-
      参加者数（目標）|300|310|320
      参加者数（実績）|280|315|-
      受診率目標|90|91|92
      受診率実績|88|89|-
      観測実績|12|14|-
      総合評価|A||
      """,
    facts: [
      [
        "2022 - 夜空の教室", "課 星空課", "評 overall A ?", "標 利用日数(日) 2021:60/52 2022:70/66 2023:75/-",
        "標 参加者数(-) 2021:300/280 2022:310/315 2023:320/-", "標 受診率(-) 2021:90/88 2022:91/89 2023:92/-",
        "標 観測実績(-) 2021:-/12 2022:-/14",
      ]
    ])

  /// The last column is of the year that was still to come; nothing says that it is a plan.
  static let laterYear = Specimen(
    name: "a year after the document's",
    text: """
      令和5年度 行政評価 事務事業評価表（令和4年度事業）
      事業名|夜空の館|||||
      担当課|星空課|||||
      事業の目的|夜空に親しむ。|||||
      指標名|単位|令和2年度|令和3年度|令和4年度|令和5年度
      開館日数|日|290|295|298|300
      来館者数|人|18,200|21,340|24,560|25,000
      """,
    facts: [
      [
        "2022 - 夜空の館", "課 星空課", "標 開館日数(日) 2020:-/290 2021:-/295 2022:-/298",
        "標 来館者数(人) 2020:-/18200 2021:-/21340 2022:-/24560",
      ]
    ])

  /// The sum below amounts is no indicator, though no unit stands beside it.
  static let sumOfAmounts = Specimen(
    name: "a sum below amounts",
    text: """
      事務事業評価シート
      事業名|星空の預かり||||
      担当課|星空課||||
      事業の目的|夜に預かる。||||
      支出内訳|令和4年度（決算）|令和5年度（決算）|令和6年度（予算）|R5/R4
      事業費（千円）|12,980|14,205|15,000|109.4%
      人件費（千円）|3,200|3,310|3,310|103.4%
      合計|16,180|17,515|18,310|108.3%
      """,
    facts: [["2023 - 星空の預かり", "課 星空課", "費 事業費（千円） 14205000"]])

  /// The unit stands in the heading; the row is what was spent in some columns and what is planned in others.
  static let spentOrPlanned = Specimen(
    name: "amounts spent or planned",
    text: """
      令和5年度事務事業評価シート（令和4年度決算）
      事業名|星空の医療|||
      担当課|星空課|||
      事業の目的|夜に診る。|||
      事業費（千円）|令和3年度（決算）|令和4年度（決算）|令和5年度（当初予算）|増減
      決算額・予算額|315,402|328,911|340,000|11,089
      一般財源|230,202|240,811|250,000|9,189
      """,
    facts: [["2022 - 星空の医療", "課 星空課", "費 事業費（千円） 328911000"]])

  /// The title tells when the meeting was held; what it heard of is the year before.
  static let meetingYear = Specimen(
    name: "a meeting's year",
    text: """
      令和5年度第1回星空会議　資料2　第2期星空計画の進捗状況について
      事業名|担当課|R4年度実績|R5年度計画|進捗状況
      星空の広場|星空課|4か所で実施した。|続ける。|順調
      夜空の教室|星空課|8回開いた。|続ける。|遅れ
      """,
    facts: [
      ["2022 - 星空の広場", "課 星空課", "評 overall 順調 achieved"],
      ["2022 - 夜空の教室", "課 星空課", "評 overall 遅れ notAchieved"],
    ])

  /// No legend: やや遅れ has 遅れ below it.
  static let slightlyLate = Specimen(
    name: "slightly late without a legend",
    text: """
      星空行動計画（後期計画）　平成25年度実施状況
      事業名|担当課|平成25年度実績|進捗状況
      星空の広場|星空課|4か所で実施した。|順調
      夜空の教室|星空課|8回開いた。|やや遅れ
      星見の宿泊|星空課|開けなかった。|遅れ
      """,
    facts: [
      ["2013 - 星空の広場", "課 星空課", "評 overall 順調 achieved"],
      ["2013 - 夜空の教室", "課 星空課", "評 overall やや遅れ partlyAchieved"],
      ["2013 - 星見の宿泊", "課 星空課", "評 overall 遅れ notAchieved"],
    ])

  /// Two figures in a cell of results: no plan of three, and no plan of one.
  static let fractions = Specimen(
    name: "two figures in one cell",
    text: """
      令和5年度 事業進捗状況報告書
      事業名|担当課|事業内容|指標|単位|R4実績|R5目標|R5実績
      星空の交流|星空課|星を見る。|実施校|校|3/5|5|4/5
      夜空の相談|星空課|相談に乗る。|件数|件|1 234|1,300|1,310
      """,
    facts: [
      ["2023 - 星空の交流", "課 星空課", "標 実施校(校) 2022:-/3/5 2023:5/4/5"],
      ["2023 - 夜空の相談", "課 星空課", "標 件数(件) 2022:-/1 234 2023:1,300/1310"],
    ])
}
