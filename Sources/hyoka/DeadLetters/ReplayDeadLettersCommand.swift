import ArgumentParser
import Contracts
import Fleet
import Pipeline

/// `hyoka dead-letters replay`.
struct ReplayDeadLettersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Sends the original bytes back to where they came from, and marks the letters as sent back.",
    discussion: """
      Each letter goes back once. One whose key has a newer revision behind it stays, since the old revision \
      would replace the new one; --outdated sends it all the same.

      Exit status: 0 all were sent, or had been; 2 some were not.

      Examples:
        hyoka dead-letters replay --reason form-unknown --brokers localhost:9092
        hyoka dead-letters replay --letter 3/17 --brokers localhost:9092
      """)

  @OptionGroup var filter: DeadLetterFilter

  @Option(help: ArgumentHelp("Only this letter, as list prints it. May be repeated.", valueName: "partition/offset"))
  var letter: [String] = []

  @Flag(help: "Sends letters that have a newer revision behind them, too.")
  var outdated = false

  @OptionGroup var options: DeadLetterOptions

  func validate() throws { for id in letter { try DeadLetterFilter.check(id) } }

  func run() async throws {
    let lang = options.lang
    try await options.open { box in
      let letters = try await filter.letters(in: box).filter { letter.isEmpty || letter.contains($0.id) }
      for id in letter where !letters.contains(where: { $0.id == id }) {
        StandardStreams.error(lang("\(id) はありません。", "There is no letter \(id).") + "\n")
        throw ExitCode.failure
      }
      if letters.isEmpty { StandardStreams.out(lang("ありません。", "There are none.") + "\n") }
      var stayed = 0
      for (letter, fate) in try await box.replay(letters, outdatedToo: outdated) {
        StandardStreams.out("\(letter.id)  \(letter.letter.name.printable)  \(words(fate, lang))\n")
        if fate == .outdated || fate == .unknownSource { stayed += 1 }
      }
      if stayed > 0 { throw ExitCode(2) }
    }
  }

  private func words(_ fate: DeadLetterBox.Replay, _ lang: Language) -> String {
    switch fate {
    case .sent: lang("再送しました", "sent back")
    case .already: lang("再送済みです", "was sent back before")
    case .outdated: lang("新しい版があるので再送しません", "stays: there is a newer revision")
    case .unknownSource:
      lang("元の場所か内容が分かりません", "stays: where it came from is unknown, or its bytes were left out")
    }
  }
}
