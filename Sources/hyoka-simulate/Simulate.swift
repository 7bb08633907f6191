import ArgumentParser
import Foundation
import Simulation

/// Runs schedules of the deterministic simulation; `scripts/simulate` builds and calls it.
@main
struct Simulate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Runs the fleet through random schedules of faults and compares with a run without faults.",
    discussion: """
      The same seed gives the same schedule on every machine. Exit status 0: nothing was lost, doubled or different; \
      1: the first seed that failed is printed with its trace.
      """)

  @Option(help: "How many schedules to run.")
  var seeds = 2000

  @Option(help: "The first seed.")
  var from: UInt64 = 1

  @Option(help: "The folder with the documents that are dropped.")
  var documents = "deploy/demo"

  @Option(
    help: ArgumentHelp(
      "Delivers wrongly on purpose: \(Mutation.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "mutation"))
  var mutation: Mutation?

  @Flag(help: "Prints the trace of every schedule.")
  var trace = false

  func run() async throws {
    let folder = URL(fileURLWithPath: documents)
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let contents = try files.sorted { $0.path < $1.path }.map { Array(try Data(contentsOf: $0)) }
    let campaign = Campaign(try Simulation(documents: contents, mutation: mutation))
    let began = ContinuousClock.now
    let result = await campaign.run(from..<(from + UInt64(seeds))) { outcome in
      if trace { print(outcome.trace.joined(separator: "\n")) }
    }
    print("\(result.schedules) schedules, \(result.steps) steps, \(result.faults) faults, \(began.duration(to: .now))")
    if let failed = result.failed {
      print(failed.trace.joined(separator: "\n"))
      print("seed \(failed.seed): \(failed.failure ?? "")")
      throw ExitCode.failure
    }
  }
}

extension Mutation: ExpressibleByArgument {}
