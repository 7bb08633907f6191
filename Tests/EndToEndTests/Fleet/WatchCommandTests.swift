import Contracts
import Foundation
import TestSupport
import Testing

/// `hyoka watch`, as it is run in a terminal or before a pipe.
@Suite(.serialized, .timeLimit(.minutes(5))) struct WatchCommandTests {
  @Test func `watch tells what is there and what goes, until it is interrupted or nobody reads it`() async throws {
    let demo = Checkout.root.appendingPathComponent("deploy/demo/meguro-r6-goal1.txt")
    let fleet = try TestFleet(files: ["meguro.txt": [UInt8](try Data(contentsOf: demo))])
    for stage in ["ingest", "parse", "enrich", "aggregate"] { try fleet.start(stage, as: stage) }
    #expect(try fleet.drop(["meguro.txt"], options: ["--municipality", "131105"]).status == 0)
    try await fleet.settle()
    let expected = try fleet.expected().values.reduce(into: Set()) { $0.formUnion($1) }

    let watch = try RunningCommand(
      ["watch", "all", "--from-beginning", "--json"], in: fleet.folder.url, environment: fleet.environment)
    let summaries = try await lines(of: watch, atLeast: expected.count)
    #expect(summaries.count == expected.count)
    for summary in expected {
      #expect(summaries.contains { $0.hasSuffix(",\"summary\":\(summary)}") })
    }

    let piped = try RunningCommand(
      ["bash", "-c", "\"$0\" watch all --from-beginning | head -n 1; exit ${PIPESTATUS[0]}", try Command.hyoka.path],
      executable: URL(fileURLWithPath: "/usr/bin/env"), in: fleet.folder.url, environment: fleet.environment)
    #expect(try await lines(of: piped, atLeast: 1).count == 1)
    let retraction = try Command(
      ["retract", "meguro.txt", "--municipality", "131105"], in: fleet.folder.url, environment: fleet.environment)
    #expect(retraction.status == 0)
    let gone = try await lines(of: watch, atLeast: 2 * expected.count).dropFirst(expected.count)
    #expect(gone.allSatisfy { $0.hasSuffix(",\"summary\":null}") })
    watch.interrupt()
    #expect(try await watch.status() == 130)
    #expect(try watch.error.hasSuffix("中断しました。\n"))
    // Whose reader went after its first line ended by itself, and without a word.
    #expect(try await piped.status() == 0)
    #expect(try piped.out.split(separator: "\n").count == 1)
    #expect(try piped.error.isEmpty)
  }

  private func lines(of command: RunningCommand, atLeast count: Int) async throws -> [Substring] {
    while true {
      let lines = try command.out.split(separator: "\n")
      if lines.count >= count || !command.isRunning { return lines }
      try await Task.sleep(for: .milliseconds(100))
    }
  }
}
