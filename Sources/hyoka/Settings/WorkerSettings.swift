import ArgumentParser
import Fleet
import Foundation
import Kafka
import Logging
import Observability
import Pipeline

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
