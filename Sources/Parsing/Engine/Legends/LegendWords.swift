import Contracts

/// The words of a form's steps and codes, to be found behind whatever signs a document gives them.
struct LegendWords: Sendable {
  private struct Entry: Sendable {
    var words: [UInt8]
    var group: PrintedLegend.Group
    var position: Int
  }

  /// The longest first, so that no words are taken for the beginning of others.
  private let entries: [Entry]

  init(_ vocabulary: Vocabulary) {
    var entries: [Entry] = []
    for (index, scale) in vocabulary.scales.enumerated() {
      for (position, step) in scale.steps.enumerated() {
        entries.append(Entry(words: Fold.literal(step.wording), group: .scale(index), position: position))
      }
    }
    for (index, list) in vocabulary.codes.enumerated() {
      for (position, code) in list.codes.enumerated() {
        entries.append(Entry(words: Fold.literal(code.meaning), group: .codes(index), position: position))
      }
    }
    for (position, word) in (vocabulary.ratingWords ?? []).enumerated() where word.isSign {
      entries.append(Entry(words: Fold.literal(word.wording), group: .words, position: position))
    }
    self.entries = entries.filter { !$0.words.isEmpty }.sorted { $0.words.count > $1.words.count }
  }

  /// The signs of a stretch with their words; nil where anything else stands in it.
  ///
  /// - Parameter counted: whether figures may stand behind, as on a tally's line.
  func pairs(_ text: [UInt8], _ range: Range<Int>, counted: Bool = false) -> [PrintedLegend.Pair]? {
    var position = Lexeme.spaces(range.lowerBound, range.upperBound, text)
    // Nearly all lines begin otherwise.
    guard position < range.upperBound, text[position] < 0x80, !entries.isEmpty else { return nil }
    var pairs: [PrintedLegend.Pair] = []
    while position < range.upperBound {
      guard let (pair, end) = pair(position, range.upperBound, text) else {
        let isCount = text[position..<range.upperBound].allSatisfy { Lexeme.isDigit($0) || $0 <= 0x20 || $0 == 0x2C }
        return counted && isCount && !pairs.isEmpty ? pairs : nil
      }
      pairs.append(pair)
      position = Lexeme.spaces(end, range.upperBound, text)
    }
    return pairs.isEmpty ? nil : pairs
  }

  private func pair(_ start: Int, _ limit: Int, _ text: [UInt8]) -> (PrintedLegend.Pair, Int)? {
    guard let sign = Self.sign(start, limit, text) else { return nil }
    var position = Lexeme.spaces(sign, limit, text)
    if position < limit, text[position] == 0x3A { position += 1 }
    for entry in entries {
      guard let end = Lexeme.literal(entry.words, position, limit, text) else { continue }
      let pair = PrintedLegend.Pair(sign: Array(text[start..<sign]), group: entry.group, position: entry.position)
      return (pair, end)
    }
    return nil
  }

  /// The end of a number, of a Roman one, or of a letter.
  private static func sign(_ start: Int, _ limit: Int, _ text: [UInt8]) -> Int? {
    var end = start
    while end < limit, Lexeme.isDigit(text[end]) { end += 1 }
    if end > start { return end }
    while end < limit, end - start < longestSign, Lexeme.isLetter(text[end]) { end += 1 }
    return end > start ? end : nil
  }

  /// VIII.
  private static let longestSign = 4
}
