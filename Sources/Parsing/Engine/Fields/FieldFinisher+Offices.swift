// Names with more than one pair of brackets behind them.
extension FieldFinisher {
  /// An office in brackets of its own before the last ones is an office and no part of the name: 名 (子育て支援課) (保育課),
  /// but not 名 (仮称) (保育課).
  static func partingOffices(_ captures: [Template.Capture], _ text: [UInt8]) -> [Template.Capture] {
    guard let name = captures.firstIndex(where: { $0.name == "title" }),
      let offices = captures.firstIndex(where: { $0.name == "departments" }), name < offices
    else { return captures }
    var captures = captures
    var title = captures[name].range
    while let last = title.last, let found = officeInBrackets(text, title, last) {
      captures.insert(Template.Capture(name: "departments", range: found), at: offices)
      title = title.lowerBound..<(found.lowerBound - 1)
      while let end = title.last, text[end] == 0x20 { title = title.lowerBound..<end }
      captures[name].range = title
    }
    return captures
  }

  /// Whether what the template takes for offices names one: 名 (公民館・保育課) does, 名 (休止中) doesn't.
  static func namesOffices(_ captures: [Template.Capture], _ text: [UInt8]) -> Bool {
    let words = FormWords.bundled
    return captures.allSatisfy { capture in
      guard capture.name == "departments" else { return true }
      let inside = text[capture.range]
      return inside.indices.contains { index in
        // An office ends where the brackets do, or where no word goes on.
        words.officeEndings.contains { ending in
          guard inside[index...].starts(with: ending) else { return false }
          let rest = inside[(index + ending.count)...]
          return rest.isEmpty || rest.first == 0x20 || words.behindOffices.contains { rest.starts(with: $0) }
        }
      }
    }
  }

  /// What stands in the brackets that end the name, where it is an office.
  private static func officeInBrackets(_ text: [UInt8], _ title: Range<Int>, _ last: Int) -> Range<Int>? {
    guard text[last] == 0x29, let open = text[title].lastIndex(of: 0x28), open > title.lowerBound else { return nil }
    let inside = (open + 1)..<last
    return FormWords.bundled.bracketed.contains { text[inside].suffix($0.count).elementsEqual($0) } ? inside : nil
  }
}
