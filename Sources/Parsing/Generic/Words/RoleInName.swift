/// What a row's name says its figures are, where it stands behind the name: 利用日数（日）目標, 参加者数（実績）.
struct RoleInName {
  /// The name without it, as printed.
  var stem: String
  var role: GenericVocabulary.Role
  /// A bracket or a space parts them. 活動実績 may be a name, 活動（実績） is none.
  var isParted: Bool

  init?(_ text: String, _ words: GenericVocabulary) {
    // 会議の回数 目標値【単位：回】
    let note = UnitNote(text)
    let scalars = Array((note?.before ?? text).unicodeScalars)
    guard var end = scalars.lastIndex(where: { !Self.closing.contains($0) }) else { return nil }
    end += 1
    // The longest word: 目標値 before 値.
    for length in stride(from: min(6, end - 1), through: 2, by: -1) {
      let start = end - length
      guard let role = words.roles[GenericKey.of(Self.text(scalars[start..<end]))], Self.roles.contains(role) else {
        continue
      }
      let before = scalars[..<start]
      let stem = before.reversed().drop { Self.between.contains($0) || $0.properties.isWhitespace }.reversed()
      // A bracket that stays open was none around the word.
      guard !stem.isEmpty, end == scalars.count || stem.count < before.count else { return nil }
      self.stem = Self.text(ArraySlice(stem)) + (note.map { "（\($0.unit)）" } ?? "")
      self.role = role
      isParted = note != nil || stem.count < before.count || stem.last.map { ")）".unicodeScalars.contains($0) } ?? false
      return
    }
    return nil
  }

  private static let roles: Set<GenericVocabulary.Role> = [.plan, .actual]
  private static let closing = Set(")）]］】〕".unicodeScalars)
  private static let between = Set("(（[［【〔・/／:：-－―".unicodeScalars)

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
