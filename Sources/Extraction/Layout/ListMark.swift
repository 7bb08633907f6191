/// What a line begins with when its author began something new: a bullet, a number, a bracketed title.
enum ListMark {
  static func begins(_ text: String) -> Bool {
    var scalars = text.unicodeScalars.makeIterator()
    guard let first = scalars.next() else { return false }
    if Letters.isBullet(first) || headings.contains(first) { return true }
    guard let second = scalars.next() else { return false }
    if dashes.contains(first) { return Letters.isSpace(second) || first == "―" }
    let third = scalars.next()
    let fourth = scalars.next()
    if brackets.contains(first) {
      // (1), （ア）, (12)
      if let third, isCounter(second), closers.contains(third) { return true }
      if let fourth, let third, isDigit(second), isDigit(third), closers.contains(fourth) { return true }
      return false
    }
    if first == "第" { return isDigit(second) || "一二三四五六七八九十".unicodeScalars.contains(second) }
    if isDigit(first) || isRoman(first) {
      if stops.contains(second) { return !(third.map(isDigit) ?? false) }
      if isDigit(second), let third, stops.contains(third) { return !(fourth.map(isDigit) ?? false) }
    }
    // ア イ ウ before a space
    return isKatakana(first) && Letters.isSpace(second)
  }

  private static func isCounter(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || isRoman(scalar) || isKatakana(scalar) || ("a"..."z").contains(scalar)
      || "一二三四五六七八九十".unicodeScalars.contains(scalar)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar)
  }

  private static func isRoman(_ scalar: Unicode.Scalar) -> Bool { (0x2160...0x217F).contains(scalar.value) }

  private static func isKatakana(_ scalar: Unicode.Scalar) -> Bool { (0x30A2...0x30F3).contains(scalar.value) }

  private static let headings = Set("【■◆＜<〔《".unicodeScalars)
  private static let dashes = Set("-–—−―‐".unicodeScalars)
  private static let brackets = Set("(（".unicodeScalars)
  private static let closers = Set(")）".unicodeScalars)
  private static let stops = Set(".．)）、 　：:".unicodeScalars)
}
