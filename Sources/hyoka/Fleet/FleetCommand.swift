import ArgumentParser

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
