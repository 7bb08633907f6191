import Yams

/// A mapping in a data file of words, read list by list. Whatever is wrong is collected with its line; a list that nobody
/// asks for is wrong too, because its words would never be read.
final class WordSection {
  private let name: String
  private let node: Node
  private let problems: WordProblems
  private let pairs: [(key: Node, value: Node)]
  private var asked: Set<String> = []

  /// - Parameter name: the section's; empty for the file as a whole.
  init(_ name: String, _ node: Node, _ problems: WordProblems) {
    self.name = name
    self.node = node
    self.problems = problems
    guard case .mapping(let mapping) = node else {
      problems.add(node, name, .notLists)
      pairs = []
      return
    }
    pairs = mapping.map { (key: $0.key, value: $0.value) }
  }

  func section(_ key: String) -> WordSection? {
    value(key).map { WordSection(key, $0, problems) }
  }

  /// The words of a list, as they are written; none where there is something wrong.
  func words(_ key: String) -> [String] {
    guard let node = value(key) else { return [] }
    guard case .sequence(let sequence) = node else {
      problems.add(node, path(key), .notWords)
      return []
    }
    if sequence.isEmpty { problems.add(node, path(key), .empty) }
    return sequence.compactMap { word in
      guard case .scalar(let scalar) = word else {
        problems.add(word, path(key), .notWords)
        return nil
      }
      // What folds to nothing would stand at the beginning of every text.
      guard !Fold.bytes(scalar.string).isEmpty else {
        problems.add(word, path(key), .emptyWord)
        return nil
      }
      return scalar.string
    }
  }

  /// The words, folded.
  func list(_ key: String) -> WordList { WordList(words(key)) }

  /// The words in plain scalars.
  func scalars(_ key: String) -> [[Unicode.Scalar]] { words(key).map { PlainScalars($0).plain } }

  /// Notes every key that was not asked for.
  func finish() {
    for pair in pairs where !asked.contains(pair.key.string ?? "") {
      problems.add(pair.key, path(pair.key.string ?? ""), .unknown)
    }
  }

  private func value(_ key: String) -> Node? {
    asked.insert(key)
    let value = pairs.first { $0.key.string == key }?.value
    if value == nil { problems.add(node, path(key), .missing) }
    return value
  }

  private func path(_ key: String) -> String { name.isEmpty ? key : "\(name).\(key)" }
}

/// The problems of one file, in the order in which they are found.
final class WordProblems {
  private(set) var all: [WordFileError.Problem] = []

  func add(_ node: Node, _ key: String, _ reason: WordFileError.Reason) {
    all.append(WordFileError.Problem(line: node.mark?.line ?? 1, key: key, reason: reason))
  }

  func add(_ reason: WordFileError.Reason) { all.append(WordFileError.Problem(line: 1, key: "", reason: reason)) }
}
