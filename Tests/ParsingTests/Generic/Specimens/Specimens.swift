/// Invented sheets in the layouts that municipalities use. All names and figures are made up.
enum Specimens {
  static let all: [Specimen] =
    [
      keyValue, wide, yearBlocks, running, stacked, marks, severalSheets, letters, amounts, viewpoints, plainText,
      labelsAbove, yearRows, choiceColumns, listedCosts, numberedChoices,
    ] + further + arranged + traps + met + grids + metAgain + unlabelledNames + severalOfAKind + corners + runningText
    + listFiles + laterYears + latest + inputCosts + spelledOutRaters

  private static let latest: [Specimen] =
    needsAndSupply + transposed + ordinalNames + yearsInRows + goalsByNumber + shortLists + frequencies
    + countsInHeadings

  /// Labels left of their values, several pairs a row; figures over years below.
  static let keyValue = Specimen(
    name: "labels and values in rows",
    text: """
      令和6年度　架空市　事務事業評価シート（令和5年度実施事業）
      整理番号|12|事務事業名|子育て相談事業||
      所管課|こども部 子育て支援課||実施方法|直営|
      基本目標|1　子どもが健やかに育つまち|施策|2 相談体制の充実||
      事業の目的|子育て家庭の不安を軽くする。||||
      事業概要|相談員が面談と電話で相談に応じる。||||
      （単位：千円）|||||
      区分|令和4年度決算|令和5年度決算|令和6年度予算||
      事業費|1,200|1,350|1,400||
      人件費|3,000|3,100|3,100||
      総事業費|4,200|4,450|4,500||
      指標名|単位|区分|令和4年度|令和5年度|令和6年度
      相談件数|件|目標|300|320|340
      ||実績|310|305|
      ||達成率|103.3%|95.3%|
      評価|A　達成|理由|相談が増えた。||
      今後の方向性|□拡充　■継続　□縮小　□廃止||||
      今後の課題|人材の確保が課題である。||||
      """,
    facts: [
      [
        "2023 12 子育て相談事業", "課 こども部 子育て支援課", "区 継続 continued", "目 1 子どもが健やかに育つまち", "目 2 相談体制の充実",
        "評 overall A　達成 achieved", "費 総事業費 4450000", "標 相談件数(件) 2022:300/310 2023:320/305 2024:340/-",
      ]
    ])

  /// A row for each project under one row of headings; a legend above, a total below.
  static let wide = Specimen(
    name: "a wide table",
    text: """
      第2期架空町子ども・子育て支援事業計画　令和5年度進捗状況一覧
      評価基準　A：計画どおり　B：概ね計画どおり　C：遅れている
      No.|事業名|事業内容|担当課|令和5年度の取組実績|評価|課題・今後の方向性
      1|乳児家庭全戸訪問事業|生後4か月までの乳児のいる家庭を訪問する。|健康推進課|訪問件数 412件|A|訪問員の確保に努める。
      2|ファミリー・サポート・センター|会員同士の助け合いを支える。|子育て支援課|活動件数 1,020件|B|提供会員が少ない。
      3|病児保育事業|病気の子どもを一時的に預かる。|保育課、健康推進課|延べ 88人|C|施設を増やす。
      合計||||||
      """,
    facts: [
      ["2023 1 乳児家庭全戸訪問事業", "課 健康推進課", "評 overall A achieved"],
      ["2023 2 ファミリー・サポート・センター", "課 子育て支援課", "評 overall B partlyAchieved"],
      ["2023 3 病児保育事業", "課 保育課、健康推進課", "評 overall C notAchieved"],
    ])

