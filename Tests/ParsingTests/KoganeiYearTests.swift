import Contracts
import Enrichment
import Parsing
import Testing

/// The years over 小金井市's figures, as other editions have them; with invented projects.
@Suite("小金井市: years over the figures")
struct KoganeiYearTests {
  @Test("years written in other ways", arguments: ["H30\tR元\tR2\tR2", "平成30年度\t令和元年度\t令和2年度\t令和2年度"])
  func years(headings: String) throws {
    let measures = try KoganeiTable.measures(
      "1\t広場 (児童青少年課)\t広場を開く。\t利用者数(人)\t98\t漸増 90\t漸増 101\t\(KoganeiTable.results)  開いた。\t", years: headings)
    let series = try #require(measures.first?.indicators.first?.series)
    #expect(series.map(\.fiscalYear) == [2018, 2019, 2020])
    #expect(series.map(\.baseline) == [true, nil, nil])
    #expect(measures.first?.fiscalYear == 2020)
  }

  @Test("columns whose headings say that they hold results")
  func resultHeadings() throws {
    let measures = try KoganeiTable.measures(
      "1\t広場 (児童青少年課)\t広場を開く。\t利用者数(人)\t98\t漸増 90\t漸増 101\t\(KoganeiTable.results)  開いた。\t",
      years: "Ｈ30実績\tR2\tR3\tR3")
    #expect(measures.first?.indicators.first?.series.map(\.fiscalYear) == [2018, 2020, 2021])
    #expect(measures.first?.indicators.first?.series.map(\.baseline) == [true, nil, nil])
  }

  @Test("the columns of a plan that goes on beyond the year that is reported on")
  func yearsToCome() throws {
    let rows = """
      1\t妊婦面談 (健康課)\t面談を行う。\t面談率(%)\t85.2\t漸増 90.1\t漸増 92.4\t漸増\t漸増\t\(KoganeiTable.results)  面談した。\t
      2\t家庭訪問 (健康課)\t訪問する。\t訪問の実施\t実施\t継続\t継続\t継続\t継続\t\(KoganeiTable.results)  訪問した。\t
      """
    let printed = try KoganeiTable.measureSet(rows, years: "H30\tR2\tR3\tR4\tR5\tR3")
    #expect(printed.fiscalYear == 2021)
    #expect(printed.findings.allSatisfy { $0.code != .yearInferred })
    let inferred = try KoganeiTable.measureSet(rows, years: "H30\tR2\tR3\tR4\tR5")
    #expect(inferred.fiscalYear == 2021)
    #expect(inferred.findings.filter { $0.code == .yearInferred }.map(\.severity) == [.doubt])
    // A table of words alone doesn't tell its last results.
    let words = try KoganeiTable.measureSet(String(rows.split(separator: "\n")[1]), years: "H30\tR2\tR3\tR4\tR5")
    #expect(words.fiscalYear == 2023)
  }

  @Test("a year over the results that is not the latest one with figures is doubted")
  func yearOfResults() throws {
    let row = "1\t歯の健診 (健康課)\t健診を行う。\t受診者数(人)\t98\t維持 90\t維持 88\t\(KoganeiTable.results)  行った。\t"
    let set = try KoganeiTable.measureSet(row, years: "H30\tR2\tR3\tR2")
    #expect(set.fiscalYear == 2021)
    #expect(set.findings.contains { $0.code == .yearUnreadable && $0.severity == .doubt })
  }

  @Test("a row that lacks a cell, so that what stands behind its values has come under a year, is undated")
  func lackingCell() throws {
    let set = try KoganeiTable.measureSet(
      """
      1\t広場 (児童青少年課)\t広場を開く。\t日数(日)\t漸増 8\t漸増 9\t\(KoganeiTable.results)  開いた。\t
      2\t館 (児童青少年課)\t館を開く。\t日数(日)\t7\t漸増 8\t漸増 9\t\(KoganeiTable.results)  開いた。\t
      """)
    #expect(set.measures.map { $0.indicators.first?.series.map(\.fiscalYear) } == [[nil, nil], [2018, 2020, 2021]])
    #expect(set.findings.filter { $0.code == .valuesNotYears }.map(\.severity) == [.doubt])
  }

  @Test("a new plan's first year, whose columns go on to its last")
  func newPlan() throws {
    let heading = """
      番号\t事業名称 (担当課)\t事業の内容\t参考指標\t実績\t計画(年度)/実績\t\t\t結果(年度)\t
      \t\t\t\tR5\tR7\tR8\tR9\tR7\t

      """
    let (sheet, set) = try KoganeiTable.read(
      """
      1\t広場 (児童青少年課)\t広場を開く。\t日数(日)\t3\t漸増 4\t漸増\t漸増\t\(KoganeiTable.results)\t開いた。
      2\t相談 (児童青少年課)\t話を聞く。\t件数(件)\t700\t720 715\t730\t740\t\(KoganeiTable.results)\t聞いた。
      """, heading: heading)
    #expect(sheet.fiscalYear?.text == "R7")
    #expect(set.fiscalYear == 2025)
    let series = set.measures.map { $0.indicators.first?.series ?? [] }
    #expect(series.map { $0.map(\.actual) } == [[3, 4, nil, nil], [700, 715, nil, nil]])
    #expect(series.last?.map(\.plan) == [nil, "720", "730", "740"])
  }

  @Test("results that go without their plans in the year of the results")
  func resultsAlone() throws {
    let (sheet, set) = try KoganeiTable.read(
      "1\t広場 (児童青少年課)\t広場を開く。\t日数(日)\t3\t漸増 4\t5\t\(KoganeiTable.results)\t開いた。")
    #expect(sheet.fiscalYear?.text == "R3")
    #expect(set.measures[0].indicators[0].series.map(\.actual) == [3, 4, 5])
  }
}
