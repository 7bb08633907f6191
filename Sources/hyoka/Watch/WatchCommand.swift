import ArgumentParser
import Contracts
import Fleet
import Foundation
import Pipeline

/// `hyoka watch`: follows goals' summaries.
struct WatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Follows the summaries of a goal, or of all, and prints each change.",
    discussion: """
      It goes on until it is interrupted, or nobody reads it any more.

      Goals: \(GoalID.allCases.map(\.rawValue).joined(separator: ", "))

      Examples:
        hyoka watch all --brokers localhost:9092
        hyoka watch abuse-prevention --json --from-beginning --brokers localhost:9092
      """)

  @Argument(help: "A goal, or all.")
  var goal: String

  @Flag(help: "Prints each new value as one line of JSON, with its goal and key; null where it is gone.")
  var json = false

  @Flag(help: "Prints everything that is there first.")
  var fromBeginning = false

  @Option(help: "The language of what is printed.")
  var lang = Language.ja

  @OptionGroup var options: ClusterOptions

  func validate() throws {
    guard goal == "all" || GoalID(rawValue: goal) != nil else {
      throw ValidationError(
        "「\(goal)」という目標はありません。(There is no goal \(goal): \(GoalID.allCases.map(\.rawValue).joined(separator: ", ")).)")
    }
  }

  func run() async throws {
    StandardStreams.ignoreClosedPipes()
    let cluster = try options.cluster(clientID: "watch")
    let log = cluster.log()
    let goals = GoalID(rawValue: goal).map { [$0] } ?? GoalID.allCases
    let (json, lang, fromBeginning) = (json, lang, fromBeginning)
    try await Interruptible.run(lang) {
      do {
        try await SummaryWatch(log: log, topics: cluster.topics, goals: goals).run(fromBeginning: fromBeginning) {
          // Nobody is left to tell (`| head`) where it returns false.
          StandardStreams.out((json ? ChangeText.json($0) : ChangeText(change: $0, say: lang).line) + "\n")
        }
      } catch let error as LogError {
        StandardStreams.error("hyoka: \(error)\n")
        throw ExitCode.failure
      }
    }
  }
}
