import Contracts
import Testing

@testable import Parsing

/// The fiscal year as cities' evaluation sheets print it, with invented projects.
@Suite("Forms without a profile: years of cities' sheets")
struct CitySheetYearTests {
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
}
