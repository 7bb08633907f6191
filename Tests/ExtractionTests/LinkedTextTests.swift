import Testing

@testable import Extraction

@Suite struct LinkedTextTests {
  private func cells(_ text: String) throws -> [[String]] {
    try Extraction.text(of: Array(text.utf8)).lines.map(\.cells)
  }

  @Test func `of a link its words are read`() throws {
    let text = """
      # [星空プラン](/plan/)の進捗

      | 事業名 | 担当課 | 評価 |
      | --- | --- | --- |
      | [星見広場](https://example.jp/a.html) | [広場課](b.html)、[星課](#hoshi) | ![丸](/img/maru.png) |
      """
    #expect(
      try cells(text) == [
        ["# 星空プランの進捗"], ["事業名", "担当課", "評価"], ["星見広場", "広場課、星課", "丸"],
      ])
  }

  @Test(arguments: ["[新規](継続)", "[1](2)", "一覧](/a", "[](", "[星見(広場)]", "[広場](星 見.html)"])
  func `other brackets stay`(words: String) throws {
    #expect(try cells(words + "\n") == [[words]])
  }

  @Test(.timeLimit(.minutes(5))) func `brackets that never close take time in proportion to them`() throws {
    let text = String(repeating: "[](a", count: 300_000)
    #expect(try cells(text) == [[text]])
  }
}
