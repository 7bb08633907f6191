/// Divides cells into labels and values.
struct Tokenizer: Sendable {
  let labels: LabelReader

  /// A line of labels is short; what is longer is text, whatever it mentions.
  private static let longestLine = 4096

  private struct Piece {
    var start: Int
    var end: Int
    var words: Range<Int>
    var word: LabelWord?
    var isInline = false
  }

  func tokens(_ text: String, line: Int, cell: Int, isRow: Bool) -> [Token] {
    if text.utf8.count <= LabelReader.longest * 4, let word = labels.read(text) {
      return [
        token(
          text, Array(text.utf8), Piece(start: 0, end: text.utf8.count, words: 0..<text.utf8.count, word: word), line,
          cell)
      ]
    }
    let bytes = Array(text.utf8)
    if isRow, joinsLines(text) {
      return [
        token(text, bytes, Piece(start: 0, end: bytes.count, words: 0..<bytes.count), line, cell)
      ].filter { $0.characters > 0 }
    }
    var pieces: [Piece] = []
    var start = 0
    var isFirst = true
    while start <= bytes.count {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      segment(bytes, start..<end, isFirst: isFirst, isRow: isRow, &pieces)
      isFirst = false
      start = end + 1
    }
    return pieces.map { token(text, bytes, $0, line, cell) }.filter { $0.characters > 0 }
  }

  /// コスト, の and 内訳 below each other: one short heading, and no label with its value.
  private func joinsLines(_ text: String) -> Bool {
    guard text.utf8.count <= Self.longestHeading, text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else {
      return false
    }
    return text.split(whereSeparator: \.isNewline).dropFirst().contains { $0.trimmingSpaces().hasPrefix("の") }
  }

  /// In bytes.
  private static let longestHeading = 48

  /// A cell of a table that only spaces divide.
  func token(_ text: String, _ start: Int, _ words: Range<Int>, _ end: Int, line: Int) -> Token {
    let bytes = Array(text.utf8)
    let word = labels.read(String(decoding: bytes[words], as: UTF8.self))
    return token(text, bytes, Piece(start: start, end: end, words: words, word: word), line, 0)
  }

  private func token(_ text: String, _ bytes: [UInt8], _ piece: Piece, _ line: Int, _ cell: Int) -> Token {
    let words = String(decoding: bytes[piece.words], as: UTF8.self).trimmingSpaces()
    let stretch = String(decoding: bytes[piece.start..<piece.end], as: UTF8.self)
    return Token(
      line: line, cell: cell, start: piece.start, end: piece.end, text: words, key: GenericKey.of(words),
      word: piece.word, isInline: piece.isInline, characters: Fold.characters(stretch[...].utf8))
  }

  /// One line of a cell.
  private func segment(_ bytes: [UInt8], _ range: Range<Int>, isFirst: Bool, isRow: Bool, _ pieces: inout [Piece]) {
    guard !range.isEmpty else { return }
    let separators = Separators(bytes, range)
    guard separators.hasWords else { return }
    let whole = String(decoding: bytes[range], as: UTF8.self)
    if isFirst, range.count <= LabelReader.longest * 4, let word = labels.read(whole), word.isHead {
      pieces.append(Piece(start: range.lowerBound, end: range.upperBound, words: range, word: word))
      return
    }
    let begun = range.count <= Self.longestLine ? leading(bytes, range, separators, allowsSpace: isFirst) : nil
    let behind = begun == nil && isFirst && !isRow ? behindTitle(bytes, range, separators) : nil
    let headsYears = begun.map { $0.word.year != nil && areYears(bytes, $0.end..<range.upperBound) } ?? false
    guard !headsYears, let first = begun ?? behind?.label else {
      pieces.append(Piece(start: range.lowerBound, end: range.upperBound, words: range))
      return
    }
    if let behind {
      pieces.append(
        Piece(start: range.lowerBound, end: behind.start, words: range.lowerBound..<behind.start))
    }
    var label = first
    var start = behind?.start ?? range.lowerBound
    while true {
      let next = following(bytes, label.end..<range.upperBound, separators)
      let end = next?.start ?? range.upperBound
      let hasValue = Separators(bytes, label.end..<end).hasWords
      pieces.append(Piece(start: start, end: label.end, words: label.words, word: label.word, isInline: hasValue))
      if hasValue {
        // 評価結果 目的妥当性: a group's label with one of its own behind it.
        let word = next == nil ? labels.read(String(decoding: bytes[label.end..<end], as: UTF8.self)) : nil
        let isLabel = word.map { $0.isLabel && $0.isExact } ?? false
        if isLabel { pieces[pieces.count - 1].isInline = false }
        pieces.append(Piece(start: label.end, end: end, words: label.end..<end, word: isLabel ? word : nil))
      }
      guard let next else { return }
      start = next.start
      label = next.label
    }
  }

