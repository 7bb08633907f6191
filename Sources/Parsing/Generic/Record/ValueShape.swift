import Contracts

/// Whether a value looks like what its label says. What doesn't is not taken for it.
struct ValueShape: Sendable {
  let words: GenericVocabulary

  func isBlank(_ key: String) -> Bool { key.isEmpty || words.blanks.contains(key) }

  /// The name of a project: words, and neither a figure nor a sentence.
  func isTitle(_ key: String) -> Bool {
    let scalars = key.unicodeScalars
    guard (2...100).contains(scalars.count), !isBlank(key), !isTotal(key) else { return false }
    guard scalars.contains(where: isWord), !key.hasSuffix("。"), !key.hasPrefix("※"), !isCount(key), !goesOn(key) else {
      return false
    }
    if scalars.contains("。"), scalars.count > 40 { return false }
    return PrintedYear(Array(scalars)[...]).map { $0.length < scalars.count } ?? true
  }

  /// What heads a row that only adds up: 計, 施策1計, 子育て課 計, こども部小計, 合計（3事業）. 家計 and 統計 don't.
  func isTotal(_ text: String) -> Bool {
    var key = GenericKey.of(text)[...]
    if key.hasSuffix(")"), let open = key.lastIndex(of: "("), open > key.startIndex { key = key[..<open] }
    if words.totals.contains(String(key)) { return true }
    return words.totals.contains { total in
      guard total.hasSuffix("計"), key.hasSuffix(total) else { return false }
      let before = key.dropLast(total.count)
      return total.count > 1 || isOffice(String(before))
        || before.last.map { $0.isNumber || ")]】」".contains($0) } ?? false
        || text.split(whereSeparator: \.isWhitespace).last?.first == total.first
    }
  }

  /// 2事業, 全12件: how many there are of something.
  private func isCount(_ key: String) -> Bool {
    let digits = (key.hasPrefix("全") ? key.dropFirst() : key[...]).drop { $0.isNumber || $0 == "," }
    return digits.count < key.count && words.units.contains(String(digits))
  }

  /// サロン活動（続き）: the rest of a record that an earlier page or row has begun.
  private func goesOn(_ key: String) -> Bool {
    let bare = Self.unbracketed(key)
    return words.continuations.contains { bare.hasSuffix($0) && bare != key }
  }

  /// What is to be written behind the label, in a guide to the form or one that is still empty: 評価の対象となる事業の名称,
  /// （事業名を記入）, ○○事業.
  func explains(_ key: String) -> Bool {
    let bare = Self.unbracketed(key)
    return words.explanations.contains { bare.hasSuffix($0) }
      || zip(key, key.dropFirst()).contains { $0 == $1 && words.standIns.contains($0) }
  }

  /// Without the brackets at either end.
  static func unbracketed(_ key: String) -> String {
    var rest = key[...]
    while let first = rest.first, "([【「<《".contains(first) { rest.removeFirst() }
    while let last = rest.last, ")]】」>》".contains(last) { rest.removeLast() }
    return String(rest)
  }

