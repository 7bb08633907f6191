import Contracts
import Enrichment
import Testing

@testable import Parsing

@Suite("Forms without a profile: parts about different years")
struct YearSectionTests {
  private let lists = """
    星空こども計画　進捗管理表（令和4年度）
    No.|事業名|担当課|実績|評価
    1|星空の教室|星空課|六回|達成
    2|月夜の散歩|月夜課|二十四回|達成
    星空こども計画　進捗管理表（令和5年度）
    No.|事業名|担当課|実績|評価
    1|星空の教室|星空課|四回|一部達成
    2|月夜の散歩|月夜課|二十回|達成
    """

  @Test("of lists under the same title the last year's is read, and a finding names the others")
  func lastList() throws {
    let set = try measuresGenerically(lists)
    #expect(set.measures.map(\.fiscalYear) == [2023, 2023])
    #expect(set.measures.map { $0.ratings.map(\.raw) } == [["一部達成"], ["達成"]])
    #expect(set.findings.filter { $0.code == .yearUnreadable }.map(\.place) == [Place(line: 1)])
    #expect(set.findings.contains { $0.code == .yearInferred && $0.severity == .doubt })
  }

  @Test("titles of one plan needn't have the same words")
  func samePlan() throws {
    let text = lists.replacing("進捗管理表（令和4年度）", with: "令和4年度の進捗状況")
    #expect(try measuresGenerically(text).measures.map(\.fiscalYear) == [2023, 2023])
  }

  @Test("sheets of one project each are parted like lists")
  func sheets() throws {
    let set = try measuresGenerically(
      """
      令和4年度　事務事業評価シート
      事務事業名|星空農園事業
      所管課|星空課
      決算額（千円）|320
      評価|未達成
      令和5年度　事務事業評価シート
      事務事業名|星空農園事業
      所管課|星空課
      決算額（千円）|410
      評価|達成
      """)
    #expect(set.measures.map(\.fiscalYear) == [2023])
    #expect(set.measures.flatMap(\.costs).map(\.yen) == [410_000])
    #expect(set.measures.flatMap(\.ratings).map(\.raw) == ["達成"])
  }

  @Test("a year without results is not the last one")
  func blankForm() throws {
    let text = lists.replacing("四回|一部達成", with: "|").replacing("二十回|達成", with: "|")
    let set = try measuresGenerically(text)
    #expect(set.measures.map(\.fiscalYear) == [2022, 2022])
    #expect(set.measures.map { $0.ratings.map(\.raw) } == [["達成"], ["達成"]])
    #expect(set.findings.contains { $0.code == .yearUnreadable && $0.place == Place(line: 5) })
  }

  @Test("another title's year parts nothing")
  func otherTitle() throws {
    let text = lists.replacing("星空こども計画　進捗管理表（令和4年度）", with: "令和5年度　星空市の事業実績報告書")
    #expect(try measuresGenerically(text).measures.map(\.fiscalYear) == [2023, 2023, 2023, 2023])
  }
}
