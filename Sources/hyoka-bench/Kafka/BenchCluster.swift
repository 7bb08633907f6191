import Fleet
import Kafka
import Pipeline

/// A cluster, and how it is to be used.
struct BenchCluster {
  var brokers: String
  var delivery: Delivery
  /// For librdkafka, each `key=value`.
  var properties: [String]
  var partitions: Int
  /// Nil for a real one.
  var development: DevelopmentCluster?

  /// Makes a topic; what a development cluster can't be told of its settings is left out.
  func create(_ name: String, _ settings: [String: String]) async throws {
    if let development {
      try development.createTopic(name, partitions: partitions)
      return
    }
    let lookup = TopicLookup(
      Configuration(brokers: brokers, clientID: "bench", properties: try Properties.arguments(properties)))
    _ = try await lookup.create(name, partitions: partitions, replicas: nil, settings: settings)
    await lookup.close()
  }

  /// Makes the topics of an installation.
  func create(_ topics: Topics) async throws {
    let settings = TopicSettings(topics: topics, messageBytes: 32 << 20)
    for topic in topics.all { try await create(topic.name, settings.settings(of: topic)) }
  }
}
