/// Invented sheets built as municipalities' own were found to be.
extension Specimens {
  static let met: [Specimen] = [
    budgetAmongResults, lateList, askedLabels, intendedResult, spacedTitle, shareLegend, unitBehind, labelledYear,
    coveredYear, labelBehindOffice, sharedPolicyNumber, headedAmounts, shiftedRow, spacedHeading, databaseRows,
    bracketedRating,
  ]

  /// The first column is next year's budget; parts of the cost have names that no label has.
  static let budgetAmongResults = Specimen(
    name: "a budget among the results of years",
    text: """
      事務事業評価シート（概要説明書）
      事務事業名|発達の相談||||
      担当部署|こども部 発達支援課||||
      事業の目的|発達の悩みを軽くする。||||
      |平成26年度（予算）|平成25年度（決算）|平成24年度（決算）
      報酬・報償|898 千円|347 千円|512 千円
      委託料|1,200 千円|1,150 千円|1,100 千円
      総事業費|2,098 千円|1,497 千円|1,612 千円
      国・府支出金|500 千円|450 千円|400 千円
      一般財源|1,598 千円|1,047 千円|1,212 千円
      """,
    facts: [["2013 - 発達の相談", "課 こども部 発達支援課", "費 総事業費 1497000"]])

  /// The list is named after the year in which it was made, its columns after the year that it is about.
  static let lateList = Specimen(
    name: "a list of the year after",
    text: """
      平成28年度 事務事業評価一覧
      絶対コード|事業名|施策コード|課名|H27年度事業内容|H27年度決算額（円）|最終判断
      1901|星まつり|010101|観光課|まつりを開いた。|72,644,383|拡大
      0420|図書の貸出|010202|図書課|本を貸した。|8,133,990|維持
      """,
    facts: [
      ["2015 - 星まつり", "課 観光課", "費 H27年度決算額（円） 72644383"],
      ["2015 - 図書の貸出", "課 図書課", "費 H27年度決算額（円） 8133990"],
    ])

  /// Labels that ask, with what they are about in brackets.
  static let askedLabels = Specimen(
    name: "labels that ask",
    text: """
      事務事業評価結果（令和4年度実施事業）
      事務事業コード
      1000272
      事業名
      保育所の運営
      担当部名
      こども部
      担当課名
      保育課
      何をする事業か (概要)
      保育所を開く。
      何の為にやるのか (目的)
      子どもを預かるため。
      課題
      建物が古い。
      対応
      修繕する。
      """,
    facts: [["2022 1000272 保育所の運営", "課 こども部 保育課"]])

  /// 結果 that is aimed at, and two labels of names of which neither is the policy's.
  static let intendedResult = Specimen(
    name: "an aim that is called a result",
    text: """
      令和3年度実施事業　事務事業評価表
      施策名|星空の保全||
      担当部課名|環境部 星空課||
      第3期実施計画の事業名|観測所の開放|財務会計上の事業名|観測所管理費
      事業の目的【どのような状態にしたいか】|星に親しむ。||
      結果（どのような効果が得られるのか）|星が好きな人が増える。||
      """,
    facts: [["2021 - 観測所の開放", "課 環境部 星空課", "目 星空の保全 星空の保全"]])

  /// The title's letters stand apart; the budget stands in brackets behind what was spent.
  static let spacedTitle = Specimen(
    name: "a title with its letters apart",
    text: """
      （様式１）
      事 務 事 業 評 価 票（令和４年度実施分）
      事 業 名：　泊まりの預かり
      担当部課名：　こども部／こども家庭課
      係　名：　支援係
      事業の目的：　保護者が病気のときに預かる。
      令和４年度実績：　延べ利用日数　１０２日
      決算額：　１，２３４千円（予算額：１，５００千円）
      今後の方向性：　拡充
      """,
    facts: [["2022 - 泊まりの預かり", "課 こども部 こども家庭課 支援係", "区 拡充 expanded", "費 決算額 1234000"]])

