import ArgumentParser

/// A fleet on a real cluster, under load and under fire for some minutes, and what must be true at the end.
struct SoakCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "soak",
    abstract: "Drops, replaces and retracts files while workers are killed, and compares with a run without faults.")

  @Option(help: "How long files are dropped and workers killed.")
  var minutes = 5.0

  @Option(help: "The seed of what happens.")
  var seed: UInt64 = 1

  @OptionGroup var options: BenchClusterOptions

  func run() async throws {
    let cluster = try options.open()
    if cluster.development != nil {
      print("no --brokers: on librdkafka's development cluster, which neither isolates nor compacts")
    }
    let soak = try Soak(cluster, documents: try Input(folder: options.folder, megabytes: 1).documents, seed: seed)
    let isRight = try await soak.run(for: .seconds(minutes * 60))
    if !isRight { throw ExitCode.failure }
  }
}
