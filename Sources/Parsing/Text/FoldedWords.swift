/// Folded words in their order, which folded text is compared with scalar by scalar: comparing strings by the rules of
/// Unicode costs ten times as much, and both sides are folded already.
struct FoldedWords: Sendable {
  let words: [[Unicode.Scalar]]
  /// Most texts begin with none of the words.
  private let byFirst: [Unicode.Scalar: [[Unicode.Scalar]]]

  init(_ words: [String] = []) {
    self.words = words.map { Array($0.unicodeScalars) }.filter { !$0.isEmpty }
    byFirst = Dictionary(grouping: self.words) { $0[0] }
  }

  /// The length of the first word that a text begins with and whose rest is wanted.
  func beginning(
    _ text: ArraySlice<Unicode.Scalar>, where isWanted: (ArraySlice<Unicode.Scalar>) -> Bool = { _ in true }
  ) -> Int? {
    guard let first = text.first, let words = byFirst[first] else { return nil }
    return words.first { text.starts(with: $0) && isWanted(text.dropFirst($0.count)) }?.count
  }

  /// The length of the first word that a text ends with and whose rest is wanted.
  func ending(
    _ text: ArraySlice<Unicode.Scalar>, where isWanted: (ArraySlice<Unicode.Scalar>) -> Bool = { _ in true }
  ) -> Int? {
    words.first { text.suffix($0.count).elementsEqual($0) && isWanted(text.dropLast($0.count)) }?.count
  }

  /// Whether one of the words stands anywhere in a text.
  func stand(in text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.indices.contains { beginning(text[$0...]) != nil }
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// Where a word begins at or behind an index.
  func firstIndex(of word: [Unicode.Scalar], from start: Int) -> Int? {
    guard let first = word.first else { return nil }
    var index = start
    while index + word.count <= endIndex {
      if self[index] == first, self[index..<(index + word.count)].elementsEqual(word) { return index }
      index += 1
    }
    return nil
  }

  /// The parts between the occurrences of a word; always one more than there are occurrences.
  func parts(separatedBy word: [Unicode.Scalar]) -> [ArraySlice<Unicode.Scalar>] {
    var parts: [ArraySlice<Unicode.Scalar>] = []
    var start = startIndex
    while let index = firstIndex(of: word, from: start) {
      parts.append(self[start..<index])
      start = index + word.count
    }
    return parts + [self[start...]]
  }

  var text: String {
    String(unsafeUninitializedCapacity: count * 4) { bytes in
      var end = 0
      for scalar in self {
        guard let encoded = UTF8.encode(scalar) else { continue }
        for byte in encoded {
          bytes[end] = byte
          end += 1
        }
      }
      return end
    }
  }
}
