import Contracts
import Parsing
import TestSupport
import Testing

@Suite("小金井市 事業進捗状況評価表 (seed 002)", .enabled(if: Seeds.available))
struct KoganeiSeedTests {
  @Test("fourteen projects under their goals, with the goal that has lost its heading")
  func headings() throws {
    let sheet = try seed("002").sheet
    #expect(
      sheet.records.map(\.path) == [
        ["1", "1-1"], ["1", "1-1"], ["1", "1-2"], ["1", "1-4"], ["2", "2-3"], ["2", "2-3"], ["3", "3-2"], ["3", "3-2"],
        ["3", "3-2"], ["3", "3-3"], ["3", "3-3"], [], ["6", "6-1"], ["6", "6-3"],
      ])
    #expect(sheet.record(at: 52)?.headings.first?.title == nil)
    #expect(sheet.record(at: 52)?.headings.last?.title == "母子保健事業を充実します")
    #expect(sheet.fiscalYear?.text == "R6")
  }

  @Test("a title cell divides into title, departments and the mark of a priority project")
  func titles() throws {
    let sheet = try seed("002").sheet
    let record = try #require(sheet.record(at: 37))
    #expect(record.texts("title") == ["子どもの居場所づくりの推進"])
    #expect(record.texts("departments") == ["子育て支援課", "児童青少年課"])
    #expect(record.texts("priority") == ["重点事業"])
    #expect(sheet.record(at: 52)?.texts("title") == ["母子保健健康相談事業 ①乳幼児保健相談 ②乳幼児健康相談 ③出張健康相談"])
    #expect(sheet.records.allSatisfy { $0.texts("priority") == ["重点事業"] })
  }

  @Test("twenty-three indicators, each value under its year")
  func indicators() throws {
    let sheet = try seed("002").sheet
    #expect(sheet.records.map { $0["indicators"]?.entries?.count } == [1, 2, 2, 1, 3, 2, 2, 1, 2, 2, 1, 1, 1, 2])
    let visitors = try #require(sheet.record(at: 40)?["indicators"]?.entries?.first)
    #expect(visitors.name.text == "来館者数(人)")
    #expect(visitors.values.map(\.baseline) == [true, nil, nil, nil, nil, nil])
    #expect(visitors.values.map(\.heading) == ["H30", "R2", "R3", "R4", "R5", "R6"])
    #expect(
      visitors.values.map(\.quote.text) == ["98,875", "漸増 51,840", "漸増 70,090", "漸増 70,990", "漸増 88,479", "漸増 88,791"])
  }

  @Test("the row that stands above its project goes to the project that it speaks of, undated")
  func displacedRow() throws {
    let sheet = try seed("002").sheet
    let project = try #require(sheet.record(at: 13))
    let calls = try #require(project["indicators"]?.entries?.first)
    #expect(calls.name.text == "虐待相談件数(件)")
    #expect(calls.values.map(\.quote.text) == ["615", "維持 1,091", "維持 1,618", "維持 1,480", "維持 1,862"])
    #expect(calls.values.allSatisfy { $0.heading == nil })
    let codes = sheet.findings.filter { $0.place?.line == 12 }.map(\.code)
    #expect(codes.contains(.rowDisplaced) && codes.contains(.valuesNotYears))
  }

  @Test("blank pages and lost headings are said")
  func lostPages() throws {
    let findings = try seed("002").sheet.findings
    #expect(findings.filter { $0.code == .pageBlank }.map(\.place?.line) == [43, 72])
    #expect(findings.filter { $0.code == .headingMissing }.map(\.place?.line) == [48, 77])
  }

  @Test("a second description under a merged number is kept, and so is every narrative")
  func mergedCells() throws {
    let sheet = try seed("002").sheet
    #expect(sheet.record(at: 37)?["content"]?.quotes.map(\.place.line) == [37, 39])
    #expect(sheet.records.filter { $0.texts("results").isEmpty }.map(\.place.line) == [13])
    #expect(sheet.record(at: 77)?.texts("results").first?.hasPrefix("一時保育の職員体制等の理由により") == true)
  }
}
