import ArgumentParser
import Fleet
import Foundation
import Logging
import Observability
import Pipeline

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
