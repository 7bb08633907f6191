import Contracts
import Enrichment
import Testing

@testable import Parsing

/// The fiscal year 2019 is 平成31年度 and 令和元年度, and documents print both.
@Suite("Forms without a profile: the year in which the era changed")
struct TurnOfEraTests {
  @Test(
    "both names of the year stand over a column",
    arguments: ["平成31/令和元年度", "平成31・令和元年度", "平成31年度／令和元年度", "平成31年度（令和元年度）", "H31/R1", "H31(R1)年度"])
  func columns(year: String) throws {
    let set = try measuresGenerically(
      """
      星空計画 令和元年度進捗状況
      番号|事業名|担当課|平成30年度評価|\(year)評価|今後の方向性
      1|星見広場|広場課|B|A|継続
      2|夜の預かり|保育課|A|C|拡充
      A：計画どおり　B：やや遅れ　C：遅れ
      """)
    #expect(set.fiscalYear == 2019)
    #expect(
      set.measures.map { $0.ratings.first { $0.aspect == "overall" }?.attainment } == [.achieved, .notAchieved])
  }
}
