import ArgumentParser

/// `hyoka worker STAGE`: one stage, as a member of its group.
struct WorkerCommand: AsyncParsableCommand {
  enum StageName: String, ExpressibleByArgument, CaseIterable {
    case ingest, parse, enrich, aggregate
  }

  static let configuration = CommandConfiguration(
    commandName: "worker",
    abstract: "Runs one stage of the pipeline on Kafka, until it is stopped.",
    discussion: """
      Start more of them to share the work: each gets its part of the partitions. Every setting can also stand \
      in the environment (HYOKA_TIME_LIMIT) or in the YAML file that --config names (time-limit: 20).

      Exit status:
        0   stopped by a signal, with everything committed
        1   it can't go on: the last line says why
        64  wrong usage or settings
        70  a document hung; the next start recognises it
        75  the Kafka client hung while it was closed; nothing is lost

      Examples:
        hyoka worker parse --brokers kafka:9092 --instance parse-1
        hyoka worker aggregate --config /etc/hyoka.yaml
      """)

  @Argument(help: "ingest, parse, enrich or aggregate.")
  var stage: StageName

  @OptionGroup var options: WorkerOptions

  func run() async throws {
    try await FleetProcess.main([stage.rawValue], options, clientID: stage.rawValue)
  }
}
