/// Headings without a label above lists of projects: what the projects of each list belong to.
///
/// ```
/// 1 地球温暖化を防ぐ                    1 安心して産み育てる
/// 事業名 | 担当課 | 評価                 1-1 母子の健康づくり
/// …                                   事業名 | 担当課 | 評価
/// 2 ごみを減らす                        …
/// 事業名 | 担当課 | 評価                 1-2 子育ての相談
/// ```
///
/// Only where every list of the document stands right below one, and they count from 1 without a gap: a list without a
/// heading of its own would be taken for a part of the one above. Of two levels the inner one counts from 1 below each of
/// the outer one, which stands right above its first; that one may have a label (基本目標1). Parts of the document, offices,
/// areas and kinds of projects (新規事業) are numbered so, too, and are no goals.
struct NumberedGoals {
  /// The token of each heading, by its line.
  private(set) var tokens: [Int: Int] = [:]
  /// Lines of headings with others below them.
  private(set) var outer: Set<Int> = []

  private enum Style: Hashable {
    case plain, bracketed, circled, dashed
    /// One of the labels that headings have.
    case labelled
  }

  private struct Heading {
    var line: Int
    var token: Int
    var style: Style
    /// Of 1-2 both; of a heading with a label none.
    var numbers: [Int]
  }

  init(_ scan: GenericScan) {
    let layout = scan.layout
    var count = Count()
    /// The last two lines that hold anything.
    var above: [Int] = []
    /// Where the rows at hand end.
    var end = 0
    for line in layout.lines.indices {
      defer { if !layout.filled(line).isEmpty { above = above.suffix(1) + [line] } }
      let isAlone = above.last.map { !layout.isRow($0) || layout.filled($0).count == 1 } ?? true
      guard layout.isRow(line), isAlone, layout.filled(line).count > 1 else { continue }
      if end <= line { end = layout.lines[line...].firstIndex { $0.count < 2 } ?? layout.lines.count }
      guard scan.recordHeading(line..<end) != nil else { continue }
      guard let last = above.last, let inner = Self.heading(last, scan), inner.style != .labelled else { return }
      let outer = above.count > 1 ? Self.heading(above[0], scan) : nil
      guard count.take(inner, below: outer) else { return }
    }
    guard count.headings.count > 1 else { return }
    for heading in count.headings { tokens[heading.line] = heading.token }
    outer = count.outer
  }

  /// What has been counted so far.
  private struct Count {
    var headings: [Heading] = []
    var outer: Set<Int> = []
    private var inner: Heading?
    private var above: Heading?
    private var isFirst = true

    /// Whether a list's heading, and the one right above that, go on as the others began.
    mutating func take(_ heading: Heading, below outer: Heading?) -> Bool {
      defer { isFirst = false }
      if let inner, inner.style != heading.style { return false }
      if isFirst || above != nil, let outer, outer.style != heading.style {
        guard isFirst || above?.style == outer.style, begins(heading, outer) else { return false }
        above = outer
        if outer.style != .labelled {
          headings.append(outer)
          self.outer.insert(outer.line)
        }
      } else if outer != nil {
        return false
      } else if !goesOn(heading) {
        return false
      }
      inner = heading
      headings.append(heading)
      return true
    }

    /// The first below an outer heading: that one is the next of its kind, and this one counts from 1.
    private func begins(_ heading: Heading, _ outer: Heading) -> Bool {
      guard heading.numbers.last == 1 else { return false }
      if outer.style == .labelled { return heading.style != .dashed || heading.numbers.count == 2 }
      guard outer.numbers.count == 1, outer.numbers[0] == (above?.numbers.first ?? 0) + 1 else { return false }
      return heading.style != .dashed || heading.numbers[0] == outer.numbers[0]
    }

