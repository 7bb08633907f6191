/// Tells lines that a program wrapped from lines that their author ended, by whether the next word would have fitted.
struct Wrapping {
  /// The edges between which text can stand, in points.
  var left: Double
  var right: Double
  /// How the lines are aligned, so that it is known where they have room left.
  var alignment: Alignment = .left

  enum Alignment {
    case left, centre, right
  }

  func wraps(_ line: TextLine, before next: TextLine) -> Bool {
    let rest =
      switch alignment {
      case .left: right - line.box.x1
      case .right: line.box.x0 - left
      case .centre: right - left - line.box.width
      }
    // Measures are rounded by whoever wraps and again in the PDF.
    let rounding = 0.05 * next.size
    return rest < next.firstUnit + (line.trailingSpace == nil ? 0 : 0.2 * line.size) + rounding
  }

  /// What stands between a line and the one that it was wrapped into.
  func joint(_ line: TextLine, _ next: TextLine) -> String {
    guard let last = line.text.unicodeScalars.last, let first = next.text.unicodeScalars.first else { return "" }
    if let space = line.trailingSpace { return String(Character(space)) }
    guard Letters.isWordLetter(last), Letters.isWordLetter(first) else {
      // A number alone below a word is a value, not a part of the word: some programs leave out the space between them.
      return !Letters.isWordLetter(last) && next.text.unicodeScalars.allSatisfy(Self.isNumeral) ? " " : ""
    }
    if last == "-" { return "" }
    // A word that is wider than all the room was broken where the room ended.
    return line.lastWord + next.firstUnit > right - left ? "" : " "
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar) || "，,．.％%".unicodeScalars.contains(scalar)
  }

  /// The alignment of some lines: whichever of their edges agree best.
  static func alignment(of lines: [TextLine]) -> Alignment {
    guard lines.count > 1 else { return .left }
    func spread(_ value: (TextLine) -> Double) -> Double {
      var low = Double.infinity
      var high = -Double.infinity
      for line in lines {
        low = min(low, value(line))
        high = max(high, value(line))
      }
      return high - low
    }
    let leftSpread = spread(\.box.x0)
    let rightSpread = spread(\.box.x1)
    let centreSpread = spread(\.box.midX)
    let size = lines[0].size
    if leftSpread <= 0.3 * size || leftSpread <= rightSpread && leftSpread <= centreSpread { return .left }
    return centreSpread <= rightSpread ? .centre : .right
  }
}
