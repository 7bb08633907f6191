import Contracts
import Enrichment
import Parsing
import Testing

/// The form as it was before 2011, with invented projects.
@Suite("川崎市 施策進行管理・評価票(2) of 2005 to 2010")
struct KawasakiEditionTests {
  @Test("2008: 達成度, and name and office on one line")
  func plain() throws {
    let measures = try KawasakiSheet.measures(
      """
      施策進行管理・評価票(2)
      評価年度:2008年度
      達成度 事業数 うち
      重点
      1 目標を大きく上回って達成 0 0
      2 目標を上回って達成 1 0
      3 目標をほぼ達成 1 1
      4 目標を下回った 0 0
      5 目標を大きく下回った 0 0
      合計 2 1
      点検結果 予算・人員等の拡大 予算・人員等の縮減 予算・人員等の現状維持 事業終了休止・中止・廃止
      事業目標どおり A 1 B 0 C 1 D 0
      事業目標を変更 E 0 F 0 G 0 H 0
      <配下の事務事業所一覧>
      事務事業名 星見保育所の整備 所管課 こども局保育課
      事務事業の概要 保育所を建てる。
      達成度
      3 点検結果 A   重点 重点
      年度 現状(計画策定時) 2008年度 2009年度 2010年度 2011年度以降
      事業目標 設計 建設 開所 運営 運営
      実行計画と差異のある事業目標
      実績 建設した
      事務事業名 こども広場の運営 所管課 北部こども支援室、こども局青少年課
      事務事業の概要 広場を開く。
      達成度
      2 点検結果 C
      年度 現状(計画策定時) 2008年度 2009年度 2010年度 2011年度以降
      事業目標 準備 開設 運営 運営 運営
      実行計画と差異のある事業目標
      実績 開設した
      """)
    #expect(measures.map(\.title) == ["星見保育所の整備", "こども広場の運営"])
    #expect(measures.map(\.departments) == [["こども局保育課"], ["北部こども支援室", "こども局青少年課"]])
    #expect(measures.map(\.fiscalYear) == [2008, 2008])
    #expect(measures.map { $0.ratings.first?.attainment } == [.achieved, .exceeded])
    #expect(measures.map { $0.category?.status } == [.expanded, .continued])
  }

  @Test("2010: the third year also says how far the plan's three years got, with a tally of its own")
  func threeYears() throws {
    let measures = try KawasakiSheet.measures(
      """
      施策進行管理・評価票(2)
      評価年度:2010年度
      達成度 事業数 うち
      重点
      1 目標を大きく上回って達成 0 0
      2 目標を上回って達成 0 0
      3 目標をほぼ達成 0 0
      4 目標を下回った 1 1
      5 目標を大きく下回った 0 0
      合計 1 1
      点検結果 予算・人員等の拡大 予算・人員等の縮減 予算・人員等の現状維持 事業終了
      休止・中止・廃止
      事業目標どおり A 0 B 0 C 0 D 1
      事業目標を変更 E 0 F 0 G 0 H 0
      3ヵ年の事業目標に対する達成度 事業数 うち
      重点
      I 当初目標を大きく上回って達成 0 0
      II 当初目標を上回って達成 0 0
      III 当初目標をほぼ達成 1 1
      IV 当初を下回った 0 0
      V 当初目標を大きく下回った 0 0
      合計 1 1
      <配下の事務事業一覧>
      事務事業名 読みきかせ広場 所管課 教育委員会事務局読書課
      事務事業の概要 本を読む。
      達成度
      4 3ヵ年の事業目標に対する達成度 III 点検結果 D 重点 重点
      年度 現状(計画策定時) 2008年度 2009年度 2010年度 2011年度以降
      事業目標 準備 開設 運営 運営 終了
      実行計画と差異のある事業目標
      実績 開設した 運営した 運営した
      """)
    let measure = try #require(measures.first)
    #expect(measure.title == "読みきかせ広場")
    #expect(measure.departments == ["教育委員会事務局読書課"])
    #expect(measure.ratings.map(\.raw) == ["4"])
    #expect(measure.ratings.first?.attainment == .partlyAchieved)
    #expect(measure.codes.map(\.raw) == ["D", "III"])
    #expect(measure.codes.last?.meaning == "当初目標をほぼ達成")
    #expect(measure.category?.status == .ended)
    #expect(measure.priority != nil)
  }

