/// A figure with another one of its kind in brackets behind it, which is of another year or a part of it: 185（170）,
/// 198人（前年度 170人）, 248（うち子ども 31）. 198人（42組） are two figures.
struct FigureBeforeBrackets {
  /// How many characters of the value stand before the brackets.
  let length: Int
  /// The brackets themselves say what they hold.
  let isTold: Bool

  init?(_ text: String, _ shape: ValueShape) {
    guard text.utf8.count <= Self.longest, let last = text.last, ")）".contains(last),
      let open = text.firstIndex(where: { "(（".contains($0) })
    else { return nil }
    let before = GenericKey.of(text[..<open])
    let inside = GenericKey.of(text[text.index(after: open)...].dropLast())
    guard shape.isFigure(before), let digit = inside.firstIndex(where: Self.isDigit),
      shape.isFigure(String(inside[digit...]))
    else { return nil }
    let note = inside[..<digit]
    isTold = note.hasPrefix("うち") || shape.words.lastYears.contains { note.hasPrefix($0) }
    let (unit, other) = (Self.unit(before), Self.unit(inside[digit...]))
    guard isTold || note.isEmpty, other.isEmpty || unit.isEmpty || unit == other else { return nil }
    length = text.distance(from: text.startIndex, to: open)
  }

  /// In bytes, of a cell that holds nothing else.
  private static let longest = 90

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  private static func unit(_ figure: some StringProtocol) -> String {
    String(figure.reversed().prefix { !isDigit($0) }.reversed())
  }
}
