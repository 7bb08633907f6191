import Contracts
import Enrichment
import Parsing
import Testing

/// Rows of 小金井市's table that line breaks, pages and notes divide; with invented projects.
@Suite("小金井市: rows that are divided")
struct KoganeiRowTests {
  @Test("cells with line breaks in them, in the heading and in a row")
  func lineBreaks() throws {
    let (sheet, set) = try KoganeiTable.read(
      """
      番号\t事業名称
      (担当課)\t事業の内容\t参考指標\t実績\t\t\t結果(年度)\t
      \t\t\t\tH30\tR2\tR3\tR3\t
      1\t星見広場
      (児童青少年課)
      ＜重点事業＞\t広場を開く。\t利用者数(人)\t98\t漸増 90\t漸増 101\t\(KoganeiTable.results)  開いた。

      また開く。\t子ども・子育て会議意見
      2\t星見館 (児童青少年課)\t館を開く。\t利用者数(人)\t9\t漸増 8\t漸増 7\t\(KoganeiTable.results)  減った。\t
      """, heading: "")
    #expect(sheet.unclaimed.isEmpty)
    let measures = set.measures
    #expect(measures.map(\.title) == ["星見広場", "星見館"])
    #expect(measures.map(\.departments) == [["児童青少年課"], ["児童青少年課"]])
    #expect(measures.map(\.priority) == ["重点事業", nil])
    #expect(measures.map { $0.indicators.first?.series.map(\.actual) } == [[98, 90, 101], [9, 8, 7]])
    #expect(measures.first?.texts.map(\.text) == ["広場を開く。", "開いた。\n\nまた開く。"])
  }

  @Test("a second row that has the rest of the name, and a figure in brackets")
  func restOfName() throws {
    let set = try KoganeiTable.measureSet(
      """
      1\t星見サロン\t親子が集う。\tか所数(か所)\t6\t維持 6\t拡充 7\t\(KoganeiTable.results)  開いた。\t
      \t（子育て支援課）\t\t参加者数(人)\t3,300\t漸増 801\t漸増 (1,190)\t\t
      2\t星見館 (児童青少年課)\t館を開く。\t利用者数(人)\t9\t漸増 8\t漸増 7\t\(KoganeiTable.results)  減った。\t
      """)
    #expect(set.measures.map(\.title) == ["星見サロン", "星見館"])
    #expect(set.measures.map(\.departments) == [["子育て支援課"], ["児童青少年課"]])
    #expect(set.measures.first?.indicators.map(\.name) == ["か所数", "参加者数"])
    #expect(set.measures.first?.indicators.last?.series.map(\.actual) == [3300, 801, nil])
    #expect(set.findings.map(\.code).contains(.numberUnreadable))
  }

  @Test("a row that is printed twice counts once, and is said")
  func rowTwice() throws {
    let first = "1\t歯の健診 (健康課)\t健診を行う。\t受診者数(人)\t98\t維持 90\t維持 88\t\(KoganeiTable.results)  行った。\t"
    let second = "\t\t\t健診の日数(日)\t12\t維持 12\t維持 12\t\t"
    for rows in [[first, first, second], [first, second, second]] {
      let set = try KoganeiTable.measureSet(rows.joined(separator: "\n"))
      #expect(set.measures.map { $0.indicators.map(\.name) } == [["受診者数", "健診の日数"]])
      #expect(set.findings.count { $0.code == .rowDisplaced && $0.severity == .doubt } == 1)
    }
  }

  @Test("results that go on below the heading of the next page are no indicator")
  func resultsCutByPage() throws {
    let measures = try KoganeiTable.measures(
      """
      1\t歯の健診 (健康課)\t健診を行う。\t受診者数(人)\t98\t維持 90\t維持 88\t\(KoganeiTable.results)\t健診を駅前でも行
      \u{C}\(KoganeiTable.heading.dropLast())
      \t\t\t\t\t\t\t\tうことにした。
      \t\t\t健診の日数(日)\t12\t維持 12\t維持 12\t\t
      2\t公園の整備 (環境課)\t遊具を替える。\t基数(基)\t3\t維持 2\t維持 5\t\(KoganeiTable.results)\t替えた。
      """)
    #expect(measures.map { $0.indicators.map(\.name) } == [["受診者数", "健診の日数"], ["基数"]])
    #expect(measures.first?.texts.last?.text == "健診を駅前でも行\nうことにした。")
  }

  @Test("a note below the table is no opinion, and is said; one in the midst of a cell stays there")
  func notes() throws {
    let (sheet, set) = try KoganeiTable.read(
      """
      1\t広場 (児童青少年課)\t広場を開く。\t日数(日)\t3\t漸増 2\t漸増 4\t\(KoganeiTable.results)\t開いた。
      ※雨の日を除く。
      毎年開く。
      2\t館 (児童青少年課)\t館を開く。\t人数(人)\t9\t漸増 8\t漸増 7\t\(KoganeiTable.results)\t来た。
      \t\t\t\t\t\t\t\(KoganeiTable.opinion)\t続けること。

      ※ 人数は延べ数
      （注）日数は開館日

      2-2. 子どもの居場所を充実します

      \(KoganeiTable.heading)
      3\t庭 (児童青少年課)\t庭を開く。\t日数(日)\t1\t漸増 1\t漸増 2\t\(KoganeiTable.results)\t開いた。
      \t\t\t\t\t\t\t\(KoganeiTable.opinion)\t

      ※ 漸増：前年度より増やす
      　 漸減：前年度より減らす
      """)
    #expect(
      sheet.unclaimed.map(\.text) == ["※ 人数は延べ数", "（注）日数は開館日", "※ 漸増：前年度より増やす", "漸減：前年度より減らす"])
    #expect(
      set.measures.map(texts) == [
        ["広場を開く。", "開いた。\n※雨の日を除く。\n毎年開く。"], ["館を開く。", "来た。", "続けること。"], ["庭を開く。", "開いた。"],
      ])
  }

  @Test("merged cells that an extractor left in each of their rows")
  func mergedCells() throws {
    let (sheet, set) = try KoganeiTable.read(
      """
      1\t広場 (児童青少年課)\t広場を開く。\t日数(日)\t3\t漸増 2\t漸増 4\t\(KoganeiTable.results)\t開いた。
      1\t広場 (児童青少年課)\t広場を開く。\t人数(人)\t30\t漸増 20\t漸増 40\t\(KoganeiTable.results)\t開いた。
      2\t館 (児童青少年課)\t館を開く。\t人数(人)\t9\t漸増 8\t漸増 7\t\(KoganeiTable.results)\t来た。
      """)
    #expect(sheet.findings.isEmpty && sheet.unclaimed.isEmpty)
    #expect(set.measures.map(\.title) == ["広場", "館"])
    #expect(set.measures.map(figures) == [[[3, 2, 4], [30, 20, 40]], [[9, 8, 7]]])
    #expect(set.measures.first.map(texts) == ["広場を開く。", "開いた。"])
  }
}