  /// Two rows of headings: years over 目標, 実績 and 達成率.
  static let yearBlocks = Specimen(
    name: "year blocks under two rows of headings",
    text: """
      架空市こども計画 実績報告（令和5年度）
      番号|取組名|所管|指標|単位|R4|||R5||
      |||||目標|実績|達成率|目標|実績|達成率
      1-1|放課後児童クラブ|学童保育課|利用児童数|人|500|480|96%|520|530|101.9%
      1-2|児童館事業|児童青少年課|来館者数|人|10,000|9,500|95%|10,000|11,200|112%
      |||行事の回数|回|12|12|100%|12|14|116.7%
      2-1|こども食堂支援|子育て支援課|補助団体数|団体|8|7|87.5%|10|10|100%
      """,
    facts: [
      ["2023 1-1 放課後児童クラブ", "課 学童保育課", "標 利用児童数(人) 2022:500/480 2023:520/530"],
      [
        "2023 1-2 児童館事業", "課 児童青少年課", "標 来館者数(人) 2022:10,000/9500 2023:10,000/11200",
        "標 行事の回数(回) 2022:12/12 2023:12/14",
      ],
      ["2023 2-1 こども食堂支援", "課 子育て支援課", "標 補助団体数(団体) 2022:8/7 2023:10/10"],
    ])

  /// Running text with labels before colons and in brackets.
  static let running = Specimen(
    name: "running text",
    text: """
      架空市次世代育成プラン 令和４年度取組状況報告書

      基本目標１　地域で支える子育て

      【事業名】地域子育て支援拠点事業
      【所管課】子育て支援課
      【事業内容】親子が集う場を市内に設け、相談に応じる。
      【実績】５か所で開催し、延べ3,210人が利用した。
      利用者は前年より増えた。
      【達成度】概ね達成
      【今後の方向性】継続

      【事業名】一時預かり事業
      【所管課】保育課
      【事業内容】保護者の用事の間、子どもを預かる。
      【実績】３園で実施した。
      【達成度】未達成
      【今後の方向性】拡充
      """,
    facts: [
      [
        "2022 - 地域子育て支援拠点事業", "課 子育て支援課", "区 継続 continued", "目 1 地域で支える子育て",
        "評 overall 概ね達成 partlyAchieved",
      ],
      ["2022 - 一時預かり事業", "課 保育課", "区 拡充 expanded", "目 1 地域で支える子育て", "評 overall 未達成 notAchieved"],
    ])

  /// Merged labels: the narrative goes on in the rows below, and sub-labels stand right of a group's label.
  static let stacked = Specimen(
    name: "merged labels",
    text: """
      令和5年度事務事業評価調書
      事務事業名|ブックスタート事業|||事業コード|030205
      担当部|教育部||担当課|図書館|
      事業⏎概要|対象|4か月児とその保護者|||
      |手段|健診の会場で絵本を手渡し、読み聞かせをする。|||
      |目的|親子のふれあいを深める。|||
      決算額|852千円||予算額|900千円|
      評価|必要性|A|有効性|B|
      |効率性|B|||
      総合評価|B：概ね順調||||
      方向性|☐拡充 ☑現状維持 ☐縮小 ☐廃止||||
      課題|配布の後の働きかけが足りない。||||
      |図書館の利用につなげたい。||||
      """,
    facts: [
      [
        "2023 030205 ブックスタート事業", "課 教育部 図書館", "区 現状維持 continued", "評 overall B：概ね順調 partlyAchieved",
        "評 必要性 A ?", "評 有効性 B ?", "評 効率性 B ?", "費 決算額 852000",
      ]
    ])

  /// ◎○△×, explained in a legend of one line a sign.
  static let marks = Specimen(
    name: "marks with a legend below",
    text: """
      架空村子どもの未来応援プラン進捗管理表（2023年度）
      整理番号|施策・事業名|担当課名|2023年度実績|進捗状況
      101|学習支援教室|福祉課|週1回開催した。|◎
      102|就学援助|学校教育課|対象者に支給した。|○
      103|フードパントリー|福祉課|開催できなかった。|×
      【凡例】
      ◎：予定より進んでいる
      ○：予定どおり
      △：やや遅れている
      ×：遅れている
      """,
    facts: [
      ["2023 101 学習支援教室", "課 福祉課", "評 overall ◎ exceeded"],
      ["2023 102 就学援助", "課 学校教育課", "評 overall ○ achieved"],
      ["2023 103 フードパントリー", "課 福祉課", "評 overall × notAchieved"],
    ])

