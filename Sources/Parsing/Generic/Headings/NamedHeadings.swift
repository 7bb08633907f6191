/// Projects that no label names, but the heading above each of them: （１）利用者支援事業, and below it 担当課, a table, 評価.
///
/// Only headings numbered or marked in one way, of which two or more have the same label, or a table over years, as the
/// first thing below them: that is what tells a project's heading from a chapter's. One alone will do above the only table
/// over years of what was planned and reached, in a progress report.
struct NamedHeadings {
  /// The lines of the headings with the project's name in each.
  private(set) var names: [Int: String] = [:]
  /// The numbers that headings count their projects by (事業1-1), where no two have the same.
  private(set) var numbers: [Int: String] = [:]
  /// Lines of other headings, above which a project ends.
  private(set) var ends: Set<Int> = []
  /// Of these the lines that say what the projects below them belong to: numbered from 1 without a gap.
  private(set) var goals: Set<Int> = []
  /// Lines that say which part of the municipality the figures below them are of: 【北部】. They part no projects.
  private(set) var areas: Set<Int> = []

  private struct Heading {
    var line: Int
    var style: Style
    var name: String
    /// That behind 事業 or No.
    var number: String?
    /// What stands below it first; nil where that is another heading, or nothing that is known.
    var follower: String?
    /// The line of the table over years, where that is what stands below it.
    var table: Int?
    /// The style of the heading that stands right below it.
    var below: Style?
  }

  private struct Kind: Hashable {
    var style: Style
    var follower: String
  }

  private enum Style: Hashable {
    case inBrackets, dashed, plain, circled, bracketed, counted
    /// ### of markdown, by how many.
    case hashed(Int)
    /// 施策1-1, by its label.
    case labelled(String)
    case mark(Unicode.Scalar)
  }

  /// How many lines of prose may stand between a heading and the first label.
  private static let reach = 15

  init(_ scan: GenericScan) {
    let layout = scan.layout
    if let (line, name) = Self.aboveCode(layout) {
      names[line] = name
      return
    }
    var areas: Set<Int> = []
    let found = layout.lines.indices.compactMap { line -> Heading? in
      guard let (token, label) = Self.heading(layout, line), !scan.legendTokens.contains(token) else { return nil }
      let text = layout.tokens[token].text
      if layout.words.namesArea(layout.tokens[token].key) {
        areas.insert(line)
        return nil
      }
      let known = scan.heading(token)
      let divided = known.map { Self.labelled(text, $0.labelText) } ?? Self.divided(text, layout.words.counts)
      guard let (style, name, number) = divided, Self.isName(name, layout) else { return nil }
      return Heading(line: line, style: style, name: name, number: number, follower: label)
    }
    guard !found.isEmpty else { return }
    let styles = Dictionary(found.map { ($0.line, $0.style) }, uniquingKeysWith: { first, _ in first })
    let headings = found.map { heading in
      var heading = heading
      if heading.follower == nil { Self.look(below: &heading, layout, styles) }
      return heading
    }
    let kinds = Dictionary(grouping: headings.filter { $0.follower != nil }) {
      Kind(style: $0.style, follower: $0.follower ?? "")
    }
    // The most frequent kind; of two the one that comes first.
    let best = kinds.max { left, right in
      (left.value.count, right.value.first?.line ?? 0) < (right.value.count, left.value.first?.line ?? 0)
    }
    guard let (kind, alike) = best, alike.count > 1 || kinds.count == 1 && Self.isOnlyProject(alike, layout) else {
      return
    }
    // Most headings of the style are such: else the style says nothing.
    let all = headings.count { $0.style == kind.style && $0.follower != nil }
    guard alike.count * 3 >= all * 2 else { return }
    self.areas = areas
    for heading in alike { names[heading.line] = heading.name }
    let counted = alike.compactMap(\.number)
    if counted.count == alike.count, Set(counted).count == counted.count {
      for heading in alike { numbers[heading.line] = heading.number }
    }
    let outer = Set(headings.filter { $0.below == kind.style }.map(\.style))
    for heading in headings where names[heading.line] == nil {
      if heading.style == kind.style || outer.contains(heading.style) { ends.insert(heading.line) }
    }
    takeGoals(headings.filter { $0.style != kind.style && ends.contains($0.line) }, before: alike[0].line, layout)
  }

