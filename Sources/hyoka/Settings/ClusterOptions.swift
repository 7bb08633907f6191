import ArgumentParser
import Kafka

/// The flags of every command that talks to a cluster.
struct ClusterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The brokers to begin with.", valueName: "host:port,…"))
  var brokers: String?

  @Option(help: ArgumentHelp("What the topics' names begin with. (default: hyoka)", valueName: "prefix"))
  var prefix: String?

  @Option(
    help: ArgumentHelp(
      "exactly-once, or at-least-once for brokers without transactions. (default: exactly-once)", valueName: "delivery")
  )
  var delivery: String?

  @Option(
    name: .customShort("X"),
    help: ArgumentHelp(
      "A property for librdkafka, as in its CONFIGURATION.md. May be repeated.", valueName: "key=value"))
  var properties: [String] = []

  @Option(help: ArgumentHelp("A file with properties for librdkafka.", valueName: "file"), completion: .file())
  var kafkaProperties: String?

  @Option(help: ArgumentHelp("A YAML file with any of these settings.", valueName: "file"), completion: .file())
  var config: String?
}

/// Reads the cluster's settings alone, for commands that need nothing else.
extension ClusterOptions {
  func cluster(clientID: String) throws -> Cluster {
    var reader = SettingsReader(path: config)
    let cluster = Cluster.read(self, clientID: clientID, from: &reader)
    try reader.finish(known: WorkerSettings.names)
    guard var cluster else { throw ExitCode.validationFailure }
    // People read the line, and have nothing of the client's threads.
    cluster.configuration.properties.merge(["log.thread.name": "false"]) { given, _ in given }
    let notice = ReachNotice()
    cluster.configuration.log = { notice.hear($0) }
    return cluster
  }
}
