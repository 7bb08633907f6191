import Foundation
import TestSupport
import Testing

/// The board in a real browser, before running workers: documents are dropped onto it, and its rows come and change.
@Suite(.serialized, .enabled(if: TestTools.available), .timeLimit(.minutes(5))) struct BoardBrowserTests {
  private static let demo = Checkout.root.appendingPathComponent("deploy/demo")
  private static let stages = ["ingest", "parse", "enrich", "aggregate"]

  @Test func `what an operator sees and does`() async throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.demo.path).sorted()
    // A revision in which indicators no longer go the way of their plan, and outputs of runs to compare with.
    let files = try Folder()
    for name in names {
      let text = try String(contentsOf: Self.demo.appendingPathComponent(name), encoding: .utf8)
      let revised = text.replacing("維持", with: "漸増").replacing("継続", with: "拡充")
      try files.write(Array(text.utf8), to: "in/first/\(name)")
      try files.write(Array((name == "koganei-r6.txt" ? revised : text).utf8), to: "in/second/\(name)")
    }
    for round in ["first", "second"] {
      let run = try Command(["run", "in/\(round)", "--output", "out/\(round)", "--no-report"], in: files.url)
      try #require(run.status == 0)
    }
    let fleet = try TestFleet(files: [:])
    for stage in Self.stages { try fleet.start(stage, as: stage) }
    let (board, port) = try await fleet.board(["--allow-replay", "--allow-upload", "--upload-limit", "1"])
    let folder = files.url.appendingPathComponent("in/first").path
    let revision = "\(folder)/koganei-r6.txt:\(files.url.appendingPathComponent("in/second").path)/koganei-r6.txt"
    let check = try RunningCommand(
      [
        Checkout.root.appendingPathComponent("scripts/lib/check-board.py").path, "http://localhost:\(port)/",
        TestFleet.boardToken, files.url.appendingPathComponent("out").path, "\(1 << 20)",
      ] + names.map { "\(folder)/\($0)" } + [revision], executable: TestTools.python, in: files.url)
    let (status, said) = (try await check.status(), try check.out + check.error)
    #expect(status == 0, "\(said)")
    board.terminate()
    #expect(try await board.status() == 0)
    for stage in Self.stages { _ = try await fleet.stop(stage) }
  }
}
