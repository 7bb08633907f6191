import Contracts
import Testing

@testable import Parsing

/// Projects' names, labels and titles as cities' evaluation sheets have them, with invented projects.
@Suite("Forms without a profile: names of cities' sheets")
struct CitySheetNameTests {
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
}
