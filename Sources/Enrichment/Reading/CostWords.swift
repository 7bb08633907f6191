/// Words that say what an amount of a cost section is, beside its name.
enum CostWords {
  /// The unit that a line gives to the figures below it: `（単位：千円）`.
  static func unit(_ line: String) -> String? {
    var words = Fold.text(line).filter { $0 != "(" && $0 != ")" && $0 != ":" && $0 != "[" && $0 != "]" }
    guard words.hasPrefix("単位") else { return nil }
    words.removeFirst("単位".count)
    return units.contains(words) ? words : nil
  }

  private static let units: Set<String> = ["円", "千円", "万円", "百万円"]

  /// The figure that ends a line, behind a space or colon.
  static func lastFigure(in scalars: PlainScalars) -> Range<Int>? {
    var end = scalars.count
    while end > 0, scalars.plain[end - 1] == " " { end -= 1 }
    var start = end
    while start > 0, scalars.plain[start - 1].isDigit || scalars.plain[start - 1] == "," { start -= 1 }
    guard start < end, scalars.plain[start].isDigit else { return nil }
    if start > 0, Numerals.isMinus(scalars.plain[start - 1]), start == 1 || scalars.plain[start - 2] == " " {
      start -= 1
    }
    guard start == 0 || scalars.plain[start - 1] == " " || scalars.plain[start - 1] == ":" else { return nil }
    return start..<end
  }

  /// Whether an amount is multiplied with something: `500円×30人`, `2団体×500,000円`.
  static func isFactor(_ range: Range<Int>, in scalars: PlainScalars) -> Bool {
    func isSign(_ index: Int) -> Bool {
      scalars.plain.indices.contains(index) && ["×", "✕", "✖"].contains(scalars.plain[index])
    }
    var before = range.lowerBound - 1
    while before >= 0, scalars.plain[before] == " " { before -= 1 }
    var after = range.upperBound
    while after < scalars.count, scalars.plain[after] == " " { after += 1 }
    // The sign also hides digits (××円): then nothing but a name or a space stands before it.
    let isHidden = isSign(range.lowerBound) && isSign(range.lowerBound + 1)
    return isSign(before) || isSign(after) || (isSign(range.lowerBound) && !isHidden)
  }

  /// Whether words say that the amount is a part of the one before: `うち国庫補助金`.
  static func isPart(_ words: String) -> Bool {
    Fold.text(words).drop { $0 == "(" || $0 == " " || $0 == "・" || $0 == "※" }.hasPrefix("うち")
  }

  /// Whether a line explains the one above, amounts and all: it stands in brackets from its beginning to its end
  /// (`（前年度からの繰越 12,000千円を含む）`).
  static func isExplanation(_ line: String) -> Bool {
    let folded = Fold.text(line)
    guard folded.hasPrefix("("), folded.hasSuffix(")") else { return false }
    var depth = 0
    for (position, character) in folded.unicodeScalars.enumerated() {
      depth += character == "(" ? 1 : character == ")" ? -1 : 0
      if depth == 0 { return position == folded.unicodeScalars.count - 1 }
    }
    return false
  }

  /// Whether a name says that the amount was planned, or spent: `委託料 予算額`, `（決算額）`.
  static func isPlanned(_ name: String) -> Bool { ends(name, with: planned) }
  static func isSpent(_ name: String) -> Bool { ends(name, with: spent) }

  /// What stands before the words for a planned amount; nil where nothing does.
  static func nameOfPlanned(_ name: String) -> String? {
    guard let words = planned.first(where: { name.contains($0) }), isPlanned(name) else { return nil }
    let before = name.ranges(of: words).last.map { name[..<$0.lowerBound] } ?? ""
    let trimmed = String(before).replacing(/[(（\s]+$/, with: "")
    return trimmed.isEmpty ? nil : trimmed
  }

  /// Whether the words for an amount that was spent are all there is.
  static func namesNothing(_ name: String) -> Bool { spent.contains(Fold.text(name).filter { $0 != "(" && $0 != ")" }) }

  private static let planned = ["予算額", "当初予算", "予算現額", "予算"]
  private static let spent = ["決算額", "決算", "決算見込額", "決算見込", "執行額", "支出済額", "支出額"]

  private static func ends(_ name: String, with words: [String]) -> Bool {
    let folded = Fold.text(name).filter { $0 != "(" && $0 != ")" && $0 != " " }
    return words.contains { folded.hasSuffix($0) }
  }
}
