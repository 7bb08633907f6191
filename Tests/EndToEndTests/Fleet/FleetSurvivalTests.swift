import Contracts
import Foundation
import Kafka
import TestSupport
import Testing

/// Real processes over the real protocol. The development cluster neither isolates nor compacts, so what counts is the
/// newest of each key.
@Suite(.serialized, .timeLimit(.minutes(10))) struct FleetSurvivalTests {
  private static let stages = ["ingest", "parse", "enrich", "aggregate"]

  /// Eight uploads of each form, under names of their own.
  private func uploads() throws -> [String: [UInt8]] {
    let demo = Checkout.root.appendingPathComponent("deploy/demo")
    var files: [String: [UInt8]] = [:]
    for name in ["kawasaki-2013", "koganei-r6", "meguro-r6-goal1", "sapporo-r4"] {
      let text = try String(contentsOf: demo.appendingPathComponent("\(name).txt"), encoding: .utf8)
      for number in 0..<8 { files["\(name)-\(number).txt"] = Array(text.utf8) }
    }
    files["unreadable.txt"] = Array("これは知らない様式です".utf8)
    return files
  }

  @Test func `workers that are killed again and again end where one run ends`() async throws {
    let fleet = try TestFleet(files: try uploads())
    for stage in Self.stages { try fleet.start(stage, as: stage) }
    var random = SplitMix(seed: 20)
    var names = try fleet.fileNames.shuffled(using: &random)
    for _ in 0..<20 {
      let armful = Array(names.prefix(2))
      names.removeFirst(armful.count)
      if !armful.isEmpty { #expect(try fleet.drop(armful).status == 0) }
      try await Task.sleep(for: .milliseconds(Int.random(in: 200...1500, using: &random)))
      let victim = Self.stages.randomElement(using: &random) ?? "parse"
      try await fleet.kill(victim)
      try fleet.start(victim, as: victim)
    }
    #expect(names.isEmpty)
    try await fleet.settle()
    let letters = try await fleet.deadLetters()
    #expect(!letters.isEmpty)
    #expect(Set(letters.map { [$0.name, $0.reason.rawValue] }) == [["unreadable.txt", "form-unknown"]])
    for stage in Self.stages { #expect(try await fleet.stop(stage) == 0) }
  }

  @Test func `brokers that fail and stall lose nothing`() async throws {
    let fleet = try TestFleet(files: try uploads())
    for stage in Self.stages { try fleet.start(stage, as: stage) }
    let names = try fleet.fileNames
    for (index, name) in names.enumerated() {
      switch index % 8 {
      case 1: try fleet.cluster.push([.notLeaderForPartition, .requestTimedOut, .disconnect], for: .produce)
      case 2: try fleet.cluster.push([.coordinatorNotAvailable, .disconnect], for: .offsetCommit)
      case 3: try fleet.cluster.push([.notLeaderForPartition, .disconnect], for: .fetch)
      case 4: try fleet.cluster.push([.illegalGeneration], for: .offsetCommit)
      case 5: try fleet.cluster.push([.unknownMemberID], for: .heartbeat)
      case 6: try fleet.cluster.setRoundTrip(.milliseconds(100))
      case 7: try fleet.cluster.setRoundTrip(.zero)
      default: break
      }
      #expect(try fleet.drop([name]).status == 0)
    }
    try fleet.cluster.setRoundTrip(.zero)
    try fleet.cluster.takeDown()
    try await Task.sleep(for: .seconds(2))
    try fleet.cluster.bringUp()
    try await fleet.settle()
    for stage in Self.stages { #expect(try await fleet.stop(stage) == 0) }
  }

  @Test func `a stage grows to three workers and shrinks to one under load`() async throws {
    let fleet = try TestFleet(files: try uploads())
    for stage in Self.stages { try fleet.start(stage, as: stage) }
    let names = try fleet.fileNames
    #expect(try fleet.drop(Array(names.prefix(8))).status == 0)
    for extra in ["parse-2", "parse-3"] { try fleet.start("parse", as: extra) }
    for extra in ["aggregate-2", "aggregate-3"] { try fleet.start("aggregate", as: extra) }
    #expect(try fleet.drop(Array(names.dropFirst(8).prefix(12))).status == 0)
    try await Task.sleep(for: .seconds(8))
    for extra in ["parse-2", "aggregate-3", "parse-3", "aggregate-2"] { #expect(try await fleet.stop(extra) == 0) }
    #expect(try fleet.drop(Array(names.dropFirst(20))).status == 0)
    try await fleet.settle()
    for stage in Self.stages { #expect(try await fleet.stop(stage) == 0) }
  }

  @Test func `a document that ends the process is a dead letter at the fourth start`() async throws {
    var files = try uploads().filter { $0.key.hasSuffix("-0.txt") }
    // Large enough to be in work for a while; small enough for the development cluster.
    let page = try #require(files["meguro-r6-goal1-0.txt"])
    files["deadly.txt"] = Array(repeatElement(page, count: 250).joined())
    let fleet = try TestFleet(partitions: 1, files: files)
    let options = ["--time-limit", "600"]
    for stage in Self.stages { try fleet.start(stage, as: stage, options: options) }
    #expect(try fleet.drop(["deadly.txt"], options: ["--municipality", "131105"]).status == 0)
    for start in 1...3 {
      // In work, for the nth time: now it is as if it had brought the process down.
      try await fleet.journal(of: "parse", holds: "\(start) ")
      try await fleet.kill("parse")
      try fleet.start("parse", as: "parse", options: options)
    }
    #expect(try fleet.drop(files.keys.filter { $0 != "deadly.txt" }.sorted()).status == 0)
    while try await fleet.deadLetters().isEmpty { try await Task.sleep(for: .milliseconds(200)) }
    let letters = try await fleet.deadLetters()
    #expect(letters.map(\.reason) == [.endsTheProcess])
    #expect(letters.map(\.name) == ["131105/deadly.txt"])
    try fleet.remove("deadly.txt")
    try await fleet.settle()
    for stage in Self.stages { #expect(try await fleet.stop(stage) == 0) }
  }
}
