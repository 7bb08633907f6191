import ArgumentParser
import Pipeline

/// The command line. Each subcommand stands in a file of its own.
@main
struct Hyoka: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hyoka",
    abstract: "Turns municipalities' plan-progress documents into comparable summaries, goal by goal.",
    discussion: """
      Examples:
        hyoka run documents/
            reads every file of a folder; the outputs stand in ./hyoka-out afterwards
        hyoka run report.txt --municipality 131105 --output out
            reads one file, for 目黒区
      """,
    version: Version.current,
    subcommands: subcommands)

  private static let subcommands: [any ParsableCommand.Type] = [
    RunCommand.self, ReportCommand.self, ExportCommand.self, ProfilesCommand.self, WorkerCommand.self,
    FleetCommand.self, BrokerCommand.self,
    TopicsCommand.self,
    DropCommand.self, RetractCommand.self, WatchCommand.self, BoardCommand.self, DeadLettersCommand.self,
    ReprocessCommand.self,
  ]

  static func main() async {
    do {
      var command = try parseAsRoot()
      try await run(&command)
    } catch let error as ValidationError {
      // What a command finds wrong at its work; ArgumentParser would add the usage of `hyoka` as such.
      StandardStreams.error("Error: \(error.message)\n")
      exit(withError: ExitCode.validationFailure)
    } catch {
      exit(withError: error)
    }
  }

  private static func run(_ command: inout any ParsableCommand) async throws {
    if var asynchronous = command as? any AsyncParsableCommand {
      try await asynchronous.run()
    } else {
      try command.run()
    }
  }
}
