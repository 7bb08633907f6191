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

  /// A mark at the beginning of a name, or at its end, that is one of the form's words for a project's status
  /// (【廃止】名, 名（令和5年度で終了）) is its status and no part of the name, where the form has no label for it.
  func partingStatus(_ captures: [Template.Capture], _ text: [UInt8]) -> [Template.Capture] {
    guard !compiled.statusWords.isEmpty,
      let status = compiled.profile.fields.first(where: {
        $0.kind == .status && $0.labels.isEmpty && $0.columns.isEmpty
      }),
      let name = captures.firstIndex(where: { $0.name == "title" }),
      !captures.contains(where: { $0.name == status.name })
    else { return captures }
    let title = captures[name].range
    guard let (mark, rest) = Self.markBefore(title, text) ?? Self.markBehind(title, text),
      isStatus(text[mark].filter { $0 != 0x20 })
    else { return captures }
    var captures = captures
    captures[name].range = rest
    captures.append(Template.Capture(name: status.name, range: mark))
    return captures
  }

  /// The words in brackets that begin a name, and what follows them.
  private static func markBefore(_ title: Range<Int>, _ text: [UInt8]) -> (mark: Range<Int>, rest: Range<Int>)? {
    for (open, close) in brackets where Lexeme.starts(with: open, title.lowerBound, title.upperBound, text) {
      let start = title.lowerBound + open.count
      guard
        let end = (start..<title.upperBound).first(where: { Lexeme.starts(with: close, $0, title.upperBound, text) })
      else { return nil }
      let rest = Lexeme.spaces(end + close.count, title.upperBound, text)..<title.upperBound
      return rest.isEmpty ? nil : (start..<end, rest)
    }
    return nil
  }

  /// The words in brackets that end a name, and what stands before them.
  private static func markBehind(_ title: Range<Int>, _ text: [UInt8]) -> (mark: Range<Int>, rest: Range<Int>)? {
    for (open, close) in brackets where text[title].suffix(close.count).elementsEqual(close) {
      let end = title.upperBound - close.count
      guard let start = title.last(where: { $0 < end && Lexeme.starts(with: open, $0, end, text) }) else { return nil }
      var rest = title.lowerBound..<start
      while let last = rest.last, text[last] == 0x20 { rest = rest.lowerBound..<last }
      return rest.isEmpty ? nil : ((start + open.count)..<end, rest)
    }
    return nil
  }

  /// In folded text.
  private static let brackets = ["()", "【】", "[]", "<>", "〈〉", "《》", "〔〕"].map { pair in
    (Array(String(pair.prefix(1)).utf8), Array(String(pair.suffix(1)).utf8))
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
