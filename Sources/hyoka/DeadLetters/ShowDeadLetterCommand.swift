import ArgumentParser
import Fleet
import Foundation
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

  @Option(help: "The language of what is printed.")
  var lang = Language.ja

  @OptionGroup var options: ClusterOptions

  func run() async throws {
    StandardStreams.ignoreClosedPipes()
    let cluster = try options.cluster(clientID: "dead-letters")
    try await reporting {
      let letters = try await DeadLetterBox(log: cluster.log(), topics: cluster.topics).letters()
      guard let found = letters.first(where: { $0.id == letter }) else {
        StandardStreams.error(lang("\(letter) はありません。", "There is no letter \(letter).") + "\n")
        throw ExitCode.failure
      }
      if bytes {
        FileHandle.standardOutput.write(Data(try found.record.value?.bytes ?? []))
      } else {
        StandardStreams.out(DeadLetterText(found, lang).page + "\n")
      }
    }
  }
}
