import Contracts
import Foundation
import Kafka
import TestSupport
import Testing

/// Uploads and summaries by the real kcat: whoever has a Kafka client needs nothing of ours.
@Suite(.serialized, .enabled(if: Kcat.isAvailable), .timeLimit(.minutes(5))) struct KcatTests {
  @Test func `what kcat drops comes to what a run makes of the files, and kcat reads it`() async throws {
    let fleet = try TestFleet(files: try uploads("koganei-r6", "meguro-r6-goal1"))
    for stage in ["ingest", "parse", "enrich", "aggregate"] { try fleet.start(stage, as: stage) }
    let kcat = Kcat(fleet)
    // The municipality may stand in the key, or be left to the form.
    try kcat.drop("files/meguro-r6-goal1.txt", key: "131105/meguro-r6-goal1.txt")
    try kcat.drop("files/koganei-r6.txt", key: "koganei-r6.txt")
    try await fleet.settle()
    #expect(try await fleet.deadLetters().isEmpty)
    for (goal, summaries) in try fleet.expected() {
      let read = try kcat.read("hyoka.summary.\(goal.rawValue).v1")
      #expect(summaries.isSubset(of: read), "\(goal.rawValue)")
    }
  }

  @Test func `a record of kcat's without a value retracts the document`() async throws {
    let fleet = try TestFleet(files: try uploads("meguro-r6-goal1"))
    for stage in ["ingest", "parse", "enrich", "aggregate"] { try fleet.start(stage, as: stage) }
    let kcat = Kcat(fleet)
    try kcat.drop("files/meguro-r6-goal1.txt", key: "131105/meguro-r6-goal1.txt")
    try await fleet.settle()
    try kcat.retract("131105/meguro-r6-goal1.txt")
    try await fleet.telling("not retracted") {
      while try await !fleet.summaries().isEmpty { try await Task.sleep(for: .milliseconds(500)) }
    }
  }

  private func uploads(_ names: String...) throws -> [String: [UInt8]] {
    let demo = Checkout.root.appendingPathComponent("deploy/demo")
    return try names.reduce(into: [:]) { files, name in
      files["\(name).txt"] = [UInt8](try Data(contentsOf: demo.appendingPathComponent("\(name).txt")))
    }
  }
}

/// kcat as a person calls it, on a test's fleet.
private struct Kcat {
  private static let program = "kcat"
  private let fleet: TestFleet

  init(_ fleet: TestFleet) { self.fleet = fleet }

  /// In CI it has to be there.
  static var isAvailable: Bool {
    if ProcessInfo.processInfo.environment["CI"] == "true" { return true }
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let isFound = folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
    if !isFound { print("skipped: no kcat; scripts/test installs it") }
    return isFound
  }

  func drop(_ file: String, key: String) throws {
    let run = try kcat(["-P", "-t", "hyoka.uploads.v1", "-X", "partitioner=murmur2_random", "-k", key, file])
    #expect(run.status == 0, "\(run.error)")
  }

  /// A line with a key and nothing behind it, of which -Z makes a record without a value.
  func retract(_ key: String) throws {
    try Data("\(key)|\n".utf8).write(to: fleet.folder.url.appendingPathComponent("retraction"))
    let run = try kcat([
      "-P", "-Z", "-K", "|", "-l", "-t", "hyoka.uploads.v1", "-X", "partitioner=murmur2_random", "retraction",
    ])
    #expect(run.status == 0, "\(run.error)")
  }

  /// The values of a topic, each on a line.
  func read(_ topic: String) throws -> Set<String> {
    let run = try kcat(["-C", "-q", "-e", "-o", "beginning", "-t", topic, "-f", "%s\n"])
    #expect(run.status == 0, "\(run.error)")
    return Set(run.out.split(separator: "\n").map(String.init))
  }

  private func kcat(_ arguments: [String]) throws -> Command {
    try Command(
      executable: URL(fileURLWithPath: "/usr/bin/env"),
      [Self.program, "-b", fleet.cluster.bootstrapServers] + arguments, in: fleet.folder.url)
  }
}
