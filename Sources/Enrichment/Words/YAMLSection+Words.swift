import DataFiles

extension YAMLSection {
  func words(_ key: String, wrong: (String) -> String? = { _ in nil }) -> [String] {
    words(key, isBlank: { Fold.bytes($0).isEmpty }, wrong: wrong)
  }

  /// The words, folded.
  func list(_ key: String) -> WordList { WordList(words(key)) }

  /// The words, folded, of which none may stand in another list too: it would mean two things.
  func list(_ key: String, apartFrom other: (key: String, words: WordList)) -> WordList {
    WordList(
      words(key) { word in
        other.words.has(Fold.bytes(word)) ? "「\(word)」は「\(other.key)」にもあります (\(word) is in \(other.key), too)" : nil
      })
  }

  /// The words in plain scalars.
  func scalars(_ key: String) -> [[Unicode.Scalar]] { words(key).map { PlainScalars($0).plain } }
}
