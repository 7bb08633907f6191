import ArgumentParser
import Contracts
import Pipeline

/// Which dead letters a command is about.
struct DeadLetterFilter: ParsableArguments {
  @Option(help: "Only those of one stage: ingest, parse, enrich or aggregate.")
  var stage: WorkerCommand.StageName?

  @Option(
    help: ArgumentHelp(
      "Only those with one reason: \(DeadLetter.Reason.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "reason"))
  var reason: DeadLetter.Reason?

  func letters(in box: DeadLetterBox) async throws -> [DeadLetterBox.Letter] {
    try await box.letters(stage: stage?.rawValue, reason: reason)
  }
}

extension DeadLetter.Reason: ExpressibleByArgument {}
