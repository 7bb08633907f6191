/// The text of a cell out of its lines.
enum CellText {
  /// - Parameters:
  ///   - lines: from top to bottom.
  ///   - padding: how far from the cell's border text begins, in points.
  static func text(of lines: [TextLine], in box: Box, padding: Double) -> String {
    guard let first = lines.first else { return "" }
    guard lines.count > 1 else { return first.text }
    // A number at the end is a value below a word.
    let label = lines.dropLast(isNumber(lines[lines.count - 1]) ? 1 : 0)
    if isStacked(label) {
      return label.map(\.text).joined() + lines[label.count...].map { " " + $0.text }.joined()
    }
    let wrapping = Wrapping(
      left: box.x0 + padding, right: box.x1 - padding, alignment: Wrapping.alignment(of: lines))
    var text = first.text
    for (line, next) in zip(lines, lines.dropFirst()) {
      if wrapping.wraps(line, before: next), !ListMark.begins(next.text) {
        text += wrapping.joint(line, next)
      } else {
        text += "\n"
      }
      text += next.text
    }
    return text
  }

  /// A label in a narrow cell, one letter below the other.
  private static func isStacked(_ lines: ArraySlice<TextLine>) -> Bool {
    guard lines.count > 2 else { return false }
    var letters = 0
    for line in lines {
      guard let first = line.text.unicodeScalars.first else { return false }
      if line.letters == 1, !Letters.isWordLetter(first) {
        letters += 1
      } else {
        // A number of one or two digits stands upright among the letters.
        guard isNumber(line) else { return false }
      }
    }
    return letters * 2 > lines.count
  }

  private static func isNumber(_ line: TextLine) -> Bool {
    line.letters <= 2 && line.text.unicodeScalars.allSatisfy { ("0"..."9").contains($0) }
  }
}
