/// Something wrong in a profile file.
public struct ProfileProblem: Hashable, Sendable, CustomStringConvertible {
  /// Counted from 1.
  public var line: Int
  public var message: String

  public init(line: Int, message: String) {
    self.line = line
    self.message = message
  }

  public var description: String { "\(line)行目: \(message)" }
}

/// All that is wrong in a profile file.
public struct ProfileError: Error, Sendable, CustomStringConvertible {
  public var file: String
  public var problems: [ProfileProblem]

  public init(file: String, problems: [ProfileProblem]) {
    self.file = file
    self.problems = problems
  }

  /// One line a problem: file, line, reason.
  public var description: String {
    problems.map { "\(file):\($0.line): \($0.message)" }.joined(separator: "\n")
  }
}
