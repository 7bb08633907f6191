import Contracts
import Enrichment
import Testing

@testable import Parsing

@Suite("Forms without a profile: numbers that no project has")
struct MissingNumberTests {
  @Test("a number that is left out is no project", arguments: ["（欠番）", "欠番", "【欠番】"])
  func leftOut(words: String) throws {
    let set = try table(second: words)
    #expect(set.measures.map(\.title) == ["星見広場", "夜の預かり"])
    #expect(set.measures.map(\.number) == ["101", "103"])
    #expect(set.measures.map { $0.ratings.map(\.raw) } == [["達成"], ["未達成"]])
  }

  @Test("nor is one whose row only says what became of it", arguments: ["統合（101へ）", "廃止", "（廃止）", "令和4年度で終了"])
  func ended(words: String) throws {
    let set = try table(second: words)
    #expect(set.measures.map(\.title) == ["星見広場", "夜の預かり"])
    #expect(set.findings.contains { $0.code == .textUnclaimed })
  }

  private func table(second: String) throws -> MeasureSet {
    try measuresGenerically(
      """
      星空計画 令和5年度進捗状況
      番号|事業名|担当課|実績|評価|今後の方向性
      101|星見広場|広場課|12か所|達成|継続
      102|\(second)||||
      103|夜の預かり|保育課|1施設|未達成|拡充
      """)
  }
}
