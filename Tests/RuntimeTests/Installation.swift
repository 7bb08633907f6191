import Contracts
import Fleet
import Foundation
import Parsing
import Pipeline

/// All topics of an installation of its own, on some back end.
struct Installation: Sendable {
  let ground: Ground
  let topics: Topics

  init(_ backend: Backend, partitions: Int = 2) async throws {
    // `open` puts a prefix of its own in front of the names that it gets.
    let names = try Topics(prefix: "h").all.map(\.name)
    ground = try await backend.open(names, partitions: partitions)
    topics = try Topics(prefix: ground.prefix + "h")
  }

  var log: any Log { ground.log }

  func stages(patience: Duration = .seconds(600)) throws -> [any Stage] {
    allStages(topics: topics, profiles: try .bundled(), patience: patience)
  }

  func worker(
    _ stage: any Stage, options change: (inout Worker.Options) -> Void = { _ in }
  ) -> Worker {
    var options = Worker.Options(deadLetters: topics.deadLetters, version: Version.current)
    options.wait = .milliseconds(100)
    options.messageBytes = 4 << 20
    options.now = { Int64(Date().timeIntervalSince1970 * 1000) }
    change(&options)
    return Worker(
      stage, on: log,
      as: Membership(
        group: topics.group(of: stage.name), topics: stage.inputs, delivery: ground.backend.delivery,
        outputs: stage.outputs + [topics.deadLetters]), options: options)
  }

  /// Runs all stages until a condition holds.
  func run(
    patience: Duration = .seconds(600), until isDone: @escaping @Sendable () async throws -> Bool
  ) async throws {
    try await ground.run(try stages(patience: patience).map { worker($0) }, until: isDone)
  }

  /// What everything that was uploaded comes to, without a broker.
  func expected() async throws -> [String: [UInt8]] {
    let memory = try await Installation(.inMemory)
    for record in try await log.records(in: topics.uploads) {
      try await memory.log.append([
        OutgoingRecord(topic: memory.topics.uploads, key: record.key, value: record.value, headers: record.headers)
      ])
    }
    for stage in try memory.stages() { try await memory.worker(stage) { $0.wait = .zero }.drain() }
    return try await memory.summaries()
  }

  /// The newest of every summary, tombstones left out, as `topic key`.
  func summaries() async throws -> [String: [UInt8]] {
    var all: [String: [UInt8]] = [:]
    for record in try await log.records(in: topics.summaries) {
      let topic = record.source.topic.dropFirst(ground.prefix.count)
      all["\(topic) \(String(decoding: record.key ?? [], as: UTF8.self))"] = try record.value?.bytes
    }
    return all
  }

  func count(_ topic: String) async throws -> Int { try await log.records(in: topic).count }

  static func demo(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../deploy/demo")
    return Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }
}
