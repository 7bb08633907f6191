import ArgumentParser
import Fleet
import Pipeline

/// `hyoka topics check`.
struct CheckTopicsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks the topics of a cluster: what is missing, what would lose data, what is unwise.",
    discussion: """
      Exit status: 0 all is right; 1 the cluster refuses; 2 something is wrong, or can't be seen.

      Example:
        hyoka topics check --brokers localhost:9092
      """)

  @OptionGroup var options: TopicOptions

  func run() async throws {
    StandardStreams.ignoreClosedPipes()
    let (cluster, settings) = try options.read()
    let lookup = TopicLookup(cluster.configuration)
    try await reporting {
      let found = try await lookup.describe(cluster.topics.all.map(\.name))
      try TopicReport.tell(settings.problems(found), found, isCheck: true)
    }
    await lookup.close()
  }
}
