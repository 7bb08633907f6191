import Contracts
import Enrichment
import Testing

@testable import Parsing

@Suite("Forms without a profile: the year of a document that names none")
struct InferredYearTests {
  private func measures(_ text: String) throws -> MeasureSet {
    try measuresGenerically(text)
  }

  @Test("of rows about several years the last one with results")
  func rows() throws {
    let set = try measures(
      """
      星空計画 進捗状況一覧
      年度|番号|事業名|担当課|取組実績|評価
      令和4年度|1|星空ひろば|星空課|十回開いた。|未達成
      令和5年度|1|星空ひろば|星空課|二十回開いた。|達成
      令和4年度|2|夜の保育|保育課|一園で預かった。|未達成
      令和5年度|2|夜の保育|保育課|二園で預かった。|未達成
      令和6年度|2|夜の保育|保育課||
      """)
    #expect(set.measures.map(\.fiscalYear) == [2023, 2023])
    #expect(set.measures.map { $0.ratings.map(\.raw) } == [["達成"], ["未達成"]])
    let doubt = try #require(set.findings.first { $0.code == .yearInferred })
    #expect(doubt.severity == .doubt && doubt.place == Place(line: 4, cell: 1))
    // The other years' rows are named, too.
    #expect(set.findings.count { $0.code == .yearUnreadable } == 3)
  }

  @Test("a last year that is reported of few projects may be unfinished: none is taken")
  func unfinished() throws {
    let text = """
      星空計画 進捗状況一覧
      年度|番号|事業名|担当課|評価
      令和4年度|1|星空ひろば|星空課|達成
      令和4年度|2|夜の保育|保育課|達成
      令和4年度|3|月夜の散歩|保育課|達成
      令和5年度|1|星空ひろば|星空課|達成
      """
    let error = #expect(throws: EnrichmentError.self) { try measures(text) }
    #expect(error?.reason == .yearUnknown)
  }

  @Test("a table that ends before the others doesn't hide the last year")
  func tables() throws {
    let set = try measures(
      """
      星空子ども・子育て支援事業計画 進捗状況
      １　夜の保育（保育課）
      |令和3年度|令和4年度|令和5年度
      量の見込み（人）|520|530|540
      実績（人）|488|515|521
      ２　星見の預かり（保育課）
      |令和3年度|令和4年度|令和5年度
      量の見込み（人）|120|130|140
      実績（人）|88|115|
      ３　月夜クラブ（保育課）
      |令和3年度|令和4年度|令和5年度
      量の見込み（人）|220|230|240
      実績（人）|188|215|221
      """)
    #expect(set.measures.map(\.fiscalYear) == [2023, 2023, 2023])
    #expect(set.findings.contains { $0.code == .yearInferred })
  }

  @Test(
    "an edition of a year whose results are all headed by the year before is about that one",
    arguments: ["星空計画 進捗状況報告書 令和6年度版", "令和6年度 星空計画 進捗状況報告書"])
  func edition(title: String) throws {
    let text = """
      \(title)
      番号|事業名|担当課|令和5年度実績|評価
      1|星空ひろば|星空課|十回開いた。|未達成
      2|夜の保育|保育課|一園で預かった。|達成
      """
    let set = try measures(text)
    #expect(set.measures.map(\.fiscalYear) == [2023, 2023])
    #expect(set.findings.contains { $0.code == .yearInferred && $0.severity == .doubt })
    // What was spent in an earlier year, beside results without a year, says nothing of the document's.
    let other = try measures(
      text.replacing("令和5年度実績|評価", with: "令和5年度決算額（千円）|実績")
        .replacing("十回開いた。|", with: "12|").replacing("一園で預かった。|", with: "34|"))
    #expect(other.measures.map(\.fiscalYear) == [2024, 2024])
  }
}
