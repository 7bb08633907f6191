/// The signs that forms rate with, by family and in their order: A B C, S A B, a b c, 5 4 3, ◎ ○ △ ×.
struct RatingSign: Hashable, Sendable {
  enum Family: Hashable, Sendable {
    case letter, small, digit, mark

    /// Its signs number lines as well: only words of ratings behind them tell.
    var numbers: Bool { self == .digit || self == .small }
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
    default:
      guard let index = Self.marks.firstIndex(where: { $0.contains(scalar) }) else { return nil }
      (sign, family, order) = (Self.names[index], .mark, index)
    }
  }

  private static let marks: [Set<Unicode.Scalar>] = [
    Set("◎".unicodeScalars), Set("○◯〇".unicodeScalars), Set("△".unicodeScalars), Set("▲".unicodeScalars),
    Set("×✕✖☓".unicodeScalars),
  ]
  private static let names = ["◎", "○", "△", "▲", "×"]

  /// The rating that a value is: a sign alone, or a sign with its words (`4：達成した`, `A（概ね順調）`).
  static func split(_ text: String) -> (sign: RatingSign, words: String)? {
    let scalars = Array(GenericKey.of(text).unicodeScalars)
    guard let first = scalars.first, let sign = RatingSign(first) else { return nil }
    var rest = scalars.dropFirst()
    if rest.isEmpty { return (sign, "") }
    guard let next = rest.first, separators.contains(next) else {
      // A 概ね順調: the space is gone from the key.
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
