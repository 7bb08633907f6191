import Yams

/// A mapping in a profile file, read key by key. Whatever is wrong is collected with its line, so that the author of a
/// profile sees all of it at once; a key that nobody asked for is wrong too.
struct YAMLSection {
  let node: Node
  let problems: ProblemList
  private let pairs: [(key: Node, value: Node)]
  private let asked: Asked

  private final class Asked { var keys: Set<String> = [] }

  /// Nil, with the problem noted, where the node is no mapping.
  init?(_ node: Node, _ problems: ProblemList, what: String) {
    self.node = node
    self.problems = problems
    asked = Asked()
    guard case .mapping(let mapping) = node else {
      problems.add(node, "\(what)は「項目: 値」の形で書きます (a mapping is needed)")
      return nil
    }
    pairs = mapping.map { (key: $0.key, value: $0.value) }
  }

  /// The pairs in the order of the file, for sections whose keys are free.
  var entries: [(key: String, keyNode: Node, value: Node)] {
    pairs.map { ($0.key.plain, $0.key, $0.value) }
  }

  func value(_ key: String) -> Node? {
    asked.keys.insert(key)
    return pairs.first { $0.key.plain == key }?.value
  }

  func string(_ key: String) -> String? {
    guard let value = value(key) else { return nil }
    return problems.string(value, key)
  }

  func required(_ key: String) -> String? {
    if let text = string(key), !text.isEmpty { return text }
    if value(key) == nil { problems.add(node, "「\(key)」がありません (\(key) is missing)") }
    return nil
  }

  func integer(_ key: String) -> Int? {
    guard let value = value(key) else { return nil }
    guard let number = value.int else {
      problems.add(value, "「\(key)」は整数で書きます (an integer is needed)")
      return nil
    }
    return number
  }

  func flag(_ key: String) -> Bool {
    guard let value = value(key) else { return false }
    guard let flag = value.bool else {
      problems.add(value, "「\(key)」は true か false で書きます (true or false is needed)")
      return false
    }
    return flag
  }

  /// One string, or a list of them.
  func strings(_ key: String) -> [(text: String, node: Node)] {
    guard let value = value(key) else { return [] }
    if case .sequence(let sequence) = value {
      return sequence.compactMap { node in problems.string(node, key).map { ($0, node) } }
    }
    return problems.string(value, key).map { [($0, value)] } ?? []
  }

  func templates(_ key: String, _ lookalikes: Lookalikes?) -> [Template] {
    strings(key).compactMap { problems.template($0.text, $0.node, lookalikes) }
  }

  func template(_ key: String, _ lookalikes: Lookalikes?) -> Template? { templates(key, lookalikes).first }

  /// Notes every key that was not asked for.
  func finish() {
    for pair in pairs where !asked.keys.contains(pair.key.plain) {
      let known = asked.keys.sorted().joined(separator: ", ")
      problems.add(pair.key, "「\(pair.key.plain)」という項目はありません。書けるのは \(known) (unknown key)")
    }
  }
}

/// The problems of one file, in the order in which they are found.
final class ProblemList {
  private(set) var problems: [ProfileProblem] = []

  func add(_ node: Node, _ message: String) { add(line: node.mark?.line ?? 1, message) }
  func add(line: Int, _ message: String) { problems.append(ProfileProblem(line: line, message: message)) }

  /// A file's root; nil, with the problem noted, where it is no YAML or empty.
  func compose(_ yaml: String) -> Node? {
    do {
      if let root = try Yams.compose(yaml: yaml) { return root }
      add(line: 1, "ファイルが空です (the file is empty)")
    } catch {
      problems.append(Self.syntax(error))
    }
    return nil
  }

  private static func syntax(_ error: any Error) -> ProfileProblem {
    if let error = error as? YamlError {
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        return ProfileProblem(line: mark.line, message: "YAMLとして読めません: \(problem) (not valid YAML)")
      case .duplicatedKeysInMapping(let keys, let context):
        let names = keys.map { "\($0)" }.joined(separator: ", ")
        return ProfileProblem(
          line: context.mark.line, message: "同じ項目が二度あります: \(names) (duplicate key)")
      default: break
      }
    }
    return ProfileProblem(line: 1, message: "YAMLとして読めません (not valid YAML)")
  }

  func string(_ node: Node, _ key: String) -> String? {
    guard case .scalar(let scalar) = node else {
      add(node, "「\(key)」は文字で書きます (text is needed)")
      return nil
    }
    return scalar.string
  }

  func template(_ text: String, _ node: Node, _ lookalikes: Lookalikes?) -> Template? {
    do {
      return try Template(text, lookalikes: lookalikes)
    } catch {
      add(node, error.message)
      return nil
    }
  }
}

extension Node {
  /// A scalar's text; empty for anything else.
  var plain: String {
    if case .scalar(let scalar) = self { return scalar.string }
    return ""
  }
}
