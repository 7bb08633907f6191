/// The mark of a note: `※`, `※1`, `注1`. 注 alone begins words of its own.
enum NoteMark {
  /// The length of the mark that folded words begin with; nil where they begin with none.
  static func length(atStartOf words: ArraySlice<UInt8>) -> Int? {
    for (sign, needsNumber) in signs where words.starts(with: sign) {
      let digits = words.dropFirst(sign.count).prefix { isDigit($0) }.count
      if digits > 0 || !needsNumber { return sign.count + digits }
    }
    return nil
  }

  /// Whether folded words are nothing but such a mark.
  static func isAll(of words: [UInt8]) -> Bool { length(atStartOf: words[...]) == words.count }

  /// Folded words without the mark at their end: 3 of 3※1.
  static func removed(fromEndOf words: [UInt8]) -> [UInt8] {
    var rest = words[...]
    while let last = rest.last, isDigit(last) { rest.removeLast() }
    for (sign, needsNumber) in signs where rest.count > sign.count && rest.suffix(sign.count).elementsEqual(sign) {
      if rest.count < words.count || !needsNumber { return Array(rest.dropLast(sign.count)) }
    }
    return words
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static let signs = [(Array("※".utf8), false), (Array("注".utf8), true)]
}
