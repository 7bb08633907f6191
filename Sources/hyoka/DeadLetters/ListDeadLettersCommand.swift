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

  @OptionGroup var options: DeadLetterOptions

  func run() async throws {
    let lang = options.lang
    try await options.open { box in
      let letters = try await filter.letters(in: box)
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
