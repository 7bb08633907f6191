import Contracts
import Enrichment
import Testing

@testable import Parsing

@Suite("Forms without a profile: rows that are no projects of their own")
struct TotalRowTests {
  @Test(
    "what adds up the rows above is none, whichever column says so",
    arguments: [
      "星空課　計||57,000|", "星空課計||57,000|", "星空課 小計|2事業|57,000|", "施策1計|2事業|57,000|", "市全体|2事業|57,000|",
      "総計（2事業）||57,000|", "計|2事業|57,000|達成",
    ])
  func total(row: String) throws {
    let set = try measuresGenerically(
      """
      令和5年度　星空計画　事業実績
      事業名|担当課|決算額（千円）|評価
      星空の教室|星空課|45,000|達成
      月夜の散歩|星空課|12,000|達成
      \(row)
      """)
    #expect(set.measures.map(\.title) == ["星空の教室", "月夜の散歩"])
    #expect(set.measures.flatMap(\.costs).map(\.yen) == [45_000_000, 12_000_000])
  }

  @Test("a total before the column of names is none", arguments: ["施策1　計|2事業||57,000|", "こども部 合計|全2事業||57,000|"])
  func numbered(row: String) throws {
    let set = try measuresGenerically(
      """
      令和5年度　星空計画　事業実績
      番号|事業名|担当課|決算額（千円）|評価
      1|星空の教室|星空課|45,000|達成
      2|月夜の散歩|星空課|12,000|達成
      \(row)
      """)
    #expect(set.measures.map(\.title) == ["星空の教室", "月夜の散歩"])
  }

  @Test(
    "names that end like a total, or begin with a number, are names",
    arguments: ["家計の相談", "生活設計", "星空統計", "3歳児健診", "24時間相談"])
  func name(title: String) throws {
    let set = try measuresGenerically(
      """
      令和5年度　星空計画　事業実績
      事業名|担当課|決算額（千円）|評価
      星空の教室|星空課|45,000|達成
      \(title)|星空課|12,000|達成
      """)
    #expect(set.measures.map(\.title) == ["星空の教室", title])
  }

  @Test("the rest of a row that began on an earlier page is none", arguments: ["星空の教室（続き）", "星空の教室【つづき】"])
  func continuation(title: String) throws {
    let set = try measuresGenerically(
      """
      令和5年度　星空計画　事業実績
      番号|事業名|担当課|取組状況|評価
      1|星空の教室|星空課|六回開いた。|達成
      1（続き）|\(title)||うち二回は夜。|
      2|月夜の散歩|星空課|三回歩いた。|達成
      """)
    #expect(set.measures.map(\.title) == ["星空の教室", "月夜の散歩"])
    #expect(set.findings.contains { $0.code == .textUnclaimed && $0.message.ja.contains("うち二回は夜。") })
  }
}
