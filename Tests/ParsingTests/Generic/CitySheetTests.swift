import Contracts
import Enrichment
import Extraction
import Testing

@testable import Parsing

/// Shapes that cities' evaluation sheets have on the web and in workbooks, with invented projects.
@Suite("Forms without a profile: sheets as cities publish them")
struct CitySheetTests {
  @Test("a row of labels and values is no heading of a table, though one value is called like a name")
  func labelsBesideValues() throws {
    let set = try measuresGenerically(
      """
      令和5年度 行政評価シート
      部局名|こども部|課名|広場課|
      (1) 事業種別|主要事業|№|122
      (2) 事務事業の名称|星見広場事業|[新規又は継続]|継続
      (3) 事業の優先度|A|(6) 事業主体|市
      (4) 総合計画での位置づけ|基本目標(政策)|1 星のまち|
      |基本施策|2 広場をつくる|
      必要性|有効性|効率性|今後の方向性
      A|B|A|現状維持
      """)
    #expect(set.measures.map(\.title) == ["星見広場事業"])
    #expect(set.measures.first?.departments == ["こども部 広場課"])
  }

  @Test("目標値 and 実績値 behind a name and before its unit are what the rows say")
  func rolesBeforeUnits() throws {
    let measure = try #require(
      try measuresGenerically(
        """
        令和5年度 事務事業評価シート
        事務事業名|星見広場事業|担当課|広場課
        区分|令和3年度|令和4年度|令和5年度
        星見の会の回数 目標値【単位：回】|12|12|14
        星見の会の回数 実績値【単位：回】|11|12|13
        総合評価|B|今後の方向性|継続
        """
      ).measures.first)
    #expect(measure.indicators.map(\.name) == ["星見の会の回数"])
    #expect(measure.indicators.first?.unit == "回")
    #expect(measure.indicators.first?.series.map(\.plan) == ["12", "12", "14"])
    #expect(measure.indicators.first?.series.map(\.actual) == [11, 12, 13])
  }

  @Test("実績の推移 and 目標値 stand above the years of each")
  func rolesAboveYears() throws {
    let measure = try #require(
      try measuresGenerically(
        """
        平成22年度に実施した事務事業の評価
        事務事業名|星見広場事業|担当課|広場課
        指標名（成果指標）|説明・算定式|単位|実績の推移||||目標値|
        |||19年度|20年度|21年度|22年度|22年度|26年度
        望遠鏡の貸出し|借りた人|件|13|19|27|19|25|27
        実施結果|望遠鏡を直した。|今後の方向性|継続
        """
      ).measures.first)
    let indicator = try #require(measure.indicators.first)
    #expect(measure.indicators.count == 1)
    #expect(indicator.unit == "件")
    #expect(indicator.series.map(\.fiscalYear) == [2007, 2008, 2009, 2010, 2014])
    #expect(indicator.series.map(\.actual) == [13, 19, 27, 19, nil])
    #expect(indicator.series.map(\.plan) == [nil, nil, nil, "25", "27"])
    #expect(measure.plan == "事務事業の評価")
  }

  @Test("担当室 is the next label, and no office")
  func chamber() throws {
    let set = try measuresGenerically(
      """
      令和5年度 事務事業評価シート
      事務事業名|星見広場事業|整理番号|213
      担当課|広場課|担当室|星見室
      総合評価|順調|今後の方向性|継続
      """)
    #expect(set.measures.first?.departments.contains("担当室") == false)
    #expect(set.measures.first?.departments.joined().contains("星見室") == true)
  }

  @Test("what a page is called is no policy of the plan")
  func pageTitle() throws {
    let set = try measuresGenerically(
      """
      星空市行政評価
      施策 評価結果の公表
      施策名 星のある暮らし
      主管課|広場課
      指標名|単位|令和4年度実績|令和5年度実績
      星見の会|回|12|14
      総合評価|B
      """)
    #expect(set.measures.map(\.title) == ["星のある暮らし"])
    #expect(set.measures.first?.localGoal.isEmpty == true)
  }

  @Test("a year in three cells")
  func splitYear() throws {
    let measure = try #require(
      try measuresGenerically(
        """
        事務事業評価表
        評価対象年度|平成|25|年度|様式第1号|コード|101
        1 事業名|星見広場事業||||
        2 担当課|広場課||||
        総合評価|A：計画どおり||||
        今後の方向性|継続||||
        """
      ).measures.first)
    #expect(measure.fiscalYear == 2013)
  }

  @Test("a year in two cells before the title's words")
  func splitYearOfTitle() throws {
    let set = try measuresGenerically(
      """
      |令和|５|年度　事務事業評価シート||
      事業名|星見広場事業|担当課|広場課||
      総合評価|順調|今後の方向性|継続||
      """)
    #expect(set.measures.map(\.fiscalYear) == [2023])
  }

  @Test("a table's corner gives the unit of its figures")
  func corner() throws {
    let set = try measuresGenerically(
      """
      星空市こども計画の実績及び評価（平成29年度）
      （1）延長保育事業
      単位：人日|平成27年度|平成28年度|平成29年度
      量の見込み|900|920|950
      実績|610|655|701
      評価：C　利用が見込みを下回った。
      担当課：保育課
      （2）病児保育事業
      単位：人|平成27年度|平成28年度|平成29年度
      量の見込み|90|92|95
      実績|61|65|70
      評価：A　計画どおり開いた。
      担当課：保育課
      """)
    #expect(set.measures.map { $0.indicators.first?.unit } == ["人日", "人"])
    #expect(set.measures.map { $0.ratings.first?.raw.first } == ["C", "A"])
  }

  @Test("a legend can say of which column it is", arguments: ["⑤の評価区分", "達成度の評価基準"])
  func ownedLegend(name: String) throws {
    let set = try measuresGenerically(
      """
      星空こども計画 令和6年度 事業評価シート
      番号|事業名|担当課|令和6年度の実績|達成度|課題
      1|星見広場|広場課|12回開いた。|A|場所
      2|月見広場|広場課|1回開いた。|B|人手
      3|雪見広場|広場課|開けなかった。|C|天気
      \(name)　A：達成できた。 B：一部達成できた。 C：達成できなかった。
      """)
    #expect(set.measures.map { $0.ratings.first?.attainment } == [.achieved, .partlyAchieved, .notAchieved])
  }

  @Test("a unit that spans the rows of amounts is that of all of them")
  func spanningUnit() throws {
    let measure = try #require(
      try measuresGenerically(
        """
        令和5年度 事務事業評価シート
        事務事業名|星見広場事業|担当課|広場課
        |単位|R4決算|R5決算|R6予算
        正職員数|人|4|5|5
        人件費|千円|32,000|40,000|40,000
        事業費||5,120|5,301|5,560
        総事業費||37,120|45,301|45,560
        総合評価|B|今後の方向性|継続
        """
      ).measures.first)
    #expect(measure.costs.map(\.yen) == [45_301_000])
  }

  @Test("a heading across the table ends the text above it, and a label can explain itself in two brackets")
  func headingAcross() throws {
    let measure = try #require(
      try measuresGenerically(
        """
        令和5年度 施策評価シート
        施策名|星のある暮らし||
        2．施策の目的|||
        対象（施策の対象は誰（何）か）|||
        星を見る親子|||
        意図（どのような状態を目指すか）|||
        親子が星に親しむまち|||
        4．費用の内訳|||
        コスト⏎の⏎内訳|正職員数|人|4.4
        総合評価|B||
        """
      ).measures.first)
    #expect(measure.text("target") == "星を見る親子")
    #expect(measure.text("purpose") == "親子が星に親しむまち")
    #expect(measure.costs.isEmpty)
  }

  @Test("an amount's label with dots and a circled number behind it", arguments: ["…①", "・・・①", "①"])
  func counted(number: String) throws {
    let set = try measuresGenerically(
      """
      令和5年度 事務事業評価シート
      事務事業名|星見広場事業|担当課|広場課
      区分|R4決算|R5決算|R6予算
      事業費\(number)|120千円|130千円|140千円
      総合評価|B|今後の方向性|継続
      """)
    #expect(set.measures.first?.costs.map(\.yen) == [130_000])
  }

  @Test("a page's name right above the project's code names it", arguments: ["星見広場事業", "星見広場事業 星見広場事業"])
  func nameAboveCode(name: String) throws {
    let set = try measuresGenerically(
      """
      星空市行政評価
      事務事業 評価結果の公表
      \(name)
      事務事業コード：1001
      担当課|教育部 広場課|所属長名|星野
      政策⏎体系|総合計画|第3章 星のまち|
      開始年度|平成19年度|終了年度|予定なし
      区分|単位|H23決算|H24決算|H25予算
      人件費|千円|2,400|2,400|2,400
      総事業費|千円|7,520|7,701|7,960
      必要性|A||
      今後の方向性|現状のまま継続||
      """)
    let measure = try #require(set.measures.first)
    #expect(set.measures.count == 1)
    #expect(measure.title == "星見広場事業" && measure.number == "1001" && measure.fiscalYear == 2012)
    #expect(measure.costs.map(\.yen) == [7_701_000])
    #expect(measure.localGoal.allSatisfy { $0.title != "総合計画" })
  }

  @Test("years on a line are headings of columns, and no value of the first")
  func yearsOnLine() throws {
    let error = try #require(throws: EnrichmentError.self) {
      try measuresGenerically(
        """
        星空市行政評価
        星見広場事業
        事務事業コード：1001
        担当課：広場課
        平成23年度決算 平成24年度決算 平成25年度予算
        事業費(千円) 5,120 5,301 5,560
        必要性：A
        今後の方向性：継続
        """)
    }
    #expect(error.reason == .yearUnknown)
  }

  @Test("対象年度 with its year behind a colon", arguments: ["対象年度：平成24年度", "評価年度：2012年度"])
  func labelWithYear(label: String) throws {
    let set = try measuresGenerically(
      """
      施策評価調書
      \(label)
      施策名|星のある暮らし|所管課|広場課
      達成度|概ね達成|今後の方向性|現状維持
      """)
    #expect(set.measures.map(\.fiscalYear) == [2012])
    #expect(set.findings.allSatisfy { $0.code != .yearInferred })
  }

  @Test("a plan's name may end with a year of its own", arguments: ["星空プラン2024　令和4年度実績評価", "星空ビジョン2030 令和４年度 進捗状況"])
  func yearBehindYear(title: String) throws {
    let set = try measuresGenerically(
      """
      \(title)
      番号|事業名|事業内容|計画目標||所管局|評価
      |||現況（計画策定時）|令和6年度||
      1|星見広場|広場を開く。|準備|開設|広場局|順調
      2|月見広場|広場を増やす。|年3回|年5回|広場局|順調
      """)
    #expect(set.measures.map(\.fiscalYear) == [2022, 2022])
    #expect(set.findings.allSatisfy { $0.code != .yearInferred })
  }

  @Test(
    "the way to a page is no plan, and the page's title says what it is about",
    arguments: ["現在のページ トップページ > 市政情報 > 計画 > 令和5年度 進捗状況", "ホーム ＞ こども ＞ 令和6年度 計画の進捗状況", "トップページ の中の 計画 の中の 進捗状況"])
  func trail(line: String) throws {
    let set = try measuresGenerically(
      """
      \(line)
      令和5年度 星空市こども計画 進捗状況
      番号|事業名|担当課|実績|評価
      1|星見広場|広場課|12回開いた。|A
      2|月見広場|広場課|1回開いた。|B
      """)
    #expect(set.measures.map(\.plan) == ["星空市こども計画", "星空市こども計画"])
    #expect(set.measures.map(\.fiscalYear) == [2023, 2023])
  }

  @Test("a legend in a note", arguments: ["（注）評価", "注1　評価", "※評価"])
  func noted(head: String) throws {
    let set = try measuresGenerically(
      """
      令和5年度 星空計画 進捗状況
      番号|事業名|担当課|実績|評価
      1|星見広場|広場課|12回開いた。|Ａ
      2|月見広場|広場課|1回開いた。|Ｃ
      \(head)　Ａ＝目標を達成　Ｂ＝概ね達成　Ｃ＝未達成
      """)
    #expect(set.measures.map { $0.ratings.first?.attainment } == [.achieved, .notAchieved])
  }

  @Test("one letter is a judgement, too")
  func oneLetter() throws {
    let set = try measuresGenerically(
      """
      令和5年度 星空計画 実施状況報告書
      番号|事業名|所管課|実施状況|所管課評価
      1|星見広場|広場課|12回開いた。|A
      2|月見広場|広場課|1回開いた。|B
      3|雪見広場|広場課|開けなかった。|未
      """)
    #expect(set.measures.map { $0.ratings.first?.raw } == ["A", "B", "未"])
    #expect(set.findings.allSatisfy { $0.code != .fieldMissing })
  }

  @Test("spans of years stand below a heading of columns")
  func spansOfYears() throws {
    let set = try measuresGenerically(
      """
      平成19年度 星空プラン 各課評価
      課題|事業コード|事業|担当課|実施年度||各課評価
      ||||前期⏎H19-H22|後期⏎H23-H26|H19
      星に親しむ|11111|星見広場|広場課|○|○|A
      |11112|月見広場|図書館|△|○|B
      """)
    #expect(set.measures.map(\.title) == ["星見広場", "月見広場"])
    #expect(set.measures.map { $0.ratings.map(\.raw) } == [["A"], ["B"]])
  }

  @Test("a sheet on one line is refused with what is lost")
  func runTogether() throws {
    let sheet =
      "令和5年度 事務事業評価シート 事務事業名 担当課 星見広場事業 広場課 目的 対象 親子 星に親しむ 手段 総事業費 決算額 1,200 1,310 "
      + "活動指標 単位 目標値 実績値 回 12 14 必要性 有効性 A B 今後の方向性 総合評価 継続 "
      + String(repeating: "広場で星を見て親子が集い語らう場を設けています。", count: 12)
    let document = Specimen(name: "", text: sheet, facts: []).document
    let error = try #require(throws: ParsingError.self) { try readGenerically(document) }
    #expect(error.reason == .formUnknown)
    #expect(error.message.hasSuffix(GenericRefusal.runTogether(sheet.unicodeScalars.count).message))
  }

  @Test("a table of which every cell has a line of its own is refused with what is lost", arguments: ["", " |"])
  func cellsOnLines(bar: String) throws {
    let lines = [
      "令和5年度 星空計画 進捗状況", "事業名", "担当課", "取組状況", "評価", "星見広場", "広場課", "12回開いた。", "A", "月見広場", "広場課", "1回開いた。", "B",
    ]
    let document = try Extraction.document(
      from: Array(lines.map { $0 + bar }.joined(separator: "\n").utf8), name: "test.txt", municipality: "131105")
    let error = try #require(throws: ParsingError.self) { try readGenerically(document) }
    #expect(error.message.hasSuffix(GenericRefusal.cellsOnLines.message))
  }

  @Test("a long paragraph is no sheet")
  func paragraph() throws {
    let text = "令和5年度 事業報告\n" + String(repeating: "広場で星を見て親子が集い語らう場を設け、担当課が支えています。", count: 20)
    let error = try #require(throws: ParsingError.self) {
      try readGenerically(Specimen(name: "", text: text, facts: []).document)
    }
    #expect(error.message.hasSuffix(GenericRefusal.fewLabels(0).message))
  }
}
