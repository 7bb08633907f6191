import Contracts

/// Why a document can't be read.
public struct ParsingError: Error, Hashable, Sendable {
  public var reason: DeadLetter.Reason
  /// One line, without the document's name: place and reason.
  public var message: String
  public var place: Place?
}
