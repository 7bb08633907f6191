/// Something wrong in a data file.
public struct DataProblem: Hashable, Sendable {
  /// Counted from 1.
  public var line: Int
  /// The section that it is in, `costs`; empty at the top of a file, and where the message says it all.
  public var path: String
  /// A sentence in both languages, with the key or value that is wrong.
  public var message: String

  public init(line: Int, path: String = "", message: String) {
    self.line = line
    self.path = path
    self.message = message
  }
}
