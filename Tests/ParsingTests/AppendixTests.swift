import Contracts
import Enrichment
import Parsing
import Testing

/// What is bound behind the records: explanations of words, lists of members, the imprint.
@Suite("Appendices")
struct AppendixTests {
  @Test(
    "what stands below an appendix's heading is no part of the last record",
    arguments: [
      "用語解説", "【用語の解説】", "資料編", "参考資料", "■ 子ども施策推進会議委員名簿", "# 用語集", "資料２　委員名簿", "用 語 解 説", "（参考）用語解説",
    ])
  func meguro(heading: String) throws {
    let sheet = try explain(MeguroReport.text(outlook: "場所の確保が課題である。\n\n\(heading)\n\nひろば\n　親子が集う場所をいう。\n")).sheet
    let measure = try #require(try Enrichment.measures(from: sheet).measures.first)
    #expect(measure.texts.last?.text == "場所の確保が課題である。")
    #expect(sheet.unclaimed.map(\.text).suffix(2) == ["ひろば", "親子が集う場所をいう。"])
  }

  @Test(
    "a narrative that speaks of one goes on",
    arguments: ["用語解説を冊子に加えた。", "参考資料", "・委員名簿の作成", "委員名簿\n説明会の開催"])
  func mention(words: String) throws {
    // Above the record's next label nothing is bound behind it.
    let sheet = try explain(MeguroReport.text(results: "次を行った。\n\(words)\nほかに3件。")).sheet
    let measure = try #require(try Enrichment.measures(from: sheet).measures.first)
    #expect(measure.texts.first?.text == "次を行った。\n\(words)\nほかに3件。")
    #expect(measure.texts.last?.text == "場所の確保が課題である。")
  }
}
