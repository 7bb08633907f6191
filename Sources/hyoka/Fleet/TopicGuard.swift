import Fleet
import Kafka
import Logging
import Observability
import Pipeline

/// Waits for the brokers, and keeps workers from topics that would lose what is written to them.
struct TopicGuard {
  let configuration: Configuration
  let settings: TopicSettings
  /// The topics that the workers read and write.
  let names: Set<String>
  let logger: Logger

  /// - Returns: false where the process is to end meanwhile.
  /// - Throws: `LogError` that names the first topic that would lose data.
  func pass(unless isStopping: () -> Bool) async throws -> Bool {
    while !isStopping() {
      do {
        try await check()
        return true
      } catch let error as LogError where error.reaction != .stop {
        logger.log(
          .retrying, .warning, "\(error)",
          [
            "brokers": .string(configuration.brokers ?? configuration.properties["bootstrap.servers"] ?? "-"),
            // A broker that expects another protocol hangs up without a word.
            "security.protocol": .string(configuration.properties["security.protocol"] ?? "plaintext"),
          ])
        try await Task.sleep(for: .seconds(1))
      }
    }
    return false
  }

  private func check() async throws {
    let lookup = TopicLookup(configuration)
    let found: [String: TopicLookup.Found]
    do {
      found = try await lookup.describe(names.sorted(), patience: .seconds(5))
    } catch {
      await lookup.close()
      throw error
    }
    await lookup.close()
    if found.values.contains(where: { $0.settings == nil }) {
      logger.log(
        .topics, .warning,
        "the topics' settings can't be seen (DescribeConfigs); `hyoka topics check` needs a user who may")
    }
    let problems = settings.problems(found, among: names)
    for problem in problems {
      logger.log(
        .topics, problem.losesData ? .error : .warning, problem.what, ["topic": .string(problem.topic)])
    }
    if let worst = problems.first(where: \.losesData) { throw LogError.failed("\(worst.topic): \(worst.what)") }
  }
}
