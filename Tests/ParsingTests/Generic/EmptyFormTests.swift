import Contracts
import Enrichment
import Testing

@testable import Parsing

@Suite("Forms without a profile: forms that nobody has filled in, and examples of how to")
struct EmptyFormTests {
  private func sheet(_ title: String, _ name: String) -> String {
    """
    \(title)
    事業名|\(name)|担当課|星空課
    事業内容|星を見る。||
    決算額（千円）|560|評価|達成
    """
  }

  @Test(
    "what holds the place of a name is no project",
    arguments: ["（事業名を記入してください）", "○○○○事業", "【●●】推進事業", "名称を記入", "事業名を選択してください"])
  func standIn(name: String) throws {
    let error = try #require(throws: ParsingError.self) {
      try readGenerically(sheet("令和5年度　事業評価シート", name))
    }
    #expect(error.reason == .formUnknown)
  }

  @Test(
    "nor is an example of a form that is bound with its sheets",
    arguments: ["令和5年度　事業評価シート（記入例）", "【記入例】令和5年度　事業評価シート", "【記載例】"])
  func example(title: String) throws {
    let text = sheet(title, "星図の貸出し") + "\n" + sheet("令和5年度　事業評価シート", "星空の教室")
    let set = try measuresGenerically(text)
    #expect(set.measures.map(\.title) == ["星空の教室"])
  }

  @Test("a sheet that speaks of one is none")
  func mention() throws {
    let set = try measuresGenerically(sheet("令和5年度　事業評価シート（記入例は別紙）", "星空の教室"))
    #expect(set.measures.map(\.title) == ["星空の教室"])
  }
}