    /// The next one without an outer heading right above it.
    private func goesOn(_ heading: Heading) -> Bool {
      guard let inner else { return heading.numbers.allSatisfy { $0 == 1 } }
      guard heading.style == .dashed else { return heading.numbers[0] == inner.numbers[0] + 1 }
      if heading.numbers[0] == inner.numbers[0] { return heading.numbers[1] == inner.numbers[1] + 1 }
      return above == nil && heading.numbers[0] == inner.numbers[0] + 1 && heading.numbers[1] == 1
    }
  }

  /// The heading that a line holds and nothing else.
  private static func heading(_ line: Int, _ scan: GenericScan) -> Heading? {
    let layout = scan.layout
    let cells = layout.filled(line)
    guard cells.count == 1, let token = layout.lines[line][cells[0]].tokens.first, !scan.legendTokens.contains(token)
    else { return nil }
    let word = layout.tokens[token].word
    if word.map({ layout.reads($0, .heading) }) ?? (scan.heading(token) != nil) {
      return Heading(line: line, token: token, style: .labelled, numbers: [])
    }
    guard word == nil, layout.lines[line][cells[0]].tokens.count == 1,
      let (style, numbers) = number(layout.tokens[token].text, layout)
    else { return nil }
    return Heading(line: line, token: token, style: style, numbers: numbers)
  }

  /// The number that a heading begins with; nil where what stands behind it is no goal.
  private static func number(_ text: String, _ layout: GenericLayout) -> (style: Style, numbers: [Int])? {
    guard let first = text.first, first.isNumber || "(（".contains(first) else { return nil }
    let digits = text.prefix { $0.isNumber || "().（）．、-－―‐".contains($0) }
    // 3歳児健診 has no number.
    guard
      digits.last?.isNumber != true || text.dropFirst(digits.count).first?.isWhitespace == true
        || first.unicodeScalars.first.map({ (0x2460...0x2473).contains($0.value) }) == true
    else { return nil }
    let (id, title) = HeadingNumber.split(text)
    let numbers = id.split(separator: "-").map { Int($0) }
    guard let title, isGoal(GenericKey.of(title), layout), (1...2).contains(numbers.count) else { return nil }
    let known = numbers.compactMap { $0 }
    guard known.count == numbers.count else { return nil }
    if known.count == 2 { return (.dashed, known) }
    let isCircled = first.unicodeScalars.first.map { (0x2460...0x2473).contains($0.value) } == true
    return (isCircled ? .circled : "(（".contains(first) ? .bracketed : .plain, known)
  }

  static func isGoal(_ key: String, _ layout: GenericLayout) -> Bool {
    let words = layout.words
    guard layout.shape.isTitle(key), key.unicodeScalars.count <= 40, !key.contains("年度"), !key.contains("。") else {
      return false
    }
    let isPart = (words.titles + words.documents).contains(where: key.hasSuffix)
    let isKind = words.statuses[key] != nil || words.otherStatuses.contains(key) || words.priorities.contains(key)
    // 体験の機会 ends as 協議会 does, and is no office.
    let isOffice = !key.contains("の") && layout.shape.offices(key) != nil
    return !isPart && !isKind && words.labels[key] == nil && !words.namesArea(key) && !isOffice
  }
}

extension GenericScan {
  /// Takes a heading that says what the lists below it belong to.
  mutating func takeNumberedGoal(_ line: Int) -> Bool {
    guard let goals = numberedGoals, let token = goals.tokens[line] else { return false }
    addNumberedGoal(token, isOuter: goals.outer.contains(line))
    open = nil
    lastTable = nil
    return true
  }

  mutating func addNumberedGoal(_ token: Int, isOuter: Bool) {
    guard let field = words.field(named: "localGoal") else { return }
    add(
      Found(
        uses: [GenericVocabulary.Use(field: field, rank: isOuter ? .max - 1 : .max)], label: [],
        labelText: isOuter ? "大見出し" : "見出し", values: [token], how: .line, place: layout.place(token)))
  }
}
