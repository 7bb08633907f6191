extension StringProtocol {
  /// Without white space at both ends: ASCII's, the no-break and the ideographic space.
  ///
  /// Looks at bytes, since nearly every text that is trimmed has nothing to trim.
  func trimmingSpaces() -> String {
    let utf8 = Substring(self).utf8
    var start = utf8.startIndex
    var end = utf8.endIndex
    while start < end, let after = Trimming.space(utf8, at: start, end) { start = after }
    while start < end, let before = Trimming.space(utf8, before: end, start) { end = before }
    if start == utf8.startIndex, end == utf8.endIndex { return String(self) }
    return String(Substring(utf8[start..<end]))
  }
}

private enum Trimming {
  typealias UTF8View = Substring.UTF8View

  /// The end of the white space that begins here.
  static func space(_ utf8: UTF8View, at index: UTF8View.Index, _ end: UTF8View.Index) -> UTF8View.Index? {
    let byte = utf8[index]
    let next = utf8.index(after: index)
    if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) { return next }
    if byte == 0xC2, next < end, utf8[next] == 0xA0 { return utf8.index(after: next) }
    if byte == 0xE3, next < end, utf8[next] == 0x80 {
      let third = utf8.index(after: next)
      if third < end, utf8[third] == 0x80 { return utf8.index(after: third) }
    }
    return nil
  }

  /// The beginning of the white space that ends here.
  static func space(_ utf8: UTF8View, before end: UTF8View.Index, _ start: UTF8View.Index) -> UTF8View.Index? {
    let last = utf8.index(before: end)
    let byte = utf8[last]
    if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) { return last }
    guard byte == 0xA0 || byte == 0x80, last > start else { return nil }
    let second = utf8.index(before: last)
    if byte == 0xA0, utf8[second] == 0xC2 { return second }
    if byte == 0x80, utf8[second] == 0x80, second > start {
      let first = utf8.index(before: second)
      if utf8[first] == 0xE3 { return first }
    }
    return nil
  }
}
