import ArgumentParser

/// `hyoka topics`: makes and checks the topics of an installation.
struct TopicsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "topics",
    abstract: "Creates the topics, or checks those that are there.",
    subcommands: [CreateTopicsCommand.self, CheckTopicsCommand.self])
}
