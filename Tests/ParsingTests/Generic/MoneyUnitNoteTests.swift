import Contracts
import Enrichment
import Testing

@testable import Parsing

@Suite("Forms without a profile: notes of the unit of money")
struct MoneyUnitNoteTests {
  @Test("a note right below a table is that of the next one")
  func nextTable() throws {
    let set = try measuresGenerically(
      """
      星空計画 令和5年度実施状況報告書
      （単位：千円）
      番号|事業名|担当課|実績|決算額|評価
      1|星見広場|広場課|12か所|11,500|達成
      2|月見広場|広場課|300人|▲50|達成
      （単位：円）
      番号|事業名|担当課|実績|決算額|評価
      3|夜の預かり|保育課|1施設|2,950,500|達成
      """)
    #expect(set.measures.map { $0.costs.map(\.yen) } == [[11_500_000], [-50_000], [2_950_500]])
  }
}
