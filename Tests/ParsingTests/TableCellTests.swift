import Contracts
import Enrichment
import Parsing
import Testing

/// Cells of 小金井市's table that hold something else than their column does, with invented projects.
@Suite("小金井市: cells that are out of place")
struct TableCellTests {
  private func koganei(_ rows: String, years: String = "H30\tR2\tR3\tR4\tR4") throws -> (sheet: Sheet, set: MeasureSet)
  {
    let heading = KoganeiTable.heading(years: years)
    return try KoganeiTable.read(rows, heading: heading.replacing("実績\t\t\t", with: "実績\t計画(年度)/実績\t\t\t"))
  }

  @Test("words in a merged cell for all years that are left")
  func mergedYears() throws {
    let (sheet, set) = try koganei(
      """
      1\t広場 (児童青少年課)\t広場を開く。\t日数(日)\t3\t漸増 2\t令和2年度で事業を終了した\t\t\(KoganeiTable.results)\t閉じた。
      2\t館 (児童青少年課)\t館を開く。\t人数(人)\t30\t漸増 20\t漸増 40\t漸増 50\t\(KoganeiTable.results)\t来た。
      """)
    let indicator = try #require(set.measures.first?.indicators.first)
    #expect(indicator.name == "日数")
    #expect(indicator.series.map(\.fiscalYear) == [2018, 2020, 2021])
    #expect(indicator.series.map(\.actual) == [3, 2, nil])
    #expect(indicator.series.last?.raw == "令和2年度で事業を終了した")
    #expect(set.measures.first?.texts.map(\.text) == ["広場を開く。", "閉じた。"])
    #expect(sheet.findings.map(\.code) == [.valuesNotYears])
  }

  @Test("words alone in the column of numbers are no part of the project above", arguments: ["欠番", "（削除）"])
  func aloneInNumbers(words: String) throws {
    let (sheet, set) = try koganei(
      """
      1\t広場 (児童青少年課)\t広場を開く。\t日数(日)\t3\t漸増 2\t漸増 4\t漸増 5\t\(KoganeiTable.results)\t開いた。
      \(words)\t\t\t\t\t\t\t\t\t
      3\t館 (児童青少年課)\t館を開く。\t人数(人)\t30\t漸増 20\t漸増 40\t漸増 50\t\(KoganeiTable.results)\t来た。
      """)
    #expect(set.measures.map(\.title) == ["広場", "館"])
    #expect(set.measures.map(\.departments) == [["児童青少年課"], ["児童青少年課"]])
    #expect(sheet.unclaimed.map(\.text) == [words])
  }

  @Test("numbers with something beside them begin projects", arguments: ["2※", "新2", "2(新規)", "2."])
  func markedNumbers(number: String) throws {
    let (sheet, set) = try koganei(
      """
      1\t広場 (児童青少年課)\t広場を開く。\t日数(日)\t3\t漸増 2\t漸増 4\t漸増 5\t\(KoganeiTable.results)\t開いた。
      \(number)\t館 (児童青少年課)\t館を開く。\t人数(人)\t30\t漸増 20\t漸増 40\t漸増 50\t\(KoganeiTable.results)\t来た。
      """)
    #expect(sheet.findings.isEmpty)
    #expect(set.measures.map(\.title) == ["広場", "館"])
    #expect(set.measures.map(\.number) == ["1", number])
    #expect(set.measures.last?.indicators.first?.series.map(\.actual) == [30, 20, 40, 50])
  }

  @Test("words in the results' column, without their label, are no year's value")
  func wordsInResults() throws {
    let (sheet, set) = try koganei(
      """
      1\t広場 (児童青少年課)\t広場を開く。\t日数(日)\t3\t漸増 2\t漸増 4\t漸増 5\t\(KoganeiTable.results)\t開いた。
      \t\t\t人数(人)\t30\t漸増 20\t漸増 40\t漸増 50\t続けていく。\t
      """)
    #expect(set.measures.first?.indicators.last?.series.map(\.actual) == [30, 20, 40, 50])
    #expect(sheet.unclaimed.map(\.text) == ["続けていく。"])
  }

  @Test("a heading that can't be read is no part of the table above, and one with an odd number is said")
  func headings() throws {
    let table = """
      番号\t事業名称 (担当課)\t事業の内容\t参考指標\t実績\t計画(年度)/実績\t\t\t結果(年度)\t
      \t\t\t\tH30\tR2\tR3\tR4\tR4\t
      1\t館 (児童青少年課)\t館を開く。\t人数(人)\t30\t漸増 20\t漸増 40\t漸増 50\t\(KoganeiTable.results)\t来た。
      """
    let (sheet, set) = try koganei(
      """
      1\t広場 (児童青少年課)\t広場を開く。\t日数(日)\t3\t漸増 2\t漸増 4\t漸増 5\t\(KoganeiTable.results)\t開いた。

      2 -2. 子どもの居場所を充実します

      \(table)

      23. 遊び場を充実します

      \(table)
      """)
    #expect(set.measures.map { $0.texts.last?.text } == ["開いた。", "来た。", "来た。"])
    #expect(sheet.unclaimed.map(\.text) == ["2 -2. 子どもの居場所を充実します"])
    #expect(sheet.findings.contains { $0.code == .numberUnreadable && $0.message.ja.contains("「23」") })
  }

  @Test("札幌: a heading that can't be read on the next page is no part of the last row")
  func headingOnNextPage() throws {
    let row = "\t○体制がある。\t開いた。\tよかった。\t続ける。\tI\t子) 児童相談所\n"
    let sheet = try explain(
      SapporoPage.head + SapporoPage.heading + "\n① ア 体制を整備する。" + row + "\n"
        + SapporoPage.head.replacing("検証報告書における提言", with: "検報告書における提言") + SapporoPage.heading + "\n② イ 連携を強める。" + row
    ).sheet
    #expect(sheet.records.map { $0.texts("next") } == [["続ける。"], ["続ける。"]])
    #expect(sheet.unclaimed.map(\.text).contains("検報告書における提言"))
  }

  @Test("a column between the years that the form doesn't know is said, and the years are read")
  func columnAmongYears() throws {
    let (sheet, set) = try koganei(
      "1\t広場 (児童青少年課)\t広場を開く。\t日数(日)\t3\t漸増 2\t漸増 4\t漸増 5\tB\t\(KoganeiTable.results)\t開いた。",
      years: "H30\tR2\tR3\tR4\t達成度\tR4")
    #expect(set.fiscalYear == 2022)
    #expect(set.measures.first?.indicators.first?.series.map(\.actual) == [3, 2, 4, 5])
    #expect(sheet.unclaimed.map(\.text) == ["B"])
  }
}
