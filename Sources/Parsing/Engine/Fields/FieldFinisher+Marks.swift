import Contracts

// Marks behind a name: what makes a project a priority, and what becomes of it.
extension FieldFinisher {
  /// A mark that is one of the form's words for a project's status (＜新規＞, 【廃止】) is its status and no priority, wherever
  /// among the marks it stands.
  func sortingMarks(_ captures: [Template.Capture], _ text: [UInt8]) -> [Template.Capture] {
    guard !compiled.statusWords.isEmpty,
      let status = compiled.profile.fields.first(where: { $0.kind == .status })?.name
    else { return captures }
    func isFlag(_ capture: Template.Capture) -> Bool {
      compiled.profile.field(named: capture.name).map { compiled.profile.fields[$0].kind == .flag } ?? false
    }
    guard
      let mark = captures.firstIndex(where: {
        isFlag($0) && isStatus(text[$0.range].filter { $0 != 0x20 })
      })
    else { return captures }
    var captures = captures
    let flag = captures[mark].name
    captures[mark].name = status
    // ＜新規＞＜重点事業＞
    if let other = captures.indices.first(where: { $0 != mark && captures[$0].name == status }) {
      captures[other].name = flag
    }
    return captures
  }

  /// One of the words, with what explains it in brackets behind it (廃止（1-2に統合）), or with the year before it
  /// (R5廃止, 令和5年度末で廃止).
  private func isStatus(_ mark: [UInt8]) -> Bool {
    if compiled.statusWords.contains(mark) { return true }
    if mark.last == 0x29, let open = mark.firstIndex(of: 0x28), open > 0 { return isStatus(Array(mark[..<open])) }
    guard let year = Lexeme.year(0, mark.count, mark) else { return false }
    return compiled.statusWords.contains { mark.count >= year + $0.count && mark.suffix($0.count).elementsEqual($0) }
  }
}
