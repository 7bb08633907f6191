/// Invented documents as they are made to be read aloud: no table, a line for each label with its value.
extension Specimens {
  static let runningText: [Specimen] = [
    explainedForm, numberAmongMarks, bulletedLabels, numberedNames, numberBehindPriority, numberInSentence,
    cellsInLines,
  ]

  /// The labels are explained before they are used; two of the form's own are on no list.
  static let explainedForm = Specimen(
    name: "labels explained, then used",
    text: """
      星空プラン 令和4年度実績 事業評価報告
      <評価表の見方>
      〇事業名：評価の対象となる事業の名称
      〇内容：事業の内容
      〇計画目標：計画で定めた目標
      評価の基準
      A 達成した 定めた目標のとおり、又はそれより多く行った。
      B 一部達成した 定めた目標の一部を行った。
      C 達成できなかった
      事業名：星見の相談
      種別：充実事業
      所管課：星空課
      内容：星の相談に乗る。
      到達した水準：星の地図が15枚
      令和4年度実績：相談会
      回数：5回
      参加者数：延べ120人
      目標に対する評価：A
      庁内での受け止め：よく使われている。
      事業名：夜空の広場
      種別：新規事業
      所管課：夜空課
      内容：広場を設ける。
      到達した水準：検討
      令和4年度実績：検討会
      回数：2回
      参加者数：8人
      目標に対する評価：B
      庁内での受け止め：場所が決まらない。
      """,
    facts: [
      ["2022 - 星見の相談", "課 星空課", "区 充実事業 expanded", "評 overall A achieved"],
      ["2022 - 夜空の広場", "課 夜空課", "区 新規事業 new", "評 overall B partlyAchieved"],
    ])

  /// What stands beside the number says of what kind the project is.
  static let numberAmongMarks = Specimen(
    name: "a number with its kind",
    text: """
      令和3年度 課題別事業評価表
      事業番号　001　新規
      事業名　星見の相談所を開く
      所属名　星空課
      事業内容
      星の相談に乗る所を開く。
      目標に対する評価　C　少し達成した
      効果又は評価の理由
      相談は少なかった。
      事業番号　002　充実
      事業名　夜空の教室
      所属名　夜空課、星空課
      事業内容
      夜空の教室を開く。
      目標に対する評価　B　ほぼ達成した
      効果又は評価の理由
      教室は満員であった。
      """,
    facts: [
      ["2021 001 星見の相談所を開く", "課 星空課", "区 新規 new", "評 overall C　少し達成した partlyAchieved"],
      ["2021 002 夜空の教室", "課 夜空課、星空課", "区 充実 expanded", "評 overall B　ほぼ達成した partlyAchieved"],
    ])

  /// Lists of a web page: each label behind a dot, and the result is still an estimate.
  static let bulletedLabels = Specimen(
    name: "labels in bulleted lists",
    text: """
      平成23年度実績（見込）報告
      事業No.：1
        • 事業名：星見の訪問
        • 担当課：星空課
      目標指標：延べ訪問人数（人）
        • 平成23年度目標数値：19,500
        • 平成23年度実績（見込）：23,000
        • 平成23年度達成率（見込）：117.9%
      【平成23年度の分析・評価】
      訪問は増えている。
      【平成24年度以降に向けての改善策・見直し】
      訪問の質を高める。
      事業No.：2
        • 事業名：夜空の宿
        • 担当課：夜空課
      目標指標：指標なし
        • 平成23年度目標数値：-
        • 平成23年度実績（見込）：-
        • 平成23年度達成率（見込）：-
      【平成23年度の分析・評価】
      宿を開いた。
      【平成24年度以降に向けての改善策・見直し】
      宿を増やす。
      """,
    facts: [
      ["2011 1 星見の訪問", "課 星空課", "標 延べ訪問人数(人) 2011:19,500/23000"],
      ["2011 2 夜空の宿", "課 夜空課"],
    ])

  /// The number stands behind its label with nothing between, and the name behind the number.
  static let numberedNames = Specimen(
    name: "names behind numbers, with commas",
    text: """
      令和6年度 星空こども計画 事業評価シート
      事業番号1、重点、星の権利を知らせる
      (基本目標3に再掲)
      担当課：星空課、夜空課
      取組内容：星の権利を知らせる。
      令和6年度の取組実績：冊子を配った。
      今後の課題：冊子が足りない。
      事業番号2、星の相談窓口
      担当課：星空課
      取組内容：窓口を知らせる。
      令和6年度の取組実績：カードを配った。
      今後の課題：知られていない。
      """,
    facts: [
      ["2024 1 星の権利を知らせる", "課 星空課、夜空課"],
      ["2024 2 星の相談窓口", "課 星空課"],
    ])

  /// The mark stands before the number, the offices in brackets behind the name. A place in brackets is no office.
  static let numberBehindPriority = Specimen(
    name: "a mark before the number",
    text: """
      令和6年度 星空こども計画 事業評価シート
      事業番号：重点、1、星の便りを届ける（星空課・文化・学び課・公民館）
      事業内容・事業目標：
      【星空課】
      星の便りを届ける。
      【公民館】
      便りを読む会を開く。
      令和6年度の実績：便りを12回出した。
      今後の課題：若い人に届かない。
      事業番号：2、星の本を増やす（中央図書館）
      事業内容・事業目標：
      本を増やす。
      令和6年度の実績：本を買った。
      今後の課題：棚が足りない。
      """,
    facts: [
      ["2024 1 星の便りを届ける", "課 星空課、文化・学び課、公民館"],
      ["2024 2 星の本を増やす（中央図書館）"],
    ])

  /// A sentence that counts projects by their numbers begins no record.
  static let numberInSentence = Specimen(
    name: "numbers in sentences",
    text: """
      令和6年度 事業評価シート
      事業番号：7
      事業名：星の便り
      担当課：星空課
      取組実績：便りを12回出した。
      事業番号8から10までは別の冊子に載せた。
      今後の課題：若い人に届かない。
      """,
    facts: [["2024 7 星の便り", "課 星空課"]])

  /// A table of which an extractor has left a line for each cell; groups of labels have headings of their own.
  static let cellsInLines = Specimen(
    name: "a line for each cell",
    text: """
      令和4年度 事務事業評価
      事務事業コード
      1000917
      事業名
      星の便りを届ける事業
      担当課名
      星空課
      対象
      市民
      事業の目的
      星の便りを届ける。
      事業の内訳
      事業の概要
      便りを刷って配る。
      冊子 1,200部
      課題
      届かない所がある。
      歳出
      総事業費（合計）
      1,210千円
      """,
    facts: [["2022 1000917 星の便りを届ける事業", "課 星空課", "費 総事業費（合計） 1210000"]])
}
