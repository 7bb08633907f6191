/// Headings without a label above lists of projects: what the projects of each list belong to.
///
/// ```
/// 1 地球温暖化を防ぐ
/// 事業名 | 担当課 | 評価
/// …
/// 2 ごみを減らす
/// 事業名 | 担当課 | 評価
/// ```
///
/// Only where every list of the document stands right below one, and they count from 1 without a gap: a list without a
/// heading of its own would be taken for a part of the one above. Parts of the document, offices, areas and kinds of
/// projects (新規事業) are numbered so, too, and are no goals.
struct NumberedGoals {
  /// The token of each heading, by its line.
  private(set) var tokens: [Int: Int] = [:]

  init(_ scan: GenericScan) {
    let layout = scan.layout
    var found: [Int: Int] = [:]
    var isBracketed: Bool?
    /// The last line that holds anything.
    var above: Int?
    /// Where the rows at hand end.
    var end = 0
    for line in layout.lines.indices {
      defer { if !layout.filled(line).isEmpty { above = line } }
      let isAlone = above.map { !layout.isRow($0) || layout.filled($0).count == 1 } ?? true
      guard layout.isRow(line), isAlone, layout.filled(line).count > 1 else { continue }
      if end <= line { end = layout.lines[line...].firstIndex { $0.count < 2 } ?? layout.lines.count }
      guard scan.recordHeading(line..<end) != nil else { continue }
      guard let above, let token = Self.token(above, layout), !scan.legendTokens.contains(token),
        Self.number(layout.tokens[token].text, layout) == found.count + 1
      else { return }
      let bracketed = layout.tokens[token].key.hasPrefix("(")
      guard isBracketed ?? bracketed == bracketed else { return }
      isBracketed = bracketed
      found[above] = token
    }
    if found.count > 1 { tokens = found }
  }

  /// That of a line which holds nothing else.
  private static func token(_ line: Int, _ layout: GenericLayout) -> Int? {
    let cells = layout.filled(line)
    guard cells.count == 1, layout.lines[line][cells[0]].tokens.count == 1 else { return nil }
    return layout.lines[line][cells[0]].tokens.first { layout.tokens[$0].word == nil }
  }

  /// The number that a heading begins with; nil where what stands behind it is no goal.
  private static func number(_ text: String, _ layout: GenericLayout) -> Int? {
    guard let first = text.first, first.isNumber || "(（".contains(first) else { return nil }
    let digits = text.prefix { $0.isNumber || "().（）．、".contains($0) }
    // 3歳児健診 has no number.
    guard digits.last?.isNumber != true || text.dropFirst(digits.count).first?.isWhitespace == true else { return nil }
    let (id, title) = HeadingNumber.split(text)
    guard let number = Int(id), let title, isGoal(GenericKey.of(title), layout) else { return nil }
    return number
  }

  private static func isGoal(_ key: String, _ layout: GenericLayout) -> Bool {
    let words = layout.words
    guard layout.shape.isTitle(key), key.unicodeScalars.count <= 40, !key.contains("年度"), !key.contains("。") else {
      return false
    }
    let isPart = (words.titles + words.documents).contains(where: key.hasSuffix)
    let isKind = words.statuses[key] != nil || words.otherStatuses.contains(key) || words.priorities.contains(key)
    return !isPart && !isKind && words.labels[key] == nil && !words.namesArea(key) && layout.shape.offices(key) == nil
  }
}

extension GenericScan {
  /// Takes a heading that says what the list below it belongs to.
  mutating func takeNumberedGoal(_ line: Int) -> Bool {
    guard let token = numberedGoals?.tokens[line], let field = words.field(named: "localGoal") else { return false }
    add(
      Found(
        uses: [GenericVocabulary.Use(field: field, rank: .max)], label: [], labelText: "見出し", values: [token],
        how: .line, place: layout.place(token)))
    open = nil
    lastTable = nil
    return true
  }
}
