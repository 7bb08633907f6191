import Enrichment
import Foundation
import TestSupport
import Testing

/// The report in a real browser: what it says, and that it can be used by whoever has to.
@Suite(.serialized, .enabled(if: TestTools.available)) struct ReportBrowserTests {
  private static let demo = Checkout.root.appendingPathComponent("deploy/demo")

  private func run(_ input: URL, _ arguments: [String] = []) throws -> Folder {
    let output = try Folder()
    let run = try Command(["run", input.path, "--output", output.url.path, "--quiet"] + arguments)
    try #require(run.status == 0, "\(run.out)\(run.error)")
    return output
  }

  /// - Parameter output: kept until the tool is through with it.
  private func check(_ output: Folder, _ name: String = "check-report.py") throws -> Command {
    let command = try tool(name, [output.url.path])
    return withExtendedLifetime(output) { command }
  }

  /// How many seconds the report takes to open.
  private func opens(_ output: Folder) throws -> Double {
    let time = try tool("time-report.py", [output.url.appendingPathComponent("report.html").path])
    return try withExtendedLifetime(output) {
      try #require(Double(time.out.trimmingCharacters(in: .whitespacesAndNewlines)), "\(time.error)")
    }
  }

  private func tool(_ name: String, _ arguments: [String]) throws -> Command {
    let script = Checkout.root.appendingPathComponent("scripts/lib/\(name)").path
    return try Command(executable: TestTools.python, [script] + arguments)
  }

  @Test(.timeLimit(.minutes(5))) func `the demo's report says what its outputs say`() throws {
    let check = try check(run(Self.demo))
    #expect(check.status == 0, "\(check.out)\(check.error)")
  }

  @Test(.timeLimit(.minutes(10)), .enabled(if: Seeds.available))
  func `the real documents' report says what its outputs say`() throws {
    let check = try check(run(Seeds.folder))
    #expect(check.status == 0, "\(check.out)\(check.error)")
  }

  @Test(.timeLimit(.minutes(5)), arguments: ["pdf-browser", "xlsx"])
  func `figures of pages and cells lead to where they stand`(format: String) throws {
    let files = try Folder()
    let made = try tool("renditions.py", [Self.demo.path, files.url.path, format])
    try #require(made.status == 0, "\(made.error)")
    let check = try check(run(files.url.appendingPathComponent(format)))
    #expect(check.status == 0, "\(check.out)\(check.error)")
  }

  @Test(.timeLimit(.minutes(5))) func `nothing that a document says runs, or changes the page`() throws {
    let hostile = try Folder()
    let words = [
      "見守り訪問": "<script>window.hacked = 1</script>", "訪問時間数": "</script><img src=x onerror=window.hacked=1>",
      "3,200千円": "javascript:window.hacked=1", "子育てひろば": "<!--<script>\u{202E}\"'`${window.hacked=1}",
      "継続": "<a href=javascript:hacked=1 onmouseover=hacked=1>", "関係機関": "]]>&lt;b&gt;{{script}}",
    ]
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.demo.path) {
      var text = try String(contentsOf: Self.demo.appendingPathComponent(name), encoding: .utf8)
      for (plain, bad) in words { text = text.replacingOccurrences(of: plain, with: bad) }
      try hostile.write(Array(text.utf8), to: "\(name.dropLast(4)) <img src=x onerror=hacked=1>.txt")
    }
    let check = try check(run(hostile.url))
    #expect(check.status == 0, "\(check.out)\(check.error)")
  }

  @Test(.timeLimit(.minutes(5))) func `no document at all makes a report that says so`() throws {
    let empty = try Folder()
    let check = try check(run(empty.url))
    #expect(check.status == 0, "\(check.out)\(check.error)")
  }

  @Test(.timeLimit(.minutes(10))) func `five thousand measures open while somebody waits`() throws {
    let input = try Folder()
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.demo.path).sorted()
    for (round, code) in Municipalities.all.codes.prefix(250).enumerated() {
      for name in names {
        try input.write(
          Array(try Data(contentsOf: Self.demo.appendingPathComponent(name))), to: "\(code)/\(round)-\(name)")
      }
    }
    let output = try run(input.url)
    #expect(try output.text("measures.ndjson").split(separator: "\n").count == 5000)
    let small = try run(Self.demo)
    let (seconds, yardstick) = (try opens(output), try opens(small))
    print("a report of 5,000 measures opens in \(seconds) s, one of 20 in \(yardstick) s")
    // 250 times as many; what is drawn at once doesn't grow with them.
    #expect(seconds < 20 * yardstick)
  }

  @Test(.timeLimit(.minutes(5))) func `tables hold what the outputs hold, in every format and for every reader`() throws
  {
    for input in [Self.demo] + (Seeds.available ? [Seeds.folder] : []) {
      let output = try run(input, ["--format", "csv,xlsx", "--format", "sqlite"])
      for script in ["check-tables.py", "check-table-readers.py"] {
        let check = try check(output, script)
        #expect(check.status == 0, "\(check.out)\(check.error)")
      }
    }
  }
}
