/// Invented sheets with legends of one viewpoint, amounts of several years, and headings with names below them.
extension Specimens {
  static let severalOfAKind: [Specimen] = [
    ownedLegend, incomeRows, amountsOfYears, spannedParts, yearsOfJudgements, spacedJudgements, unitBelowHeading,
    runningHeadings,
  ]

  /// Of three lists of steps one is made of known words; what 4 means for the others is not told.
  static let ownedLegend = Specimen(
    name: "a legend for one viewpoint",
    text: """
      令和4年度 事務事業評価一覧表（令和3年度実施事業）
      必要性
      3:ニーズは増えている。
      2:ニーズは変わらない。
      1:ニーズは減っている。
      目的達成度
      3:目標は達成されている。
      2:目標は一部未達成である。
      1:目標を大きく下回っている。
      No.|事業名|所管課|必要性|目的達成度|方向性
      1|星空の広場|星空課|3|1|拡充
      2|夜の預かり|保育課|2|3|現状維持
      """,
    facts: [
      ["2021 1 星空の広場", "課 星空課", "区 拡充 expanded", "評 必要性 3 ?", "評 目的達成度 1 ?"],
      ["2021 2 夜の預かり", "課 保育課", "区 現状維持 continued", "評 必要性 2 ?", "評 目的達成度 3 ?"],
    ])

  /// What comes in stands below what was spent, with no unit of its own: no indicator.
  static let incomeRows = Specimen(
    name: "income among figures",
    text: """
      令和4年度　事務事業評価表
      事務事業名|夜の預かり||
      所管課|保育課||
      事業の目的|夜に預かる。||
      項目|令和3年度|令和4年度|
      入会児童数（人）|1,056|1,103|
      決算額（千円）|320,111|335,902|
      　利用料収入|58,120|60,777|
      クラブ数|24|25|
      """,
    facts: [
      [
        "2022 - 夜の預かり", "課 保育課", "費 決算額（千円） 335902000", "標 入会児童数(人) 2021:-/1056 2022:-/1103",
        "標 クラブ数(-) 2021:-/24 2022:-/25",
      ]
    ])

  /// Amounts of two years in one line, one in several units, and one with a part of it in brackets.
  static let amountsOfYears = Specimen(
    name: "amounts of several years in a line",
    text: """
      平成30年度　星空計画　点検・評価
      ■事業名：星空の広場
      担当課：星空課
      決算額：平成29年度 12,345千円、平成30年度 13,456千円
      評価：達成
      ■事業名：夜空の観測所
      担当課：星空課
      決算額：1億1,800万円
      評価：未達成
      ■事業名：星の案内
      担当課：星空課
      決算額：12,345,678円（うち国費4,115,000円）
      評価：達成
      """,
    facts: [
      ["2018 - 星空の広場", "課 星空課", "評 overall 達成 achieved", "費 決算額 13456000"],
      ["2018 - 夜空の観測所", "課 星空課", "評 overall 未達成 notAchieved", "費 決算額 118000000"],
      ["2018 - 星の案内", "課 星空課", "評 overall 達成 achieved", "費 決算額 12345678"],
    ])

  /// 事業 heads the names, and what stands below 財源内訳 is no row.
  static let spannedParts = Specimen(
    name: "parts below a heading",
    text: """
      主要施策の成果に関する説明書（令和4年度決算）
      事業|担当課|決算額（万円）|財源内訳|||成果
      |||国県|その他|一般|
      星空の広場|星空課|12,001.5|3,200|-|8,801.5|広場を開いた。
      夜の預かり|保育課|1,420|0|1,420|0|夜に預かった。
      """,
    facts: [
      ["2022 - 星空の広場", "課 星空課", "費 決算額（万円） 120015000"],
      ["2022 - 夜の預かり", "課 保育課", "費 決算額（万円） 14200000"],
    ])

  /// Judgements of other years say of which.
  static let yearsOfJudgements = Specimen(
    name: "judgements below years",
    text: """
      星空計画　実績一覧表（令和5年度）
      事業名|担当課|事業内容|令和4年度|||令和5年度||
      |||計画|実績|評価|計画|実績|評価
      星空の広場|星空課|広場を開く。|500|412|B|520|498|A
      夜の預かり|保育課|夜に預かる。|100|45|C|110|88|B
      """,
    facts: [
      ["2023 - 星空の広場", "課 星空課", "評 overall A ?", "評 評価 令和4年度 B ?", "標 星空の広場(-) 2022:500/412 2023:520/498"],
      ["2023 - 夜の預かり", "課 保育課", "評 overall B ?", "評 評価 令和4年度 C ?", "標 夜の預かり(-) 2022:100/45 2023:110/88"],
    ])

  /// Of rows of labels and values nothing but spaces is left: no label is part of a judgement, and when something began
  /// is not the document's year.
  static let spacedJudgements = Specimen(
    name: "judgements with spaces between",
    text: """
      令和5年度 事務事業評価シート
      事務事業名 夜の預かり
      担当課 保育課
      事業開始年度 平成20年度 根拠法令 児童福祉法
      事業の目的 夜に預かる。
      一次評価 B 二次評価 A 総合評価 A：計画どおり
      """,
    facts: [["2023 - 夜の預かり", "課 保育課"]])

  /// A heading of markdown with # in front, and the unit below what it is of.
  static let unitBelowHeading = Specimen(
    name: "a unit below its heading",
    text: """
      # 令和3年度 主要な施策の成果
      款|事業名|担当課|決算額|財源内訳||事業の成果
      |||円|国県支出金|一般財源|
      3 民生費|星空の手当|星空課|123,456,789|100,000,000|23,456,789|9,876人に支給した。
      4 衛生費|夜の健診|健康課|8,765,432|1,200,000|7,565,432|987人を診た。
      """,
    facts: [
      ["2021 - 星空の手当", "課 星空課", "費 決算額 123456789"],
      ["2021 - 夜の健診", "課 健康課", "費 決算額 8765432"],
    ])

  /// Only spaces divide the labels, and a line's end cuts one of them: what runs on is no goal.
  static let runningHeadings = Specimen(
    name: "goals that run on",
    text: """
      星空進行管理票 令和3年度
      施策課題 1101 夜空の保全 作成課 環境局星空部保全課
      基本政策 星の見えるまちづくり 政策の
      基本方向
      夜空を支える 基本施策 安心できる夜づくり
      施策の概要 街灯を減らす。
      <第3期計画（令和3年度から令和5年度まで）における施策の目標など>
      星が見える。
      """,
    facts: [["2021 1101 夜空の保全", "課 環境局星空部保全課"]])
}
