import Contracts
import Enrichment
import Testing

@testable import Parsing

@Suite("Forms without a profile: figures of areas in a column of their own")
struct AreaColumnTests {
  @Test("the area names the figures of its rows", arguments: ["区域", "提供区域"])
  func areas(heading: String) throws {
    let set = try measuresGenerically(
      """
      星空市子ども・子育て支援事業計画 令和5年度進捗管理
      事業名|\(heading)|区分|令和4年度|令和5年度
      夜間保育事業|東部|量の見込み|120|125
      ||確保方策|130|130
      ||実績|112|118
      |西部|量の見込み|80|82
      ||確保方策|90|90
      ||実績|71|77
      夜の病児保育|全域|量の見込み|300|310
      ||確保方策|320|320
      ||実績|188|240
      """)
    #expect(set.measures.map(\.title) == ["夜間保育事業", "夜の病児保育"])
    #expect(
      set.measures.map { measure in measure.facts.filter { $0.hasPrefix("標") } } == [
        [
          "標 東部(-) 2022:120/112 2023:125/118", "標 東部 確保方策(-) 2022:130/- 2023:130/-",
          "標 西部(-) 2022:80/71 2023:82/77", "標 西部 確保方策(-) 2022:90/- 2023:90/-",
        ], ["標 全域(-) 2022:300/188 2023:310/240", "標 全域 確保方策(-) 2022:320/- 2023:320/-"],
      ])
  }
}
