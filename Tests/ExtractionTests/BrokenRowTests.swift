import Contracts
import Extraction
import Testing

/// Rows that a line break within a cell has broken.
struct BrokenRowTests {
  private func rows(_ text: String) throws -> [[String]] {
    try Extraction.document(from: Array(text.utf8), name: "t.txt", municipality: nil).lines.map(\.cells)
  }

  private let whole = "1\t2\t3\t4\t5\t6"

  @Test("a row whose parts come to the width of the row above")
  func below() throws {
    #expect(
      try rows("\(whole)\na\tb\tc and\nmore\nof it\td\te\tf")
        == [["1", "2", "3", "4", "5", "6"], ["a", "b", "c and\nmore\nof it", "d", "e", "f"]])
  }

  @Test("a row whose parts come to the width of the row below, broken twice")
  func above() throws {
    #expect(
      try rows("a\tb\nb\tc\td\te\ne\tf\n\(whole)")
        == [["a", "b\nb", "c", "d", "e\ne", "f"], ["1", "2", "3", "4", "5", "6"]])
  }

  @Test("rows of which no whole one stands beside them")
  func allBroken() throws {
    #expect(
      try rows("a\tb\tc1\nc2\td1\nd2\te\tf\tg\na\tb1\nb2\tc\td\te\tf\tg\n\t2\t3\t4\t5\t6\t7")
        == [
          ["a", "b", "c1\nc2", "d1\nd2", "e", "f", "g"], ["a", "b1\nb2", "c", "d", "e", "f", "g"],
          ["", "2", "3", "4", "5", "6", "7"],
        ])
  }

  @Test(
    "rows of labels and values, which come to the width of another one by chance",
    arguments: [
      "番号\t1\t名前\t相談\t課\t青少年課\n概要\t相談に応じる。\n決算\t8\t予算\t9\n課題\t届いていない。\n評価\tA\n",
      "目標\t相談件数\t目標 400件\t実績 412件\n評価\tA 上回った\n課題\t届いていない。\n決算\t8\t予算\t9\n\n番号\t2\t名前\t就労\t課\t福祉課",
    ])
  func labelsAndValues(text: String) throws {
    let whole = text.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    #expect(try rows(text) == whole)
  }

  @Test("a heading that stands over each table is whole, whatever the broken rows below it come to")
  func headings() throws {
    let table = "評価\t3\t重点\t妥当性\t3\t効率性\t3\t達成\tI\n年度\t現状\t5年度\t6年度\t7年度\t以降"
    let rows = try rows("\(table)\n目標\t検討\t検討\n試行\t実施\n評価\t拡充\t推進\n\n\(table)\n目標\t1\t2\t3\t4\t5")
    #expect(rows.count { $0 == ["年度", "現状", "5年度", "6年度", "7年度", "以降"] } == 2)
    #expect(rows[2] == ["目標", "検討", "検討\n試行", "実施\n評価", "拡充", "推進"])
  }

  @Test("a heading that is broken alike over each table")
  func brokenHeadings() throws {
    let heading = "番号\t事業名\t内容\t指標\t実績\t\t結果\n(年度)\t備考"
    let rows = try rows("\(heading)\n1\tア\tイ\tウ\t5\t6\t7\t8\n\n\(heading)\n2\tエ\tオ\tカ\t5\t6\t7\t8")
    #expect(rows.count { $0 == ["番号", "事業名", "内容", "指標", "実績", "", "結果\n(年度)", "備考"] } == 2)
  }

  @Test("a row that is broken in two halves of the same width, and no two rows of a narrower table")
  func halves() throws {
    let wide = "1\t2\t3\t4\t5\t6\t7"
    #expect(
      try rows("\(wide)\na\tb\tc\td\nd\te\tf\tg")
        == [["1", "2", "3", "4", "5", "6", "7"], ["a", "b", "c", "d\nd", "e", "f", "g"]])
    #expect(try rows("\(wide)\na\tb\tc\td\na\tb\tc\td\na\tb\tc\td").count == 4)
    #expect(try rows("\(wide)\na\tb\tc\td\n\na\tb\tc\td").count == 3)
  }

  @Test(
    "what stays as it is",
    arguments: [
      // Whole rows of a narrower table, and another table behind them.
      "1\t2\t3\t4\t5\t6\na\tb\tc\td\te\na\tb\tc\td\te\nx\ty",
      // A cell that ends, and one that begins, with nothing in it.
      "1\t2\t3\t4\t5\t6\na\tb\tc\t\nd\te\tf", "1\t2\t3\t4\t5\t6\na\tb\tc\n\td\te\tf",
      // Another width.
      "1\t2\t3\t4\t5\t6\na\tb\tc\nd\te\tf", "1\t2\t3\na\tb\nb\tc",
      // Other paragraphs.
      "1\t2\t3\t4\t5\t6\na\tb\tc\n\n\nc\td\te\tf",
    ])
  func unchanged(text: String) throws {
    let lines = text.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(try rows(text) == lines)
  }
}
