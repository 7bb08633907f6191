/// A number with the name behind it, and a mark of priority before or behind the number: `1301 子育て支援事業`,
/// `重点、12、子育て支援事業`.
struct NumberedTitle {
  var number: String
  var title: String
  /// 重点
  var priority: String?

  init?(_ text: String, _ shape: ValueShape) {
    let parts = NumberedParts(text, shape)
    guard let number = parts.number, parts.statuses.isEmpty, shape.isTitle(GenericKey.of(parts.rest)) else {
      return nil
    }
    (self.number, title, priority) = (number, parts.rest, parts.priority)
  }
}

/// What a value begins with that holds a number: `001 新規`, `重点、12、子育て支援事業`.
struct NumberedParts {
  private(set) var number: String?
  private(set) var priority: String?
  /// 新規, 拡充
  private(set) var statuses: [String] = []
  /// What stands behind them.
  private(set) var rest: String

  /// More parts than these have no number's value.
  private static let most = 4

  init(_ text: String, _ shape: ValueShape) {
    var rest = text[...]
    for _ in 0..<Self.most {
      let part = rest.prefix { !Self.parts($0) }
      let key = part.utf8.count <= 60 ? GenericKey.of(part) : ""
      if number == nil, shape.isNumber(key) {
        number = String(part)
      } else if priority == nil, shape.words.priorities.contains(key) {
        priority = String(part)
      } else if number != nil, shape.isStatus(key) {
        statuses.append(String(part))
      } else {
        break
      }
      rest = rest[part.endIndex...].drop(while: Self.parts)
    }
    self.rest = rest.trimmingSpaces()
  }

  private static func parts(_ character: Character) -> Bool { character.isWhitespace || "、，".contains(character) }
}
