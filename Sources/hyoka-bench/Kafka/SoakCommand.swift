import ArgumentParser
import Fleet
import Foundation
import Kafka
import Parsing
import Pipeline

/// A fleet on a real cluster, under load and under fire for some minutes, and what must be true at the end.
struct SoakCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "soak",
    abstract: "Drops, replaces and retracts files while workers are killed, and compares with a run without faults.")

  @Option(help: ArgumentHelp("The brokers. Without them librdkafka's development cluster shows that it runs, no more."))
  var brokers: String?

  @Option(help: "How long files are dropped and workers killed.")
  var minutes = 5.0

  @Option(help: "The folder with the documents.")
  var folder = "deploy/demo"

  @Option(help: "exactly-once or at-least-once.")
  var delivery = Delivery.exactlyOnce.rawValue

  @Option(help: "How many partitions each topic has.")
  var partitions = 6

  @Option(help: "The seed of what happens.")
  var seed: UInt64 = 1

  @Option(name: .customShort("X"), help: "A property for librdkafka.")
  var properties: [String] = []

  func run() async throws {
    var cluster: DevelopmentCluster?
    if brokers == nil {
      print("no --brokers: on librdkafka's development cluster, which neither isolates nor compacts")
      cluster = try DevelopmentCluster()
    }
    let soak = try Soak(
      brokers: brokers ?? cluster?.bootstrapServers ?? "",
      delivery: cluster == nil ? Delivery(rawValue: delivery) ?? .exactlyOnce : .atLeastOnce,
      properties: properties + (cluster == nil ? [] : ["fetch.wait.max.ms=20"]), partitions: partitions,
      cluster: cluster, documents: try Input(folder: folder, megabytes: 1).documents, seed: seed)
    let isRight = try await soak.run(for: .seconds(minutes * 60))
    if !isRight { throw ExitCode.failure }
  }
}
