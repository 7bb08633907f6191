import Contracts

/// All steps of a scale in a row, of which one is marked: `5 4 ③ 2 1`, `5 4 3○ 2 1`, `5 4 (3) 2 1`.
enum MarkedStep {
  /// The number that is marked; nil where the text is no row of steps, or not just one is.
  static func choice(_ text: String) -> String? {
    // Most ratings have no white space, or are too long.
    guard text.utf8.count <= longest, text.utf8.contains(where: { $0 == 0x20 || $0 == 0x09 }) || text.holds("\u{3000}")
    else { return nil }
    let parts = text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
    guard parts.count >= fewest, parts.count <= most else { return nil }
    var values: [Int] = []
    var marked: [Int] = []
    for part in parts {
      guard let (value, isMarked) = step(part) else { return nil }
      values.append(value)
      if isMarked { marked.append(value) }
    }
    let isRow = zip(values, values.dropFirst()).allSatisfy {
      ($0 - $1).magnitude == 1 && ($0 > $1) == (values[0] > values[1])
    }
    return isRow && marked.count == 1 ? marked.first.map(String.init) : nil
  }

  private static func step(_ part: Substring.UnicodeScalarView) -> (value: Int, isMarked: Bool)? {
    if part.count == 1, let first = part.first, (0x2460...0x2468).contains(first.value) {
      return (Int(first.value) - 0x245F, true)
    }
    let digits = part.filter { $0.properties.numericType == .decimal }
    let others = part.filter { $0.properties.numericType != .decimal }
    guard digits.count == 1, let value = digits.first?.properties.numericValue, others.allSatisfy(marks.contains) else {
      return nil
    }
    return (Int(value), !others.isEmpty)
  }

  /// In bytes: seven steps with a mark and two spaces each.
  private static let longest = 56
  private static let fewest = 3
  private static let most = 7
  private static let marks: Set<Unicode.Scalar> = [
    "○", "◯", "〇", "●", "◎", "✓", "✔", "☑", "■", "(", ")", "（", "）", "[", "]", "【", "】",
  ]
}
