import TestSupport
import Testing

@testable import Kafka
@testable import Observability

/// Whether it is said in one line that a topic was deleted under its readers.
@Suite struct MissingTopicTests {
  private func error(_ message: String) -> KafkaError {
    var error = KafkaError.closed
    error.kind = .unknownTopic
    error.message = message
    return error
  }

  @Test func `a topic that was deleted is named once for all of its partitions`() throws {
    let lines = LogLines()
    var configuration = Configuration(brokers: "localhost:1")
    configuration.log(to: lines.logger(.json), stage: "parse")
    // As librdkafka 2.0.2 says it, read off a worker's log after `kafka-topics --delete`.
    for partition in 0...3 {
      configuration.onError(
        error("o.documents.v1 [\(partition)]: desired partition is no longer available (Local: Unknown partition)"))
      configuration.onError(
        error("o.documents.v1 [\(partition)]: topic does not exist (Broker: Unknown topic or partition)"))
    }
    let objects = try lines.objects()
    #expect(objects.count == 1)
    #expect(objects[0]["event"] == .string("topics"))
    #expect(objects[0]["level"] == .string("error"))
    #expect(objects[0]["stage"] == .string("parse"))
    #expect(objects[0]["topic"] == .string("o.documents.v1"))
  }

  @Test func `other errors of topics are none`() {
    #expect(MissingTopic(error("Subscribed topic not available: o.documents.v1")) == nil)
  }
}
