import Contracts
import Enrichment
import Testing

@testable import Parsing

/// Figures and amounts as cities' evaluation sheets have them, with invented projects.
@Suite("Forms without a profile: figures of cities' sheets")
struct CitySheetFigureTests {
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
}
