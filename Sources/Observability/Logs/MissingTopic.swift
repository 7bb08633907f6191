import Kafka
import Logging

/// What the client says, of each partition, where a topic is deleted that somebody reads.
struct MissingTopic: Hashable {
  var topic: String

  /// Nil for an error about anything else.
  init?(_ error: KafkaError) {
    // hyoka.documents.v1 [0]: topic does not exist (Broker: Unknown topic or partition)
    let words = /(\S+) \[\d+\]: (?:topic does not exist|desired partition is no longer available)/
    guard error.kind == .unknownTopic, let found = error.message.firstMatch(of: words) else { return nil }
    topic = String(found.1)
  }

  func tell(_ logger: Logger) {
    logger.log(
      .topics, .error,
      "the topic \(topic) doesn't exist any more: what stood in it is lost, and the stage waits until it is made anew",
      ["topic": .string(topic)])
  }
}
