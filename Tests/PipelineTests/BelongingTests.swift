import Contracts
import Fleet
import Parsing
import Testing

@testable import Pipeline

/// The rule of the topics: a document's records stand in the partition of its key, or of the archive that it came in, and
/// from sheets on in that of its municipality. Where somebody has changed the
/// number of partitions they don't, and an older revision could be read after a newer one.
@Suite struct BelongingTests {
  private let topics = try? Topics(prefix: "t")

  private func stage(_ name: String, _ topics: Topics) throws -> any Stage {
    switch name {
    case "parse": ParseStage(topics: topics, profiles: try .bundled())
    case "enrich": EnrichStage(topics: topics)
    default: AggregateStage(topics: topics)
    }
  }

  @Test(arguments: ["parse", "enrich", "aggregate"])
  func `a record in a partition where it doesn't belong stops the worker`(name: String) async throws {
    let topics = try #require(topics)
    let stage = try stage(name, topics)
    let log = InMemoryLog(partitions: 4)
    let keys = ["131105", "132101", "011002", "141305"].map { name == "parse" ? "\($0)/a.txt" : $0 }
    let (own, other) = try #require(strangers(keys))
    func drop(_ partitionKey: String) async throws {
      try await log.append([
        OutgoingRecord(
          topic: stage.inputs[0], key: Array((name == "parse" ? own : "\(own)/a.txt").utf8), value: nil,
          partitionKey: Array(partitionKey.utf8))
      ])
    }
    func run() async throws {
      let worker = Worker(
        stage, on: log, as: Membership(group: name, topics: stage.inputs),
        options: Worker.Options(deadLetters: topics.deadLetters, version: "1"))
      try await worker.drain()
      await worker.leave()
    }
    try await drop(own)
    try await run()
    try await drop(other)
    await #expect(throws: Misplaced.self) { try await run() }
    #expect(try await log.records(in: topics.deadLetters).isEmpty)
  }

  @Test(arguments: ["parse", "enrich", "aggregate"])
  func `what is no message becomes a dead letter wherever it stands`(name: String) async throws {
    let topics = try #require(topics)
    let stage = try stage(name, topics)
    let log = InMemoryLog(partitions: 4)
    // One key that is no text, which stands where its bytes belong, and messages in every partition that are none.
    let binary: [UInt8] = [0xFF, 0xFE]
    try await log.append([OutgoingRecord(topic: stage.inputs[0], key: binary, value: Payload(Array("{}".utf8)))])
    for partitionKey in ["131105", "132101", "011002", "141305", "131016", "271004", "401307", "231002"] {
      try await log.append([
        OutgoingRecord(
          topic: stage.inputs[0], key: Array("131105/a.txt".utf8), value: Payload(Array("{}".utf8)),
          partitionKey: Array(partitionKey.utf8))
      ])
    }
    let worker = Worker(
      stage, on: log, as: Membership(group: name, topics: stage.inputs),
      options: Worker.Options(deadLetters: topics.deadLetters, version: "1"))
    try await worker.drain()
    let letters = try await log.records(in: topics.deadLetters).map(DeadLetterRecord.read)
    #expect(letters.count == 9)
    #expect(letters.allSatisfy { $0.reason == .malformed })
  }

  /// Two keys that belong to different partitions of four.
  private func strangers(_ keys: [String]) -> (String, String)? {
    let places = keys.map { Partitioner.partition(of: Array($0.utf8), among: 4) }
    return zip(keys, places).first { $0.1 != places[0] }.map { (keys[0], $0.0) }
  }

  @Test func `a document that came in an archive belongs where the archive does`() async throws {
    let topics = try #require(topics)
    let log = InMemoryLog(partitions: 4)
    let archives = (0..<8).map { "131105/\($0).zip" }
    for archive in archives {
      let headers = ArchiveOrigin(key: archive, sha256: String(repeating: "0", count: 64), depth: 1)
        .headers(with: Headers([]))
      try await log.append([
        OutgoingRecord(
          topic: topics.documents, key: Array("131105/\(archive)/a.txt".utf8), value: nil, headers: headers,
          partitionKey: Array(archive.utf8))
      ])
    }
    let stage = try stage("parse", topics)
    try await Worker(
      stage, on: log, as: Membership(group: "parse", topics: stage.inputs),
      options: Worker.Options(deadLetters: topics.deadLetters, version: "1")
    ).drain()
    #expect(try await log.records(in: topics.sheets).count == archives.count)
  }
}
