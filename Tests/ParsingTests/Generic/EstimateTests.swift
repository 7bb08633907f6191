import Contracts
import Enrichment
import Testing

@testable import Parsing

@Suite("Forms without a profile: results that are still estimates")
struct EstimateTests {
  private func measures(_ text: String) throws -> MeasureSet {
    try measuresGenerically(text)
  }

  @Test("an estimated result says so, once a project")
  func estimates() throws {
    let set = try measures(
      """
      星空計画 令和5年度実施状況
      １　夜の保育（保育課）
      |令和4年度|令和5年度
      量の見込み（人）|530|540
      実績（見込）（人）|515|521
      ２　星見の預かり（保育課）
      |令和4年度|令和5年度
      量の見込み（人）|130|140
      実績（人）|115|121
      """)
    let doubts = set.findings.filter { $0.code == .figureEstimated }
    #expect(doubts.map(\.place) == [Place(line: 5, cell: 2)])
    #expect(doubts.map(\.severity) == [.doubt])
    #expect(set.measures[0].indicators[0].series.map(\.actual) == [515, 521])
  }

  @Test("so does one in a column of a list")
  func estimatesInList() throws {
    let set = try measures(
      """
      星空福祉計画 令和5年度進捗状況
      番号|事業名|担当課|指標|計画|実績見込|評価
      1|夜の介護|介護課|利用者数（人）|120|115|達成
      """)
    #expect(set.findings.filter { $0.code == .figureEstimated }.map(\.place) == [Place(line: 3, cell: 6)])
    #expect(set.measures[0].confidence?["indicators[0]"] == .medium)
  }
}
