import Contracts
import Fleet
import Foundation
import Parsing
import Pipeline
import TestSupport

/// Everything that the stages say about some files, as it stands on the topics.
struct Traffic {
  let topics: Topics
  let log = InMemoryLog(partitions: 3)

  /// - Parameter uploads: bytes by key; nil retracts.
  init(_ uploads: [(key: String, bytes: [UInt8]?)]) async throws {
    topics = try Topics()
    let profiles = try ProfileSet.bundled()
    try await log.append(
      uploads.map {
        OutgoingRecord(topic: topics.uploads, key: Array($0.key.utf8), value: $0.bytes.map { Payload($0) })
      })
    for stage in allStages(topics: topics, profiles: profiles) {
      let options = Worker.Options(deadLetters: topics.deadLetters, version: Version.current)
      let membership = Membership(group: stage.name, topics: stage.inputs)
      try await Worker(stage, on: log, as: membership, options: options).drain()
    }
  }

  func records(in topic: String) async throws -> [Record] {
    try await log.records(in: topic)
  }

  /// The messages by their schema's name, those included that are parts of others.
  func messages() async throws -> [String: [[UInt8]]] {
    var messages: [String: [[UInt8]]] = [:]
    for topic in [topics.documents, topics.sheets, topics.measures] + topics.summaries {
      for record in try await records(in: topic) {
        guard let value = try record.value?.bytes, let type = record.headers.text("ce_dataschema") else { continue }
        let name = URL(fileURLWithPath: type).deletingLastPathComponent().lastPathComponent
        messages[name, default: []].append(value)
        guard name == "measure-set" else { continue }
        let set = try JSON.decode(MeasureSet.self, from: value)
        messages["measure", default: []] += try set.measures.map { try JSON.encode($0) }
        messages["finding", default: []] += try set.findings.map { try JSON.encode($0) }
      }
    }
    let letters = try await records(in: topics.deadLetters).map(DeadLetterRecord.read)
    if !letters.isEmpty { messages["dead-letter"] = try letters.map { try JSON.encode($0) } }
    return messages
  }
}
