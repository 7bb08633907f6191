import Contracts
import Enrichment
import Testing

@testable import Parsing

@Suite("Forms without a profile: rows that the end of a page cuts")
struct CutRowTests {
  /// The second page begins at the marked line; its heading may stand there again, or not.
  private func document(_ text: String) -> Document {
    var document = Specimen(name: "", text: text.replacing("♦", with: ""), facts: []).document
    let pages = text.split(separator: "\n").enumerated().filter { $1.contains("♦") }.map { $0.offset + 1 }
    for index in document.lines.indices {
      document.lines[index].page = 1 + pages.count { $0 <= document.lines[index].line }
    }
    return document
  }

  private func measures(_ text: String) throws -> [Measure] {
    try Enrichment.measures(from: try readGenerically(document(text))).measures
  }

  @Test("the rest of a row below the heading of the next page")
  func headingAgain() throws {
    let measures = try measures(
      """
      令和5年度 進捗状況一覧
      No.|事業名|担当課|取組内容|評価|課題
      1|親子の広場|子育て課|市内の六か所で開いた。土曜日は|順調|休みの日の
      ♦No.|事業名|担当課|取組内容|評価|課題
      |||月に二回開いた。||開催を増やす。
      2|訪問の支援|こども家|延べ95回訪ねた。|遅れ|人が足りない。
      ♦No.|事業名|担当課|取組内容|評価|課題
      ||庭課|||
      3|健診|健康課|受診を勧めた。|順調|なし
      """)
    #expect(measures.map(\.title) == ["親子の広場", "訪問の支援", "健診"])
    #expect(measures.map(\.departments) == [["子育て課"], ["こども家庭課"], ["健康課"]])
    #expect(measures[0].text("content") == "市内の六か所で開いた。土曜日は\n月に二回開いた。")
    #expect(measures[0].text("issues") == "休みの日の\n開催を増やす。")
    #expect(measures[0].texts.count == 2)
  }

  @Test("the rest of a row on a page without a heading, below the page's number")
  func noHeading() throws {
    let measures = try measures(
      """
      令和5年度 進捗状況一覧
      No.|事業名|担当課|取組内容|評価|課題
      1|親子の広場|子育て課|市内の六か所で開いた。土曜日は|順調|休みの日の
      - 1 -
      ♦|||月に二回開いた。||開催を増やす。
      2|健診|健康課|受診を勧めた。|順調|なし
      """)
    #expect(measures.map(\.title) == ["親子の広場", "健診"])
    #expect(measures[0].text("content") == "市内の六か所で開いた。土曜日は\n月に二回開いた。")
    #expect(measures[1].departments == ["健康課"])
  }

  @Test("the rest of a name")
  func name() throws {
    let measures = try measures(
      """
      令和5年度 進捗状況一覧
      No.|事業名|担当課|取組内容|評価
      1|ファミリー・サポー|子育て課|会員を募り、|順調
      ♦No.|事業名|担当課|取組内容|評価
      |ト・センター||講習を開いた。|
      2|健診|健康課|受診を勧めた。|順調
      """)
    #expect(measures.map(\.title) == ["ファミリー・サポート・センター", "健診"])
    #expect(measures[0].text("content") == "会員を募り、\n講習を開いた。")
  }

  @Test("a row below another heading, or with more than the one above, belongs to nothing")
  func notTheRest() throws {
    let measures = try measures(
      """
      令和5年度 進捗状況一覧
      No.|事業名|担当課|取組内容|評価|課題
      1|親子の広場|子育て課|六か所で開いた。|順調|
      ♦No.|事業名|担当課|取組内容|評価|課題
      |||絵本を配った。||予算が足りない。
      2|健診|健康課|受診を勧めた。|順調|なし
      """)
    #expect(measures.map(\.title) == ["親子の広場", "健診"])
    #expect(measures[0].text("content") == "六か所で開いた。")
    #expect(measures[0].text("issues") == nil)
  }
}
