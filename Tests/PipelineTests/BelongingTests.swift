import Fleet
import Testing

@testable import Pipeline

/// The rule of the topics: from sheets on a municipality's records stand in one partition. Where somebody has changed the
/// number of partitions they don't, and an older revision could be read after a newer one.
@Suite struct BelongingTests {
  private let topics = try? Topics(prefix: "t")

  @Test(arguments: ["enrich", "aggregate"])
  func `a record in a partition that isn't its municipality's stops the worker`(name: String) async throws {
    let topics = try #require(topics)
    let stage: any Stage = name == "enrich" ? EnrichStage(topics: topics) : AggregateStage(topics: topics)
    let log = InMemoryLog(partitions: 4)
    let (own, other) = try #require(strangers)
    func drop(_ partitionKey: String) async throws {
      try await log.append([
        OutgoingRecord(
          topic: stage.inputs[0], key: Array("\(own)/a.txt".utf8), value: nil, partitionKey: Array(partitionKey.utf8))
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

  /// Two municipalities whose records stand in different partitions of four.
  private var strangers: (String, String)? {
    let codes = ["131105", "132101", "011002", "141305"]
    let places = codes.map { Partitioner.partition(of: Array($0.utf8), among: 4) }
    return zip(codes, places).first { $0.1 != places[0] }.map { (codes[0], $0.0) }
  }
}
