import Contracts
import Enrichment
import Testing

@testable import Parsing

@Suite("Forms without a profile: marks around headings and names")
struct HeadingMarkTests {
  @Test("a mark before a heading is no part of it", arguments: ["### ", "■ ", "◆"])
  func marked(mark: String) throws {
    let set = try measuresGenerically(
      """
      星空計画 令和5年度進捗状況
      基本目標１ 星を見る
      \(mark)施策（１） 広場を開く
      番号|事業名|担当課|取組実績|評価
      1|星見広場|広場課|4か所で開いた。|達成
      2|月見広場|広場課|2か所で開いた。|達成
      """)
    #expect(
      set.measures.map { $0.localGoal.map { "\($0.id) \($0.title ?? "-")" } } == [
        ["1 星を見る", "1 広場を開く"], ["1 星を見る", "1 広場を開く"],
      ])
  }

  @Test("what stands between the year and the plan is no part of the plan's name")
  func plan() throws {
    let set = try measuresGenerically(
      """
      令和5年度における星空女性活躍推進計画の実施状況について
      番号|取組名|担当課|取組実績|評価
      1|星見休暇|職員課|12人が休んだ。|達成
      2|夜勤の縮減|職員課|2割減らした。|未達成
      """)
    #expect(set.measures.map(\.plan) == ["星空女性活躍推進計画", "星空女性活躍推進計画"])
  }

  @Test("a kind of the project in brackets is no unit")
  func kinds() throws {
    let set = try measuresGenerically(
      """
      星空計画 進捗管理表（令和5年度）
      事業名|担当課|区分|令和4年度|令和5年度
      一時預かり（幼稚園型）|保育課|計画|3,400|3,500
      ||実績|3,154|3,298
      夜間相談（延人数）|保育課|計画|400|410
      ||実績|288|305
      """)
    #expect(
      set.measures.flatMap { $0.indicators.map { "\($0.name) \($0.unit ?? "-")" } } == [
        "一時預かり（幼稚園型） -", "夜間相談 延人数",
      ])
  }

  @Test("the end of a year is that year", arguments: ["目標値（令和8年度末）", "目標値（令和8年度）"])
  func yearEnds(heading: String) throws {
    let set = try measuresGenerically(
      """
      星空計画 成果目標の進捗（令和6年度）
      指標名|担当課|\(heading)|令和6年度実績|進捗
      星を見た人|広場課|8人|3人|順調
      月を見た人|広場課|7人|2人|遅れ
      """)
    #expect(set.measures.map { $0.indicators.first?.series.map(\.fiscalYear) } == [[2026, 2024], [2026, 2024]])
  }
}
