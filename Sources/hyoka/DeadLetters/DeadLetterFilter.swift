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

  /// - Throws: `ValidationError` where no letter can have the number.
  static func check(_ id: String) throws(ValidationError) {
    let parts = id.split(separator: "/", omittingEmptySubsequences: false)
    func isNumber(_ part: Substring) -> Bool { !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    guard parts.count == 2, parts.allSatisfy(isNumber) else {
      throw ValidationError(
        "「\(id.printable)」は「パーティション/オフセット」の形ではありません。(Not PARTITION/OFFSET, as list prints it.)")
    }
  }

  func letters(in box: DeadLetterBox) async throws -> [DeadLetterBox.Letter] {
    try await box.letters(stage: stage?.rawValue, reason: reason)
  }
}

extension DeadLetter.Reason: ExpressibleByArgument {
  /// Nil for what is no reason: a wrong letter must not look as if there were no dead letters.
  public init?(argument: String) {
    guard let known = Self.allCases.first(where: { $0.rawValue == argument }) else { return nil }
    self = known
  }
}
