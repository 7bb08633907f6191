import ArgumentParser
import Fleet
import Foundation
import Kafka

/// One hop of the yardstick: a worker that only copies bytes.
struct RelayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relay", abstract: "Copies a topic to another, as a worker does its work.", shouldDisplay: false)

  @Option var brokers: String
  @Option var from: String
  @Option var to: String
  @Option var delivery: String
  @Option(name: .customShort("X")) var properties: [String] = []

  func run() async throws {
    var options = KafkaLog.Options(
      Configuration(brokers: brokers, clientID: from, properties: try Properties.arguments(properties)))
    options.delivery = Delivery(rawValue: delivery) ?? .exactlyOnce
    let stage = Relay(input: from, output: to)
    var settings = Worker.Options(deadLetters: to, version: "bench")
    settings.batch = BenchSettings.batch
    settings.messageBytes = 32 << 20
    settings.wait = .milliseconds(500)
    let worker = Worker(
      stage, on: KafkaLog(options),
      as: Membership(group: from, topics: [from], delivery: options.delivery, outputs: [to]), options: settings)
    signal(SIGTERM) { _ in _exit(0) }
    try await worker.run()
  }
}

/// Hands everything on as it came.
private struct Relay: Stage {
  let name = "relay"
  let input: String
  let output: String
  var inputs: [String] { [input] }
  var outputs: [String] { [output] }

  func process(_ record: Record, deadline: Deadline) throws -> [OutgoingRecord] {
    [OutgoingRecord(topic: output, key: record.key, value: record.value, headers: record.headers)]
  }
}

enum BenchSettings {
  /// As the workers' own default.
  static let batch = BatchLimit(records: 256, bytes: 8 << 20)
}
