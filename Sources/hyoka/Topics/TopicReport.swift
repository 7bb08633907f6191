import ArgumentParser
import Fleet
import Pipeline

/// Says what is wrong with topics.
enum TopicReport {
  /// - Parameter isCheck: whether what can't be seen counts as wrong: nobody may take for checked what wasn't.
  /// - Throws: `ExitCode(2)` where something is.
  static func tell(
    _ problems: [TopicSettings.Problem], _ found: [String: TopicLookup.Found], isCheck: Bool
  ) throws {
    for problem in problems {
      StandardStreams.out("\(problem.topic)  \(problem.losesData ? "LOSES DATA" : "unwise"): \(problem.what)\n")
    }
    let isHalf = found.values.contains { $0.settings == nil }
    if isHalf {
      StandardStreams.out(
        "the topics' settings can't be seen (no DescribeConfigs, or a broker that can't tell): "
          + "only their partitions were checked\n")
    }
    guard problems.isEmpty, !isHalf || !isCheck else { throw ExitCode(2) }
    StandardStreams.out("\(found.count) topics are \(isHalf ? "there" : "as they should be")\n")
  }
}
