/// Invented sheets whose grids put headings, choices and sums where a row of labels and values has none.
extension Specimens {
  static let grids: [Specimen] = [
    spendingByYear, yearInTheName, valuesUnderLabels, smallLetters, judgedByYear, judgedHeadings, matrix, gaps,
    reckonedColumns,
  ]

  /// Every row of a table of accounts is money, whatever it is called; what the costs do is not what the project does.
  static let spendingByYear = Specimen(
    name: "a table of accounts beside one of results",
    text: """
      事務事業評価シート（平成27年度実施事務事業）
      実施計画の事業名|親子ひろば|担当部署名|こども部 子育て支援課
      区分||25年度（決算）|26年度（決算）|27年度（決算）|28年度（予算）|H27/H26
      事業費（千円）||31,240|32,105|33,480|34,900|104.3%
      主な内訳|委託料|28,000|28,600|29,900|31,000|104.5%
      |需用費|3,240|3,505|3,580|3,900|102.1%
      人件費（人・千円）||1.20　9,360|1.20　9,240|1.10　8,360|1.10　8,250|90.5%
      内訳|正職員|0.70　5,460|0.70　5,390|0.60　4,560|0.60　4,500|84.6%
      支出合計 A||40,600|41,345|41,840|43,150|101.2%
      目標|利用者を増やす。
      区分|内容|単位|25年度（実績）|26年度（実績）|27年度（実績）|28年度（予定）|目標値（H30）
      ■活動 □成果|ひろばの開設日数|日|1,680|1,690|1,702|1,710|1,750
      □活動 ■成果|延べ利用者数|人|41,250|43,018|45,377|46,000|50,000
      □活動 □成果||||||
      事業費の方向性|□増加 ■維持 □減少|事業の方向性|■拡充 □継続 □縮小
      """,
    facts: [
      [
        "2015 - 親子ひろば", "課 こども部 子育て支援課", "費 事業費（千円） 33480000", "区 拡充 expanded",
        "標 ひろばの開設日数(日) 2013:-/1680 2014:-/1690 2015:-/1702 2016:1,710/- 2018:1,750/-",
        "標 延べ利用者数(人) 2013:-/41250 2014:-/43018 2015:-/45377 2016:46,000/- 2018:50,000/-",
      ]
    ])

  /// The sheet is named after the year in which it was made, the project after the year that it is about.
  static let yearInTheName = Specimen(
    name: "the year beside the name",
    text: """
      令 和 元 年 度 事 業 評 価 書
      平成30年度事業名|親子の居場所|所管区局・課|こども青少年局 子育て支援課
      区分|□ 義務的経費　□ 内部事務⏎■ その他|新規の有無|□ 有 ■ 無
      事業費|（千円）|29年度決算|30年度予算|30年度決算|元年度予算
      |総事業費|812,904|830,000|822,615|845,310
      視点|評価|説明
      必要性|■ 高い □ 低い|孤立を防ぐため。
      効率性・類似性|□ 効率的 ■ 見直しの余地あり|集約を検討する。
      今後の方向性|□拡充 ■継続 □縮小|
      """,
    facts: [
      [
        "2018 - 親子の居場所", "課 こども青少年局 子育て支援課", "費 総事業費 822615000", "区 継続 continued",
        "評 必要性 高い ?", "評 効率性・類似性 見直しの余地あり ?",
      ]
    ])

  /// Labels side by side with their values below them, of which one is no label that is known.
  static let valuesUnderLabels = Specimen(
    name: "values under labels",
    text: """
      平成23年度 事務事業評価票（平成22年度分）
      事務事業名|子育て講座|所管局部課等|子育て支援部 児童家庭課　支援係長　251-0000
      22決算額（千円）|23予算額（千円）|24予算額（千円）|今後の方向性|業務運営方法
      13,614|15,000|16,200|充実|□直営 ■部分委託 □全部委託
      対象|保護者
      活動内容|講座を開く。
      """,
    facts: [
      [
        "2010 - 子育て講座", "課 子育て支援部 児童家庭課", "費 22決算額（千円） 13614000", "区 充実 expanded",
      ]
    ])

  /// Each policy is rated in each year, in small letters.
  static let smallLetters = Specimen(
    name: "small letters of three years",
    text: """
      平成26年度 政策評価票
      政策名|子育て支援|担当局|保健福祉局
      施策番号|施策名|担当課|評価|||参照ページ
      |||24年度|25年度|26年度|
      1301|地域で支え合う風土づくり|子育て課|b|a|b|143
      1302|子どものいのちを守る|健康課|c|a|a|145
      """,
    facts: [
      [
        "2014 1301 地域で支え合う風土づくり", "課 子育て課", "評 overall b ?", "評 評価 平成24年度 b ?", "評 評価 平成25年度 a ?",
      ],
      ["2014 1302 子どものいのちを守る", "課 健康課", "評 overall a ?", "評 評価 平成24年度 c ?", "評 評価 平成25年度 a ?"],
    ])

