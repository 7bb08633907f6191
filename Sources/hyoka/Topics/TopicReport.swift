import ArgumentParser
import Fleet
import Pipeline

/// Says what is wrong with topics.
enum TopicReport {
  /// - Throws: `ExitCode(2)` where something is.
  static func tell(_ problems: [TopicSettings.Problem], _ found: [String: TopicLookup.Found]) throws {
    for problem in problems {
      StandardStreams.out("\(problem.topic)  \(problem.losesData ? "LOSES DATA" : "unwise"): \(problem.what)\n")
    }
    if found.values.contains(where: { $0.settings == nil }) {
      StandardStreams.out(
        "the topics' settings can't be seen (DescribeConfigs), so only their partitions were checked\n")
    }
    if problems.isEmpty {
      StandardStreams.out("\(found.count) topics are as they should be\n")
    } else {
      throw ExitCode(2)
    }
  }
}
