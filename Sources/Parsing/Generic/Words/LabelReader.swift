/// Recognises labels, whatever is around them.
struct LabelReader: Sendable {
  let words: GenericVocabulary
  let named: NamedYears

  /// Nothing longer is a label.
  static let longest = 48

  /// The label that all of a text is; nil where it is none.
  func read(_ text: some StringProtocol) -> LabelWord? {
    guard text.utf8.count <= Self.longest * 4 else { return nil }
    var scalars = Array(GenericKey.of(text).unicodeScalars)[...]
    guard !scalars.isEmpty, scalars.count <= Self.longest else { return nil }
    var word = LabelWord()
    while let last = scalars.last, last == ":" { scalars.removeLast() }
    if fits(scalars, &word) { return word }
    if let inside = unbracketed(scalars) {
      scalars = inside
      word.isBracketed = true
      if fits(scalars, &word) { return word }
    }
    scalars = withoutOrnaments(scalars)
    if fits(scalars, &word) { return word }
    if !word.isBracketed, let inside = unbracketed(scalars) {
      scalars = inside
      word.isBracketed = true
      if fits(scalars, &word) { return word }
    }
    // Brackets and years at the ends, one after the other.
    for _ in 0..<3 {
      guard let shorter = withoutNote(scalars, &word) ?? withoutYear(scalars, &word) else { break }
      scalars = shorter
      if scalars.isEmpty { return word.year == nil ? nil : word }
      if fits(scalars, &word) { return word }
      let bare = unbracketed(scalars) ?? withoutOrnaments(scalars)
      if bare.count < scalars.count, fits(bare, &word) { return word }
    }
    // 成果指標1, 活動指標②: which of them, and no value.
    let counted = scalars.dropLast(while: { isDigit($0) || isCircled($0) })
    if counted.count < scalars.count, counted.count > 1,
      let use = words.lookup.labels[counted]?.first,
      words.fields[use.field].reads == .indicator, fits(counted, &word)
    {
      return word
    }
    if let mark = scalars.dropFirst().firstIndex(of: "※"), fits(scalars[..<mark], &word) { return word }
    // 令和5年度 事務事業評価一覧 is what a document is called.
    let isTitle = word.year != nil && words.lookup.titles.ending(scalars) != nil
    if !isTitle, let shorter = withoutAffix(scalars) ?? withoutOwner(scalars), fits(shorter, &word) {
      word.isExact = false
      return word
    }
    if joined(scalars, &word) {
      word.isExact = false
      return word
    }
    // 何のためにやるのか（目的）: a question, and in brackets what it is about.
    if let asked = word.inner.first, scalars.last == "か", [.text, .status].contains(words.fields[asked.field].reads) {
      (word.uses, word.inner, word.isExact) = (word.inner, [], false)
      return word
    }
    return nil
  }

  private func fits(_ scalars: ArraySlice<Unicode.Scalar>, _ word: inout LabelWord) -> Bool {
    let uses = words.lookup.labels[scalars]
    let role = words.lookup.roles[scalars]
    guard uses != nil || role != nil else { return false }
    word.uses = uses ?? []
    word.role = role
    if role != nil { word.isEstimate = words.lookup.estimates[scalars] != nil }
    // 結果（どのような効果が得られるのか） is an aim, and no result yet.
    if word.isAsked, let use = word.uses.first, words.fields[use.field].name == "results",
      let purpose = words.field(named: "purpose")
    {
      word.uses = [GenericVocabulary.Use(field: purpose, rank: 0)]
    }
    return true
  }

  private static let brackets: [Unicode.Scalar: Unicode.Scalar] = [
    "【": "】", "[": "]", "〔": "〕", "<": ">", "《": "》", "≪": "≫", "「": "」", "『": "』", "(": ")", "〈": "〉",
  ]

  private func unbracketed(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
    guard let first = scalars.first, let close = Self.brackets[first], scalars.last == close, scalars.count > 2,
      scalars.firstIndex(of: close) == scalars.endIndex - 1
    else { return nil }
    return scalars.dropFirst().dropLast()
  }

  private static let ornaments = Set("■□◆◇●○◎▼▽▲△★☆▶►◯・•‣※*#>|:-_.,、。〇▪◼§＊†".unicodeScalars)

  private static let endings = Set("※*>|:_、。†＊-".unicodeScalars)

