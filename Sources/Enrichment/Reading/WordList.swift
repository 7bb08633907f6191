/// Words that folded text is compared with, byte by byte: comparing strings by the rules of Unicode costs ten times as
/// much, and both sides are folded already.
struct WordList: ExpressibleByArrayLiteral, Sendable {
  private let words: [[UInt8]]

  init(_ words: [String]) { self.words = words.map { Fold.bytes($0) } }

  init(arrayLiteral words: String...) { self.init(words) }

  /// Whether a text is one of the words.
  func has(_ folded: [UInt8]) -> Bool { words.contains(folded) }

  func begins(_ folded: some Collection<UInt8>) -> Bool { words.contains { folded.starts(with: $0) } }

  /// What stands behind the longest of the words that a text begins with; nil where it begins with none.
  func rest(of folded: [UInt8]) -> ArraySlice<UInt8>? {
    words.lazy.filter { folded.starts(with: $0) }.map(\.count).max().map { folded.dropFirst($0) }
  }

  func ends(_ folded: [UInt8]) -> Bool { words.contains { folded.suffix($0.count).elementsEqual($0) } }

  /// Whether one of the words stands anywhere in a text.
  func stands(in folded: [UInt8]) -> Bool {
    words.contains { word in
      guard let first = word.first, folded.count >= word.count else { return false }
      return (0...(folded.count - word.count)).contains { start in
        folded[start] == first && folded[start..<(start + word.count)].elementsEqual(word)
      }
    }
  }
}
