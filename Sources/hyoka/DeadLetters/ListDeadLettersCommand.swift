import ArgumentParser
import Contracts
import Fleet
import Pipeline

/// `hyoka dead-letters list`.
struct ListDeadLettersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the dead letters, oldest first within a partition.",
    discussion: """
      Example:
        hyoka dead-letters list --stage parse --reason form-unknown --brokers localhost:9092
      """)

  @OptionGroup var filter: DeadLetterFilter

  @Flag(help: "Prints one line of JSON a letter.")
  var json = false

  @Option(help: "The language of what is printed.")
  var lang = Language.ja

  @OptionGroup var options: ClusterOptions

  func run() async throws {
    StandardStreams.ignoreClosedPipes()
    let cluster = try options.cluster(clientID: "dead-letters")
    try await reporting {
      let letters = try await filter.letters(in: DeadLetterBox(log: cluster.log(), topics: cluster.topics))
      if json {
        for letter in letters { StandardStreams.out(DeadLetterText(letter, lang).json + "\n") }
      } else if letters.isEmpty {
        StandardStreams.out(lang("ありません。", "There are none.") + "\n")
      } else {
        for letter in letters { StandardStreams.out(DeadLetterText(letter, lang).line + "\n") }
      }
    }
  }
}

/// Runs a command's work and says in one line what the broker refuses.
func reporting(_ body: () async throws -> Void) async throws {
  do {
    try await body()
  } catch let error as LogError {
    StandardStreams.error("hyoka: \(error)\n")
    throw ExitCode.failure
  }
}
