import ArgumentParser
import Pipeline

/// What the commands on topics have in common.
struct TopicOptions: ParsableArguments {
  @OptionGroup var cluster: ClusterOptions

  @Option(
    help: ArgumentHelp("The largest message, as the workers have it. (default: 33554432)", valueName: "bytes"))
  var messageBytes: String?

  func read() throws -> (Cluster, TopicSettings) {
    var reader = SettingsReader(path: cluster.config)
    let found = Cluster.read(cluster, clientID: "topics", from: &reader)
    let bytes = reader.integer(
      "message-bytes", messageBytes, default: WorkerSettings.messageBytes, in: WorkerSettings.messageRange)
    try reader.finish(known: WorkerSettings.names)
    guard let found else { throw ExitCode.validationFailure }
    return (found, TopicSettings(topics: found.topics, messageBytes: bytes))
  }
}
