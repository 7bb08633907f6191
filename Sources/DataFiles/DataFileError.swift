/// All that is wrong in a data file.
public struct DataFileError: Error, Hashable, Sendable, CustomStringConvertible {
  public var file: String
  public var problems: [DataProblem]

  public init(file: String, problems: [DataProblem]) {
    self.file = file
    self.problems = problems
  }

  /// One line a problem: file, line, section, message.
  public var description: String {
    problems.map { problem in
      let path = problem.path.isEmpty ? "" : " \(problem.path):"
      return "\(file):\(problem.line):\(path) \(problem.message)"
    }.joined(separator: "\n")
  }
}
