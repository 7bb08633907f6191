import ArgumentParser
import Fleet
import Pipeline

/// `hyoka topics create`.
struct CreateTopicsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create",
    abstract: "Creates the topics that are missing, with the right partitions, cleanup and limits.",
    discussion: """
      Topics that are there stay as they are, and are checked. The number of partitions can't be changed later \
      without a new set of topics: choose it for the largest fleet that there will be. On three brokers or more, \
      --replication 3 keeps what was acknowledged where one of them is lost: topics then get min.insync.replicas=2.

      Exit status: 0 all are there and right; 1 the cluster refuses; 2 something that is there is wrong.

      Example:
        hyoka topics create --partitions 12 --replication 3 --brokers localhost:9092
      """)

  @Option(help: ArgumentHelp("How many partitions each topic gets.", valueName: "number"))
  var partitions = 12

  @Option(help: ArgumentHelp("On how many brokers each is kept. (default: the cluster's own)", valueName: "number"))
  var replication: Int?

  @OptionGroup var options: TopicOptions

  func validate() throws {
    guard (1...10_000).contains(partitions) else {
      throw ValidationError("--partitions takes a number from 1 to 10000.")
    }
    guard replication.map({ (1...99).contains($0) }) ?? true else {
      throw ValidationError("--replication takes a number from 1 to 99.")
    }
  }

  func run() async throws {
    StandardStreams.ignoreClosedPipes()
    let (cluster, settings) = try options.read()
    let lookup = TopicLookup(cluster.configuration)
    try await reporting {
      for topic in cluster.topics.all {
        let isNew = try await lookup.create(
          topic.name, partitions: partitions, replicas: replication,
          settings: settings.settings(of: topic, replicas: replication))
        StandardStreams.out("\(topic.name)  \(isNew ? "created" : "was there")\n")
      }
      let found = try await lookup.describe(cluster.topics.all.map(\.name), patience: .seconds(5))
      try TopicReport.tell(settings.problems(found), found, isCheck: false)
    }
    await lookup.close()
  }
}
