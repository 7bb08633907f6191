import Contracts
import Enrichment
import Testing

@testable import Parsing

@Suite("Forms without a profile: sheets of a workbook")
struct TitledSheetTests {
  /// Two sheets, or two pages of a PDF, under one title; the second has no goal of its own.
  private func document(format: String) -> Document {
    let pages = [
      [
        ["令和5年度　星空こども計画　進捗状況"], ["基本目標1　星を見る"], ["No.", "事業名", "担当課", "評価"],
        ["1", "星空の教室", "星空課", "達成"], ["2", "月夜の散歩", "月夜課", "達成"],
      ],
      [
        ["令和5年度　星空こども計画　進捗状況"], ["共通事業"], ["No.", "事業名", "担当課", "評価"],
        ["3", "星図の貸出し", "星空課", "達成"], ["4", "星の友の会", "月夜課", "未達成"],
      ],
    ]
    let lines = pages.enumerated().flatMap { page, rows in
      rows.enumerated().map { DocumentLine(line: $0 + 1, page: page + 1, cells: $1) }
    }
    return Document(
      name: "test", municipality: "131105", sha256: String(repeating: "0", count: 64), bytes: 1, encoding: "utf-8",
      format: format, lines: lines)
  }

  private func goals(format: String) throws -> [[String]] {
    try Enrichment.measures(from: readGenerically(document(format: format))).measures.map { $0.localGoal.map(\.id) }
  }

  @Test("a goal ends with its sheet where the next one has a title of its own")
  func sheets() throws {
    let format = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    #expect(try goals(format: format) == [["1"], ["1"], [], []])
  }

  @Test("on the next page it goes on, where the title is the page's header")
  func pages() throws {
    #expect(try goals(format: "application/pdf") == [["1"], ["1"], ["1"], ["1"]])
  }
}
