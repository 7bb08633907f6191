import Contracts

/// Document + profile → Sheet.
public enum Parsing {
  /// Reads a document with the profile that recognises it best.
  ///
  /// - Parameters:
  ///   - municipality: the code to use where neither the document nor the profile gives one.
  ///   - checkpoint: called every few lines; throws to give up on a document that takes too long.
  /// - Throws: `ParsingError`, or what `checkpoint` throws.
  public static func parse(
    _ document: Document, with profiles: ProfileSet, municipality: String?, checkpoint: () throws -> Void
  ) throws -> Sheet {
    throw ParsingError(reason: .formUnknown, message: "", place: nil)
  }
}

/// Why a document can't be read.
public struct ParsingError: Error, Hashable, Sendable {
  public var reason: DeadLetter.Reason
  /// One line, without the document's name: place and reason.
  public var message: String
  public var place: Place?
}

/// The profiles that documents are read with.
public struct ProfileSet: Sendable {
  /// The profiles that are bundled into the binary.
  public static func bundled() throws -> ProfileSet { ProfileSet() }
  /// The same with one more; a profile of the same id replaces the older one.
  public func adding(yaml: String, file: String) throws -> ProfileSet { self }
  /// The municipality that a profile fixes, by the profile's id; nil where it fixes none.
  public func municipality(of profile: String) -> String? { nil }
}
