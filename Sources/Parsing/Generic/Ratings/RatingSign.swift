/// The signs that forms rate with, by family and in their order: A B C, S A B, a b c, 5 4 3, ① ② ③, ◎ ○ △ ×.
struct RatingSign: Hashable, Sendable {
  enum Family: Hashable, Sendable {
    case letter, small, digit, mark, circled

    /// Its signs number lines as well: only words of ratings behind them tell.
    var numbers: Bool { self == .digit || self == .small || self == .circled }
  }

  /// Folded; all circles are ○.
  var sign: String
  var family: Family
  /// Where in its family it stands.
  var order: Int

  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x53, 0x73: (sign, family, order) = ("S", .letter, 0)
    case 0x41...0x46: (sign, family, order) = (String(scalar), .letter, Int(scalar.value) - 0x40)
    case 0x61...0x65: (sign, family, order) = (String(scalar), .small, Int(scalar.value) - 0x60)
    case 0x30...0x39: (sign, family, order) = (String(scalar), .digit, Int(scalar.value) - 0x30)
    case 0x2460...0x2468: (sign, family, order) = (String(scalar), .circled, Int(scalar.value) - 0x245F)
    case 0x25CE: (sign, family, order) = ("◎", .mark, 0)
    case 0x25CB, 0x25EF, 0x3007: (sign, family, order) = ("○", .mark, 1)
    case 0x25B3: (sign, family, order) = ("△", .mark, 2)
    case 0x25B2: (sign, family, order) = ("▲", .mark, 3)
    // ×, ✕, ✖, ☓
    case 0xD7, 0x2715, 0x2716, 0x2613: (sign, family, order) = ("×", .mark, 4)
    default: return nil
    }
  }

  /// The rating that a value is: a sign alone, or a sign with its words (`4：達成した`, `A（概ね順調）`).
  static func split(_ text: String) -> (sign: RatingSign, words: String)? {
    let scalars = Array(GenericKey.of(text).unicodeScalars)
    guard let first = scalars.first, let sign = RatingSign(first) else { return nil }
    var rest = scalars.dropFirst()
    if rest.isEmpty { return (sign, "") }
    guard let next = rest.first, separators.contains(next) else {
      // A 概ね順調: the space is gone from the key.
      if sign.family == .circled { return (sign, String(String.UnicodeScalarView(rest))) }
      guard !sign.family.numbers, text.unicodeScalars.dropFirst().first.map({ $0.properties.isWhitespace }) == true
      else { return nil }
      return (sign, String(String.UnicodeScalarView(rest)))
    }
    while let next = rest.first, separators.contains(next) { rest.removeFirst() }
    if rest.last == ")" { rest.removeLast() }
    return (sign, String(String.UnicodeScalarView(rest)))
  }

  static let separators = Set(":=…-—―→)(.、・".unicodeScalars)
}
