import Fleet
import Foundation
import Kafka
import Testing

/// What a real cluster says to topics that it can't make; the development cluster makes none this way.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["HYOKA_TEST_BROKERS"] != nil), .timeLimit(.minutes(1)))
struct TopicCreationTests {
  @Test func `a topic on more brokers than there are is refused, and not waited for`() async throws {
    let environment = ProcessInfo.processInfo.environment
    let lookup = TopicLookup(
      Configuration(
        brokers: environment["HYOKA_TEST_BROKERS"] ?? "",
        properties: Properties.environment(environment, prefix: "HYOKA_KAFKA_")))
    let error = await #expect(throws: LogError.self) {
      try await lookup.create("t.refused", partitions: 1, replicas: 99, settings: [:])
    }
    #expect(error?.reaction == .stop)
    #expect(error?.description.contains("INVALID_REPLICATION_FACTOR") == true)
    await lookup.close()
  }
}