  /// 平成24年度決算 平成25年度予算 behind 平成23年度決算: headings of columns, of which only spaces are left, and no value.
  private func areYears(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 300 else { return false }
    let parts = String(decoding: bytes[range], as: UTF8.self).split(whereSeparator: \.isWhitespace)
    return !parts.isEmpty && parts.allSatisfy { labels.read($0)?.year != nil }
  }

  private struct Leading {
    var word: LabelWord
    var words: Range<Int>
    /// Where the value begins.
    var end: Int
  }

  /// The label that a stretch begins with: in brackets, before a colon, or before white space.
  private func leading(_ bytes: [UInt8], _ range: Range<Int>, _ separators: Separators, allowsSpace: Bool) -> Leading? {
    func word(_ part: Range<Int>) -> LabelWord? {
      guard part.count <= LabelReader.longest * 4 else { return nil }
      return labels.read(String(decoding: bytes[part], as: UTF8.self)).flatMap { $0.isHead ? $0 : nil }
    }
    if let close = separators.closing(in: range), let found = word(range.lowerBound..<close), found.isBracketed {
      return Leading(word: found, words: range.lowerBound..<close, end: separators.afterColon(close, range))
    }
    for colon in separators.colons(in: range).prefix(2) {
      if let found = word(range.lowerBound..<colon.lowerBound) {
        return Leading(word: found, words: range.lowerBound..<colon.lowerBound, end: colon.upperBound)
      }
    }
    if let numbered = numbered(bytes, range, word) { return numbered }
    guard allowsSpace, !isTitle(bytes, range) else { return nil }
    var best: Leading?
    for space in separators.spaces(in: range).prefix(10) where space > range.lowerBound {
      let part = range.lowerBound..<space
      guard part.count <= LabelReader.longest * 4 else { break }
      // # in front of a heading of markdown is no 番号.
      if isWithinWord(bytes, space, range) || part.count == 1 && bytes[space - 1] == UInt8(ascii: "#") { continue }
      if let found = word(part), found.isExact, !isOrdinal(bytes, part, found) {
        best = Leading(word: found, words: part, end: space)
      }
    }
    return best
  }

  /// 第1取組　親子の広場 is the first of several, and no 取組 with its value. Headings of the plan count themselves so.
  private func isOrdinal(_ bytes: [UInt8], _ part: Range<Int>, _ word: LabelWord) -> Bool {
    if countsProject(String(decoding: bytes[part], as: UTF8.self)) { return true }
    guard bytes[part].starts(with: "第".utf8), part.count > 6, Self.digit(bytes, at: part.lowerBound + 3) > 0 else {
      return false
    }
    return !word.uses.contains { labels.words.fields[$0.field].reads == .heading }
  }

  /// 取組（１）: the number of a project, behind what counts those in headings.
  private func countsProject(_ text: String) -> Bool {
    guard let last = text.last, ")）".contains(last), let open = text.firstIndex(where: { "(（".contains($0) }),
      labels.words.counts.contains(where: { text[..<open] == $0 })
    else { return false }
    let number = GenericKey.of(text[text.index(after: open)...].dropLast())
    return !number.isEmpty && number.unicodeScalars.allSatisfy { (0x30...0x39).contains($0.value) || $0 == "-" }
  }

  /// 事業番号12、…: a number needs no colon before it. What stands behind it must be parted from it, or it counts something
  /// in a sentence (事業番号3から5まで).
  private func numbered(_ bytes: [UInt8], _ range: Range<Int>, _ word: (Range<Int>) -> LabelWord?) -> Leading? {
    let limit = min(range.upperBound, range.lowerBound + 48)
    guard let digit = (range.lowerBound..<limit).first(where: { Self.digit(bytes, at: $0) > 0 }),
      bytes[range.lowerBound..<digit].suffix(6).elementsEqual("番号".utf8), digit - range.lowerBound >= 12
    else { return nil }
    var end = digit
    while end < range.upperBound {
      let width = bytes[end] == UInt8(ascii: "-") ? 1 : Self.digit(bytes, at: end)
      guard width > 0 else { break }
      end += width
    }
    let behind = String(decoding: bytes[end..<range.upperBound].prefix(3), as: UTF8.self).first
    guard behind.map({ $0.isWhitespace || "、，(（【<＜".contains($0) }) ?? true,
      let found = word(range.lowerBound..<digit), found.isExact,
      found.uses.contains(where: { labels.words.fields[$0.field].reads == .number })
    else { return nil }
    return Leading(word: found, words: range.lowerBound..<digit, end: digit)
  }