  /// Several sheets in one file, each with its own heading lines.
  static let severalSheets = Specimen(
    name: "several sheets",
    text: """
      事業評価シート
      対象年度|令和5年度||
      担当課|学校教育課|事業番号|501
      事業名|外国語指導助手配置事業||
      計画掲載ページ|P.34||
      事業実績|全校に配置した。||
      事業費（円）|12,345,678||
      自己評価|4||
      評価段階　5：目標を上回る　4：目標どおり　3：おおむね目標どおり　2：目標を下回る　1：未実施
      事業評価シート
      対象年度|令和5年度||
      担当課|生涯学習課|事業番号|502
      事業名|放課後子ども教室||
      計画掲載ページ|P.35||
      事業実績|6校で実施した。||
      事業費（円）|4,000,000||
      自己評価|2||
      評価段階　5：目標を上回る　4：目標どおり　3：おおむね目標どおり　2：目標を下回る　1：未実施
      """,
    facts: [
      [
        "2023 501 外国語指導助手配置事業", "課 学校教育課", "頁 34", "評 overall 4 achieved 4/5/1", "費 事業費（円） 12345678",
      ],
      ["2023 502 放課後子ども教室", "課 生涯学習課", "頁 35", "評 overall 2 partlyAchieved 2/5/1", "費 事業費（円） 4000000"],
    ])

  /// Letters that the form doesn't explain stay letters.
  static let letters = Specimen(
    name: "letters without a legend",
    text: """
      令和5年度 施策評価シート
      施策名|子どもの居場所づくり|主管課|こども未来課
      施策の目的|安心して過ごせる場を増やす。||
      成果指標|目標値|実績値|達成率
      居場所の数（か所）|20|18|90%
      進捗度|B|今後の方向性|C
      成果|18か所になった。||
      """,
    facts: [
      ["2023 - 子どもの居場所づくり", "課 こども未来課", "評 overall B ?", "標 居場所の数(か所) ?:20/18"]
    ])

  /// Negative amounts, other units, and an amount without one.
  static let amounts = Specimen(
    name: "amounts",
    text: """
      令和5年度事務事業評価表
      事業名|決算額（百万円）|一般財源（百万円）|担当課|評価
      保育所整備事業|△12|▲3|保育課|順調
      給食費補助事業|1,024|1,024|学校給食課|遅れ
      事業名|決算額|一般財源|担当課|評価
      遊具更新事業|350|350|公園課|順調
      """,
    facts: [
      ["2023 - 保育所整備事業", "課 保育課", "評 overall 順調 achieved", "費 決算額（百万円） -12000000"],
      ["2023 - 給食費補助事業", "課 学校給食課", "評 overall 遅れ notAchieved", "費 決算額（百万円） 1024000000"],
      ["2023 - 遊具更新事業", "課 公園課", "評 overall 順調 achieved"],
    ])

  /// A list of viewpoints with a rating each, and judgements of two stages.
  static let viewpoints = Specimen(
    name: "viewpoints",
    text: """
      ２０２３年度　事務事業評価票
      事務事業名：児童手当支給事務
      所属：こども課　整理番号：7
      評価項目|評価|理由
      必要性|高い|法に定めがある。
      有効性|Ａ|対象者に届いている。
      一次評価|Ｂ|二次評価|Ａ
      凡例　Ａ＝目標を達成　Ｂ＝一部達成　Ｃ＝未達成
      """,
    facts: [
      [
        "2023 7 児童手当支給事務", "課 こども課", "評 有効性 Ａ achieved", "評 一次評価 Ｂ partlyAchieved", "評 二次評価 Ａ achieved",
      ]
    ])

