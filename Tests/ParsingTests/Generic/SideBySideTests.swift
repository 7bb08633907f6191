import Contracts
import Enrichment
import Testing

@testable import Parsing

@Suite("Forms without a profile: sheets side by side")
struct SideBySideTests {
  private func measures(_ text: String) throws -> [Measure] {
    try measuresGenerically(text).measures
  }

  @Test("places are those of the document")
  func places() throws {
    let measures = try measures(Specimens.sheetsSideBySide.text)
    #expect(measures.map { $0.source.fields["title"] } == [Place(line: 2, cell: 2), Place(line: 2, cell: 4)])
    #expect(measures[1].source.fields["costs[0]"] == Place(line: 5, cell: 4))
  }

  @Test("what stands below both belongs to neither")
  func below() throws {
    let measures = try measures(
      """
      令和5年度　点検票
      事業番号|11|事業番号|12
      事業名|一時預かり|事業名|病児保育
      担当課|保育課|担当課|こども課
      評価|順調|評価|遅れ
      今後の方向性|継続||
      課題|人が足りない。||
      """)
    #expect(measures.map(\.number) == ["11", "12"])
    #expect(measures.map(\.title) == ["一時預かり", "病児保育"])
    #expect(measures.allSatisfy { $0.category == nil && $0.text("issues") == nil })
  }

  @Test("names side by side over rows that differ: whose a value is isn't told, and nothing is read")
  func unlike() {
    #expect(throws: ParsingError.self) {
      try measures(
        """
        令和5年度　点検票
        事業名|一時預かり|事業名|病児保育
        担当課|保育課|事業番号|12
        評価|順調|所管|こども課
        課題|人が足りない。|評価|遅れ
        """)
    }
  }
}
