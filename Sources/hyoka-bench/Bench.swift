import ArgumentParser

/// Measurements, which `scripts/bench` builds in release mode and runs.
@main
struct Bench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hyoka-bench", abstract: "Measures Hyoka against a yardstick in the same run.",
    subcommands: [
      PartsCommand.self, WholeCommand.self, ExtractCommand.self, KafkaCommand.self, RelayCommand.self, SoakCommand.self,
    ])
}

/// What is measured over.
struct InputOptions: ParsableArguments {
  @Argument(help: "The folder with the documents.")
  var folder: String

  @Argument(help: "To how many megabytes they are repeated.")
  var megabytes: Int

  func validate() throws {
    guard megabytes > 0 else { throw ValidationError("MEGABYTES must be above 0.") }
  }

  func read() throws -> Input { try Input(folder: folder, megabytes: megabytes) }
}

struct PartsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "parts", abstract: "The parts of the main job.")
  @OptionGroup var input: InputOptions
  func run() async throws { try PartTimes(input: try input.read()).report() }
}

struct WholeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "whole", abstract: "The whole of hyoka run.")
  @OptionGroup var input: InputOptions
  func run() async throws { try await WholeRun(input: try input.read()).report() }
}
