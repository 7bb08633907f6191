/// One attempt to match a template's elements.
///
/// Text variables take as much as they can. Where one may end does not depend on where it begins, so no end is tried
/// twice, and the work is bounded by elements × bytes.
struct TemplateMatcher {
  let elements: [Template.Element]
  let range: Range<Int>
  let whole: Bool
  /// Whether text that ends before an opening bracket must not itself leave one open, so that of
  /// `講座 (生涯学習課・(公財)協会)` the bracket that closes last is the one that opens first.
  let keepsBrackets: Bool
  private(set) var captures: [Template.Capture] = []
  /// By element: every end behind this one has been tried, and failed.
  private var tried: [Int] = []

  init(elements: [Template.Element], range: Range<Int>, whole: Bool, keepsBrackets: Bool = false) {
    self.elements = elements
    self.range = range
    self.whole = whole
    self.keepsBrackets = keepsBrackets
  }

  /// Whether every capture closes as many brackets as it opens.
  func isBalanced(_ text: [UInt8]) -> Bool { captures.allSatisfy { Self.depth(text[$0.range]) == 0 } }

  private static func depth(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 == 0x28 ? 1 : $1 == 0x29 ? -1 : 0) }
  }

  /// The end of the match, or nil.
  mutating func run(_ text: [UInt8]) -> Int? { match(0, range.lowerBound, text) }

  private mutating func match(_ index: Int, _ start: Int, _ text: [UInt8]) -> Int? {
    guard index < elements.count else {
      let end = Lexeme.spaces(start, range.upperBound, text)
      return !whole || end == range.upperBound ? start : nil
    }
    switch elements[index] {
    case .literal(let bytes):
      guard let end = Lexeme.literal(bytes, start, range.upperBound, text) else { return nil }
      return match(index + 1, end, text)
    case .gap:
      let end = Lexeme.spaces(start, range.upperBound, text)
      guard end > start else { return nil }
      return match(index + 1, end, text)
    case .variable(let variable):
      let from = Lexeme.spaces(start, range.upperBound, text)
      if variable.kind == .text { return matchText(variable, index, from, text) }
      let depth = captures.count
      for end in Lexeme.ends(of: variable, from, range.upperBound, text) {
        if !variable.name.isEmpty { captures.append(Template.Capture(name: variable.name, range: from..<end)) }
        if let final = match(index + 1, end, text) { return final }
        captures.removeLast(captures.count - depth)
      }
      return nil
    }
  }

  private mutating func matchText(
    _ variable: Template.Variable, _ index: Int, _ from: Int, _ text: [UInt8]
  ) -> Int? {
    let count = captures.count
    if tried.isEmpty { tried = Array(repeating: range.upperBound, count: elements.count) }
    var end = tried[index]
    if index + 1 == elements.count {
      end = range.upperBound
      while end > from, isSpace(text[end - 1]) { end -= 1 }
      guard end > from else { return nil }
      if !variable.name.isEmpty { captures.append(Template.Capture(name: variable.name, range: from..<end)) }
      return end
    }
    let opensBracket = keepsBrackets && opensBracket(index + 1)
    var depth = opensBracket ? Self.depth(text[from..<max(from, end)]) : 0
    while end > from {
      if opensBracket, end < tried[index] { depth -= Self.depth(text[end...end]) }
      // Only between characters, and only where the next element can begin.
      if end == range.upperBound || text[end] & 0xC0 != 0x80, depth <= 0, canBegin(index + 1, end, text) {
        var trimmed = end
        while trimmed > from, isSpace(text[trimmed - 1]) { trimmed -= 1 }
        if trimmed > from {
          if !variable.name.isEmpty {
            captures.append(Template.Capture(name: variable.name, range: from..<trimmed))
          }
          if let final = match(index + 1, end, text) { return final }
          captures.removeLast(captures.count - count)
        }
      }
      end -= 1
    }
    tried[index] = min(tried[index], from)
    return nil
  }

  private func opensBracket(_ index: Int) -> Bool {
    if case .literal(let bytes) = elements[index] { bytes.first == 0x28 } else { false }
  }

  /// A quick look whether the element could match here, to save the attempt.
  private func canBegin(_ index: Int, _ position: Int, _ text: [UInt8]) -> Bool {
    guard position < range.upperBound else { return false }
    switch elements[index] {
    case .literal(let bytes): return text[position] == bytes[0] || isSpace(text[position])
    case .gap: return isSpace(text[position])
    case .variable: return true
    }
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
