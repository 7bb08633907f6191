/// The name of the plan that a document reports on: as a label gives it, or as its title has it.
struct GenericPlan {
  private(set) var name = "計画名不明"
  private(set) var tokens: [Int] = []
  /// Nothing names it.
  private(set) var isUnknown = false
  /// Titles further down that name another plan: 令和5年度 星空市男女共同参画プラン 進捗状況, on another sheet.
  private(set) var others: [(token: Int, plan: String)] = []

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
      if let plan = Self.plan(in: text, layout.words) {
        name = plan
        others = Self.others(scan, below: firstRecord, than: plan)
        return
      }
    }
    if let (token, plan) = Self.line(scan, before: firstRecord) {
      name = plan
      tokens.append(token)
    } else if let first = titles.first, layout.tokens[first].line <= firstRecord {
      name = Self.withoutYear(layout.tokens[first].text)
    } else {
      isUnknown = true
    }
  }

  /// Only titles that name a year as well begin a report: 総合計画に基づく取組の一覧 may stand in the midst of one. A plan can be
  /// named more shortly, or with its municipality.
  private static func others(_ scan: GenericScan, below first: Int, than plan: String) -> [(token: Int, plan: String)] {
    scan.layout.lines.indices.dropFirst(first + 1).compactMap { line in
      guard let token = PrintedFiscalYear.title(line, scan), !PrintedFiscalYear.titleYears(token, scan).isEmpty,
        let other = Self.plan(in: scan.layout.tokens[token].text, scan.words), !plan.hasSuffix(other),
        !other.hasSuffix(plan)
      else { return nil }
      return (token, other)
    }
  }

  /// How many lines at the top of a document may name its plan.
  private static let top = 20

  /// The first line at the top that holds nothing but a plan's name: 星空市こども計画, above 令和5年度 進捗状況報告書.
  private static func line(_ scan: GenericScan, before first: Int) -> (token: Int, plan: String)? {
    let layout = scan.layout
    let filled = layout.lines.indices.prefix(max(first, 0)).lazy.filter { !layout.filled($0).isEmpty }
    for line in filled.prefix(top) {
      let cells = layout.filled(line)
      guard cells.count == 1, !PrintedFiscalYear.isTrail(line, layout), let cell = cells.first,
        layout.lines[line][cell].tokens.count == 1,
        let token = layout.lines[line][cell].tokens.first, layout.tokens[token].word?.isLabel != true,
        !scan.legendTokens.contains(token), layout.tokens[token].key.unicodeScalars.count <= 60
      else { continue }
      let text = layout.tokens[token].text
      guard !text.contains("。"), !isNumbered(text), let plan = plan(in: text, layout.words),
        isWhole(plan, of: text)
      else { continue }
      return (token, plan)
    }
    return nil
  }

  /// 1 計画の策定, 4. 次世代育成支援行動計画: a chapter, or a link; 第2期こども計画 is none.
  private static func isNumbered(_ text: String) -> Bool {
    guard let title = HeadingNumber.split(text).title, title != text.trimmingSpaces() else { return false }
    return !(text.hasPrefix("第") && (title.hasPrefix("期") || title.hasPrefix("次")))
  }

  /// Whether behind the plan's name there are only brackets: 星空市こども計画（令和7年度～令和11年度）.
  private static func isWhole(_ plan: String, of text: String) -> Bool {
    guard let end = text.firstRange(of: plan)?.upperBound else { return false }
    let rest = text[end...].drop { "）)」』】〉>》 　".contains($0) }
    return rest.isEmpty || "（(「『【〈<《".contains(rest.first ?? " ") && "）)」』】〉>》".contains(rest.last ?? " ")
  }

  /// The title up to the last word that plans end with.
  static func plan(in text: String, _ words: GenericVocabulary) -> String? {
    let ends = words.plans.compactMap { ending in
      text.ranges(of: ending).last { range in
        !words.behindPlans.contains { text[range.upperBound...].hasPrefix($0) }
      }?.upperBound
    }
    guard let end = ends.max() else { return nil }
    let plan = withoutYear(String(text[..<closed(text, end)]))
    return plan.count > 4 ? plan : nil
  }

  private static let brackets: [Character: Character] = ["【": "】", "「": "」", "『": "』", "《": "》"]

  /// Behind the bracket that the plan's name goes on to: 行動計画（後期計画）, 行動計画「星のプラン」.
  private static func closed(_ text: String, _ end: String.Index) -> String.Index {
    guard end < text.endIndex,
      let (opening, closing) = [("（(", "）)"), ("「", "」"), ("『", "』")].first(where: { $0.1.contains(text[end]) }),
      let open = text[..<end].lastIndex(where: { opening.contains($0) }), open > text.startIndex,
      !text[open..<end].contains(where: { closing.contains($0) })
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
    for joint in ["における", "に係る", "に関する", "に実施した", "に行った", "に取り組んだ", "に実施"] where rest.hasPrefix(joint) {
      rest = rest.dropFirst(joint.count)
    }
    while let first = rest.first, "の版 　)）】」:：".contains(first) { rest.removeFirst() }
    let trimmed = String(rest).trimmingSpaces()
    return trimmed.isEmpty ? whole : trimmed
  }
}
