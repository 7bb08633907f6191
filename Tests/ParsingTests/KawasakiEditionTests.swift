import Contracts
import Enrichment
import Parsing
import Testing

/// The form as it was in other years, with invented projects.
@Suite("川崎市 施策進行管理・評価票(2) of other years")
struct KawasakiEditionTests {
  private func measures(_ text: String) throws -> [Measure] {
    let sheet = try explain(text).sheet
    #expect(sheet.profile.id == "kawasaki-progress-sheet")
    #expect(sheet.unclaimed.isEmpty, "\(sheet.unclaimed.map(\.text))")
    let set = try Enrichment.measures(from: sheet)
    #expect(set.findings.filter { $0.code == .tallyMismatch }.isEmpty)
    return set.measures
  }

  private func set(_ text: String) throws -> MeasureSet {
    let sheet = try explain(text).sheet
    #expect(sheet.profile.id == "kawasaki-progress-sheet")
    #expect(sheet.unclaimed.isEmpty, "\(sheet.unclaimed.map(\.text))")
    return try Enrichment.measures(from: sheet)
  }

  @Test("2008: 達成度, and name and office on one line")
  func plain() throws {
    let measures = try measures(
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

  @Test("a table's row has its years in its cells")
  func rows() throws {
    let sheet = try explain(
      """
      施策進行管理・評価表(2)
      評価年度:2007年度

      事務事業名 | 協働の決まり | 所管課 | 市民局地域課 | || 
      ---|---|---|---|---|---|
      事務事業の概要 | 決まりを作る。 | ||||
      達成度 | 3 点検結果 C | ||||
      年度 | 現状(計画策定時) | 2005年度 | 2006年度 | 2007年度 | 2008年度以降 |
      事業目標 | 調べる |
      比べる | 決める |
      使う | 広める |
      実行計画と差異のある事業目標 | |||||
      実績 | 調べた | 比べた | 決めた | ||
      """
    ).sheet
    #expect(sheet.unclaimed.isEmpty)
    let record = try #require(sheet.records.first)
    #expect(record.texts("title") == ["協働の決まり"])
    #expect(record.texts("departments") == ["市民局地域課"])
    #expect(record.texts("overall") == ["3"])
    let targets = record["targets"]?.entries?.map { [$0.name.text] + $0.values.map(\.quote.text) }
    #expect(
      targets == [
        ["現状(計画策定時)", "調べる"], ["2005年度", "比べる"], ["2006年度", "決める"], ["2007年度", "使う"], ["2008年度以降", "広める"],
      ])
    let results = record["achievements"]?.entries?.map { [$0.name.text] + $0.values.map(\.quote.text) }
    #expect(results == [["2005年度", "調べた"], ["2006年度", "比べた"], ["2007年度", "決めた"]])
  }

  @Test("2010: the third year also says how far the plan's three years got, with a tally of its own")
  func threeYears() throws {
    let measures = try measures(
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
    let measures = try measures(
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

  /// Only the tables, as some extractors leave a page: no line above them, and no table within a cell.
  private func tables(_ results: [String]) -> String {
    let projects = results.enumerated().map { number, results in
      """
      事務事業名 | 星見の事業\(number) | 所管課 | こども局保育課 |
      ---|---|---|---|---|---|
      事務事業の概要 | 事業を行う。 | |||||
      達成度 | | |||||
      年度 | 現状(計画策定時) | 2008年度 | 2009年度 | 2010年度 | 2011年度以降 |
      事業目標 | 準備 | 開設 | 運営 | 増設 | 運営 |
      実行計画と差異のある事業目標 | |||||
      実績 | \(results) |
      """
    }
    return """
      達成度 | 事業数 | うち 重点 |
      ---|---|---|
      1 目標を大きく上回って達成 | 0 | 0 |
      合計 | 0 | 0 |
      \(projects.joined(separator: "\n"))
      """
  }

  @Test("a year that isn't printed is the last one with results, and that is said")
  func unprintedYear() throws {
    let sheet = try explain(tables(["開設した | 運営した | ||", "開設した | 続けた | ||", "延期した ||||"])).sheet
    // The last project has fewer results than years, and nothing shows of which year its one is.
    #expect(sheet.findings.map(\.code) == [.yearsRunTogether, .yearInferred])
    let measures = try Enrichment.measures(from: sheet).measures
    #expect(measures.map(\.fiscalYear) == [2009, 2009, 2009])
    let results = measures.map { $0.texts.filter { $0.name == "achievements" } }
    #expect(results.map { $0.map(\.period) } == [["2008年度", "2009年度"], ["2008年度", "2009年度"], [nil]])
    #expect(results[2].map(\.text) == ["延期した"])
  }

  @Test("nothing tells the year where the projects' results don't agree on it")
  func disagreeingYears() throws {
    let sheet = try explain(tables(["開設した | 運営した | ||", "開設した ||||"])).sheet
    #expect(sheet.fiscalYear == nil)
    #expect(throws: EnrichmentError.self) { try Enrichment.measures(from: sheet) }
  }

  @Test(
    "2013: the year stands in the label, four letters tell how the projects were reviewed, and no year comes after",
    arguments: [(" 3", "\n4"), ("", "")])
  func lastYear(period: (first: String, second: String)) throws {
    let set = try set(
      """
      施策進行管理・評価票(2)

      評価年度2013年度

      <配下の事務事業の集計結果>

      2013年度の達成状況 事業数 うち
      重点
      1 目標を大きく上回って達成 0 0
      2 目標を上回って達成 0 0
      3 目標をほぼ達成 1 1
      4 目標を下回った 1 0
      5 目標を大きく下回った 0 0
      合計 2 1
      点検結果 事業見直しによる
      予算・人員等の拡大
      事業見直しによる
      予算・人員等の縮減
      予算・人員等の
      現状維持等
      予定どおりの
      事業終了
      A 0 B 1 C 1 D 0

      第3期実行計画期間の
      達成状況
      事業数 うち
      重点
      目標を大きく上回って達成 0 0
      目標を上回って達成 0 0
      目標をほぼ達成 1 1
      目標を下回った 1 0
      目標を大きく下回った 0 0
      合計 2 1

      <配下の事務事業一覧>

      事務事業名

      星見通りの拡幅

      所管課 建設局道路課
      事務事業の概要 道を広げます。
      2013年度の達成状況
      3 第3期実行計画期間の達成状況\(period.first) 点検結果 C 重点 重点
      年度 現状(計画策定時) 2011年度 2012年度 2013年度
      事業目標 調査 設計 着工 完成
      実行計画と差異のある事業目標 \u{A0} \u{A0} \u{A0}
      実績 設計した 着工した 完成した
      事務事業名

      星空の観察会

      所管課 こども本部青少年課
      事務事業の概要 星を見ます。
      2013年度の達成状況
      4
      第3期実行計画期間の達成状況\(period.second)
      点検結果
      B
      重点
      年度 現状(計画策定時) 2011年度 2012年度 2013年度
      事業目標 4回 5回 6回 7回
      実行計画と差異のある事業目標 \u{A0} \u{A0} \u{A0}
      実績 4回 3回 2回
      >>前のページへ戻る
      """)
    #expect(set.findings.isEmpty, "\(set.findings.map(\.message.ja))")
    let measures = set.measures
    #expect(measures.map(\.fiscalYear) == [2013, 2013])
    #expect(measures.map(\.title) == ["星見通りの拡幅", "星空の観察会"])
    #expect(measures.map { $0.ratings.map(\.raw) } == [["3"], ["4"]])
    #expect(measures.map { $0.ratings.first?.attainment } == [.achieved, .partlyAchieved])
    let codes = period.first.isEmpty ? [["C"], ["B"]] : [["C", "3"], ["B", "4"]]
    #expect(measures.map { $0.codes.map(\.raw) } == codes)
    #expect(measures.map { $0.codes.first?.meaning } == ["予算・人員等の現状維持等", "事業見直しによる予算・人員等の縮減"])
    #expect(measures.map { $0.category?.status } == [.continued, .reduced])
    #expect(measures.map { $0.priority == nil } == [false, true])
    #expect(periods("targets", measures[1]) == ["現状(計画策定時): 4回", "2011年度: 5回", "2012年度: 6回", "2013年度: 7回"])
    #expect(periods("achievements", measures[1]) == ["2011年度: 4回", "2012年度: 3回", "2013年度: 2回"])
  }

  @Test("2006: every label has a line of its own, and the office's another word")
  func labelsOnLines() throws {
    let measure = try #require(
      measures(
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
    let set = try set(
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
    #expect(periods("achievements", measure) == ["2005年度: 準備した"])
  }

  private static let policy = """
    施策進行管理・評価票(1)

    評価年度:2012年度

    <基本情報>
    施策課題 31900000 星を見る 作成課 こども本部青少年課
    当該施策によって
    解決すべき課題
    ●星が見えません。
    達成状況 3
    達成度 3
    <配下の事務事業一覧>
    事務事業名 達成状況 点検結果 重点
    星空の観察会 3 C 重点
    事務事業の概要 星を見ます。
    所管課 こども本部青少年課

    """

  @Test("sheet (1), of a policy, is another form; above sheet (2) it is no part of a project")
  func otherSheet() throws {
    do {
      _ = try explain(Self.policy)
      Issue.record("no form of the bundled ones")
    } catch let error as ParsingError {
      #expect(error.reason == .formUnknown || error.reason == .municipalityUnknown)
    }
    let projects = try explain(
      Self.policy + """
        施策進行管理・評価票(2)

        評価年度:2012年度
        事務事業名

        星空の観察会

        所管課 こども本部青少年課
        事務事業の概要 星を見ます。
        達成状況
        3 点検結果 C   重点 重点
        年度 現状(計画策定時) 2011年度 2012年度 2013年度 2014年度以降
        事業目標 4回 5回 6回 7回 8回
        実行計画と差異のある事業目標
        実績 5回 6回
        """)
    #expect(projects.sheet.records.last?.texts("title") == ["星空の観察会"])
    #expect(projects.sheet.unclaimed.contains { $0.text.contains("星が見えません") })
  }

  /// A project's row in a file that has a field for every column, blank ones too.
  private func cells(_ targets: String, _ results: String) throws -> Measure? {
    try measures(
      """
      施策進行管理・評価票(2),,,,,
      評価年度:2010年度,,,,,
      事務事業名,星見広場の運営,,,所管課,市民局広場課
      事務事業の概要,広場を開く。,,,,
      達成度,3 3ヵ年の事業目標に対する達成度 III 点検結果 C 重点 重点,,,,
      年度,現状(計画策定時),2008年度,2009年度,2010年度,2011年度以降
      事業目標,\(targets)
      実行計画と差異のある事業目標,,,,,
      実績,,\(results)
      """
    ).first
  }

  @Test("a table's cells stand under their years, whichever of them are blank")
  func blankCells() throws {
    let late = try #require(try cells(",準備 1か所,開設,,", ",準備した,開設した,"))
    #expect(periods("targets", late) == ["2008年度: 準備 1か所", "2009年度: 開設"])
    #expect(periods("achievements", late) == ["2009年度: 準備した", "2010年度: 開設した"])
    let ended = try #require(try cells("運営,運営,廃止,,", "運営した,,,"))
    #expect(periods("targets", ended) == ["現状(計画策定時): 運営", "2008年度: 運営", "2009年度: 廃止"])
    #expect(periods("achievements", ended) == ["2008年度: 運営した"])
  }

  @Test("a table of markdown that has lost its blank cells tells no years, and no cell holds two")
  func lostBlankCells() throws {
    let text = tables(["準備した | 開設した ||", "開設した | 増やした ||", "星を見た 月を見た |||"])
      .replacing("準備 | 開設 | 運営 | 増設 | 運営", with: "準備 | 開設 | 運営 | 星を見る 月を見る ||")
    let sheet = try explain("評価年度:2010年度\n" + text).sheet
    #expect(sheet.records.allSatisfy { $0["targets"]?.entries == nil && $0["achievements"]?.entries == nil })
    #expect(sheet.findings.count { $0.code == .yearsRunTogether } == 6)
  }

  @Test("targets that one project of several lacks are missed")
  func missingTargets() throws {
    let project = """
      達成度 3 点検結果 C
      年度 現状(計画策定時) 2008年度 2009年度 2010年度 2011年度以降
      事業目標 準備 開設 運営 増設 運営
      実績 開設した 運営した
      """
    let projects = (1...4).map { number in
      "事務事業名 星見の事業\(number) 所管課 こども局保育課\n事務事業の概要 事業を行う。\n"
        + (number == 3 ? project.replacing("事業目標 準備 開設 運営 増設 運営\n", with: "") : project)
    }
    let set = try set("施策進行管理・評価票(2)\n評価年度:2009年度\n" + projects.joined(separator: "\n"))
    #expect(set.findings.map(\.code) == [.fieldMissing])
    #expect(set.findings.first?.message.ja.contains("「事業目標」") == true)
    #expect(set.findings.first?.measures == [set.measures[2].id])
  }

  @Test("projects that the form counts as its priorities, and whose mark is lost, are missed")
  func lostPriority() throws {
    let project = "所管課 こども局保育課\n事務事業の概要 事業を行う。\n達成度\n3 点検結果 C"
    let set = try set(
      """
      施策進行管理・評価票(2)
      評価年度:2009年度
      達成度 事業数 うち
      重点
      3 目標をほぼ達成 2 1
      合計 2 1
      事務事業名 星見の事業 \(project)
      事務事業名 月見の事業 \(project)
      """)
    #expect(set.findings.map(\.code) == [.tallyMismatch])
    #expect(set.findings.first?.message.ja.contains("優先の印がある事業が1件ですが、本文では0件") == true)
  }

  private func periods(_ name: String, _ measure: Measure) -> [String] {
    measure.texts.filter { $0.name == name }.map { ($0.period ?? "?") + ": " + $0.text }
  }
}
