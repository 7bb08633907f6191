import Contracts
import Foundation
import Parsing
import Pipeline
import TestSupport
import Testing

/// The topics as outputs: what a run over the same documents would have written.
@Suite struct TopicSnapshotTests {
  @Test func `the topics hold what a run over the newest documents writes`() async throws {
    let demo = Checkout.root.appendingPathComponent("deploy/demo")
    func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: demo.appendingPathComponent(name))) }
    let traffic = try await Traffic([
      ("131105/plan.txt", try bytes("meguro-r6-goal3.txt")), ("131105/plan.txt", try bytes("meguro-r6-goal1.txt")),
      ("011002/r4.txt", try bytes("sapporo-r4.txt")), ("132101/r6.txt", try bytes("koganei-r6.txt")),
      ("011002/r4.txt", nil),
    ])
    let snapshot = try Folder()
    _ = try await TopicSnapshot(log: traffic.log, topics: traffic.topics).write(to: snapshot.url)

    let input = try Folder()
    try input.write(try bytes("meguro-r6-goal1.txt"), to: "131105/plan.txt")
    try input.write(try bytes("koganei-r6.txt"), to: "132101/r6.txt")
    let output = try Folder()
    var run = FolderRun(
      plan: try FolderPlan(root: input.url.path), output: output.url, profiles: try ProfileSet.bundled())
    run.report = true
    _ = try await run.run()
    // The documents' text among it; neither that of the older revision nor that of the retracted document.
    let names = try snapshot.text("documents.ndjson").split(separator: "\n").map {
      try JSON.decode(Document.self, from: Array($0.utf8)).name
    }
    #expect(names == ["plan.txt", "r6.txt"])
    #expect(try snapshot.contents() == output.contents().filter { $0.key != "report.html" })
  }
}