  /// Each step of the legend says what it is a step of, and the share that it stands for.
  static let shareLegend = Specimen(
    name: "a legend with shares",
    text: """
      平成22年度 点検・評価報告
      評価A 達成している   100%
      評価B 概ね達成している  80%以上
      評価C 達成していない   80%未満
      No.|事業名|担当課|実施状況|評価
      1|読書の推進|図書課|本を読んだ。|A
      2|星空の教室|学習課|星を見た。|B
      3|体験の旅|学習課|中止した。|C
      """,
    facts: [
      ["2010 1 読書の推進", "課 図書課", "評 overall A achieved"],
      ["2010 2 星空の教室", "課 学習課", "評 overall B partlyAchieved"],
      ["2010 3 体験の旅", "課 学習課", "評 overall C notAchieved"],
    ])

  /// The unit stands behind the last year.
  static let unitBehind = Specimen(
    name: "a unit behind the amounts",
    text: """
      事務事業評価シート〈平成30年度実施事業〉
      事務事業名|保育所の整備|||
      部局名|こども部|課（室）名|保育課|
      |平成28年度決算|平成29年度決算|平成30年度決算|
      事業費合計|1,036,403|1,889,363|152,609|千円
      今後の方向性|□拡充 ■維持 □縮小 □改善 □廃止|||
      """,
    facts: [["2018 - 保育所の整備", "課 こども部 保育課", "区 維持 continued", "費 事業費合計 152609000"]])

  /// Nothing but a label says the year.
  static let labelledYear = Specimen(
    name: "a year in a label alone",
    text: """
      事業評価シート
      事業名|居場所づくり
      担当課|青少年課
      令和5年度事業費（千円）|1,250
      進捗状況|順調
      """,
    facts: [["2023 - 居場所づくり", "課 青少年課", "評 overall 順調 achieved", "費 令和5年度事業費（千円） 1250000"]])

  /// The sheet is of one year, its brackets say that it is about another.
  static let coveredYear = Specimen(
    name: "an evaluation of the year before",
    text: """
      平成26年度 施策評価シート（評価対象：H25年度）
      整理№|16|施策名|子育ちの支援
      主担当課|保育課|総合評価|概ね順調
      """,
    facts: [["2013 16 子育ちの支援", "課 保育課", "評 overall 概ね順調 partlyAchieved"]])

  /// A label at the line's end, whose value stands on the next line, is no office.
  static let labelBehindOffice = Specimen(
    name: "a label behind an office",
    text: """
      令和2年度実績 事業評価シート
      事業名 子育ての相談
      担当課 保育課 関係部局課
      こども政策課
      事業の目的 不安を減らす。
      総合評価 順調
      """,
    facts: [["2020 - 子育ての相談", "評 overall 順調 achieved"]])

  /// Several projects share their policy's number, which is blank from the second on.
  static let sharedPolicyNumber = Specimen(
    name: "a policy's number over several projects",
    text: """
      令和5年度 こども計画 進捗状況
      施策番号|事業名|担当課|評価
      1-1|一時預かり|保育課|順調
      |病児の保育|こども課|順調
      1-2|放課後の教室|教育課|遅れている
      """,
    facts: [
      ["2023 - 一時預かり", "課 保育課", "評 overall 順調 achieved"],
      ["2023 - 病児の保育", "課 こども課", "評 overall 順調 achieved"],
      ["2023 - 放課後の教室", "課 教育課", "評 overall 遅れている notAchieved"],
    ])

  /// The heading begins with what the amounts are; units are printed before there is a figure, labels with their letters
  /// apart.
  static let headedAmounts = Specimen(
    name: "amounts that the heading names",
    text: """
      平成 23 年度 事務事業事後評価調書 (平成 22 年度事業)
      整理番号|11-41|事務事業名|星見台の移設||
      担当課名|学習課|||| 
      第5期総合計画|政 策 目 標|3 のびやかな町|||
      事 業 費|20年度(実績)|21年度(実績)|22年度(実績)|23年度(見込)|24年度(計画)
      国・道支出金|千円|千円|千円|千円|千円
      一般財源|千円|千円|435 千円|2,363 千円|千円
      合 計|千円|千円|435 千円|2,363 千円|千円
      指標|目標値及び実績値|20年度|21年度|22年度|
      星見台|目標値|0|0|1|
      |実績値|0|0|1|
      """,
    facts: [
      [
        "2010 11-41 星見台の移設", "課 学習課", "目 3 のびやかな町", "費 事 業 費 435000", "標 星見台(-) 2008:0/0 2009:0/0 2010:1/1",
      ]
    ])