  /// The bytes of the digit that stands there, in either width; 0 where none does.
  private static func digit(_ bytes: [UInt8], at index: Int) -> Int {
    if (0x30...0x39).contains(bytes[index]) { return 1 }
    guard index + 2 < bytes.count, bytes[index] == 0xEF, bytes[index + 1] == 0xBC else { return 0 }
    return (0x90...0x99).contains(bytes[index + 2]) ? 3 : 0
  }

  /// 政 策 目 標: a space between single letters parts nothing.
  private func isWithinWord(_ bytes: [UInt8], _ space: Int, _ range: Range<Int>) -> Bool {
    func letters(_ text: some Sequence<Character>) -> Int { text.prefix { !$0.isWhitespace }.count }
    let before = String(decoding: bytes[range.lowerBound..<space].suffix(40), as: UTF8.self)
    let behind = String(decoding: bytes[space..<range.upperBound].prefix(40), as: UTF8.self).drop(while: \.isWhitespace)
    return letters(before.reversed()) == 1 && letters(behind) == 1 && before.contains(where: \.isWhitespace)
  }

  /// 令和5年度実績 事業報告書: what the document is called, and no label with its value.
  private func isTitle(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 300 else { return false }
    var scalars = Array(GenericKey.of(String(decoding: bytes[range], as: UTF8.self)).unicodeScalars)[...]
    let titles = labels.words.lookup.titles
    if scalars.last == ")" {
      if titles.ending(scalars.dropLast()) != nil, scalars.holdFiscalYear { return true }
      // 事業評価票（令和5年度実施分）
      if let open = scalars.lastIndex(of: "("), scalars[open...].holdFiscalYear { scalars = scalars[..<open] }
    }
    return titles.ending(scalars) != nil
  }

  /// 令和4年度 事業評価調書　　　担当課　子育て課: a label with its value behind what the document is called, on one line.
  private func behindTitle(
    _ bytes: [UInt8], _ range: Range<Int>, _ separators: Separators
  ) -> (start: Int, label: Leading)? {
    guard range.count <= 300, let next = following(bytes, range, separators), next.start > range.lowerBound,
      isTitle(bytes, range.lowerBound..<next.start)
    else { return nil }
    return next
  }

  /// The next label on the line: before a colon or in brackets, behind white space or a slash; or a head of the form
  /// (事業名, 担当課, …) between white space.
  private func following(_ bytes: [UInt8], _ range: Range<Int>, _ separators: Separators) -> (
    start: Int, label: Leading
  )? {
    for start in separators.starts(in: range).prefix(200) where start > range.lowerBound {
      let rest = start..<range.upperBound
      if let label = leading(bytes, rest, separators, allowsSpace: false),
        label.words.count <= 60, label.word.isExact
      {
        return (start, label)
      }
      guard let space = separators.spaces(in: rest).first(where: { $0 > start }), space - start <= 60,
        let word = labels.read(String(decoding: bytes[start..<space], as: UTF8.self)), word.isExact,
        word.uses.contains(where: { use in
          let reads = labels.words.fields[use.field].reads
          return Self.heads.contains(reads) || reads == .money && beginsAmount(bytes, space..<range.upperBound)
        })
      else { continue }
      return (start, Leading(word: word, words: start..<space, end: space))
    }
    return nil
  }

  /// Whether an amount follows: a digit, in either width, or a sign of budgets.
  private func beginsAmount(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let text = String(decoding: bytes[range].prefix(24), as: UTF8.self).trimmingSpaces()
    return text.unicodeScalars.first.map { scalar in
      (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
        || "△▲".unicodeScalars.contains(scalar)
    } ?? false
  }

  /// Labels so particular that they need no colon.
  private static let heads: Set<GenericVocabulary.Reads> = [.title, .number, .departments, .page, .plan]
}

extension ArraySlice<Unicode.Scalar> {
  fileprivate var holdFiscalYear: Bool { firstIndex(of: ["年", "度"], from: startIndex) != nil }
}
