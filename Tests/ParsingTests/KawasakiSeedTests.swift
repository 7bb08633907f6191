import Contracts
import Parsing
import TestSupport
import Testing

@Suite("川崎市 施策進行管理・評価票(2) (seed 004)", .enabled(if: Seeds.available))
struct KawasakiSeedTests {
  @Test("eleven projects with office, attainment and inspection")
  func records() throws {
    let sheet = try seed("004").sheet
    #expect(sheet.records.count == 11)
    #expect(sheet.records.map { $0.texts("overall") } == Array(repeating: ["3"], count: 11))
    #expect(sheet.records.map { $0.texts("inspection").first } == Array(repeating: "C", count: 10) + ["A"])
    #expect(sheet.records[0].texts("title") == ["総合的な子ども支援事業(川崎区)"])
    #expect(sheet.records[7].texts("departments") == ["市民・こども局子育て施策部子育て支援課"])
    #expect(sheet.records.allSatisfy { $0.texts("priority") == ["重点"] })
    #expect(sheet.records[0]["overview"]?.quotes.map(\.place.line) == Array(26...58))
    #expect(sheet.fiscalYear?.text == "2012年度")
  }

  @Test("the tally on top is read")
  func tally() throws {
    let sheet = try seed("004").sheet
    #expect(sheet.tallies.filter { $0.field == "overall" }.map(\.count) == [0, 0, 11, 0, 0, 11])
    let letters = sheet.tallies.filter { $0.field == "inspection" }
    #expect(letters.compactMap(\.value) == ["A", "B", "C", "D", "E", "F", "G", "H"])
    #expect(letters.map(\.count) == [1, 0, 10, 0, 0, 0, 0, 0])
  }

  @Test("targets are divided into years where the text shows where one ends")
  func targets() throws {
    let sheet = try seed("004").sheet
    let first = sheet.records.map { $0["targets"]?.entries?.map { $0.values.first?.quote.place.line } }
    let expected: [[Int]?] = [
      [62, 77, 94, 106, 116], nil, [201, 208, 215, 221, 227], [254, 258, 258, 258, 258], [270, 270, 270, 270, 270],
      [282, 287, 287, 287, 287], [299, 299, 299, 299, 299], [314, 324, 327, 330, 333], [358, 366, 366, 366, 366],
      [383, 385, 387, 389, 391], [408, 415, 422, 430, 438],
    ]
    for (found, lines) in zip(first, expected) { #expect(found == lines) }
    #expect(
      sheet.records[3]["targets"]?.entries?.map { $0.values.last?.quote.text }.suffix(3) == ["充実強化", "充実強化", "事業推進"])
    #expect(sheet.findings.map(\.code) == [.yearsRunTogether])
    #expect(sheet.records[1].texts("targets").count == 7)
  }

  @Test("results are divided into the years up to the fiscal year")
  func results() throws {
    let sheet = try seed("004").sheet
    #expect(sheet.records.allSatisfy { $0["achievements"]?.entries?.map(\.name.text) == ["2011年度", "2012年度"] })
    let second = sheet.records.map { $0["achievements"]?.entries?.last?.values.first?.quote.place.line }
    #expect(second == [153, 189, 236, 260, 272, 289, 301, 345, 370, 396, 443])
  }
}
