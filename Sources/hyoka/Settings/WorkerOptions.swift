import ArgumentParser

/// The flags of the commands that start workers.
struct WorkerOptions: ParsableArguments {
  @OptionGroup var cluster: ClusterOptions

  @Option(
    help: ArgumentHelp(
      "A name that stays the same when this worker is started again, and that no other worker of its stage has: its "
        + "partitions then wait for it, and its new start ends at once what the last one left unfinished.",
      valueName: "name"))
  var instance: String?

  @Option(help: ArgumentHelp("A folder with further profiles (YAML).", valueName: "folder"), completion: .directory)
  var profiles: String?

  @Option(help: ArgumentHelp("How long one document may take in one stage. (default: 10)", valueName: "seconds"))
  var timeLimit: String?

  @Option(help: ArgumentHelp("At most so many messages in one transaction. (default: 256)", valueName: "number"))
  var batchRecords: String?

  @Option(help: ArgumentHelp("At most so many bytes in one transaction. (default: 8388608)", valueName: "bytes"))
  var batchBytes: String?

  @Option(
    help: ArgumentHelp("What isn't begun after this time waits for the next batch. (default: 2)", valueName: "seconds"))
  var batchTime: String?

  @Option(
    help: ArgumentHelp(
      "The largest message, as the topics have it in max.message.bytes. (default: 33554432)", valueName: "bytes"))
  var messageBytes: String?

  @Option(
    help: ArgumentHelp(
      "How long the group waits for a worker that gives no sign of life. (default: 20)", valueName: "seconds"))
  var sessionTimeout: String?

  @Option(
    help: ArgumentHelp(
      "How long an upload in chunks may be without its next one. (default: 600)", valueName: "seconds"))
  var uploadPatience: String?

  @Option(
    help: ArgumentHelp(
      "How much memory reading one file may take, where it isn't plain text. (default: 1536)", valueName: "mib"))
  var readerMemory: String?

  @Option(
    help: ArgumentHelp(
      "A folder on the local disk for the journal that recognises a message which ends the process. "
        + "(default: $STATE_DIRECTORY or ./hyoka-state)",
      valueName: "folder"),
    completion: .directory)
  var stateFolder: String?

  @Option(
    help: ArgumentHelp(
      "Where /metrics, /livez and /readyz are: port 0 lets the system choose, off means nowhere. "
        + "(default: 127.0.0.1:9464)",
      valueName: "host:port"))
  var metricsAddress: String?

  @Option(help: ArgumentHelp("text, or json for one object a line. (default: text)", valueName: "format"))
  var logFormat: String?

  @Option(
    help: ArgumentHelp("trace, debug, info, notice, warning, error or critical. (default: info)", valueName: "level"))
  var logLevel: String?
}
