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
  }

  @Test(arguments: [
    (["report", "."], "hyoka run の出力ではありません（measures.ndjson がありません）：. (These are no outputs of hyoka run"),
    (["export", "."], "--format に形式を指定してください：csv, xlsx, sqlite"),
    (["export", ".", "--format", "parquet"], "The value 'parquet' is invalid"),
  ])
  func `wrong usage exits 64 and says what is wrong`(arguments: [String], message: String) throws {
    let folder = try Folder()
    let run = try Command(arguments, in: folder.url)
    #expect(run.status == 64)
    #expect(run.error.contains(message))
  }

  @Test func `damaged outputs are named, and exit 1`() throws {
    let folder = try Folder(["measures.ndjson": "{\"id\":1}\n", "findings.ndjson": "", "dead-letters.ndjson": ""])
    let run = try Command(["report", "."], in: folder.url)
    #expect(run.status == 1)
    #expect(run.error == "measures.ndjson の1行目を読めません。\n")
    #expect(try folder.contents()["report.html"] == nil)
  }
}
