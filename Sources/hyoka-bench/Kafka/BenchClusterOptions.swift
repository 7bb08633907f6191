import ArgumentParser
import Fleet
import Kafka

/// Where a measurement runs, and over what.
struct BenchClusterOptions: ParsableArguments {
  @Option(help: "The brokers. Without them librdkafka's development cluster shows that it runs, no more.")
  var brokers: String?

  @Option(help: "The folder with the documents that are repeated.")
  var folder = "deploy/demo"

  @Option(help: "exactly-once or at-least-once.")
  var delivery = Delivery.exactlyOnce

  @Option(help: "How many partitions each topic has.")
  var partitions = 8

  @Option(name: .customShort("X"), help: "A property for librdkafka.")
  var properties: [String] = []

  /// The cluster that was named, or one in this process, which neither isolates nor compacts.
  func open() throws -> BenchCluster {
    if let brokers {
      return BenchCluster(
        brokers: brokers, delivery: delivery, properties: properties, partitions: partitions, development: nil)
    }
    let development = try DevelopmentCluster()
    return BenchCluster(
      brokers: development.bootstrapServers, delivery: .atLeastOnce,
      properties: DevelopmentCluster.clientProperties.map { "\($0)=\($1)" } + properties, partitions: partitions,
      development: development)
  }
}

extension Delivery: ExpressibleByArgument {}