  /// 星見広場事業 right above 事務事業コード：1001, where that is the only such code: the page of one project. A page's picture may
  /// have left the name there twice.
  private static func aboveCode(_ layout: GenericLayout) -> (line: Int, name: String)? {
    let codes = layout.tokens.filter { token in
      token.word?.uses.contains { layout.words.fields[$0.field].name == "number" } ?? false && token.key.contains("事業")
    }
    guard codes.count == 1, let code = codes.first,
      let line = layout.lines[..<code.line].lastIndex(where: { $0.contains { !$0.isBlank } }),
      let (token, label) = heading(layout, line), label == nil
    else { return nil }
    let words = layout.tokens[token].text.split(whereSeparator: \.isWhitespace)
    let isTwice = words.count.isMultiple(of: 2) && words.prefix(words.count / 2) == words.suffix(words.count / 2)
    let name = isTwice ? words.prefix(words.count / 2).joined(separator: " ") : layout.tokens[token].text
    return isName(name, layout) ? (line, name) : nil
  }

  /// 1 相談支援の充実 above （１）…: a goal like those above lists, where all such headings are of one kind and the first stands above
  /// the first project.
  private mutating func takeGoals(_ outer: [Heading], before first: Int, _ layout: GenericLayout) {
    guard outer.count > 1, outer[0].line < first, Set(outer.map(\.style)).count == 1 else { return }
    let isCounted = outer.enumerated().allSatisfy { index, heading in
      guard let cell = layout.filled(heading.line).first, let token = layout.lines[heading.line][cell].tokens.first
      else { return false }
      let (id, title) = HeadingNumber.split(layout.tokens[token].text)
      return Int(id) == index + 1 && title.map { NumberedGoals.isGoal(GenericKey.of($0), layout) } ?? false
    }
    if isCounted { goals = Set(outer.map(\.line)) }
  }

  /// The token of a line that holds nothing else and is no label; or that begins a row in which the project's judgement
  /// stands beside it, with that one's label: （１）子育て支援の充実 | 評価 | A.
  private static func heading(_ layout: GenericLayout, _ line: Int) -> (token: Int, label: String?)? {
    let cells = layout.filled(line)
    guard cells.count == 1 || cells.count == 3, layout.lines[line][cells[0]].tokens.count == 1,
      let token = layout.lines[line][cells[0]].tokens.first, layout.tokens[token].word == nil
    else { return nil }
    guard cells.count == 3 else { return (token, nil) }
    guard let word = layout.lines[line][cells[1]].word, layout.reads(word, .rating),
      layout.lines[line][cells[2]].word == nil, let label = layout.lines[line][cells[1]].tokens.first
    else { return nil }
    return (token, layout.tokens[label].key)
  }

  /// Whether one heading alone names a project: in a progress report, above a table of what was planned and reached.
  private static func isOnlyProject(_ headings: [Heading], _ layout: GenericLayout) -> Bool {
    guard headings.count == 1, let table = headings.first?.table, ProgressReport.title(layout) == .report else {
      return false
    }
    let end = layout.lines[table...].firstIndex { $0.count < 2 } ?? layout.lines.count
    var roles: Set<GenericVocabulary.Role> = []
    for line in table..<min(end, table + tableReach) {
      roles.formUnion(layout.lines[line].compactMap { $0.word?.role })
    }
    return roles.isSuperset(of: [.plan, .actual])
  }

  /// How many rows of a table are looked at for what they hold.
  private static let tableReach = 20

  private static func isName(_ name: String, _ layout: GenericLayout) -> Bool {
    let key = GenericKey.of(name)
    return layout.shape.isTitle(key) && key.unicodeScalars.count <= 40 && !key.contains("年度") && !key.contains("。")
      && !key.hasSuffix("、") && !layout.words.titles.contains { key.hasSuffix($0) }
  }

  private typealias Divided = (style: Style, name: String, number: String?)

  /// 施策１－１ 母子保健の充実: the label, and the words behind its number.
  private static func labelled(_ text: String, _ label: String) -> Divided? {
    guard let range = text.firstRange(of: label) else { return nil }
    let (_, title) = HeadingNumber.split(String(text[range.upperBound...]))
    return title.map { (.labelled(label), $0, nil) }
  }

  /// 事業1 プレーパーク, 取組1-2 …, 事業（１） …: the name and the number of what the word counts.
  private static func counted(_ name: String, _ counts: [String]) -> (name: String, number: String?) {
    for word in counts where name.hasPrefix(word) {
      let behind = name.dropFirst(word.count)
      let digits = behind.drop { "(（".contains($0) }
      guard digits.startIndex == behind.startIndex || behind.dropFirst() == digits,
        digits.first.map({ $0.isNumber }) ?? false
      else { return (name, nil) }
      let (id, title) = HeadingNumber.split(String(behind))
      return title.map { ($0, id) } ?? (name, nil)
    }
    return (name, nil)
  }

