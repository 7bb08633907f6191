import Kafka
import TestSupport
import Testing

@testable import Observability

/// Whether it is noticed that a topic was given more partitions.
@Suite struct GrownTopicTests {
  /// As librdkafka 2.0.2 writes it, read off a worker's log.
  private func line(_ old: Int, _ new: Int) -> LogLine {
    LogLine(
      level: .notice, facility: "PARTCNT",
      message: "[thrd:main]: Topic o1.uploads.v1 partition count changed from \(old) to \(new)")
  }

  @Test func `more partitions are said once, in words of their own`() throws {
    let lines = LogLines()
    var configuration = Configuration(brokers: "localhost:1")
    configuration.log(to: lines.logger(.json), stage: "ingest")
    configuration.log(line(12, 24))
    configuration.log(line(12, 24))
    let grown = try lines.objects().filter { $0["event"] == .string("topics") }
    #expect(grown.count == 1)
    #expect(grown.first?["level"] == .string("error"))
    #expect(grown.first?["topic"] == .string("o1.uploads.v1"))
  }

  @Test(arguments: [(12, 0), (0, 12), (12, 6)])
  func `a topic that is deleted or made anew has not grown`(old: Int, new: Int) {
    #expect(GrownTopic(line(old, new)) == nil)
  }
}
