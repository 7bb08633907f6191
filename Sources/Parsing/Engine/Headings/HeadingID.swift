/// The number of a heading in plain digits: Ⅲ → 3, ③ → 3, １-１ → 1-1.
enum HeadingID {
  static func plain(_ text: String) -> String {
    var folded: [UInt8] = []
    Fold.append(text, to: &folded)
    let circled = Lexeme.circled(0, folded.count, folded)
    if let circled { return String(circled) }
    return String(decoding: folded, as: UTF8.self).split(separator: "-", omittingEmptySubsequences: false)
      .map { part in roman(part).map(String.init) ?? String(part) }
      .joined(separator: "-")
  }

  private static func roman(_ text: Substring) -> Int? {
    guard !text.isEmpty else { return nil }
    var total = 0
    var before = 0
    for letter in text.utf8.reversed() {
      let value: Int
      switch letter {
      case 0x49: value = 1
      case 0x56: value = 5
      case 0x58: value = 10
      default: return nil
      }
      total += value < before ? -value : value
      before = max(before, value)
    }
    return total
  }
}
