/// The name of the plan that a document reports on: as a label gives it, or as its title has it.
struct GenericPlan {
  private(set) var name = "計画名不明"
  private(set) var tokens: [Int] = []

  init(_ scan: GenericScan, firstRecord: Int) {
    let layout = scan.layout
    for item in scan.items {
      guard case .field(let found) = item, scan.reads(found.uses, .plan), let value = found.values.first,
        !layout.shape.isBlank(layout.tokens[value].key)
      else { continue }
      name = layout.tokens[value].text
      tokens = found.label + [value]
      return
    }
    let titles = PrintedFiscalYear.titles(scan, before: firstRecord)
    tokens = titles
    for token in titles {
      let text = layout.tokens[token].text
      if let plan = Self.plan(in: text, layout.words.plans) {
        name = plan
        return
      }
    }
    if let first = titles.first { name = Self.withoutYear(layout.tokens[first].text) }
  }

  /// The title up to the last word that plans end with.
  private static func plan(in text: String, _ endings: [String]) -> String? {
    let ends = endings.compactMap { ending in
      text.ranges(of: ending).last { range in
        // 計画的, 計画どおり, 計画書
        !text[range.upperBound...].hasPrefix("的") && !text[range.upperBound...].hasPrefix("ど")
      }?.upperBound
    }
    guard let end = ends.max() else { return nil }
    let plan = withoutYear(String(text[..<closed(text, end)]))
    return plan.count > 4 ? plan : nil
  }

  private static let brackets: [Character: Character] = ["【": "】", "「": "」", "『": "』", "《": "》"]

  /// Behind the bracket that the plan's name goes on to: 行動計画（後期計画）.
  private static func closed(_ text: String, _ end: String.Index) -> String.Index {
    guard let open = text[..<end].lastIndex(where: { "（(".contains($0) }),
      !text[open..<end].contains(where: { "）)".contains($0) }), end < text.endIndex, "）)".contains(text[end])
    else { return end }
    return text.index(after: end)
  }

  private static func withoutYear(_ text: String) -> String {
    var rest = text[...]
    while let first = rest.first, "【「『(（<＜《■◆○●※#＃ 　".contains(first) {
      // 「教育力」向上プラン: the bracket closes within the name.
      if let close = brackets[first], rest.dropLast().contains(close) { break }
      rest.removeFirst()
    }
    let whole = String(rest)
    for length in 2...10 where length <= rest.count {
      let head = rest.prefix(length)
      guard head.hasSuffix("年度") else { continue }
      let key = Array(GenericKey.of(head).unicodeScalars)
      guard let year = PrintedYear(key[...]), year.length == key.count else { continue }
      rest = rest.dropFirst(length)
      break
    }
    guard rest.count < whole.count else { return whole }
    while let first = rest.first, "の版 　)）】」:：".contains(first) { rest.removeFirst() }
    let trimmed = String(rest).trimmingSpaces()
    return trimmed.isEmpty ? whole : trimmed
  }
}
