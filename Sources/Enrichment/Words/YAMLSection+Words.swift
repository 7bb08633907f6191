import DataFiles

extension YAMLSection {
  func words(_ key: String, wrong: (String) -> String? = { _ in nil }) -> [String] {
    words(key, isBlank: { Fold.bytes($0).isEmpty }, wrong: wrong)
  }

  /// The words, folded.
  func list(_ key: String) -> WordList { WordList(words(key)) }

  /// The words in plain scalars.
  func scalars(_ key: String) -> [[Unicode.Scalar]] { words(key).map { PlainScalars($0).plain } }
}
