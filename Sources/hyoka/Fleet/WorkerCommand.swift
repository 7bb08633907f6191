import ArgumentParser
import Fleet
import Foundation
import Logging
import Observability
import Pipeline

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

/// `hyoka fleet`: all stages in one process.
struct FleetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fleet",
    abstract: "Runs all four stages in one process on Kafka, for small installations.",
    discussion: """
      The same as four `hyoka worker`s; it can be started several times too.

      Example:
        hyoka fleet --brokers localhost:9092
      """)

  @OptionGroup var options: WorkerOptions

  func run() async throws {
    try await FleetProcess.main(
      WorkerCommand.StageName.allCases.map(\.rawValue), options, clientID: "fleet")
  }
}

extension FleetProcess {
  static func main(_ stages: [String], _ options: WorkerOptions, clientID: String) async throws {
    StandardStreams.ignoreClosedPipes()
    HeapSettings.apply(keepsState: stages.contains(WorkerCommand.StageName.aggregate.rawValue))
    let settings = try WorkerSettings(options, clientID: clientID)
    let logger = Logger(label: "hyoka") { _ in
      FleetLogHandler(settings.logFormat, level: settings.logLevel) { StandardStreams.error($0) }
    }
    do {
      // What is wrong with the machine is said where everything else is; what is wrong with settings, as usage.
      let process = try FleetProcess(settings, stages: stages, logger: logger)
      try await process.run()
    } catch is CancellationError {
      throw ExitCode.failure
    } catch let error as ValidationError {
      throw error
    } catch {
      logger.log(.failed, .critical, "\(error)")
      throw ExitCode.failure
    }
  }
}
