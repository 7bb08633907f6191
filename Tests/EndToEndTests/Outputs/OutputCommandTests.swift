import Foundation
import TestSupport
import Testing

@Suite struct OutputCommandTests {
  private static let demo = Checkout.root.appendingPathComponent("deploy/demo").path

  @Test func `a report of earlier outputs is the one that their run wrote`() throws {
    let folder = try Folder()
    #expect(try Command(["run", Self.demo, "--output", "out"], in: folder.url).status == 0)
    let report = try Command(["report", "out", "--output", "again.html"], in: folder.url)
    #expect(report.status == 0)
    #expect(report.out == "出力先：again.html\n")
    #expect(try folder.text("again.html") == folder.text("out/report.html"))
    let english = try Command(["export", "out", "--format", "csv,xlsx", "--lang", "en"], in: folder.url)
    #expect(english.out == "Outputs: hyoka-tables\n  tables/  hyoka.xlsx\n")
  }

  @Test func `a run that leaves the report out leaves none of an earlier run`() throws {
    let folder = try Folder()
    #expect(try Command(["run", Self.demo, "--output", "out"], in: folder.url).status == 0)
    let run = try Command(["run", Self.demo, "--output", "out", "--no-report"], in: folder.url)
    #expect(run.out.contains("\n  measures.csv"))
    #expect(try folder.contents()["out/report.html"] == nil)
    #expect(try folder.contents()["out/documents.ndjson"] == nil)
    #expect(try Command(["report", "out"], in: folder.url).status == 0)
    #expect(!(try folder.text("report.html").contains(#"id="document-"#)))
  }

  @Test func `a report of one municipality or goal holds what belongs to it, and nothing else`() throws {
    let folder = try Folder()
    #expect(try Command(["run", Self.demo, "--output", "out"], in: folder.url).status == 0)
    func report(_ arguments: String...) throws -> String {
      #expect(try Command(["report", "out"] + arguments, in: folder.url).status == 0)
      return try folder.text("report.html")
    }
    // 札幌市's table has four rows, 川崎市's three sheets; 見守り訪問 is 目黒区's.
    let sapporo = try report("--municipality", "011002")
    #expect(sapporo.contains("札幌市") && !sapporo.contains("目黒区") && !sapporo.contains("川崎市"))
    #expect(sapporo.components(separatedBy: #"id="document-"#).count == 2)
    let two = try report("--municipality", "011002", "--municipality", "141305")
    #expect(two.contains("札幌市") && two.contains("川崎市") && !two.contains("目黒区"))
    #expect(two.components(separatedBy: #"id="document-"#).count == 3)
    let goal = try report("--goal", "abuse-prevention")
    #expect(!goal.contains(#""ja":"仕事と家庭の両立""#) && goal.contains(#""ja":"児童虐待の防止""#))
  }

  @Test(arguments: [
    (["report", "."], "hyoka run の出力ではありません（measures.ndjson がありません）：. (These are no outputs of hyoka run"),
    (["export", "."], "--format に形式を指定してください：csv, xlsx, sqlite"),
    (["report", ".", "--goal", "childrens-rights"], "「childrens-rights」という目標はありません。(There is no goal"),
    (["report", ".", "--municipality", "131106"], "団体コード 131106 の自治体はありません。"),
    (["export", ".", "--format", "parquet"], "The value 'parquet' is invalid"),
    (["report", ""], "フォルダーの名前が空です。(The name of a folder is empty.)"),
    (["report", ".", "--output", ""], "ファイルの名前が空です。(The name of a file is empty.)"),
    (["export", ".", "--format", "csv", "--output", ""], "フォルダーの名前が空です。(The name of a folder is empty.)"),
  ])
  func `wrong usage exits 64 and says what is wrong`(arguments: [String], message: String) throws {
    let folder = try Folder()
    let run = try Command(arguments, in: folder.url)
    #expect(run.status == 64)
    #expect(run.error.contains(message))
  }

  @Test func `what can't be read is not said to be what can't be written`() throws {
    let folder = try Folder(["measures.ndjson/kept": "", "findings.ndjson": "", "dead-letters.ndjson": ""])
    let run = try Command(["export", ".", "--format", "csv", "--output", "tables"], in: folder.url)
    #expect(run.status == 1)
    #expect(run.error == "measures.ndjson を読めません：Is a directory\n")
  }

  @Test func `damaged outputs are named, and exit 1`() throws {
    let folder = try Folder(["measures.ndjson": "{\"id\":1}\n", "findings.ndjson": "", "dead-letters.ndjson": ""])
    let run = try Command(["report", "."], in: folder.url)
    #expect(run.status == 1)
    #expect(run.error == "measures.ndjson の1行目を読めません。\n")
    #expect(try folder.contents()["report.html"] == nil)
  }
}
