import Yams

/// The problems of one file, collected while it is read.
package final class ProblemList {
  private var problems: [DataProblem] = []

  package init() {}

  package var isEmpty: Bool { problems.isEmpty }
  package var byLine: [DataProblem] { problems.sorted { $0.line < $1.line } }

  /// Nil where nothing is wrong.
  package func error(file: String) -> DataFileError? {
    isEmpty ? nil : DataFileError(file: file, problems: byLine)
  }

  /// - Parameter path: the section that the problem is in; empty where the message says it all.
  package func add(_ node: Node, in path: String = "", _ message: String) {
    add(line: node.mark?.line ?? 1, in: path, message)
  }

  /// The same for a file that is no YAML.
  package func add(line: Int, in path: String = "", _ message: String) {
    problems.append(DataProblem(line: line, path: path, message: message))
  }

  /// A file's top; nil, with the problem noted, where it is no YAML, empty or no mapping.
  /// - Parameter mayBeEmpty: whether a file that says nothing is as good as any.
  package func top(of yaml: String, what: String, mayBeEmpty: Bool = false) -> YAMLSection? {
    do {
      if let root = try Yams.compose(yaml: yaml) { return YAMLSection(root, self, what: what) }
      if mayBeEmpty { return nil }
      problems.append(DataProblem(line: 1, message: "ファイルが空です (the file is empty)"))
    } catch {
      problems.append(Self.syntax(error))
    }
    return nil
  }

  private static func syntax(_ error: any Error) -> DataProblem {
    if let error = error as? YamlError {
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        return DataProblem(line: mark.line, message: "YAMLとして読めません: \(problem) (not valid YAML)")
      case .duplicatedKeysInMapping(let keys, let context):
        let names = keys.map { "\($0)" }.joined(separator: ", ")
        return DataProblem(line: context.mark.line, message: "同じ項目が二度あります: \(names) (duplicate key)")
      default: break
      }
    }
    return DataProblem(line: 1, message: "YAMLとして読めません (not valid YAML)")
  }

  package func string(_ node: Node, _ key: String, in path: String = "") -> String? {
    guard case .scalar(let scalar) = node else {
      add(node, in: path, "「\(key)」は文字で書きます (text is needed)")
      return nil
    }
    return scalar.string
  }

  /// One of the words that a type knows.
  package func word<Word: RawRepresentable & CaseIterable>(
    _ node: Node, _ type: Word.Type, in path: String = ""
  ) -> Word? where Word.RawValue == String {
    if let word = Word(rawValue: node.plain) { return word }
    let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
    add(node, in: path, "「\(node.plain)」は使えません。書けるのは \(known) (unknown word)")
    return nil
  }
}