  /// What a reader of PDF leaves of a form: labels and values with nothing but spaces between.
  static let plainText = Specimen(
    name: "labels and values parted by spaces",
    text: """
      平成30年度 事務事業評価シート
      事業名 休日保育事業 担当課 保育課
      事業番号 33
      事業の目的
      日曜と祝日の保育を行う。
      事業の内容
      委託した2園で実施する。
      事業費 5,210千円
      達成状況 目標どおり
      今後の課題
      利用が一部の地域にかたよっている。
      """,
    facts: [
      ["2018 33 休日保育事業", "課 保育課", "評 overall 目標どおり achieved", "費 事業費 5210000"]
    ])

  /// Labels in one row, their values in the next.
  static let labelsAbove = Specimen(
    name: "labels above their values",
    text: """
      令和5年度 進行管理シート
      事業番号|事業名|担当課|新規・継続
      2-3-1|子育て情報の発信|広報課|継続
      当初予算額（千円）|決算額（千円）|人件費（千円）|
      1,500|1,380|2,200|
      取組内容|||
      アプリで情報を届けた。|||
      総合評価|今後の方向性||
      達成|拡充||
      """,
    facts: [
      [
        "2023 2-3-1 子育て情報の発信", "課 広報課", "区 拡充 expanded", "評 overall 達成 achieved", "費 決算額（千円） 1380000",
      ]
    ])

  /// Years down the side, 目標 and 実績 across.
  static let yearRows = Specimen(
    name: "years down the side",
    text: """
      令和5年度 架空市教育振興計画 点検評価シート
      事業名|読書推進事業||
      担当課|中央図書館||
      指標名|児童書の貸出冊数（冊）||
      年度|目標値|実績値|達成率
      令和3年度|40,000|38,200|95.5%
      令和4年度|41,000|41,500|101.2%
      令和5年度|42,000|43,050|102.5%
      評価|順調||
      """,
    facts: [
      [
        "2023 - 読書推進事業", "課 中央図書館", "評 overall 順調 achieved",
        "標 児童書の貸出冊数(冊) 2021:40,000/38200 2022:41,000/41500 2023:42,000/43050",
      ]
    ])

  /// A circle in one of several columns.
  static let choiceColumns = Specimen(
    name: "a circle in a column",
    text: """
      令和5年度 こども施策 実施状況一覧表
      No|事業名|所管課|実施状況|今後の方向性||||備考
      ||||拡充|継続|縮小|廃止|
      1|里親制度の周知|こども家庭課|講座を2回開いた。||○|||
      2|ヤングケアラー支援|こども家庭課|相談員を置いた。|○||||人員を増やす。
      """,
    facts: [
      ["2023 1 里親制度の周知", "課 こども家庭課", "区 継続 continued"],
      ["2023 2 ヤングケアラー支援", "課 こども家庭課", "区 拡充 expanded"],
    ])

  /// Items with their amounts in one cell.
  static let listedCosts = Specimen(
    name: "costs as a list",
    text: """
      令和5年度実績　事業報告書
      事業名：親子ふれあい講座
      担当課：公民館
      実績：6回開いた。
      主な経費：講師謝礼 120千円
      教材費 35千円
      評価：◎
      """,
    facts: [
      ["2023 - 親子ふれあい講座", "課 公民館", "評 overall ◎ ?", "費 講師謝礼 120000", "費 教材費 35000"]
    ])

  /// One of several numbers is circled.
  static let numberedChoices = Specimen(
    name: "a circled number",
    text: """
      平成31年度 事務事業評価表
      事務事業名|母子健康手帳交付|担当|健康づくり課
      事業内容|妊娠の届け出の時に交付する。||
      達成度|1 達成　②概ね達成　3 未達成||
      方向性|①現状維持　2改善　3廃止||
      区分|１ 新規　②　継続||
      """,
    facts: [
      ["2019 - 母子健康手帳交付", "課 健康づくり課", "区 現状維持 continued", "評 overall 概ね達成 partlyAchieved"]
    ])
}
