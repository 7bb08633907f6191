/// The unit that brackets behind a name give, where they say that it is one: 会議の回数【単位：回】.
struct UnitNote {
  /// The name, as printed.
  let before: String
  let unit: String

  init?(_ text: String) {
    guard let last = text.last, let open = Self.brackets[last].flatMap({ text.lastIndex(of: $0) }),
      open > text.startIndex
    else { return nil }
    let inside = text[text.index(after: open)...].dropLast().trimmingSpaces()
    guard inside.hasPrefix("単位") else { return nil }
    let unit = inside.dropFirst(2).drop { ":： 　".contains($0) }
    guard (1...6).contains(unit.count) else { return nil }
    self.unit = String(unit)
    before = text[..<open].trimmingSpaces()
  }

  private static let brackets: [Character: Character] = ["】": "【", "）": "（", ")": "(", "］": "［", "]": "[", "〕": "〔"]
}
