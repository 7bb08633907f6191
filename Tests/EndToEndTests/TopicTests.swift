import Contracts
import Fleet
import Foundation
import Parsing
import Pipeline
import TestSupport
import Testing

/// What stands on the topics once some uploads have gone through all stages.
@Suite(.enabled(if: Seeds.available)) struct TopicTests {
  private func latest(_ traffic: Traffic, _ topic: String) async throws -> [String: [UInt8]] {
    var latest: [String: [UInt8]] = [:]
    for record in try await traffic.records(in: topic) {
      latest[String(decoding: record.key ?? [], as: UTF8.self)] = try record.value?.bytes
    }
    return latest
  }

  private func summaries(_ traffic: Traffic) async throws -> [String: [UInt8]] {
    var all: [String: [UInt8]] = [:]
    for topic in traffic.topics.summaries {
      for (key, value) in try await latest(traffic, topic) { all["\(topic) \(key)"] = value }
    }
    return all
  }

  @Test func `keys name the municipality from the sheets on`() async throws {
    let traffic = try await Traffic([("r6.txt", try Seeds.bytes("002"))])
    #expect(try await latest(traffic, traffic.topics.documents).keys.sorted() == ["r6.txt"])
    #expect(try await latest(traffic, traffic.topics.sheets).keys.sorted() == ["132101/r6.txt"])
    #expect(try await latest(traffic, traffic.topics.measures).keys.sorted() == ["132101/r6.txt"])
    let keys = try await summaries(traffic).keys
    #expect(!keys.isEmpty)
    #expect(keys.allSatisfy { $0.contains(" 132101/") && $0.hasSuffix("/2024") })
  }

  @Test func `messages are CloudEvents whose ids derive from their content`() async throws {
    let upload = (key: "131105/r5.txt", bytes: Optional(try Seeds.bytes("000")))
    let (one, two) = (try await Traffic([upload]), try await Traffic([upload]))
    for (topic, type) in [
      (one.topics.documents, "document"), (one.topics.sheets, "sheet"), (one.topics.measures, "measure-set"),
      (one.topics.summary(.abusePrevention), "goal-summary"),
    ] {
      let record = try #require(try await one.records(in: topic).first)
      #expect(try await two.records(in: topic).first == record)
      #expect(record.headers.text("ce_specversion") == "1.0")
      #expect(record.headers.text("ce_type") == "hyoka.\(type).v1")
      #expect(record.headers.text("ce_dataschema") == "https://hyoka.dev/schemas/\(type)/1.json")
      #expect(record.headers.text("ce_subject") == String(decoding: try #require(record.key), as: UTF8.self))
      #expect(record.headers.text("content-type") == "application/json")
      #expect(record.headers.text("ce_id")?.count == 64)
      #expect(record.headers.text("ce_time") == nil)
    }
  }

  @Test func `a new revision replaces the old one in every summary`() async throws {
    let revised = try await Traffic([
      ("131105/r5.txt", try Seeds.bytes("001")), ("131105/r5.txt", try Seeds.bytes("000")),
    ])
    let fresh = try await Traffic([("131105/r5.txt", try Seeds.bytes("000"))])
    #expect(try await summaries(revised) == summaries(fresh))
  }

  @Test func `a retraction takes a document out of every summary`() async throws {
    let kept = try await Traffic([("131105/a.txt", try Seeds.bytes("000"))])
    let retracted = try await Traffic([
      ("131105/a.txt", try Seeds.bytes("000")), ("131105/b.txt", try Seeds.bytes("001")), ("131105/b.txt", nil),
    ])
    #expect(try await summaries(retracted) == summaries(kept))
    let nothing = try await Traffic([("131105/a.txt", try Seeds.bytes("000")), ("131105/a.txt", nil)])
    #expect(try await summaries(nothing).isEmpty)
  }

  @Test(
    arguments: [
      ("r5.txt", nil, "parse", .municipalityUnknown), ("131105/", [0x41], "ingest", .malformed),
      // 131016 千代田区 is in the list; 131008 has the right check digit, but is no municipality's.
      ("131008/r5.txt", [0x41], "ingest", .municipalityInvalid), ("131016/r5.txt", [0x41], "parse", .formUnknown),
      // A wrong check digit is a mistyped code: 131105 is 目黒区.
      ("131106/r5.txt", [0x41], "ingest", .municipalityInvalid), ("131106/r5.txt", nil, "ingest", .municipalityInvalid),
      ("r5.txt", [], "ingest", .empty),
    ] as [(String, [UInt8]?, String, DeadLetter.Reason)])
  func `what can't be read says where and why, and keeps its bytes`(
    key: String, bytes: [UInt8]?, stage: String, reason: DeadLetter.Reason
  ) async throws {
    let traffic = try await Traffic([(key, bytes), ("131105/good.txt", try Seeds.bytes("000"))])
    let records = try await traffic.records(in: traffic.topics.deadLetters)
    let letter = try #require(records.first)
    #expect(records.count == 1)
    #expect(DeadLetterRecord.read(letter).reason == reason)
    #expect(DeadLetterRecord.read(letter).stage == stage)
    #expect(!DeadLetterRecord.read(letter).message.isEmpty)
    #expect(letter.key == Array(key.utf8))
    if stage == "ingest" { #expect(try letter.value?.bytes == bytes) }
    #expect(try await latest(traffic, traffic.topics.measures).count == 1)
  }

  @Test func `trace context and the upload's time are handed on`() async throws {
    let topics = try Topics()
    let log = InMemoryLog(partitions: 1)
    var headers = Headers()
    headers.append("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
    headers.append("ce_time", "2024-06-01T00:00:00Z")
    headers.append("secret", "x")
    try await log.append([
      OutgoingRecord(
        topic: topics.uploads, key: Array("131105/a.txt".utf8), value: Payload(try Seeds.bytes("000")), headers: headers
      )
    ])
    for stage in allStages(topics: topics, profiles: try .bundled()) {
      try await Worker(
        stage, on: log, as: Membership(group: stage.name, topics: stage.inputs),
        options: .init(deadLetters: topics.deadLetters, version: "1")
      ).drain()
    }
    let summary = try #require(try await log.records(in: topics.summary(.abusePrevention)).first)
    #expect(summary.headers["traceparent"] == headers["traceparent"])
    #expect(summary.headers["ce_time"] == headers["ce_time"])
    #expect(summary.headers["secret"] == nil)
  }
}
