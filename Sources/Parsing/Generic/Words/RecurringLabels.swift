/// Labels of a form that no list knows, but which it has again in most of its records: what stands before a colon where
/// lines of running text begin. A narrative ends above them; what they are about is not known.
struct RecurringLabels: Sendable {
  /// The words before the colon, by the line that they begin.
  private var heads: [Int: String] = [:]
  /// How often each stands there, those that are known among them.
  private var counts: [String: Int] = [:]

  /// In letters; what is longer is a sentence.
  private static let longest = 36

  init(_ layout: GenericLayout) {
    for line in layout.lines.indices where !layout.isRow(line) {
      guard let first = layout.lines[line].first?.tokens.first else { continue }
      if layout.tokens[first].word != nil {
        counts[layout.tokens[first].key, default: 0] += 1
      } else if let head = Self.head(layout.tokens[first].text, layout.shape) {
        heads[line] = head
        counts[head, default: 0] += 1
      }
    }
  }

  /// Whether a line begins with such a label, which the form has about as often as the one that is open above it.
  func begins(_ line: Int, below label: String?) -> Bool {
    guard let head = heads[line], let count = counts[head], count > 1 else { return false }
    return count * 3 >= (label.flatMap { counts[$0] } ?? 0) * 2
  }

  private static func head(_ text: String, _ shape: ValueShape) -> String? {
    let start = text.prefix(longest + 1)
    guard let colon = start.firstIndex(where: { ":：".contains($0) }), let first = start.first,
      first.isLetter || "【<＜〔[［◇◆■□●○◎〇".contains(first) || first.isCircledNumber
    else { return nil }
    let head = GenericKey.of(start[..<colon])
    // 参加者数：30人 is part of what was done.
    let value = text[text.index(after: colon)...]
    if value.utf8.count <= 60 {
      var key = GenericKey.of(value)
      for more in ["延べ", "延", "約", "年", "計"] where key.hasPrefix(more) { key.removeFirst(more.count) }
      if shape.isFigure(key) { return nil }
    }
    // http:, 参加者、職員: and the like are parts of sentences.
    guard head.unicodeScalars.count > 1, !head.contains(where: { "、。,".contains($0) }), !head.allSatisfy(\.isASCII)
    else { return nil }
    return head
  }
}

extension Character {
  /// ① to ⑳
  fileprivate var isCircledNumber: Bool {
    unicodeScalars.first.map { (0x2460...0x2473).contains($0.value) } ?? false
  }
}
