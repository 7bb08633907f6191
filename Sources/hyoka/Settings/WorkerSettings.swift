import ArgumentParser
import Fleet
import Foundation
import Kafka
import Logging
import Observability
import Pipeline

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

/// What a worker is to do.
struct WorkerSettings {
  var cluster: Cluster
  var instance: String?
  var profiles: String?
  var timeLimit: Duration
  var batch: BatchLimit
  var batchTime: Duration
  var messageBytes: Int
  var sessionTimeout: Duration
  var uploadPatience: Duration
  /// In MiB.
  var readerMemory: Int
  var stateFolder: String
  /// Nil for nowhere.
  var metricsAddress: ListenAddress?
  /// Whether nobody asked for that address.
  var metricsAddressIsDefault: Bool
  var logFormat: LogFormat
  var logLevel: Logger.Level

  /// The default for the largest message, and what it may be, in bytes.
  static let messageBytes = 32 << 20
  static let messageRange = 1024...(512 << 20)

  /// Every name that a configuration file may hold.
  static let names = Cluster.settings.union(BoardSettings.names).union([
    "instance", "profiles", "time-limit", "batch-records", "batch-bytes", "batch-time", "message-bytes",
    "session-timeout", "upload-patience", "reader-memory", "state-folder", "metrics-address", "log-format", "log-level",
  ])

  /// - Throws: everything that is wrong, at once.
  init(_ options: WorkerOptions, clientID: String) throws {
    var reader = SettingsReader(path: options.cluster.config)
    let cluster = Cluster.read(options.cluster, clientID: clientID, from: &reader)
    instance = reader.value(
      "instance", options.instance, default: nil, expected: "a name of letters, digits, . _ and -"
    ) { TopicName.isValid($0) ? .some($0) : nil }
    profiles = reader.text("profiles", options.profiles)
    timeLimit = reader.seconds("time-limit", options.timeLimit, default: 10, in: 0.01...3600)
    batch = BatchLimit(
      records: reader.integer("batch-records", options.batchRecords, default: 256, in: 1...100_000),
      bytes: reader.integer("batch-bytes", options.batchBytes, default: 8 << 20, in: 1...(1 << 30)))
    batchTime = reader.seconds("batch-time", options.batchTime, default: 2, in: 0.01...60)
    messageBytes = reader.integer(
      "message-bytes", options.messageBytes, default: Self.messageBytes, in: Self.messageRange)
    sessionTimeout = reader.seconds("session-timeout", options.sessionTimeout, default: 20, in: 4...1800)
    uploadPatience = reader.seconds("upload-patience", options.uploadPatience, default: 600, in: 1...604_800)
    readerMemory = reader.integer("reader-memory", options.readerMemory, default: 1536, in: 64...(1 << 20))
    stateFolder =
      reader.text("state-folder", options.stateFolder)
      ?? ProcessInfo.processInfo.environment["STATE_DIRECTORY"] ?? "hyoka-state"
    metricsAddress = reader.value(
      "metrics-address", options.metricsAddress, default: ListenAddress(host: "127.0.0.1", port: 9464),
      expected: "host:port or off"
    ) { text in text == "off" ? .some(nil) : ListenAddress(text).map { .some($0) } }
    metricsAddressIsDefault = !reader.has("metrics-address", options.metricsAddress)
    logFormat = reader.choice("log-format", options.logFormat, default: .text)
    logLevel = reader.choice("log-level", options.logLevel, default: .info)
    try reader.finish(known: Self.names)
    guard let cluster else { throw ExitCode.validationFailure }
    self.cluster = cluster
    // The client counts what a message weighs on its way, and a dead letter has more headers than its original.
    self.cluster.configuration.maxMessageBytes = messageBytes + (1 << 20)
  }
}
