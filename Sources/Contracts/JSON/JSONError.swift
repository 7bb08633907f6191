/// Why bytes could not be read as a message, or a message not be written.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The byte at which the trouble stands, counted from 0; absent in writing.
  public let offset: Int?
  /// The value's path, for instance `measures[3].title`; empty for the outermost.
  public let path: String
  /// What is wrong, in a few words.
  public let reason: String

  init(offset: Int? = nil, path: String = "", _ reason: String) {
    self.offset = offset
    self.path = path
    self.reason = reason
  }

  /// One line: the place, the path and the reason.
  public var description: String {
    let place = [offset.map { "byte \($0)" }, path.isEmpty ? nil : path].compactMap(\.self).joined(separator: ", ")
    return place.isEmpty ? reason : "\(place): \(reason)"
  }
}

/// A path as errors print it: `records[3].place`.
struct JSONPath {
  private(set) var text = ""

  mutating func append(key: String) { text += text.isEmpty ? key : ".\(key)" }
  mutating func append(index: Int) { text += "[\(index)]" }
}
