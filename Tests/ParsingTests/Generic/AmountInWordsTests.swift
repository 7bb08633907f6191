import Contracts
import Enrichment
import Testing

@testable import Parsing

@Suite("Forms without a profile: amounts that are none of a figure alone")
struct AmountInWordsTests {
  @Test("a cell with a figure from which no amount can be read says so", arguments: ["(1,250)", "1,250の内数", "1に含む"])
  func said(amount: String) throws {
    let set = try measuresGenerically(
      """
      星空計画 令和5年度実施状況報告書
      番号|事業名|担当課|実績|決算額（千円）|評価
      1|星見広場|広場課|12か所|11,500|達成
      2|月見広場|広場課|300人|\(amount)|達成
      3|夜の預かり|保育課|1施設|－|達成
      """)
    #expect(set.measures.map { $0.costs.map(\.yen) } == [[11_500_000], [], []])
    #expect(set.measures[1].text("spent") == amount)
    #expect(set.findings.filter { $0.code == .amountUnreadable }.map(\.place) == [Place(line: 4, cell: 5)])
  }
}
