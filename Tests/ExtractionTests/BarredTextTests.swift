import Contracts
import Extraction
import Testing

@Suite struct BarredTextTests {
  private func lines(_ text: String) throws -> [DocumentLine] {
    try Extraction.document(from: Array(text.utf8), name: "a", municipality: nil).lines
  }

  @Test func `markdown's tables`() throws {
    let text = """
      # 進捗状況
      | No. | 事 業 名 | 評価 |
      |:---|---|---:|
      | 1 | 一時預かり<br>（休日） | A |
      | 2 | 広場 \\| 相談 | |
      | 3 | 見守り |

      評価は A から C まで | 三段階
      """
    #expect(
      try lines(text) == [
        DocumentLine(line: 1, cells: ["# 進捗状況"]), DocumentLine(line: 2, cells: ["No.", "事 業 名", "評価"]),
        DocumentLine(line: 4, cells: ["1", "一時預かり\n（休日）", "A"]), DocumentLine(line: 5, cells: ["2", "広場 | 相談", ""]),
        DocumentLine(line: 6, cells: ["3", "見守り", ""]), DocumentLine(line: 8, cells: ["評価は A から C まで | 三段階"]),
      ])
  }

  @Test func `rows that are broken within their cells`() throws {
    let text = """
      事業名 | 一時預かり | ||
      ---|---|---|---|
      年度 | 2021年度 | 2022年度 | |
      目標 | 5か所
      120人 |
      6か所 |
      |
      実績 |
      |||
      事業名 | 病児保育 | |
      ---|---|---|
      年度 | 2021年度 | 2022年度 |
      """
    #expect(
      try lines(text).map(\.cells) == [
        ["事業名", "一時預かり", "", ""], ["年度", "2021年度", "2022年度", ""], ["目標", "5か所\n120人", "6か所", ""],
        ["実績", "", "", ""], ["事業名", "病児保育", ""], ["年度", "2021年度", "2022年度"],
      ])
  }

  @Test func `a heading over several lines`() throws {
    let text = """
      No. | 事業名 | 評価 |
      ||
      視点 | 方向 |
      ---|---|---|---|---|---|---|
      1 | 広場 | A | A | 継続 | | |
      """
    #expect(
      try lines(text).map(\.cells) == [["No.", "事業名", "評価", "", "", "視点", "方向"], ["1", "広場", "A", "A", "継続", "", ""]])
  }

  @Test func `a bar behind every cell`() throws {
    let text = "事業名 |\n  広場 |\n|\n| 担当課 |\nこども課 |\n課題 |\n人が足りない。\n|\n"
    #expect(try lines(text).map(\.cells) == [["事業名"], ["広場"], ["担当課"], ["こども課"], ["課題"], ["人が足りない。"]])
  }

  @Test func `rows with bars between their cells alone`() throws {
    let text = "令和5年度\nNo | 事業名 | 評価\n1 | 広場 | A\n2 | 相談 | B\n3 | 訪問 | A\nホーム | 市政 | 計画\n\nA | B | C\n"
    #expect(
      try lines(text).map(\.cells) == [
        ["令和5年度"], ["No", "事業名", "評価"], ["1", "広場", "A"], ["2", "相談", "B"], ["3", "訪問", "A"], ["ホーム", "市政", "計画"],
        ["A | B | C"],
      ])
  }

  @Test("single dashes divide a table's heading from its rows; further below they are missing values")
  func singleDashes() throws {
    let text = "|番号|事業名|評価|\n|-|:-:|-|\n|1|広場|A|\n|-|-|-|\n|2|相談|B|\n"
    #expect(
      try lines(text).map(\.cells) == [["番号", "事業名", "評価"], ["1", "広場", "A"], ["-", "-", "-"], ["2", "相談", "B"]])
  }

  @Test(arguments: ["市の計画 | 星見市\n本文\n", "a|b\nc|d\ne|f\n", "| 一行だけ |\n本文\n本文\n"])
  func `text with a bar is text`(text: String) throws {
    #expect(try lines(text).map(\.cells) == text.split(separator: "\n").map { [String($0)] })
  }

  @Test(.timeLimit(.minutes(5))) func `a row of a hundred thousand lines`() throws {
    let text = String(repeating: "--|", count: 100_000) + "\n" + String(repeating: "a |\n", count: 100_000)
    let lines = try lines(text)
    #expect(lines.count == 1)
    #expect(lines[0].cells.count == 100_000)
  }

  @Test func `dashes for a million columns are refused, not padded`() {
    let text = String(repeating: "|--", count: 1_000_000) + "|\n" + String(repeating: "| a |\n", count: 100)
    #expect(throws: ExtractionError.self) { try lines(text) }
  }
}
