import Contracts
import Extraction
import Testing

@testable import Parsing

/// Sheets whose lines or columns an extractor lost, with invented projects.
@Suite("Forms without a profile: cities' sheets that lost their lines")
struct CitySheetRefusalTests {
  @Test("a sheet on one line is refused with what is lost")
  func runTogether() throws {
    let sheet =
      "令和5年度 事務事業評価シート 事務事業名 担当課 星見広場事業 広場課 目的 対象 親子 星に親しむ 手段 総事業費 決算額 1,200 1,310 "
      + "活動指標 単位 目標値 実績値 回 12 14 必要性 有効性 A B 今後の方向性 総合評価 継続 "
      + String(repeating: "広場で星を見て親子が集い語らう場を設けています。", count: 12)
    let document = Specimen(name: "", text: sheet, facts: []).document
    let error = try #require(throws: ParsingError.self) { try readGenerically(document) }
    #expect(error.reason == .formUnknown)
    #expect(error.message.hasSuffix(GenericRefusal.runTogether(sheet.unicodeScalars.count).message))
  }

  @Test("a table of which every cell has a line of its own is refused with what is lost", arguments: ["", " |"])
  func cellsOnLines(bar: String) throws {
    let lines = [
      "令和5年度 星空計画 進捗状況", "事業名", "担当課", "取組状況", "評価", "星見広場", "広場課", "12回開いた。", "A", "月見広場", "広場課", "1回開いた。", "B",
    ]
    let document = try Extraction.document(
      from: Array(lines.map { $0 + bar }.joined(separator: "\n").utf8), name: "test.txt", municipality: "131105")
    let error = try #require(throws: ParsingError.self) { try readGenerically(document) }
    #expect(error.message.hasSuffix(GenericRefusal.cellsOnLines.message))
  }

  @Test("a long paragraph is no sheet")
  func paragraph() throws {
    let text = "令和5年度 事業報告\n" + String(repeating: "広場で星を見て親子が集い語らう場を設け、担当課が支えています。", count: 20)
    let error = try #require(throws: ParsingError.self) {
      try readGenerically(Specimen(name: "", text: text, facts: []).document)
    }
    #expect(error.message.hasSuffix(GenericRefusal.fewLabels(0).message))
  }
}