  /// The amounts lack a cell before them, so that each stands under the year before its own.
  static let shiftedRow = Specimen(
    name: "rows that lack a cell",
    text: """
      H27事後 事務事業評価（実績評価）
      事務事業名|遺児の手当|事務事業コード|212-36||
      担当課|子育て課|評価区分|●評価対象事業 ○説明事業||
      成果指標|支給者数||||
      |年度|H26|H27|H28|
      |目標|430|430|430|
      |実績|426|428||
      投入資源（単位：千円）
      |年度|H26|H27|H28|
      事業費 ・・・ ①|直接|178,519|181,972|185,581|
      事業費 ・・・ ②|178,519|181,972|185,581||
      """,
    facts: [
      ["2015 212-36 遺児の手当", "課 子育て課", "費 事業費 ・・・ ① 181972000", "標 支給者数(-) 2014:430/426 2015:430/428 2016:430/-"]
    ])

  /// Of a table nothing but spaces is left, and its heading is no name with its label.
  static let spacedHeading = Specimen(
    name: "a heading of which spaces are left",
    text: """
      令和3年度 事後評価実施事業一覧表
      事業名 事後評価区分 当初計画事業費(千円) 最終事業費(千円)
      星空の学び [17KB] ソフト事業 107,765 67,766
      事業名 星空の広場
      担当課 義務教育課
      有効性 B
      総合評価 順調
      """,
    facts: [["2021 - 星空の広場", "課 義務教育課", "評 有効性 B ?", "評 overall 順調 achieved"]])

  /// What a database gives: a row a project, dozens of columns, some headed with whole sentences; most are not known.
  static let databaseRows = Specimen(
    name: "a database's rows",
    text: """
      令和4年度実施事業 事務事業評価
      No.|事務事業ID|事務事業名|政策名|施策名|根拠法令|部課名|課長名|係名|実施計画|事務事業の概要（具体的なやり方、手順、詳細。期間限定複数年度事業は全体像をここに記述してください。）|② 対象（誰、何を対象にしているのか）|③ 意図（この事業によって、対象をどう変えるのか）|④ 結果（上位の基本事業にどのように貢献するのか）|国庫支出金|その他|一般財源|設問1|設問2|設問3|設問4|設問5|設問6|設問7|設問8|設問9|設問10|設問11|設問12|設問13|設問14|設問15|設問16|設問17|設問18|設問19|設問20
      1|0086|星空の見守り|自然の保全|星空の保全|-|環境部星空課|星野|夜空係|○|夜空を見守る。|夜空|きれいになる。|保全が進む。|0|89|3,089|適切である||適切である||適切である||適切である||適切である||適切である||適切である||適切である||適切である||適切である|
      3|0581|広場の運営|産業の振興|広場の活用|広場条例|産業部広場課|広田|運営係||広場を開く。|市民|集まる。|にぎわう。|0|0|120|適切である||適切である||適切である||適切である||適切である||適切である||適切である||適切である||適切である||適切である|
      """,
    facts: [
      ["2022 0086 星空の見守り", "課 環境部星空課 夜空係", "目 自然の保全 自然の保全", "目 星空の保全 星空の保全"],
      ["2022 0581 広場の運営", "課 産業部広場課 運営係", "目 産業の振興 産業の振興", "目 広場の活用 広場の活用"],
    ])

  /// A rating in brackets behind its label's colon; what stands in the label's own brackets is no note.
  static let bracketedRating = Specimen(
    name: "ratings in brackets",
    text: """
      令和4年度実績 施策評価シート
      A：計画以上　B：概ね計画どおり　C：計画を下回る
      事業名：星空の広場
      担当課：星空課
      進捗状況：「B 概ね計画どおり」
      事業の目的：星に親しむ。
      事業名：夜空の見守り
      担当課：星空課
      事業の目的：夜空を見守る。
      総合評価（A）
      """,
    facts: [
      ["2022 - 星空の広場", "課 星空課", "評 overall B 概ね計画どおり achieved"],
      ["2022 - 夜空の見守り", "課 星空課"],
    ])
}