  /// Without what numbers or adorns a heading: `■`, `1.`, `(1)`, `①`, `Ⅱ`, `ア)`.
  private func withoutOrnaments(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var rest = scalars
    while let first = rest.first {
      // 2023年度 is no numbered 年度.
      if isDigit(first), rest.first(where: { !isDigit($0) }) == "年" { break }
      if Self.ornaments.contains(first) || isDigit(first) || isCircled(first) || "IVX".unicodeScalars.contains(first) {
        rest.removeFirst()
      } else if first == "(", let close = rest.prefix(5).firstIndex(of: ")"), isNumbering(rest[..<close].dropFirst()) {
        rest = rest[(close + 1)...]
      } else if first == "第", rest.dropFirst().first.map(isDigit) == true {
        rest.removeFirst()
      } else if let second = rest.dropFirst().first, second == ")" || second == ".", rest.count > 3 {
        rest = rest.dropFirst(2)
      } else {
        break
      }
    }
    // Behind a label a mark is its value (評価：◎), and a circled number too but behind an amount's (事業費計①).
    while let last = rest.last, Self.endings.contains(last) { rest.removeLast() }
    if let last = rest.last, isCircled(last) {
      var before = rest.dropLast()
      while let dot = before.last, "・….-".unicodeScalars.contains(dot) { before.removeLast() }
      if let end = before.last, "計費額)".unicodeScalars.contains(end) { rest = before }
    }
    return rest
  }

  /// What counts headings in brackets: digits, letters, one kana.
  private func isNumbering(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.allSatisfy { isDigit($0) || $0.isASCII || isCircled($0) }
      || scalars.count == 1
        && scalars.allSatisfy { (0x3041...0x30FF).contains($0.value) || "一二三四五六七八九".unicodeScalars.contains($0) }
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }
  private func isCircled(_ scalar: Unicode.Scalar) -> Bool { (0x2460...0x2473).contains(scalar.value) }

  private static let unitHeads = FoldedWords(["単位:", "単位"])

  /// The brackets that notes stand in, by the one that closes them.
  private static let notes: [Unicode.Scalar: Unicode.Scalar] = [")": "(", "]": "[", "〕": "〔", "】": "【"]

  /// Without the last brackets, of which a unit, a year or a second label is kept.
  private func withoutNote(_ scalars: ArraySlice<Unicode.Scalar>, _ word: inout LabelWord) -> ArraySlice<
    Unicode.Scalar
  >? {
    guard let last = scalars.last, let bracket = Self.notes[last], let open = opening(scalars, bracket, last) else {
      return nil
    }
    var inside = scalars[(open + 1)..<(scalars.endIndex - 1)]
    let rest = scalars[..<open]
    // 令和5年度(予算): the brackets say what the year's figures are.
    if words.lookup.roles[inside] != nil, let year = leadingYear(rest),
      year.length == rest.count
    {
      return nil
    }
    if let head = Self.unitHeads.beginning(inside) { inside = inside.dropFirst(head) }
    let key = inside.text
    if isJudgement(key), words.lookup.labels[rest]?.contains(where: judges) == true {
      return nil
    }
    if key.hasSuffix("か"), !key.hasSuffix("たか") { word.isAsked = true }
    if words.money[key] != nil || words.units.contains(key) {
      if word.unit == nil { word.unit = key }
    } else if let year = PrintedYear(inside),
      year.length == inside.count || Self.yearEnds.beginning(inside.dropFirst(year.length), where: \.isEmpty) != nil
    {
      if word.year == nil { (word.year, word.gregorian) = (key, year.year) }
    } else if let year = named.year(inside), year.length == inside.count {
      if word.year == nil { (word.year, word.gregorian) = (year.text, year.year) }
    } else if let uses = words.labels[key] {
      word.inner = uses
    } else if !rest.isEmpty, let role = words.roles[key], role == .plan || role == .actual || role == .rate {
      return nil
    }
    return rest
  }

