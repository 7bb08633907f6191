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

  @Test("a note below a table, with no table below it, is that table's", arguments: ["", "令和6年8月 星空市こども課"])
  func below(behind: String) throws {
    let set = try measuresGenerically(
      """
      星空計画 令和5年度実施状況報告書
      番号|事業名|担当課|実績|決算額|評価
      1|星見広場|広場課|12か所|11,500|達成
      2|月見広場|広場課|300人|1,600|達成
      3|夜の預かり|保育課|1施設|830|達成
      （単位：千円）
      \(behind)
      """)
    #expect(set.measures.map { $0.costs.map(\.yen) } == [[11_500_000], [1_600_000], [830_000]])
  }

  @Test("the unit stands in the cell that spans the rows of the budget and the account")
  func spanned() throws {
    let set = try measuresGenerically(
      """
      令和5年度 事業評価シート
      事業名|星見広場||||
      担当課|広場課||||
      指標|単位|区分|令和3年度|令和4年度|令和5年度
      参加者数|人|目標|100|110|120
      ||実績|98|115|118
      事業費（千円）||予算額|1,200|1,300|1,400
      ||決算額|1,105|1,250|1,322
      評価|達成||||
      """)
    #expect(set.measures.map { $0.costs.map(\.yen) } == [[1_322_000]])
    #expect(set.findings.filter { $0.code == .amountUnreadable }.isEmpty)
  }
}
