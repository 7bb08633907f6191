/// A line of text, or the part of one between two wide gaps.
struct TextLine: Hashable {
  /// Without white space at its ends.
  var text: String
  var box: Box
  /// The size of its largest letters, in points.
  var size: Double
  /// How many letters it has, spaces left out.
  var letters: Int
  /// The width of what can't be parted at its beginning: a word, or a letter with the punctuation that clings to it.
  var firstUnit: Double
  /// The width of the word at its end, 0 where it doesn't end with a word of Latin letters or digits.
  var lastWord: Double
  /// The space that stands after its last letter in the document.
  var trailingSpace: Unicode.Scalar?
  /// The widest gap between two of its letters, in letters' sizes.
  var widestGap: Double
}
