import Yams

/// The words that documents are read by whichever profile they have, as `Data/words.yaml` lists them: read once, and
/// shared by all that is read.
final class FormWords: Sendable {
  /// How offices end that end their line, in a document's own characters.
  let lineEndings: [[Unicode.Scalar]]
  let bureaus: [[Unicode.Scalar]]
  let bureauParts: [[Unicode.Scalar]]
  /// Behind these a space or dot parts two offices, if the next one ends as one of `besideSections`.
  let sections: [[Unicode.Scalar]]
  let besideSections: [[Unicode.Scalar]]
  /// How an office in brackets ends, folded.
  let bracketed: [[UInt8]]
  /// What no sentence ends in, folded.
  let unfinished: [[UInt8]]
  /// What ends so, and can be a sentence's end.
  let finished: [[UInt8]]
  /// What is wrong in the file; a list with something wrong in it may lack words.
  let problems: ProfileError?

  /// The ones that are bundled into the binary.
  static let bundled = FormWords(yaml: String(decoding: PackageResources.words_yaml, as: UTF8.self), file: "words.yaml")

  init(yaml: String, file: String) {
    let problems = ProblemList()
    let top = problems.compose(yaml).flatMap { YAMLSection($0, problems, what: file) }
    let offices = top?.neededSection("offices")
    func scalars(_ key: String) -> [[Unicode.Scalar]] { offices?.words(key).map { Array($0.unicodeScalars) } ?? [] }
    lineEndings = scalars("lineEndings")
    bureaus = scalars("bureaus")
    bureauParts = scalars("bureauParts")
    sections = scalars("sections")
    besideSections = scalars("besideSections")
    bracketed = offices?.words("bracketed").map(Fold.literal) ?? []
    let sentences = top?.neededSection("sentences")
    unfinished = sentences?.words("unfinished").map(Fold.literal) ?? []
    finished = sentences?.words("finished").map(Fold.literal) ?? []
    for section in [offices, sentences, top] { section?.finish() }
    self.problems = problems.problems.isEmpty ? nil : ProfileError(file: file, problems: problems.problems)
  }

  /// - Throws: where anything in the file is wrong.
  func check() throws(ProfileError) {
    if let problems { throw problems }
  }
}

extension YAMLSection {
  /// A section that has to be there.
  fileprivate func neededSection(_ key: String) -> YAMLSection? {
    guard let node = value(key) else {
      problems.add(self.node, "「\(key)」がありません (\(key) is missing)")
      return nil
    }
    return YAMLSection(node, problems, what: key)
  }

  /// The words of a list that has to be there, and to hold words.
  fileprivate func words(_ key: String) -> [String] {
    guard let node = value(key) else {
      problems.add(self.node, "「\(key)」がありません (\(key) is missing)")
      return []
    }
    let words = strings(key)
    if case .sequence(let sequence) = node, sequence.isEmpty {
      problems.add(node, "「\(key)」に語がありません (\(key) is empty)")
    }
    return words.compactMap { word in
      // What folds to nothing would end every text.
      guard !Fold.literal(word.text).isEmpty else {
        problems.add(word.node, "「\(key)」に空の語があります (a word of \(key) is empty)")
        return nil
      }
      return word.text
    }
  }
}