  /// A row of judgements under the years of an indicator, and one whose sign and words stand together.
  static let judgedByYear = Specimen(
    name: "judgements under years",
    text: """
      平成23年度 事務事業評価票（平成22年度分）
      事務事業名|子育て講座|担当課|児童家庭課
      事業内容|講座を開く。
      指標|延べ利用者数（人）|20年度|21年度|22年度
      目標値||20,000|21,000|22,000
      実績値||19,512|21,304|22,518
      評価||C|B|A
      成果の達成状況|□A達成している ■Bおおむね達成している □C達成していない|選択の理由|目標に届かなかった。
      """,
    facts: [
      [
        "2010 - 子育て講座", "課 児童家庭課", "評 overall Bおおむね達成している partlyAchieved", "評 評価 平成20年度 C ?", "評 評価 平成21年度 B ?",
        "評 評価 A ?",
        "標 延べ利用者数(人) 2008:20,000/19512 2009:21,000/21304 2010:22,000/22518",
      ]
    ])

  /// The judgement stands in the row of the project's heading.
  static let judgedHeadings = Specimen(
    name: "headings with their judgement",
    text: """
      検証・評価シート
      子どもが健やかに育つまちプラン －平成21年度の取り組み状況－
      取りまとめ課|こども企画課
      目標|安心して子どもを育てられる。
      (1)子育て支援の充実|評価|A
      親子が集える場を広げた。||
      指標|計画策定時|平成20年度|平成21年度|目標（平成22年度）
      児童館の延べ利用者数（人）|1,210|1,302|1,355|1,400
      (2)児童虐待の防止|評価|B
      相談体制を強めた。||
      指標|計画策定時|平成20年度|平成21年度|目標（平成22年度）
      訪問の実施件数（件）|520件|688件|731件|800件
      """,
    facts: [
      ["2009 - 子育て支援の充実", "評 overall A ?", "標 児童館の延べ利用者数(人) ?基準:-/1210 2008:-/1302 2009:-/1355 2010:1,400/-"],
      ["2009 - 児童虐待の防止", "評 overall B ?", "標 訪問の実施件数(件) ?基準:-/520 2008:-/688 2009:-/731 2010:800件/-"],
    ])

  /// Names under 単位 with their units behind them, and judgements whose columns have headings.
  static let matrix = Specimen(
    name: "judgements in a matrix",
    text: """
      22年度実施の事務事業（23年度評価実施）
      担当部課名|こども部 保育課|事業名|病児保育
      事業の目的|安心して働けるようにする。||
      指標|単位|20年度（実績）|21年度（実績）|22年度（実績）|23年度（予定）|H22/H21
      |(1)利用児童数　人|412|430|455|460|105.8%
      |(2)開所日数　日|240|241|243|243|100.8%
      区分|評価|選択の理由
      必要性|○ 高い　● やや高い　○ 低い|共働き世帯が増えている。
      効率性|○ 高い　○ やや高い　● 低い|稼働率に波がある。
      成果と課題|待つ人は減ったが、職員が足りない。|
      """,
    facts: [
      [
        "2010 - 病児保育", "課 こども部 保育課", "評 必要性 やや高い ?", "評 効率性 低い ?",
        "標 (1)利用児童数　人(-) 2008:-/412 2009:-/430 2010:-/455 2011:460/-",
        "標 (2)開所日数　日(-) 2008:-/240 2009:-/241 2010:-/243 2011:243/-",
      ]
    ])

  /// Of cells beside each other wide gaps are left: only what is alone in its line is known to be a value.
  static let gaps = Specimen(
    name: "cells that gaps part",
    text: """
      令和5年度 事務事業評価シート
      事業名       星空の広場
      担当課       公園課
      事業の目的   夜に遊ぶ。
      決算額       52,310千円            予算    A
      指標: 来園者数（人）      令和3年度      令和4年度
      目標値:      100            120
      実績値:      90             118
      成果の達成状況   □A 達成 ■B 選択の 来園者は増えたが 成果の達 □C
      """,
    facts: [["2023 - 星空の広場", "課 公園課"]])

  /// Where the name itself runs into what stood beside it, nothing is known of the project.
  static let gapInTheName = Specimen(
    name: "a name that runs on",
    text: """
      令和5年度 事務事業評価シート
      事業名       星空の広場          (作成者     係長 251-0000
      担当課       公園課
      事業の目的   夜に遊ぶ。
      評価         A
      """,
    facts: [])

  /// （A） and （B/A） in a third row of the heading say how the columns are reckoned, and are no years.
  static let reckonedColumns = Specimen(
    name: "letters for the columns below their headings",
    text: """
      星空子ども・子育て支援事業計画　量の見込みに対する実績（令和5年度）
      事業名|担当課|単位|令和4年度||令和5年度|||評価
      |||計画|実績|計画|実績|達成率|
      |||（A）|（B）|（A）|（B）|（B/A）|
      夜の預かり|保育課|人|620|588|610|601|98.5%|達成
      星見の預かり|保育課|人日|100|42|100|38|38.0%|未達成
      """,
    facts: [
      ["2023 - 夜の預かり", "課 保育課", "評 overall 達成 achieved", "標 夜の預かり(人) 2022:620/588 2023:610/601"],
      ["2023 - 星見の預かり", "課 保育課", "評 overall 未達成 notAchieved", "標 星見の預かり(人日) 2022:100/42 2023:100/38"],
    ])
}
