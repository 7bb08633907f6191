import Contracts

/// A form's own explanation of its steps and letters, which it prints again and again:
/// `5 計画以上に達成した 2 あまり達成できていない`, `I：新たな取組を実施していく項目`.
struct Legend: Sendable {
  private struct Entry: Sendable {
    var sign: [UInt8]
    var words: [UInt8]
  }

  private let entries: [Entry]

  init(_ vocabulary: Vocabulary) {
    let steps = vocabulary.scales.flatMap(\.steps).map { (String($0.value), $0.wording) }
    let codes = vocabulary.codes.flatMap(\.codes).map { ($0.code, $0.meaning) }
    let words = (vocabulary.ratingWords ?? []).filter(\.isSign).map { ($0.raw, $0.wording) }
    entries = (steps + codes + words).map { Entry(sign: Fold.literal($0.0), words: Fold.literal($0.1)) }
  }

  /// How many entries the stretch consists of; 0 where anything else stands in it.
  func count(_ text: [UInt8], _ range: Range<Int>) -> Int {
    var position = Lexeme.spaces(range.lowerBound, range.upperBound, text)
    var count = 0
    while position < range.upperBound {
      guard let end = entry(position, range.upperBound, text) else { return 0 }
      count += 1
      position = Lexeme.spaces(end, range.upperBound, text)
    }
    return count
  }

  private func entry(_ start: Int, _ limit: Int, _ text: [UInt8]) -> Int? {
    for entry in entries {
      guard let sign = Lexeme.literal(entry.sign, start, limit, text) else { continue }
      var position = Lexeme.spaces(sign, limit, text)
      if position < limit, text[position] == 0x3A { position += 1 }
      // Where an extractor left no blank, the words are enough to tell (4達成した).
      guard let end = Lexeme.literal(entry.words, position, limit, text) else { continue }
      return end
    }
    return nil
  }
}
