import Contracts
import Enrichment
import Testing

@testable import Parsing

@Suite("Forms without a profile: one name twice")
struct NamesakeTests {
  private let sheet = """
    令和5年度　事業進捗シート
    事業名|星空の教室
    担当課|星空課
    取組状況|六回開いた。
    （裏面）
    事業名|星空の教室
    評価|達成
    課題|遠い。
    令和5年度　事業進捗シート
    事業名|月夜の散歩
    担当課|月夜課
    取組状況|三回歩いた。
    （裏面）
    事業名|月夜の散歩
    評価|未達成
    課題|寒い。
    """

  @Test("the second page of a sheet goes on with the first")
  func pages() throws {
    let set = try measuresGenerically(sheet)
    #expect(set.measures.map(\.title) == ["星空の教室", "月夜の散歩"])
    #expect(set.measures.map(\.departments) == [["星空課"], ["月夜課"]])
    #expect(set.measures.map { $0.ratings.map(\.raw) } == [["達成"], ["未達成"]])
  }

  @Test("what contradicts the first is no page of it: both count, and a finding says so")
  func contradicting() throws {
    let set = try measuresGenerically(sheet.replacing("評価|達成", with: "担当課|月夜課\n評価|達成"))
    #expect(set.measures.map(\.title) == ["星空の教室", "星空の教室", "月夜の散歩"])
    #expect(set.findings.filter { $0.code == .projectRepeated && $0.severity == .doubt }.count == 1)
  }

  @Test("rows of one name without numbers count, and a finding says so")
  func rows() throws {
    let text = """
      星空計画 令和5年度 指標一覧
      事業名|担当課|指標名|単位|目標値|実績値
      星空の教室|星空課|利用者数|人|1,200|1,310
      星空の教室|星空課|開催回数|回|48|50
      月夜の散歩|月夜課|利用日数|日|400|210
      """
    let set = try measuresGenerically(text)
    #expect(set.measures.count == 3)
    let doubt = try #require(set.findings.first { $0.code == .projectRepeated })
    #expect(doubt.severity == .doubt && doubt.place == Place(line: 4, cell: 1))
    // Under other headings a name may belong to another project.
    let parted = text.replacing("星空の教室|星空課|開催回数", with: "基本目標２　星を語る\n星空の教室|星空課|開催回数")
      .replacing("事業名|担当課|指標名", with: "基本目標１　星を見る\n事業名|担当課|指標名")
    #expect(try measuresGenerically(parted).findings.allSatisfy { $0.code != .projectRepeated })
  }
}
