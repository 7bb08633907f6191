import DataFiles

extension YAMLSection {
  func words(_ key: String, wrong: (String) -> String? = { _ in nil }) -> [String] {
    words(key, isBlank: { Fold.literal($0).isEmpty }, wrong: wrong)
  }
}
