import Kafka
import TestSupport
import Testing

@testable import Observability

/// Whether it is noticed that a group wants to read what the brokers have deleted.
@Suite struct OffsetResetTests {
  /// As librdkafka 2.0.2 writes it, read off a worker's log after `kafka-delete-records`.
  private let line =
    "[thrd:main]: o1.uploads.v1 [3]: offset reset (at offset 5, broker 1) to BEGINNING: fetch failed due to requested "
    + "offset not available on the broker: Broker: Offset out of range"

  @Test func `a place that the brokers don't have any more is said in words of its own`() throws {
    let lines = LogLines()
    var configuration = Configuration(brokers: "localhost:1")
    configuration.log(to: lines.logger(.json), stage: "ingest")
    configuration.log(LogLine(level: .warning, facility: "OFFSET", message: line))
    let objects = try lines.objects()
    #expect(objects.count == 2)
    let gone = try #require(objects.last)
    #expect(gone["event"] == .string("gone"))
    #expect(gone["level"] == .string("error"))
    #expect(gone["stage"] == .string("ingest"))
    #expect(gone["topic"] == .string("o1.uploads.v1"))
  }

  @Test func `later versions name the leader's epoch too`() throws {
    let reset = try #require(
      OffsetReset(
        LogLine(
          level: .warning, facility: "OFFSET",
          message: line.replacing("(at offset 5, broker 1)", with: "(at offset 5 (leader epoch 3), broker 1)"))))
    #expect(reset.topic == "o1.uploads.v1")
    #expect(reset.partition == 3)
    #expect(reset.offset == 5)
  }

  @Test func `a new group's beginning is no loss`() {
    let message = "[thrd:main]: o1.uploads.v1 [3]: offset reset (at offset INVALID) to BEGINNING: no committed offset"
    #expect(OffsetReset(LogLine(level: .warning, facility: "OFFSET", message: message)) == nil)
    #expect(OffsetReset(LogLine(level: .warning, facility: "FETCH", message: line)) == nil)
  }
}
