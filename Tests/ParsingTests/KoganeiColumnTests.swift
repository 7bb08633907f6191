import Contracts
import Enrichment
import Parsing
import Testing

/// 小金井市's columns and indicators, as other editions have them; with invented projects.
@Suite("小金井市: columns and indicators")
struct KoganeiColumnTests {
  @Test("an indicator whose name begins with a figure")
  func figureInName() throws {
    let measures = try KoganeiTable.measures(
      """
      1\t病児保育 (保育課)\t病気の子どもを預かる。\t1日当たり利用者数(人／日)\t3.2\t漸増 0.8\t漸増 1.5\t\(KoganeiTable.results)  預かった。\t
      \t\t\t3歳児の利用者数(人)\t98\t漸増 40\t漸増 52\t\t
      """)
    let indicators = try #require(measures.first?.indicators)
    #expect(indicators.map(\.name) == ["1日当たり利用者数", "3歳児の利用者数"])
    #expect(indicators.map(\.unit) == ["人／日", "人"])
    #expect(indicators.map { $0.series.map(\.actual) } == [[3.2, 0.8, 1.5], [98, 40, 52]])
  }

  @Test("an indicator that has words for all years keeps them, and its project its own name")
  func words() throws {
    let (sheet, set) = try KoganeiTable.read(
      """
      1\t広場 (児童青少年課)\t広場を開く。\t日数(日)\t3\t実施 2\t実施 4\t\(KoganeiTable.results)\t開いた。
      \t\t\t制度の周知\t未実施\t実施（市報2回）\t実施（市報4回、SNS）\t\(KoganeiTable.opinion)\t広く知らせること。
      """)
    #expect(sheet.findings.isEmpty, "\(sheet.findings.map(\.message.en))")
    let measure = try #require(set.measures.first)
    #expect(measure.title == "広場")
    #expect(texts(measure) == ["広場を開く。", "開いた。", "広く知らせること。"])
    #expect(measure.indicators.map(\.name) == ["日数", "制度の周知"])
    #expect(measure.indicators.last?.series.map(\.raw) == ["未実施", "実施（市報2回）", "実施（市報4回、SNS）"])
  }

  @Test("one heading row with the years, and the narratives in columns of their own")
  func oneHeadingRow() throws {
    let (sheet, set) = try KoganeiTable.read(
      """
      1\t広場 (児童青少年課)\t広場を開く。\t日数(日)\t3\t漸増 2\t漸増 4\t開いた。\t広く知らせること。
      \t\t\t人数(人)\t30\t漸増 20\t漸増 40\t\t
      """,
      heading: "番号\t事業名称 (担当課)\t事業の内容\t参考指標\tH30\tR2\tR3\t\(KoganeiTable.results)\t\(KoganeiTable.opinion)\n")
    #expect(sheet.findings.isEmpty)
    let measure = try #require(set.measures.first)
    #expect(set.fiscalYear == 2021)
    #expect(figures(measure) == [[3, 2, 4], [30, 20, 40]])
    #expect(texts(measure) == ["広場を開く。", "開いた。", "広く知らせること。"])
  }

  @Test("a column that the form doesn't know, left of the years, is said")
  func unknownColumn() throws {
    let (sheet, set) = try KoganeiTable.read(
      "1\t広場 (児童青少年課)\t広場を開く。\t日数(日)\t高\t3\t漸増 2\t漸増 4\t\(KoganeiTable.results)\t開いた。",
      heading: """
        番号\t事業名称 (担当課)\t事業の内容\t参考指標\t重要度\t実績\t\t\t結果(年度)\t
        \t\t\t\t\tH30\tR2\tR3\tR3\t

        """)
    #expect(sheet.unclaimed.map(\.text) == ["高"])
    #expect(set.measures.map(figures) == [[[3, 2, 4]]])
  }

  @Test("a column behind the results that the form has not had is no part of them")
  func columnBehindResults() throws {
    let (sheet, set) = try KoganeiTable.read(
      """
      番号\t事業名称 (担当課)\t事業の内容\t参考指標\t実績\t\t\t結果(年度)\t\t備考
      \t\t\t\tH30\tR2\tR3\tR3\t\t
      1\t歯の健診 (健康課)\t健診を行う。\t受診者数(人)\t98\t維持 90\t維持 88\t\(KoganeiTable.results)\t行った。\t別紙参照
      """, heading: "")
    let measure = try #require(set.measures.first)
    #expect(texts(measure) == ["健診を行う。", "行った。"])
    #expect(sheet.unclaimed.map(\.text) == ["別紙参照"])
    #expect(sheet.findings.contains { $0.message.ja.contains("「備考」") })
  }

  /// A blank heading above 計画 and 実績 is no column.
  @Test("plans and results in a row each, in either order", arguments: ["区分", ""])
  func planRows(column: String) throws {
    let (sheet, set) = try KoganeiTable.read(
      """
      1\t広場 (児童青少年課)\t広場を開く。\t人数(人)\t計画\t\t漸増\t漸増\t\(KoganeiTable.results)\t開いた。
      \t\t\t\t実績\t30\t20\t40\t\(KoganeiTable.opinion)\t
      2\t館 (児童青少年課)\t館を開く。\t日数(日)\t実績\t5\t\t7\t\(KoganeiTable.results)\t来た。
      \t\t\t\t計画\t\t6\t8\t\(KoganeiTable.opinion)\t
      """,
      heading: """
        番号\t事業名称 (担当課)\t事業の内容\t参考指標\t\(column)\t実績\t\t\t結果(年度)\t
        \t\t\t\t\tH30\tR2\tR3\tR3\t

        """)
    #expect(sheet.findings.isEmpty && sheet.unclaimed.isEmpty, "\(sheet.findings.map(\.message.en))")
    let indicators = set.measures.flatMap(\.indicators)
    #expect(indicators.map(\.name) == ["人数", "日数"])
    #expect(indicators.map { $0.series.map(\.fiscalYear) } == [[2018, 2020, 2021], [2018, 2020, 2021]])
    #expect(indicators.map { $0.series.map(\.plan) } == [[nil, "漸増", "漸増"], [nil, "6", "8"]])
    #expect(indicators.map { $0.series.map(\.actual) } == [[30, 20, 40], [5, nil, 7]])
    #expect(indicators.map(\.onPlan) == [true, false])
  }

  @Test("results below their plan words, and figures below figures, of which nothing tells what they are")
  func resultsBelow() throws {
    let (sheet, set) = try KoganeiTable.read(
      """
      1\t広場 (児童青少年課)\t広場を開く。\t人数(人)\t30\t漸増\t漸増\t\(KoganeiTable.results)\t開いた。
      \t\t\t\t\t20\t40\t\(KoganeiTable.opinion)\t
      2\t館 (児童青少年課)\t館を開く。\t日数(日)\t5\t6\t8\t\(KoganeiTable.results)\t来た。
      \t\t\t\t\t4\t7\t\(KoganeiTable.opinion)\t
      """)
    #expect(set.measures.map(figures) == [[[30, 20, 40]], [[5, 6, 8]]])
    #expect(set.measures.first?.indicators.first?.series.map(\.plan) == [nil, "漸増", "漸増"])
    #expect(sheet.unclaimed.map(\.text) == ["4", "7"])
  }
}
