import Contracts
import Enrichment
import Testing

@testable import Parsing

@Suite("Forms without a profile: ratings and offices that only some rows have")
struct RareRatingTests {
  @Test("one finding tells how many rows lack what the others have: a cell may span them")
  func spanned() throws {
    let set = try measuresGenerically(
      """
      星空計画 令和5年度進捗状況
      番号|事業名|取組実績|評価|担当課
      1|星見広場|12社が加わった。|達成|広場課
      2|月見広場|34か所を助けた。||
      3|夜の預かり|58人を預かった。||
      4|夜の散歩|4回歩いた。|未達成|保育課
      5|夜の教室|80人が学んだ。||
      """)
    #expect(set.measures.map { $0.ratings.count } == [1, 0, 0, 1, 0])
    let said = set.findings.filter { $0.code == .fieldMissing }
    #expect(said.map(\.severity) == [.doubt, .doubt])
    #expect(said.allSatisfy { $0.measures.count == 3 && $0.message.ja.contains("5件中2件") })
  }
}