  /// Where the last bracket was opened; one may stand within it: 対象(誰(何)のために).
  private func opening(
    _ scalars: ArraySlice<Unicode.Scalar>, _ bracket: Unicode.Scalar, _ closing: Unicode.Scalar
  ) -> Int? {
    var depth = 0
    for index in scalars.indices.reversed() {
      if scalars[index] == closing { depth += 1 }
      if scalars[index] == bracket { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  private func reads(_ uses: [GenericVocabulary.Use], _ kind: GenericVocabulary.Reads) -> Bool {
    uses.contains { words.fields[$0.field].reads == kind }
  }

  private func judges(_ use: GenericVocabulary.Use) -> Bool {
    [.rating, .aspect, .status].contains(words.fields[use.field].reads)
  }

  /// 総合評価（A）, 進捗状況（順調）: the brackets hold the value, and no note.
  private func isJudgement(_ key: String) -> Bool {
    words.attainments.meaning(key) != nil || words.statuses[key] != nil
      || key.unicodeScalars.count == 1 && key.unicodeScalars.first.flatMap(RatingSign.init) != nil
  }

  /// Without the year before or behind it; `の` between them goes too.
  private func withoutYear(_ scalars: ArraySlice<Unicode.Scalar>, _ word: inout LabelWord) -> ArraySlice<
    Unicode.Scalar
  >? {
    guard word.year == nil else { return nil }
    if let year = leadingYear(scalars) {
      var rest = scalars.dropFirst(year.length)
      (word.year, word.gregorian) = (year.text, year.year)
      // R5年度末時点 is that year.
      if Self.yearEnds.beginning(rest, where: \.isEmpty) != nil { return [] }
      if let joint = Self.yearJoints.beginning(rest) { rest = rest.dropFirst(joint) }
      return rest
    }
    for start in scalars.indices.dropFirst().suffix(10) {
      guard let year = PrintedYear(scalars[start...]), start + year.length == scalars.endIndex else { continue }
      word.year = scalars[start...].text
      word.gregorian = year.year
      return scalars[..<start]
    }
    return nil
  }

  private static let yearEnds = FoldedWords(["末時点", "末現在", "末", "時点", "現在"])
  private static let yearJoints = FoldedWords(["以降に向けての", "以降に向けた", "に向けての", "に向けた", "以降の", "における", "の"])

  private func leadingYear(_ scalars: ArraySlice<Unicode.Scalar>) -> (length: Int, year: Int, text: String)? {
    if let year = PrintedYear(scalars) {
      return (year.length, year.year, scalars.prefix(year.length).text)
    }
    return named.year(scalars)
  }

  private func withoutAffix(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
    if let tail = words.lookup.tails.ending(scalars, where: isKnown) { return scalars.dropLast(tail) }
    return words.lookup.heads.beginning(scalars, where: isKnown).map { scalars.dropFirst($0) }
  }

  /// 取組内容の達成度 is a 達成度, 実施計画の事業名 a 事業名: what stands before the last の says whose. Only for judgements and
  /// names: いじめ防止の取組 is a name itself.
  private func withoutOwner(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
    guard let last = scalars.lastIndex(of: "の"), last > scalars.startIndex + 1, last - scalars.startIndex <= 14 else {
      return nil
    }
    let rest = scalars[(last + 1)...]
    guard let use = words.lookup.labels[rest]?.first else { return nil }
    if rest.last == "名", words.fields[use.field].reads == .title { return rest }
    // 第2期こども計画 事業量の進捗状況: what the document is called.
    let owner = scalars[..<last]
    let namesPlan = words.lookup.plans.words.contains { plan in
      !owner.starts(with: plan) && owner.firstIndex(of: plan, from: owner.startIndex + 1) != nil
    }
    guard !namesPlan, rest.count > 2, [.rating, .status].contains(words.fields[use.field].reads) else { return nil }
    // 事業費の方向性, 成果の方向性: what is planned for a part is not what is planned for the project.
    if words.fields[use.field].reads == .status, let part = words.lookup.labels[owner]?.first,
      [.money, .text, .aspect, .indicator].contains(words.fields[part.field].reads)
    {
      return nil
    }
    return rest
  }

  /// 令和6年度の取組予定, as a part of 今後の課題・令和6年度の取組予定.
  private func behindYear(_ scalars: ArraySlice<Unicode.Scalar>) -> [GenericVocabulary.Use]? {
    guard let year = leadingYear(scalars) else { return nil }
    var rest = scalars.dropFirst(year.length)
    if rest.first == "の" { rest.removeFirst() }
    return words.lookup.labels[rest]
  }

  private static let ofProject = ArraySlice("事業の".unicodeScalars)

  private func isKnown(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    words.lookup.labels[scalars] != nil
  }

  /// 課題・改善点: of joined labels the first counts, where both are narratives or both are of one field.
  private func joined(_ scalars: ArraySlice<Unicode.Scalar>, _ word: inout LabelWord) -> Bool {
    for join in words.lookup.joins.words where scalars.firstIndex(of: join, from: scalars.startIndex) != nil {
      let parts = scalars.parts(separatedBy: join)
      guard (2...4).contains(parts.count) else { continue }
      var uses: [[GenericVocabulary.Use]] = []
      for part in parts {
        guard let use = words.lookup.labels[part] ?? words.lookup.labels[Self.ofProject + part] ?? behindYear(part)
        else {
          break
        }
        uses.append(use)
      }
      guard let first = uses.first, uses.count == parts.count else { continue }
      // 事業名・担当課: the office stands in brackets behind the name, or on the line below it.
      if uses.count == 2, let second = uses.last, reads(first, .title), reads(second, .departments) {
        (word.uses, word.inner) = (first, second)
        return true
      }
      let fields = Set(uses.compactMap(\.first?.field))
      let areTexts = fields.allSatisfy { words.fields[$0].reads == .text || words.fields[$0].otherwise != nil }
      guard fields.count == 1 || areTexts else { continue }
      if areTexts, let text = uses.compactMap(\.first).first(where: { words.fields[$0.field].reads == .text }) {
        word.uses = [text]
      } else {
        word.uses = first
      }
      return true
    }
    return false
  }
}

extension ArraySlice {
  fileprivate func dropLast(while predicate: (Element) -> Bool) -> ArraySlice {
    var rest = self
    while let last = rest.last, predicate(last) { rest.removeLast() }
    return rest
  }
}
