/// A stretch of a document and what claims it. The claims of a document tile it: every character that is not white
/// space lies in exactly one.
struct Claim: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// A value or label of the field at this index of the profile.
    case field(Int)
    case fiscalYear
    case tally
    /// A heading of the level at this index of the profile.
    case heading(Int)
    case boilerplate
    case unclaimed
  }

  /// The line's position in the document, from 0.
  var line: Int
  /// The cell's position in the line, from 0.
  var cell: Int
  /// The stretch of the cell's original text, in UTF-8 bytes.
  var start: Int
  var end: Int
  /// How many characters of it are not white space.
  var characters: Int
  var kind: Kind
}
