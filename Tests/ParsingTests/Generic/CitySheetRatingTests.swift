import Contracts
import Testing

@testable import Parsing

/// Judgements and their legends as cities' evaluation sheets have them, with invented projects.
@Suite("Forms without a profile: ratings of cities' sheets")
struct CitySheetRatingTests {
  @Test("a legend can say of which column it is", arguments: ["⑤の評価区分", "達成度の評価基準"])
  func ownedLegend(name: String) throws {
    let set = try measuresGenerically(
      """
      星空こども計画 令和6年度 事業評価シート
      番号|事業名|担当課|令和6年度の実績|達成度|課題
      1|星見広場|広場課|12回開いた。|A|場所
      2|月見広場|広場課|1回開いた。|B|人手
      3|雪見広場|広場課|開けなかった。|C|天気
      \(name)　A：達成できた。 B：一部達成できた。 C：達成できなかった。
      """)
    #expect(set.measures.map { $0.ratings.first?.attainment } == [.achieved, .partlyAchieved, .notAchieved])
  }

  @Test("a legend in a note", arguments: ["（注）評価", "注1　評価", "※評価"])
  func noted(head: String) throws {
    let set = try measuresGenerically(
      """
      令和5年度 星空計画 進捗状況
      番号|事業名|担当課|実績|評価
      1|星見広場|広場課|12回開いた。|Ａ
      2|月見広場|広場課|1回開いた。|Ｃ
      \(head)　Ａ＝目標を達成　Ｂ＝概ね達成　Ｃ＝未達成
      """)
    #expect(set.measures.map { $0.ratings.first?.attainment } == [.achieved, .notAchieved])
  }

  @Test("one letter is a judgement, too")
  func oneLetter() throws {
    let set = try measuresGenerically(
      """
      令和5年度 星空計画 実施状況報告書
      番号|事業名|所管課|実施状況|所管課評価
      1|星見広場|広場課|12回開いた。|A
      2|月見広場|広場課|1回開いた。|B
      3|雪見広場|広場課|開けなかった。|未
      """)
    #expect(set.measures.map { $0.ratings.first?.raw } == ["A", "B", "未"])
    #expect(set.findings.allSatisfy { $0.code != .fieldMissing })
  }
}
