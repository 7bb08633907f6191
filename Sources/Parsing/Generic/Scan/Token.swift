import Contracts

/// A stretch of a cell that is a label or a value. The tokens of a cell tile it.
struct Token: Sendable {
  /// The line's position in the document, from 0.
  var line: Int
  /// The cell's position in the line, from 0.
  var cell: Int
  /// In UTF-8 bytes of the cell's text.
  var start: Int
  var end: Int
  /// The words without white space, colons and brackets around them.
  var text: String
  var key: String
  /// What it says as a label; nil for a value.
  var word: LabelWord?
  /// A label with its value behind it in the same cell and line.
  var isInline = false
  /// Characters that are not white space.
  var characters: Int
}
