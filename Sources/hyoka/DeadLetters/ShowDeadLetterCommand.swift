import ArgumentParser
import Fleet
import Pipeline

/// `hyoka dead-letters show`.
struct ShowDeadLetterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows one dead letter: where it came from, why, all of its headers.",
    discussion: """
      Examples:
        hyoka dead-letters show 3/17 --brokers localhost:9092
        hyoka dead-letters show 3/17 --bytes --brokers localhost:9092 > original.txt
      """)

  @Argument(help: "Its number as list prints it, PARTITION/OFFSET.")
  var letter: String

  @Flag(help: "Writes the original bytes to the standard output, and nothing else.")
  var bytes = false

  @OptionGroup var options: DeadLetterOptions

  func validate() throws { try DeadLetterFilter.check(letter) }

  func run() async throws {
    let lang = options.lang
    try await options.open { box in
      let letters = try await box.letters()
      guard let found = letters.first(where: { $0.id == letter }) else {
        StandardStreams.error(lang("\(letter) はありません。", "There is no letter \(letter).") + "\n")
        throw ExitCode.failure
      }
      if bytes {
        StandardStreams.out(bytes: try found.record.value?.bytes ?? [])
      } else {
        StandardStreams.out(DeadLetterText(found, lang).page + "\n")
      }
    }
  }
}
