import ArgumentParser
import Foundation
import Kafka
import Pipeline

/// `hyoka broker`: librdkafka's development cluster, for trying the fleet without Kafka.
struct BrokerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "broker",
    abstract: "Runs a development cluster inside this process, for trying the fleet with no Kafka installed.",
    discussion: """
      For trying only. It keeps nothing on disk, forgets messages beyond 5 MB a partition, compacts nothing, \
      and neither isolates nor fences transactions: use --delivery at-least-once with it. It listens on this \
      machine alone, on a port that it chooses, and prints its address on the first line.

      Example:
        hyoka broker &
        hyoka fleet --brokers ADDRESS --delivery at-least-once
      """)

  @Option(help: ArgumentHelp("What the topics' names begin with.", valueName: "prefix"))
  var prefix = "hyoka"

  @Option(help: ArgumentHelp("How many partitions each topic has.", valueName: "number"))
  var partitions = 4

  func validate() throws {
    guard (1...1000).contains(partitions) else { throw ValidationError("--partitions takes a number from 1 to 1000.") }
  }

  func run() async throws {
    StandardStreams.ignoreClosedPipes()
    let topics: Topics
    do {
      topics = try Topics(prefix: prefix)
    } catch {
      throw ValidationError("\(error)")
    }
    let cluster = try DevelopmentCluster()
    for topic in topics.all { try cluster.createTopic(topic.name, partitions: partitions) }
    StandardStreams.out(cluster.bootstrapServers + "\n")
    StandardStreams.error(
      "a development cluster, for trying only: nothing is kept on disk, and messages beyond 5 MB a partition are forgotten\n"
    )
    let (stopped, stop) = AsyncStream.makeStream(of: Never.self)
    let interrupt = Interrupt { stop.finish() }
    for await _ in stopped {}
    interrupt.cancel()
    cluster.close()
  }
}
