import Contracts
import Enrichment
import Testing

@testable import Parsing

@Suite("Forms without a profile: what is behind its time")
struct LateRatingTests {
  private func ratings(_ legend: String) throws -> (attainments: [Attainment?], doubts: Int) {
    let text = """
      星空計画 令和5年度進捗状況
      \(legend)
      番号|事業名|担当課|実績|評価
      1|星空ひろば|星空課|二十回開いた。|○
      2|夜の保育|保育課|一園で預かった。|△
      3|月夜の散歩|星空課|歩いていない。|×
      """
    let set = try measuresGenerically(text)
    return (
      set.measures.map { $0.ratings.first?.attainment },
      set.findings.count { $0.code == .ratingInferred && $0.severity == .doubt }
    )
  }

  @Test("behind its time is partly achieved where the legend goes on with what was never begun: with a doubt")
  func late() throws {
    let read = try ratings("○：予定どおり　△：予定より遅れている　×：未着手")
    #expect(read.attainments == [.achieved, .partlyAchieved, .notAchieved])
    #expect(read.doubts == 1)
  }

  @Test("and not achieved where another step is partly", arguments: ["やや遅れている", "一部達成", "概ね予定どおり"])
  func otherStep(words: String) throws {
    let read = try ratings("○：\(words)　△：遅れている　×：未着手")
    #expect(read.attainments == [.partlyAchieved, .notAchieved, .notAchieved])
    #expect(read.doubts == 0)
  }

  @Test(
    "what stands behind the last step's words is none of them",
    arguments: ["　（　）内は前年度の評価", "　※令和6年3月末時点", "　( )は前年度"])
  func notes(behind: String) throws {
    let read = try ratings("○：予定どおり　△：やや遅れ　×：遅れ" + behind)
    #expect(read.attainments == [.achieved, .partlyAchieved, .notAchieved])
  }

  @Test("beside a step in words that are not known nothing tells whether there is worse")
  func unknownStep() throws {
    let read = try ratings("○：予定どおり　△：やや遅れ　×：庁内で調整に入ったもの")
    #expect(read.attainments == [.achieved, nil, nil])
  }

  @Test("the mark of a note behind a rating is no part of it", arguments: ["△※1", "△※", "△ ※２", "△(※1)", "△（注1）"])
  func marks(rating: String) throws {
    let text = """
      星空計画 令和5年度進捗状況
      ○：予定どおり　△：やや遅れ　×：遅れ
      番号|事業名|担当課|実績|評価
      1|星空ひろば|星空課|二十回開いた。|○
      2|夜の保育|保育課|一園で預かった。|\(rating)
      3|月夜の散歩|星空課|歩いていない。|×
      """
    let set = try measuresGenerically(text)
    #expect(set.measures.map { $0.ratings.first?.attainment } == [.achieved, .partlyAchieved, .notAchieved])
    #expect(set.measures[1].ratings.first?.raw == "△")
  }

  @Test("or where nothing is worse")
  func worstStep() throws {
    let read = try ratings("○：予定どおり　△：一部達成　×：予定より遅れている")
    #expect(read.attainments == [.achieved, .partlyAchieved, .notAchieved])
    #expect(read.doubts == 0)
  }
}
