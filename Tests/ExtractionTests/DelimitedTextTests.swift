import Contracts
import Extraction
import Testing

@Suite struct DelimitedTextTests {
  private func lines(_ text: String) throws -> [DocumentLine] {
    try Extraction.document(from: Array(text.utf8), name: "a", municipality: nil).lines
  }

  @Test func `quotes hold commas, quotes and line breaks`() throws {
    let text = "事業名,内容,\"金額\n（円）\"\r\n見守り訪問,\"訪問し、\"\"声\"\"をかける\",\"1,200\"\r\n居場所,開く,\"3,400\"\r\n"
    #expect(
      try lines(text) == [
        DocumentLine(line: 1, cells: ["事業名", "内容", "金額\n（円）"]),
        DocumentLine(line: 3, cells: ["見守り訪問", "訪問し、\"声\"をかける", "1,200"]),
        DocumentLine(line: 4, cells: ["居場所", "開く", "3,400"]),
      ])
  }

  @Test func `rows with nothing but their first cell are text, and the others as wide as their block`() throws {
    let text = "進捗状況,,,\n,,,\n番号,事業,,課\n1,訪問,,\n"
    #expect(
      try lines(text) == [
        DocumentLine(line: 1, cells: ["進捗状況"]), DocumentLine(line: 3, cells: ["番号", "事業", "課"]),
        DocumentLine(line: 4, cells: ["1", "訪問", ""]),
      ])
  }

  @Test func `whole numbers side by side are cells where every line has as many`() throws {
    let text = "指標,R3,R4,R5,評価\n待機児童数,12,7,3,順調\n相談の件数,118,97,88,遅れ\n"
    #expect(
      try lines(text).map(\.cells) == [
        ["指標", "R3", "R4", "R5", "評価"], ["待機児童数", "12", "7", "3", "順調"], ["相談の件数", "118", "97", "88", "遅れ"],
      ])
  }

  @Test func `a title and a note without commas stand around a list`() throws {
    let text = "星空計画 進捗状況\n番号,事業名,R4,R5\n1,訪問,12,7\n2,広場,118,97\n※R5は速報値\n"
    #expect(
      try lines(text).map(\.cells) == [
        ["星空計画 進捗状況"], ["番号", "事業名", "R4", "R5"], ["1", "訪問", "12", "7"], ["2", "広場", "118", "97"],
        ["※R5は速報値"],
      ])
  }

  @Test func `grouped numbers in lines of the same form are text`() throws {
    let text = "訪問は1,200,300円、\n相談は3,400,500円、\n広場は5,600,700円、\n"
    #expect(try lines(text).map(\.cells.count) == [1, 1, 1])
  }

  @Test(arguments: [";", "\t"]) func `semicolons, and tabs with quotes`(delimiter: String) throws {
    let text = ["事業\(delimiter)\"一行目\n二行目\"", "相談\(delimiter)\"あ\""].joined(separator: "\n")
    #expect(try lines(text).map(\.cells) == [["事業", "一行目\n二行目"], ["相談", "あ"]])
  }

  @Test func `one column whose blank cells stand in quotes`() throws {
    #expect(try lines("\"\"\r\n\"事業,内容\"\r\n\"\"\r\n訪問\r\n").map(\.cells) == [["事業,内容"], ["訪問"]])
  }

  @Test func `one column whose cells with commas stand in quotes`() throws {
    #expect(
      try lines("事業名：夜の預かり\r\n\"決算額：3,210,000円\"\r\n評価：達成\r\n").map(\.cells)
        == [["事業名：夜の預かり"], ["決算額：3,210,000円"], ["評価：達成"]])
    #expect(try lines("「かぎ」は残る\n\"引用の行\"\n").map(\.cells) == [["「かぎ」は残る"], ["\"引用の行\""]])
  }

  @Test(arguments: [
    "利用者は9,120人、経費は1,200,000円\n前の年は8,000人\n", "Aさん, Bさん\nほかに何もない\n三行目\n四行目\n五行目\n六行目\n", "事業\t\"引用\"した\n",
    "\"かぎ\"かっこで始まる\n次の行\n",
  ])
  func `text with commas and quotes is text`(text: String) throws {
    let plain = text.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    #expect(try lines(text).map(\.cells) == plain)
  }

  @Test func `a line that ends in commas lacks cells, though numbers beside each other look like one`() throws {
    let text = "令和4年度実績,,\n【１】星空クラブ,,\n北部,令和3年度,令和4年度\n見込み（人）,230,240\n実績（人）,221,233\n"
    #expect(
      try lines(text).map(\.cells) == [
        ["令和4年度実績"], ["【１】星空クラブ"], ["北部", "令和3年度", "令和4年度"],
        ["見込み（人）", "230", "240"], ["実績（人）", "221", "233"],
      ])
  }

  @Test func `a quote that never ends makes no table`() throws {
    #expect(try lines("\"開いたまま, で\n終わらない\n").map(\.cells) == [["\"開いたまま, で"], ["終わらない"]])
  }
}