  /// What numbers or marks a heading, and its words.
  private static func divided(_ text: String, _ counts: [String]) -> Divided? {
    let scalars = Array(text.unicodeScalars)
    func rest(_ from: Int) -> String {
      String(String.UnicodeScalarView(scalars[from...])).trimmingSpaces()
    }
    guard let first = scalars.first, scalars.count > 2 else { return nil }
    if first == "#" {
      let depth = scalars.prefix { $0 == "#" }.count
      guard depth > 1, depth < scalars.count, scalars[depth].properties.isWhitespace else { return nil }
      let words = rest(depth)
      let own = divided(words, counts).map { ($0.name, $0.number) } ?? counted(words, counts)
      return (.hashed(depth), own.0, own.1)
    }
    if "(（".unicodeScalars.contains(first) {
      let digits = scalars.dropFirst().prefix { isDigit($0) }
      let close = 1 + digits.count
      guard (1...2).contains(digits.count), close < scalars.count, ")）".unicodeScalars.contains(scalars[close]) else {
        return nil
      }
      return (.inBrackets, rest(close + 1), nil)
    }
    if (0x2460...0x2473).contains(first.value) { return (.circled, rest(1), nil) }
    if "■◆●◇□▼○◎▶★".unicodeScalars.contains(first) { return (.mark(first), rest(1), nil) }
    if first == "【", scalars.last == "】", !scalars.dropLast().contains("】") {
      return (.bracketed, String(String.UnicodeScalarView(scalars[1..<(scalars.count - 1)])).trimmingSpaces(), nil)
    }
    // 【事業1】利用者支援事業
    if "【〔［[〈<＜".unicodeScalars.contains(first),
      let close = scalars.prefix(16).firstIndex(where: {
        "】〕］]〉>＞".unicodeScalars.contains($0)
      }), let (_, number) = count(scalars[1..<close], counts)
    {
      return (.counted, rest(close + 1), number)
    }
    // 事業1-1 産後ケア
    let own = counted(text, counts)
    if own.name != text { return (.counted, own.name, own.number) }
    guard isDigit(first) else { return nil }
    let number = scalars.prefix { isDigit($0) || "-－―.．".unicodeScalars.contains($0) }
    guard number.count < scalars.count, number.count <= 8 else { return nil }
    let next = scalars[number.count]
    let isDashed = number.dropLast().contains { !isDigit($0) }
    guard next.properties.isWhitespace || "、".unicodeScalars.contains(next) || number.last.map({ !isDigit($0) }) == true
    else { return nil }
    return (isDashed ? .dashed : .plain, rest(number.count + ("、".unicodeScalars.contains(next) ? 1 : 0)), nil)
  }

  /// What counts the project in 事業1, No.12, 1-2, and the number behind a word that does.
  private static func count(
    _ scalars: ArraySlice<Unicode.Scalar>, _ counts: [String]
  ) -> (word: String, number: String?)? {
    let text = String(String.UnicodeScalarView(scalars))
    let word = counts.first { text.hasPrefix($0) } ?? ""
    let number = text.dropFirst(word.count).unicodeScalars
    guard number.contains(where: isDigit), number.allSatisfy({ isDigit($0) || "-－―.．".unicodeScalars.contains($0) })
    else { return nil }
    return (word, word.isEmpty ? nil : HeadingID.plain(String(number)))
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
  }

  private static func hasValue(_ layout: GenericLayout, _ line: Int, _ token: Int) -> Bool {
    if layout.tokens[token].isInline { return true }
    let cells = layout.filled(line)
    return cells.count > 1 && layout.lines[line][cells[1]].word == nil
  }

  private static func look(below heading: inout Heading, _ layout: GenericLayout, _ styles: [Int: Style]) {
    let last = min(heading.line + reach, layout.lines.count - 1)
    guard heading.line < last else { return }
    for line in (heading.line + 1)...last {
      if let style = styles[line] {
        heading.below = style
        return
      }
      let cells = layout.filled(line)
      guard let cell = cells.first, let token = layout.lines[line][cell].tokens.first else { continue }
      if layout.isRow(line), FiguresHeading(layout, line..<layout.lines.count) != nil {
        // Below 基本目標1 a table's rows are its projects.
        if case .labelled = heading.style { return }
        (heading.follower, heading.table) = ("年度", line)
        return
      }
      // 年度 | 計画 | 実績 over a row for each year.
      if layout.isRow(line), cells.count > 1, cells.allSatisfy({ layout.lines[line][$0].word != nil }), line < last,
        let below = layout.filled(line + 1).first, layout.lines[line + 1][below].word?.isYear == true
      {
        (heading.follower, heading.table) = ("年度", line)
        return
      }
      if let word = layout.tokens[token].word, word.isHead, word.isExact {
        // A label without its value beside it may be anything: a legend's name, the heading of a column. Below what
        // counts projects it is theirs.
        if heading.style == .counted || hasValue(layout, line, token) { heading.follower = layout.tokens[token].key }
        return
      }
    }
  }
}
