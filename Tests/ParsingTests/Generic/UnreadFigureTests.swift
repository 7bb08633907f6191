import Contracts
import Enrichment
import Testing

@testable import Parsing

@Suite("Forms without a profile: figures that are not one")
struct UnreadFigureTests {
  @Test("two figures in a cell beside cells of one are said", arguments: ["198人（42組）", "120／300"])
  func said(value: String) throws {
    let set = try measuresGenerically(
      """
      星空計画 令和5年度進捗状況
      番号|事業名|担当課|指標|単位|令和4年度実績|令和5年度実績|評価
      1|星見広場|広場課|利用者数|人|180|190|達成
      2|月見広場|広場課|参加者数|人|200|\(value)|達成
      """)
    #expect(set.measures[1].indicators.first?.series.map(\.actual) == [200, nil])
    #expect(set.findings.filter { $0.code == .numberUnreadable }.map(\.place) == [Place(line: 4, cell: 7)])
  }
}
