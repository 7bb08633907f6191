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

  /// What stands in the brackets that end the name, where it is an office.
  private static func officeInBrackets(_ text: [UInt8], _ title: Range<Int>, _ last: Int) -> Range<Int>? {
    guard text[last] == 0x29, let open = text[title].lastIndex(of: 0x28), open > title.lowerBound else { return nil }
    let inside = (open + 1)..<last
    return FormWords.bundled.bracketed.contains { text[inside].suffix($0.count).elementsEqual($0) } ? inside : nil
  }
}
