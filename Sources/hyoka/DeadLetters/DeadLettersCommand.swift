import ArgumentParser

/// `hyoka dead-letters`: what could not be processed.
struct DeadLettersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dead-letters",
    abstract: "Lists, shows and sends back what could not be processed.",
    subcommands: [ListDeadLettersCommand.self, ShowDeadLetterCommand.self, ReplayDeadLettersCommand.self])
}
