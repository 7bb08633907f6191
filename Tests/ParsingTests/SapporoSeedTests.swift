import Contracts
import Foundation
import Parsing
import TestSupport
import Testing

@Suite("札幌市 検証報告書を踏まえた取組結果 (seed 003)", .enabled(if: Seeds.available))
struct SapporoSeedTests {
  @Test("fifty-eight rows under seven proposals")
  func proposals() throws {
    let sheet = try seed("003").sheet
    #expect(sheet.records.count == 58)
    let counts = Dictionary(grouping: sheet.records) { $0.path.first ?? "" }.mapValues(\.count)
    #expect(counts == ["1": 13, "2": 5, "3": 15, "4": 6, "5": 10, "6": 7, "7": 2])
    #expect(sheet.fiscalYear?.text == "令和3年度")
  }

  @Test("each row has its proposal's item and its policy, also under merged cells and where columns are shifted")
  func policies() throws {
    let sheet = try seed("003").sheet
    let paths = [
      24: ["1", "1"], 28: ["1", "2"], 51: ["1", "3"], 54: ["1", "4"], 74: ["1", "5"], 96: ["2", "1"], 97: ["2", "2"],
      99: ["2", "3"], 126: ["3", "3"], 152: ["3", "4"], 176: ["3", "5"], 201: ["4", "4"], 223: ["5", "1"],
      249: ["5", "4"], 271: ["6", "1"], 275: ["6", "2"], 296: ["6", "3"], 320: ["7", "1"],
    ]
    for (line, path) in paths { #expect(sheet.record(at: line)?.path == path, "line \(line)") }
    #expect(sheet.record(at: 201)?.texts("title") == ["児童相談所と各区の有機的な協働体制を構築する。"])
    #expect(sheet.record(at: 147)?.headings.last?.title == "各職場で協働の文化を醸成する必要性")
  }

  @Test("a merged target covers the rows below, but not those of the next policy")
  func targets() throws {
    let sheet = try seed("003").sheet
    #expect(sheet.record(at: 28)?["target"]?.quotes.map(\.place.line) == [27])
    #expect(sheet.record(at: 51)?["target"]?.quotes.map(\.place.line) == [49])
    #expect(sheet.record(at: 73)?["target"] == nil)
    #expect(sheet.record(at: 99)?["target"]?.quotes.map(\.place.line) == [98])
    #expect(sheet.record(at: 223)?["target"]?.quotes.map(\.place.line) == [222])
    #expect(sheet.record(at: 271)?["target"]?.quotes.count == 2)
  }

  @Test("classes: III 27 times, II 22 times, I 4 times")
  func classes() throws {
    let sheet = try seed("003").sheet
    let classes = sheet.records.flatMap { $0.texts("class") }.flatMap { (text: String) in
      text.split(separator: Character(" ")).map(String.init)
    }
    #expect(Dictionary(grouping: classes) { $0 }.mapValues(\.count) == ["III": 27, "II": 22, "I": 4])
    #expect(sheet.record(at: 147)?.texts("class") == ["III III"])
    #expect(sheet.record(at: 296)?.texts("class") == ["III II"])
    let without = sheet.records.filter { $0["class"] == nil }.map(\.place.line)
    #expect(without == [96, 99, 271, 273, 274, 275, 320])
  }

  @Test("narratives go to the column that they belong to, not the one they stand under")
  func shiftedRows() throws {
    let sheet = try seed("003").sheet
    let row = try #require(sheet.record(at: 95))
    #expect(row.texts("results").first?.hasPrefix("保健師業務については、") == true)
    #expect(row.texts("kept").first?.hasPrefix("ケースの進捗管理については、") == true)
    #expect(row["next"] == nil)
    let below = try #require(sheet.record(at: 96))
    #expect(below.texts("next").first?.hasPrefix("引き続き、乳幼児健診の果たす役割") == true)
    let crowded = try #require(sheet.record(at: 99))
    #expect(crowded.texts("results").first?.hasPrefix("母子健康手帳交付を受けたが") == true)
    #expect(crowded.texts("kept").first?.hasPrefix("グリーンケア支援については") == true)
    #expect(crowded.texts("next").count == 2)
    let far = try #require(sheet.record(at: 274))
    #expect(far.texts("results").first?.hasPrefix("定時制高校における") == true)
    #expect(far.texts("next").first?.hasPrefix("引き続き、学校との連携を深める") == true)
    #expect(sheet.record(at: 275)?.texts("results").first?.hasPrefix("若者の社会的自立促進事業") == true)
    #expect(sheet.record(at: 320)?.texts("results").first?.hasPrefix("検証報告書の提言に対する") == true)
    #expect(row["results"]?.label == "令和3年度の取組とその結果")
  }

  @Test("offices keep their short form, and a merged cell covers the rows below")
  func departments() throws {
    let sheet = try seed("003").sheet
    #expect(sheet.record(at: 26)?.texts("departments") == ["保) 総務部", "保) 高齢保健福祉部", "保) 障がい保健福祉部"])
    #expect(sheet.record(at: 54)?.texts("departments") == ["子) 子ども育成部", "子) 児童相談所", "教) 学校教育部"])
    #expect(sheet.record(at: 296)?.texts("departments") == ["市) 男女共同参画室", "子) 児童相談所"])
  }

  @Test("what is doubtful about the rows is said")
  func findings() throws {
    let findings = try seed("003").sheet.findings
    #expect(
      findings.filter { $0.code == .cellMissing }.map(\.place?.line) == [
        73, 95, 97, 98, 122, 123, 124, 247, 270, 272, 296, 319,
      ])
    #expect(findings.filter { $0.code == .cellExtra }.map(\.place?.line) == [99, 271])
    #expect(findings.filter { $0.code == .spellingDiffers }.map(\.place?.line) == [135])
  }

  @Test("numbers whose circles an extractor took away (NFKC) place the rows as before")
  func withoutCircles() throws {
    let text = String(decoding: try Seeds.bytes("003"), as: UTF8.self)
    let sheet = try explain(text.precomposedStringWithCompatibilityMapping).sheet
    let expected = try seed("003").sheet
    #expect(sheet.records.map(\.path) == expected.records.map(\.path))
    #expect(
      sheet.records.map { $0.texts("departments").count } == expected.records.map { $0.texts("departments").count })
    #expect(sheet.findings.map(\.code) == expected.findings.map(\.code))
    #expect(sheet.unclaimed.isEmpty)
  }
}
