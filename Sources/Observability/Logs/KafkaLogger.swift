import Kafka
import Logging

extension Configuration {
  /// Sends what librdkafka has to say into a log.
  public mutating func log(to logger: Logger, stage: String) {
    var logger = logger
    logger[metadataKey: "stage"] = .string(stage)
    let target = logger
    log = { line in
      target.log(.librdkafka, Logger.Level(line.level), line.message, ["facility": .string(line.facility)])
      OffsetReset(line)?.tell(target)
    }
    let repeats = Repeats()
    onError = { error in
      // A broker that is away is said once a while, and not at every attempt of every connection.
      guard error.isFatal || repeats.isNews("\(error.code) \(error.message)") else { return }
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