  /// 1301, 1-2-3, No.12, A-01, 第3号.
  func isNumber(_ key: String) -> Bool {
    guard (1...20).contains(key.unicodeScalars.count), !isBlank(key) else { return false }
    var hasDigit = false
    for scalar in key.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x2460...0x2473: hasDigit = true
      case 0x41...0x5A, 0x61...0x7A: break
      default: guard "-.()_/#・の第号番No№ⅠⅡⅢⅣⅤ".unicodeScalars.contains(scalar) else { return false }
      }
    }
    return hasDigit || key.unicodeScalars.count == 1
  }

  /// The offices of one line; nil where one of them doesn't end as offices do.
  func offices(_ text: String) -> [String]? {
    let items = text.split(whereSeparator: { "、，,;；/／\n\r".contains($0) })
      .map { withoutContact($0.trimmingSpaces()) }.filter { !$0.isEmpty }
    guard !items.isEmpty, items.count <= 12 else { return nil }
    // 保育課 関係部局課: the next label, whose value stands on the next line.
    let hasLabel = items.contains { item in
      item.split(whereSeparator: \.isWhitespace).dropFirst()
        .contains { $0.unicodeScalars.count > 2 && words.labels[GenericKey.of($0)] != nil }
    }
    guard !hasLabel else { return nil }
    // 子育て課・保育課 are two offices, 子ども・子育て課 is one: every part must be an office by itself.
    let divided = items.flatMap { item -> [String] in
      if let parts = dividedOffices(item) { return parts }
      // こども部 子育て課 is one office, 子育て課 保育課 are two.
      let words = item.split(whereSeparator: \.isWhitespace).map(String.init)
      let isList =
        words.count > 1 && words.allSatisfy { isOffice(GenericKey.of($0)) && !$0.hasSuffix("部") && !$0.hasSuffix("局") }
      return isList && words.allSatisfy { $0.hasSuffix("課") } ? words : [item]
    }
    return divided.allSatisfy { isOffice(GenericKey.of($0)) } ? divided : nil
  }

  /// The offices that dots part, where there are several: a part that is none by itself (文化・生涯学習課) belongs to the next.
  private func dividedOffices(_ item: String) -> [String]? {
    let parts = item.split(separator: "・").map { $0.trimmingSpaces() }
    guard parts.count > 1, parts.count <= 24 else { return nil }
    var offices: [String] = []
    var begun: [String] = []
    for part in parts {
      begun.append(part)
      guard isOffice(GenericKey.of(part)) else { continue }
      offices.append(begun.joined(separator: "・"))
      begun = []
    }
    return begun.isEmpty && offices.count > 1 && offices.allSatisfy { isOffice(GenericKey.of($0)) } ? offices : nil
  }

  /// 児童家庭課　支援係長 …　251-0000: the office, and not whom to ask there.
  private func withoutContact(_ item: String) -> String {
    let words = item.split(whereSeparator: \.isWhitespace)
    let contact = words.dropFirst().firstIndex { word in
      word.hasSuffix("長") || word.contains(where: \.isNumber) && !word.contains { $0.isLetter }
    }
    guard let contact, words[..<contact].allSatisfy({ isOffice(GenericKey.of($0)) }),
      let first = words.first, let last = words[..<contact].last
    else { return item }
    return String(item[first.startIndex..<last.endIndex])
  }

  func isOffice(_ key: String) -> Bool {
    guard (2...40).contains(key.unicodeScalars.count), !key.contains("。"), words.labels[key] == nil else {
      return false
    }
    var name = key
    // 子育て課(内線123), 子育て課 他
    if name.hasSuffix(")"), let open = name.lastIndex(of: "("), open > name.startIndex { name = String(name[..<open]) }
    for more in ["ほか", "他", "等", "など"] where name.hasSuffix(more) { name = String(name.dropLast(more.count)) }
    return words.offices.contains { name.hasSuffix($0) && name != $0 }
  }

  /// A rating in words that are not known has no more parts with spaces between; B 選択の 利用者数は前年度を is what an
  /// extractor has put together.
  static let mostWords = 2

  enum Rated: Hashable {
    case sign(RatingSign, words: String)
    case words
  }

  /// A rating: a sign, a sign with its words, or words that say how far something got.
  func rating(_ text: String, known: (RatingSign) -> Bool) -> Rated? {
    let key = GenericKey.of(text)
    guard !isBlank(key), key.unicodeScalars.count <= 45 else { return nil }
    if isAttainment(key) { return .words }
    guard let (sign, rest) = RatingSign.split(text) else { return nil }
    if rest.isEmpty { return sign.family != .circled || known(sign) ? .sign(sign, words: "") : nil }
    if known(sign) || isAttainment(rest) { return .sign(sign, words: rest) }
    let words = text.split(whereSeparator: \.isWhitespace)
    // C　利用が見込みを下回った。; behind a mark a sentence may be an item of a list.
    let said = sign.family == .letter && rest.hasSuffix("。") ? rest.dropLast() : rest[...]
    return !sign.family.numbers && said.unicodeScalars.count <= 20 && !said.contains("。")
      && words.count <= Self.mostWords
      ? .sign(sign, words: rest) : nil
  }

  /// What a mark in its column may choose: A, ◎, 順調.
  func isRatingChoice(_ text: String) -> Bool {
    let key = GenericKey.of(text)
    if let (sign, rest) = RatingSign.split(text), rest.isEmpty { return sign.family != .digit }
    return isAttainment(key)
  }

  /// What the words of a rating say by themselves.
  func attainment(_ key: String) -> AttainmentPhrases.Meaning? { words.attainments.meaning(bare(key)) }

  func isAttainment(_ key: String) -> Bool { attainment(key) != nil }

  func status(_ key: String) -> Status? { words.statuses[bare(key)] ?? words.statuses[bare(withoutSign(key))] }

  func isStatus(_ key: String) -> Bool {
    status(key) != nil || words.otherStatuses.contains(bare(key))
      || words.otherStatuses.contains(bare(withoutSign(key)))
  }

  /// Whether in place of a name stands what became of the project: 廃止, （統合）, 統合（101へ）, 令和4年度で終了.
  func saysWhatBecame(_ key: String) -> Bool {
    var words = key[...]
    if words.hasPrefix("("), words.hasSuffix(")") { words = words.dropFirst().dropLast() }
    if isStatus(String(words)) { return true }
    let scalars = Array(words.unicodeScalars)
    guard let year = PrintedYear(scalars[...]) else { return false }
    return scalars.indices.dropFirst(year.length).contains { start in
      start - year.length <= Self.longestJoint && isStatus(String(String.UnicodeScalarView(scalars[start...])))
    }
  }

  /// 末をもって.
  private static let longestJoint = 5

  /// Without the letter or number that a choice has before it: `A：拡充`, `②継続`.
  private func withoutSign(_ key: String) -> String {
    var rest = key.unicodeScalars[...]
    guard let first = rest.first else { return key }
    let isCircled = (0x2460...0x2473).contains(first.value)
    guard isCircled || RatingSign(first) != nil else { return key }
    rest.removeFirst()
    if !isCircled {
      guard let next = rest.first, RatingSign.separators.contains(next) else { return key }
    }
    while let next = rest.first, RatingSign.separators.contains(next) { rest.removeFirst() }
    return String(rest)
  }

  /// Without the stop at its end and what explains it in brackets.
  func bare(_ key: String) -> String {
    var key = key[...]
    while let last = key.last, "。.、".contains(last) { key.removeLast() }
    if words.attainments.meaning(String(key)) != nil || words.statuses[String(key)] != nil { return String(key) }
    if key.hasSuffix(")"), let open = key.firstIndex(of: "("), open > key.startIndex { key = key[..<open] }
    for ending in ["である", "です", "しました", "した", "している", "する"] where key.hasSuffix(ending) {
      let stem = String(key.dropLast(ending.count))
      if words.attainments.meaning(stem) != nil || words.statuses[stem] != nil { return stem }
    }
    return String(key)
  }

  struct Amount: Hashable {
    /// The unit that the text itself names (千円); nil where it names none.
    var unit: String?
  }

  /// An amount of money and nothing else: digits with separators, a sign, a unit.
  func amount(_ key: String) -> Amount? {
    var rest = key.unicodeScalars[...]
    // In Shift_JIS ¥ has the code of a backslash.
    let yen = "¥\\".unicodeScalars
    if let first = rest.first, "△▲-−¥\\".unicodeScalars.contains(first) { rest.removeFirst() }
    if let first = rest.first, yen.contains(first) { rest.removeFirst() }
    let digits = rest.prefix { (0x30...0x39).contains($0.value) || $0 == "," || $0 == "." }
    guard let first = digits.first, let last = digits.last, (0x30...0x39).contains(first.value),
      (0x30...0x39).contains(last.value), Self.isGrouped(digits)
    else { return nil }
    let unit = String(String.UnicodeScalarView(rest[digits.endIndex...]))
    if unit.isEmpty { return key.unicodeScalars.contains(where: yen.contains) ? Amount(unit: "円") : Amount(unit: nil) }
    if unit.hasSuffix("円"), Self.isCompound(rest[digits.endIndex...].dropLast()) { return Amount(unit: "円") }
    return words.money[unit] == nil ? nil : Amount(unit: unit)
  }

  /// 億1,800万 of 1億1,800万円: further digits, each with a smaller unit than the one before.
  private static func isCompound(_ rest: Substring.UnicodeScalarView) -> Bool {
    guard rest.contains(where: { (0x30...0x39).contains($0.value) }) else { return false }
    var last = Int.max
    var digits = 0
    for scalar in rest {
      if (0x30...0x39).contains(scalar.value) || scalar == "," {
        digits += 1
        continue
      }
      guard let rank = ["千": 1, "万": 2, "億": 3, "兆": 4][scalar] else { return false }
      // 5千万: the thousand counts the ten thousands.
      guard rank < last || rank == 2 && last == 1 && digits == 0 else { return false }
      (last, digits) = (rank, 0)
    }
    return true
  }

  /// Groups behind a comma have three digits.
  private static func isGrouped(_ digits: Substring.UnicodeScalarView) -> Bool {
    let whole = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard whole.count <= 2, let first = whole.first else { return false }
    let groups = first.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.count > 1 else { return true }
    return (groups.first?.count ?? 0) <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
      && !(whole.last.map { whole.count > 1 && $0.contains(",") } ?? false)
  }

  /// A figure with at most a few characters of unit.
  func isFigure(_ key: String) -> Bool {
    var rest = key.unicodeScalars[...]
    if let first = rest.first, "△▲-−約".unicodeScalars.contains(first) { rest.removeFirst() }
    let digits = rest.prefix { (0x30...0x39).contains($0.value) || $0 == "," || $0 == "." }
    guard let first = digits.first, (0x30...0x39).contains(first.value) else { return false }
    let unit = rest[digits.endIndex...]
    return unit.count <= 4 && !unit.contains { (0x30...0x39).contains($0.value) || $0 == "/" || $0 == ":" }
  }

  /// 月2回, 年4回以上: how often, in a span of time.
  func isFrequency(_ key: String) -> Bool {
    guard let last = words.spans.first(where: key.hasPrefix) else { return false }
    let rest = String(key.dropFirst(last.count))
    return rest.unicodeScalars.first.map { (0x30...0x39).contains($0.value) } ?? false && isFigure(rest)
      && rest.unicodeScalars.contains { !(0x30...0x39).contains($0.value) }
  }

  /// A figure, or one behind a word in place of its plan (漸増 120), or behind a span of time, or before another one in
  /// brackets.
  func holdsFigure(_ key: String) -> Bool {
    isFigure(key) || isFrequency(key) || FigureBeforeBrackets(key, self) != nil
      || words.planWords.contains { plan in
        let word = GenericKey.of(plan.word)
        return key.hasPrefix(word) && isFigure(String(key.dropFirst(word.count)))
      }
  }

  /// What may stand in an indicator's cell: a figure, nothing, or a few words in place of one.
  func isIndicatorValue(_ key: String) -> Bool {
    isFigure(key) || isBlank(key) || key.unicodeScalars.count <= 10 && !key.contains("。")
      || FigureBeforeBrackets(key, self) != nil
  }

  private func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3041...0x30FF, 0x3400...0x9FFF, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