  @Test("2007: 評価表, and three judgements behind the attainment")
  func summedUp() throws {
    let measures = try KawasakiSheet.measures(
      """
      施策進行管理・評価表(2)
      評価年度:2007年度
      達成度 事業数 うち
      重点
      1 目標を大きく上回って達成 0 0
      2 目標を上回って達成 1 1
      3 目標をほぼ達成 1 0
      4 目標を下回った 0 0
      5 目標を大きく下回った 0 0
      合計 2 1
      3ヶ年の総括
      事業の妥当性   事業の有効性・効率性・経済性 3ヵ年の事業目標に
      対する達成状況
      事業数 うち重点 事業数 うち重点 事業数 うち重点
      5 優る 0 0 5 優る 0 0 I 当初の目標を上回って達成 1 1
      4 やや優る 0 0 4 やや優る 1 0 II 当初の目標どおり達成 1 0
      3 適正 2 1 3 適正 1 1 III 当初の目標を下回った 0 0
      2 やや劣る 0 0 2 やや劣る 0 0 IV 法制度等の改定により比較不能 0 0
      1 劣る 0 0 1 劣る 0 0
      <配下の事務事業所一覧>
      事務事業名 こども館の運営 所管課 市民局青少年課
      事務事業の概要 遊び場を開く。
      達成度
      2 重点 事業の妥当性 3 事業の有効性・効率性・経済性 3 3ヵ年の事業目標に対する達成状況 I
      年度 現状(計画策定時) 2005年度 2006年度 2007年度 2008年度以降
      事業目標 継続 継続 継続 継続 継続
      実行計画と差異のある事業目標
      実績 1,200人 1,300人 1,400人
      事務事業名 学校の管理 所管課 教育委員会事務局学事課
      事務事業の概要 物品を調達する。
      達成度
      3   事業の妥当性 3 事業の有効性・効率性・経済性 4 3ヵ年の事業目標に対する達成状況 II
      年度 現状(計画策定時) 2005年度 2006年度 2007年度 2008年度以降
      事業目標 調達 調達 調達 調達 調達
      実行計画と差異のある事業目標
      実績 調達した 調達した 調達した
      """)
    #expect(measures.map(\.fiscalYear) == [2007, 2007])
    #expect(measures.map(\.title) == ["こども館の運営", "学校の管理"])
    #expect(measures.map { $0.ratings.map(\.raw) } == [["2"], ["3"]])
    #expect(measures.map { $0.ratings.first?.attainment } == [.exceeded, .achieved])
    #expect(measures.map { $0.priority == nil } == [false, true])
    #expect(measures.map { $0.codes.map(\.raw) } == [["3", "3", "I"], ["3", "4", "II"]])
  }

  @Test("2006: every label has a line of its own, and the office's another word")
  func labelsOnLines() throws {
    let measure = try #require(
      KawasakiSheet.measures(
        """
        評価年度:2006年度
        事務事業名
        星見広場の運営
        事務事業所管課
        市民局こども部広場課
        達成度
        3
        事務事業の概要
        広場を開く。
        年 度
        現状(計画策定時)
        2005年度
        2006年度
        2007年度
        2008年度以降
        事 業 目 標
        調査
        準備
        開設
        運営
        運営
        実行計画と差異のある事業目標
        実 績
        準備した
        開設した
        """
      ).first)
    #expect(measure.title == "星見広場の運営")
    #expect(measure.departments == ["市民局こども部広場課"])
    #expect(measure.ratings.map(\.raw) == ["3"])
    #expect(measure.ratings.first?.attainment == .achieved)
  }

  @Test("2005: name, office and a letter on one line; what the letter means, the form doesn't say")
  func letters() throws {
    let set = try KawasakiSheet.set(
      """
      評価年度:2005年度
      事務事業名 星見広場の運営 事務事業所管課 市民局こども部広場課 達成度 b
      事務事業の概要  広場を開く。
      年   度 現状(計画策定時) 2005年度 2006年度 2007年度 2008年度以降
      事 業 目 標 調査 準備 開設 運営 運営
      実   績 準備した \u{A0} \u{A0} \u{A0}
      """)
    let measure = try #require(set.measures.first)
    #expect(measure.title == "星見広場の運営")
    #expect(measure.departments == ["市民局こども部広場課"])
    #expect(measure.ratings.map(\.raw) == ["b"])
    #expect(measure.ratings.first?.attainment == nil)
    #expect(set.findings.map(\.code) == [.ratingUnreadable])
    #expect(KawasakiSheet.periods("achievements", measure) == ["2005年度: 準備した"])
  }
}
