import Kafka
import Logging

extension Configuration {
  /// Sends what librdkafka has to say into a log.
  public mutating func log(to logger: Logger, stage: String) {
    var logger = logger
    logger[metadataKey: "stage"] = .string(stage)
    let target = logger
    let repeats = Repeats()
    log = { line in
      // What a connection fails of comes as an error too, and is said there.
      let level = line.facility == "FAIL" ? .debug : Logger.Level(line.level)
      target.log(.librdkafka, level, line.message, ["facility": .string(line.facility)])
      OffsetReset(line)?.tell(target)
      // Every client that knows the topic says it.
      if let grown = GrownTopic(line), repeats.isNews("grown \(grown.topic)") { grown.tell(target) }
    }
    onError = { error in
      // One line for all partitions.
      if let missing = MissingTopic(error) {
        if repeats.isNews("gone \(missing.topic)") { missing.tell(target) }
        return
      }
      // A broker that is away is said once a while, and not at every attempt of every connection.
      // How long an attempt took, and how many failed before, doesn't make it another.
      let cause = error.message.replacing(/\s\(after .*\)/, with: "")
      guard error.isFatal || repeats.isNews("\(error.code) \(cause)") else { return }
      // It is no error yet: the client goes on trying.
      target.log(
        .kafkaError, error.isFatal ? .error : .warning, error.message,
        ["code": .string(error.code), "fatal": .string(error.isFatal ? "yes" : "no")])
    }
  }
}

extension Logger.Level {
  init(_ level: LogLine.Level) {
    self =
      switch level {
      case .emergency, .alert, .critical: .critical
      case .error: .error
      case .warning: .warning
      case .notice: .notice
      case .info: .info
      case .debug: .debug
      }
  }
}
