import Contracts

/// bytes → Document.
public enum Extraction {
  /// Reads a file. The name and the municipality are those that it was dropped under.
  public static func document(
    from bytes: [UInt8], name: String, municipality: String?
  ) throws(ExtractionError) -> Document {
    throw ExtractionError(reason: .empty, message: "", place: nil)
  }
}

/// Why a file can't be read.
public struct ExtractionError: Error, Hashable, Sendable {
  public var reason: DeadLetter.Reason
  /// One line, without the file's name: place and reason.
  public var message: String
  public var place: Place?
}
