import Foundation

/// Folds text for matching: width and compatibility variants (NFKC), white space, dashes, and markdown and HTML
/// remnants. Values are never folded; only what they are compared with.
///
/// Two deviations from NFKC, both because forms use the difference: circled digits (①) stay apart from plain ones, and
/// dashes of all lengths become `-`.
enum Fold {
  /// Folds a pattern's literal: as text, and without any white space.
  static func literal(_ text: String) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    append(text, to: &folded)
    folded.removeAll { $0 == 0x20 }
    return folded
  }

  /// Appends the folded text and returns how many characters (Unicode scalars) of the original are not white space.
  ///
  /// Runs of white space become one space, none at either end.
  @discardableResult
  static func append(_ text: String, to folded: inout [UInt8]) -> Int {
    var text = text
    return text.withUTF8 { Folding.append($0, to: &folded) }
  }

  /// The offset in the original of the character that the folded text has at `offset`.
  static func originalOffset(of offset: Int, in text: String) -> Int {
    guard offset > 0 else { return 0 }
    var text = text
    return text.withUTF8 { Folding.position(of: offset, in: $0) }
  }

  /// How many characters of the text are not white space.
  static func characters(_ text: Substring.UTF8View) -> Int {
    var count = 0
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      let width = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let end = text.index(index, offsetBy: width, limitedBy: text.endIndex) ?? text.endIndex
      let white: Bool
      switch byte {
      case 0x20, 0x09...0x0D: white = true
      case 0xC2: white = width == 2 && text[text.index(after: index)] == 0xA0
      case 0xE3:
        let second = text.index(after: index)
        white = text[second] == 0x80 && text[text.index(after: second)] == 0x80
      default: white = false
      }
      if !white { count += 1 }
      index = end
    }
    return count
  }
}
