import Contracts
import Enrichment
import Testing

@testable import Parsing

@Suite("Forms without a profile: years that only the names of sheets tell")
struct SheetYearTests {
  private func set(_ names: [String], titled: String = "") throws -> MeasureSet {
    let pages = names.indices.map { index in
      """
      \(titled)こども計画 進捗管理表
      番号|事業名|担当課|取組実績|評価
      1|星見広場|広場課|\(index + 1)か所で開いた。|達成
      2|夜の預かり|保育課|\(index + 2)施設で預かった。|未達成
      """
    }
    var document = Specimen(name: "", text: pages.joined(separator: "\n"), facts: []).document
    document.format = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    document.sheets = names
    for index in document.lines.indices {
      document.lines[index].page = index / 4 + 1
      document.lines[index].line = index % 4 + 1
    }
    return try Enrichment.measures(from: readGenerically(document))
  }

  @Test("a sheet is named by its year", arguments: ["R5", "令和5年度", "2023", "令和５年度実績", "2023年度"])
  func one(name: String) throws {
    let set = try set([name])
    #expect(set.measures.map(\.fiscalYear) == [2023, 2023])
    #expect(set.findings.filter { $0.code == .yearInferred }.map(\.place) == [Place(line: 1, page: 1)])
  }

  @Test("of several years the last one with results counts, and the others are said to be left out")
  func several() throws {
    let set = try set(["R4", "R5"])
    #expect(set.measures.map(\.fiscalYear) == [2023, 2023])
    #expect(set.measures.compactMap { $0.text("results") } == ["2か所で開いた。", "3施設で預かった。"])
    let said = set.findings.filter { $0.code == .yearUnreadable }
    #expect(said.map(\.place) == [Place(line: 1, page: 1)] && said[0].message.ja.contains("「R4」"))
  }

  @Test("what the document says comes first, and what is no year says nothing")
  func titles() throws {
    #expect(try set(["R6"], titled: "令和5年度").measures.map(\.fiscalYear) == [2023, 2023])
    for name in ["R5予算案", "S1", "H3"] { #expect(throws: (any Error).self) { try set([name]) } }
  }
}
