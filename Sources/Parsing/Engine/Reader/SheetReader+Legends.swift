import Contracts

// The form's own explanations of its steps and letters.
extension SheetReader {
  /// Whether the line explains the form's steps or letters.
  func isLegend(_ line: Int, _ range: Range<Int>, below: LineAbove?) -> Bool {
    let count = compiled.legend.count(document.bytes, range)
    guard count == 1, record != nil else { return count > 0 }
    // A rating whose label is lost stands among nothing of the legend's.
    guard let field = openField else { return below != nil || legendGoesOn(below: line) }
    switch compiled.profile.fields[field].kind {
    case .rating where record?.isEmpty(field) ?? true: break
    // A narrative can begin with the rating that it explains, and a rating can stand below what it rates.
    case .text, .ratings: break
    default: return true
    }
    // One step alone may be the rating itself, unless it stands among others: where the rating was left blank, the
    // legend below it must not become it.
    switch below {
    case .legend: return true
    case .boilerplate: return legendGoesOn(below: line)
    case nil: return false
    }
  }

  /// Takes a line that is the sign or the words of a legend whose cells landed on lines of their own, below its heading or
  /// below more of it: else the sign would be the rating that was left blank above. False for any other line.
  mutating func takeLegendOnLines(_ line: Int, _ range: Range<Int>, below: LineAbove?) -> Bool {
    if legendWords == line { return true }
    guard let below, let words = wordsOfSign(line, range) else { return false }
    if below == .boilerplate {
      // A single step may be the rating itself.
      guard let next = nextFilled(after: words) else { return false }
      let goesOn = start(of: next)..<document.range(of: next).upperBound
      guard wordsOfSign(next, goesOn) != nil || compiled.legend.count(document.bytes, goesOn) > 0 else { return false }
    }
    legendWords = words
    return true
  }

  /// The line below one that holds nothing but a legend's sign, where its words stand there.
  private func wordsOfSign(_ line: Int, _ range: Range<Int>) -> Int? {
    guard range.count <= Self.longestSign, let next = nextFilled(after: line) else { return nil }
    let words = document.range(of: next)
    guard words.count <= Self.longestRest else { return nil }
    let joined = Array(document.bytes[range]) + [0x20] + document.bytes[words]
    return compiled.legend.count(joined, 0..<joined.count) == 1 ? next : nil
  }

  /// In bytes.
  private static let longestSign = 6

  /// Whether the next line that holds anything is of the legend too.
  private func legendGoesOn(below line: Int) -> Bool {
    nextFilled(after: line).map {
      compiled.legend.count(document.bytes, start(of: $0)..<document.range(of: $0).upperBound) > 0
    } ?? false
  }

  /// The next line that holds anything.
  private func nextFilled(after line: Int) -> Int? {
    document.lines.indices[(line + 1)...].first { next in
      document.lines[next].contains { !document.cells[$0].isBlank }
    }
  }
}
