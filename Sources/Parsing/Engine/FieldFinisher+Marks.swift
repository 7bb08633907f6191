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
        isFlag($0) && compiled.statusWords.contains(text[$0.range].filter { $0 != 0x20 })
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
}
