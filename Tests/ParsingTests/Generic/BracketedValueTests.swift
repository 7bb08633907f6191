import Contracts
import Enrichment
import Testing

@testable import Parsing

@Suite("Forms without a profile: what stands in brackets behind a value")
struct BracketedValueTests {
  @Test(
    "a second rating in a cell is said, and is not the project's",
    arguments: ["B⏎（A）", "B（A）", "B / A", "B→A"])
  func secondRating(cell: String) throws {
    let set = try measuresGenerically(
      """
      星空計画 令和5年度進捗状況報告書
      番号|事業名|担当課|取組実績|評価
      1|星見広場|広場課|4か所で開いた。|\(cell)
      2|夜の預かり|保育課|1施設で預かった。|A⏎（A）
      ※ A：達成　B：一部達成　C：未達成
      """)
    #expect(set.measures.count == 2)
    let found = set.findings.filter { $0.code == .ratingUnreadable && $0.severity == .doubt }.map(\.place)
    #expect(found == [Place(line: 3, cell: 5)])
  }

  @Test("a figure has the one of another time or group in brackets behind it")
  func figures() throws {
    let set = try measuresGenerically(
      """
      星空計画 令和5年度実施状況報告
      番号|事業名|担当課|指標|単位|目標値|実績値|評価
      1|星見広場|広場課|利用者数|人|1,200|1,185（1,170）|達成
      2|月見広場|広場課|参加者数|人|200|198（前年度170）|達成
      3|夜の教室|教育課|受講者数|人|300|248人（うち子ども 31人）|未達成
      4|夜の散歩|教育課|参加者数|人|50|51|達成
      """)
    #expect(set.measures.map { $0.indicators.first?.series.first?.actual } == [1185, 198, 248, 51])
    #expect(set.findings.filter { $0.code == .numberUnreadable }.map(\.place) == [Place(line: 3, cell: 7)])
  }

  @Test("an amount has a part of it, or last year's, in brackets behind it")
  func amounts() throws {
    let set = try measuresGenerically(
      """
      星空計画 令和5年度実績報告書
      番号|事業名|担当課|実績|決算額（千円）|評価
      1|星見広場|広場課|12か所|1,150（うち一般財源600）|達成
      2|月見広場|広場課|300人|1,600⏎（うち一財 800）|達成
      3|夜の預かり|保育課|1施設|2,000（前年度 1,900）|達成
      4|夜の散歩|保育課|3回|830|達成
      """)
    #expect(set.measures.map { $0.costs.map(\.yen) } == [[1_150_000], [1_600_000], [2_000_000], [830_000]])
    #expect(set.findings.filter { $0.code == .amountUnreadable }.isEmpty)
  }
}
