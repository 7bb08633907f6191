import Yams

/// A mapping in a data file, read key by key. Whatever is wrong is collected with its line, so that the author of the
/// file sees all of it at once; a key that nobody asked for is wrong too.
package struct YAMLSection {
  package let node: Node
  package let problems: ProblemList
  private let path: String
  private let pairs: [(key: Node, value: Node)]
  private let asked: Asked

  private final class Asked { var keys: Set<String> = [] }

  /// Nil, with the problem noted, where the node is no mapping.
  ///
  /// - Parameters:
  ///   - what: what a problem calls it.
  ///   - path: `costs`, where problems in it name it beside the line.
  package init?(_ node: Node, _ problems: ProblemList, what: String, path: String = "") {
    self.node = node
    self.problems = problems
    self.path = path
    asked = Asked()
    guard case .mapping(let mapping) = node else {
      problems.add(node, in: path, "\(what)は「項目: 値」の形で書きます (a mapping is needed)")
      return nil
    }
    pairs = mapping.map { (key: $0.key, value: $0.value) }
  }

  /// The pairs in the order of the file, for sections whose keys are free.
  package var entries: [(key: String, keyNode: Node, value: Node)] {
    pairs.map { ($0.key.plain, $0.key, $0.value) }
  }

  package func note(_ node: Node, _ message: String) { problems.add(node, in: path, message) }

  package func value(_ key: String) -> Node? {
    asked.keys.insert(key)
    return pairs.first { $0.key.plain == key }?.value
  }

  /// A value that has to be there.
  package func needed(_ key: String) -> Node? {
    if let value = value(key) { return value }
    note(node, "「\(key)」がありません (\(key) is missing)")
    return nil
  }

  package func string(_ key: String) -> String? {
    guard let value = value(key) else { return nil }
    return problems.string(value, key, in: path)
  }

  /// Text that has to be there.
  package func required(_ key: String) -> String? {
    guard let value = needed(key), let text = problems.string(value, key, in: path) else { return nil }
    if text.isEmpty { note(value, "「\(key)」が空です (\(key) is empty)") }
    return text.isEmpty ? nil : text
  }

  package func integer(_ key: String) -> Int? {
    guard let value = value(key) else { return nil }
    guard let number = value.int else {
      note(value, "「\(key)」は整数で書きます (an integer is needed)")
      return nil
    }
    return number
  }

  package func requiredInteger(_ key: String) -> Int? {
    needed(key) == nil ? nil : integer(key)
  }

  package func flag(_ key: String) -> Bool {
    guard let value = value(key) else { return false }
    guard let flag = value.bool else {
      note(value, "「\(key)」は true か false で書きます (true or false is needed)")
      return false
    }
    return flag
  }

  /// One of the words that a type knows.
  package func word<Word: RawRepresentable & CaseIterable>(_ key: String, _ type: Word.Type) -> Word?
  where Word.RawValue == String {
    value(key).flatMap { problems.word($0, type, in: path) }
  }

  package func required<Word: RawRepresentable & CaseIterable>(_ key: String, _ type: Word.Type) -> Word?
  where Word.RawValue == String {
    needed(key).flatMap { problems.word($0, type, in: path) }
  }

  /// One string, or a list of them.
  package func strings(_ key: String) -> [(text: String, node: Node)] {
    guard let value = value(key) else { return [] }
    if case .sequence(let sequence) = value {
      return sequence.compactMap { node in problems.string(node, key, in: path).map { ($0, node) } }
    }
    return problems.string(value, key, in: path).map { [($0, value)] } ?? []
  }

  /// The words of a list that has to be there, and to hold words, as they are written; none of the wrong ones.
  ///
  /// - Parameters:
  ///   - isBlank: whether nothing is left of a word to be looked for: it would stand in every text.
  ///   - wrong: what else is wrong with a word.
  package func words(
    _ key: String, isBlank: (String) -> Bool, wrong: (String) -> String? = { _ in nil }
  ) -> [String] {
    guard let value = needed(key) else { return [] }
    guard case .sequence(let sequence) = value else {
      note(value, "「\(key)」は語の一覧 [語, 語] で書きます (a list of words is needed)")
      return []
    }
    if sequence.isEmpty { note(value, "「\(key)」に語がありません (\(key) is empty)") }
    return sequence.compactMap { node in
      guard let word = problems.string(node, key, in: path) else { return nil }
      let problem = isBlank(word) ? "「\(key)」に空の語があります (a word of \(key) is empty)" : wrong(word)
      guard let problem else { return word }
      note(node, problem)
      return nil
    }
  }

  /// A section that has to be there.
  package func section(_ key: String) -> YAMLSection? {
    needed(key).flatMap { YAMLSection($0, problems, what: key, path: path.isEmpty ? key : "\(path).\(key)") }
  }

  /// A list of sections, each told by its line.
  package func list(_ key: String) -> [YAMLSection] {
    guard let value = value(key) else { return [] }
    guard case .sequence(let sequence) = value else {
      note(value, "\(key) は「- 」の一覧で書きます (a list is needed)")
      return []
    }
    return sequence.compactMap { YAMLSection($0, problems, what: key, path: path) }
  }

  /// Notes every key that was not asked for.
  package func finish() {
    for pair in pairs where !asked.keys.contains(pair.key.plain) {
      let known = asked.keys.sorted().joined(separator: ", ")
      note(pair.key, "「\(pair.key.plain)」という項目はありません。書けるのは \(known) (unknown key)")
    }
  }
}
