/// All that is wrong in a data file of words.
struct WordFileError: Error, Hashable, CustomStringConvertible {
  enum Reason: Hashable {
    /// With what the YAML reader says.
    case notYAML(String)
    case notLists, notWords
    case missing, unknown
    case empty, emptyWord
  }

  struct Problem: Hashable {
    /// Counted from 1.
    var line: Int
    /// Section and list, `costs.totals`; empty where the file as a whole is wrong.
    var key: String
    var reason: Reason
  }

  var file: String
  var problems: [Problem]

  /// One line a problem: file, line, key, reason.
  var description: String {
    problems.map { problem in
      let key = problem.key.isEmpty ? "" : " \(problem.key):"
      return "\(file):\(problem.line):\(key) \(problem.reason)"
    }.joined(separator: "\n")
  }
}

extension WordFileError.Reason: CustomStringConvertible {
  var description: String {
    switch self {
    case .notYAML(let problem): "YAMLとして読めません: \(problem) (not valid YAML)"
    case .notLists: "「項目: [語, 語]」の形で書きます (named lists are needed)"
    case .notWords: "語の一覧 [語, 語] を書きます (a list of words is needed)"
    case .missing: "この項目がありません (missing)"
    case .unknown: "この項目は読まれません。綴りを確かめてください (unknown key)"
    case .empty: "語が一つもありません (the list is empty)"
    case .emptyWord: "空の語があります (a word is empty)"
    }
  }
}
