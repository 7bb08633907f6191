import ArgumentParser
import Pipeline

/// What every command on dead letters takes.
struct DeadLetterOptions: ParsableArguments {
  @Option(help: "The language of what is printed.")
  var lang = Language.ja

  @OptionGroup var cluster: ClusterOptions

  /// Runs a command's work on the installation's dead letters.
  func open(_ body: (DeadLetterBox) async throws -> Void) async throws {
    StandardStreams.ignoreClosedPipes()
    let cluster = try cluster.cluster(clientID: "dead-letters")
    try await reporting { try await body(DeadLetterBox(log: cluster.log(), topics: cluster.topics)) }
  }
}
