/// One attempt to match a template's elements.
///
/// Text placeholders take as much as they can. Where one may end does not depend on where it begins, so no end is tried
/// twice, and the work is bounded by elements × bytes.
struct TemplateMatcher {
  let elements: [Template.Element]
  let range: Range<Int>
  let whole: Bool
  private(set) var captures: [Template.Capture] = []
  /// By element: every end behind this one has been tried, and failed.
  private var tried: [Int] = []

  init(elements: [Template.Element], range: Range<Int>, whole: Bool) {
    self.elements = elements
    self.range = range
    self.whole = whole
  }

  /// The end of the match, or nil.
  mutating func run(_ text: [UInt8]) -> Int? { match(0, range.lowerBound, text) }

  private mutating func match(_ index: Int, _ start: Int, _ text: [UInt8]) -> Int? {
    guard index < elements.count else {
      let end = skipSpaces(start, text)
      return !whole || end == range.upperBound ? start : nil
    }
    switch elements[index] {
    case .literal(let bytes):
      guard let end = literal(bytes, start, text) else { return nil }
      return match(index + 1, end, text)
    case .gap:
      let end = skipSpaces(start, text)
      guard end > start else { return nil }
      return match(index + 1, end, text)
    case .placeholder(let placeholder):
      let from = skipSpaces(start, text)
      if placeholder.kind == .text { return matchText(placeholder, index, from, text) }
      let depth = captures.count
      for end in Lexeme.ends(of: placeholder, from, range.upperBound, text) {
        if !placeholder.name.isEmpty { captures.append(Template.Capture(name: placeholder.name, range: from..<end)) }
        if let final = match(index + 1, end, text) { return final }
        captures.removeLast(captures.count - depth)
      }
      return nil
    }
  }

  private mutating func matchText(
    _ placeholder: Template.Placeholder, _ index: Int, _ from: Int, _ text: [UInt8]
  ) -> Int? {
    let depth = captures.count
    if tried.isEmpty { tried = Array(repeating: range.upperBound, count: elements.count) }
    var end = tried[index]
    if index + 1 == elements.count {
      end = range.upperBound
      while end > from, isSpace(text[end - 1]) { end -= 1 }
      guard end > from else { return nil }
      if !placeholder.name.isEmpty { captures.append(Template.Capture(name: placeholder.name, range: from..<end)) }
      return end
    }
    while end > from {
      // Only between characters, and only where the next element can begin.
      if end == range.upperBound || text[end] & 0xC0 != 0x80, canBegin(index + 1, end, text) {
        var trimmed = end
        while trimmed > from, isSpace(text[trimmed - 1]) { trimmed -= 1 }
        if trimmed > from {
          if !placeholder.name.isEmpty {
            captures.append(Template.Capture(name: placeholder.name, range: from..<trimmed))
          }
          if let final = match(index + 1, end, text) { return final }
          captures.removeLast(captures.count - depth)
        }
      }
      end -= 1
    }
    tried[index] = min(tried[index], from)
    return nil
  }

  /// A quick look whether the element could match here, to save the attempt.
  private func canBegin(_ index: Int, _ position: Int, _ text: [UInt8]) -> Bool {
    guard position < range.upperBound else { return false }
    switch elements[index] {
    case .literal(let bytes): return text[position] == bytes[0] || isSpace(text[position])
    case .gap: return isSpace(text[position])
    case .placeholder: return true
    }
  }

  private func literal(_ bytes: [UInt8], _ start: Int, _ text: [UInt8]) -> Int? {
    var position = start
    for byte in bytes {
      while position < range.upperBound, isSpace(text[position]) { position += 1 }
      guard position < range.upperBound, text[position] == byte else { return nil }
      position += 1
    }
    return position
  }

  private func skipSpaces(_ start: Int, _ text: [UInt8]) -> Int {
    var position = start
    while position < range.upperBound, isSpace(text[position]) { position += 1 }
    return position
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
