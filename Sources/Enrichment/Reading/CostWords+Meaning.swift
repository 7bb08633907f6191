import Contracts

// What the words beside an amount, and those of its name, say about it.
extension CostWords {
  /// The unit that a line gives to the figures below it: `（単位：千円）`.
  func unit(_ line: String) -> String? {
    let words = Self.folded(line, without: "():[]")
    guard let unit = figures.foldedUnitWords.rest(of: words).map(Array.init) else { return nil }
    return units.has(unit) ? String(decoding: unit, as: UTF8.self) : nil
  }

  /// The figure that ends a line, behind a space or colon.
  static func lastFigure(in scalars: PlainScalars) -> Range<Int>? {
    var end = scalars.count
    while end > 0, scalars.plain[end - 1] == " " { end -= 1 }
    var start = end
    while start > 0, scalars.plain[start - 1].isDigit || scalars.plain[start - 1] == "," { start -= 1 }
    guard start < end, scalars.plain[start].isDigit else { return nil }
    if start > 0, Numerals.isMinus(scalars.plain[start - 1]), start == 1 || scalars.plain[start - 2] == " " {
      start -= 1
    }
    guard start == 0 || scalars.plain[start - 1] == " " || scalars.plain[start - 1] == ":" else { return nil }
    return start..<end
  }

  /// Whether an amount is multiplied with something: `500円×30人`, `2団体×500,000円`.
  static func isFactor(_ range: Range<Int>, in scalars: PlainScalars) -> Bool {
    func isSign(_ index: Int) -> Bool {
      scalars.plain.indices.contains(index) && ["×", "✕", "✖"].contains(scalars.plain[index])
    }
    var before = range.lowerBound - 1
    while before >= 0, scalars.plain[before] == " " { before -= 1 }
    var after = range.upperBound
    while after < scalars.count, scalars.plain[after] == " " { after += 1 }
    // The sign also hides digits (××円): then nothing but a name or a space stands before it.
    let isHidden = isSign(range.lowerBound) && isSign(range.lowerBound + 1)
    return isSign(before) || isSign(after) || (isSign(range.lowerBound) && !isHidden)
  }

  /// Whether an amount is that of one month, person or time (`月額55千円`, `12千円/回`), and not what was spent.
  func isRate(_ range: Range<Int>, in scalars: PlainScalars) -> Bool {
    var end = range.lowerBound
    while end > 0, scalars.plain[end - 1] == " " || scalars.plain[end - 1] == ":" { end -= 1 }
    if rates.contains(where: { scalars.plain[..<end].suffix($0.count).elementsEqual($0) }) { return true }
    var after = range.upperBound
    while after < scalars.count, scalars.plain[after] == " " { after += 1 }
    guard after + 1 < scalars.count, scalars.plain[after] == "/" else { return false }
    return counters.contains { scalars.plain[(after + 1)...].starts(with: $0) }
  }

  /// Whether the words of a line before an amount say that it is that of one of something, and not right before it
  /// (`1人当たり経費 1,200円`). Those in brackets (`謝礼（1回当たり2人） 30千円`) are about something else.
  func isOfEach(_ words: Range<Int>, in scalars: PlainScalars) -> Bool {
    let line = scalars.plain[words]
    let plain = line.lastIndex(of: ")").map { line[($0 + 1)...] } ?? line
    return plain.indices.contains { start in
      guard plain[start].isDigit || plain[start] == "一" else { return false }
      let counted = plain[(start + 1)...]
      return each.contains { word in
        let reach = counted.prefix(Self.longestCounter + word.count)
        return reach.indices.dropFirst().contains { reach[$0...].starts(with: word) }
      }
    }
  }

  /// In scalars: か所, 世帯.
  private static let longestCounter = 3

  /// Whether the words between an amount and the next say that the next one is what comes of it: `月額55千円（年額660千円）`.
  func leadsToResult(_ between: ArraySlice<Unicode.Scalar>) -> Bool {
    let words = String(String.UnicodeScalarView(between))
    return words.contains("=") || results.contains { words.contains($0) }
  }

  /// The amount with the words beside it that make it a rough one (`約300万円`, `300万円程度`); nil where there are none.
  func rough(_ range: Range<Int>, in scalars: PlainScalars) -> Range<Int>? {
    var found = range
    var start = range.lowerBound
    while start > 0, scalars.plain[start - 1] == " " { start -= 1 }
    for word in figures.roughBefore where scalars.plain[..<start].suffix(word.count).elementsEqual(word) {
      found = (start - word.count)..<found.upperBound
    }
    for word in figures.roughAfter where scalars.plain[range.upperBound...].starts(with: word) {
      found = found.lowerBound..<(range.upperBound + word.count)
    }
    return found == range ? nil : found
  }

  /// The word that says that what follows are the parts of the amount before it.
  func isBreakdown(_ words: String) -> Bool { breakdowns.has(Self.folded(words, without: "()[]")) }

  /// The heading of a cost table's column: `項目`, `金額（千円）`, `決算額`.
  func isColumnHeading(_ words: String) -> Bool { columns.has(Self.bare(words)) || amountHeading(words) != nil }

  /// One under which amounts stand that were planned, or spent.
  func amountHeading(_ words: String) -> String? {
    let bare = Self.bare(words)
    return planned.has(bare) || spent.has(bare) ? String(decoding: bare, as: UTF8.self) : nil
  }

  /// One under which a year's amounts stand: `令和5年度`, `R5決算額（千円）`, `前年度決算額`. A bare figure may be an amount.
  func yearHeading(_ words: String) -> String? {
    guard words.utf8.count <= Self.longestHeading else { return nil }
    let heading = String(decoding: Self.bare(words), as: UTF8.self)
    return !heading.unicodeScalars.allSatisfy(\.isDigit) && namesOtherYear(heading, than: .min) ? heading : nil
  }

  /// In bytes.
  private static let longestHeading = 80

  /// The unit that a heading gives in brackets: `金額（千円）`, `決算額（単位：千円）`.
  func unit(ofHeading words: String) -> String? {
    guard isColumnHeading(words) || yearHeading(words) != nil,
      let open = words.lastIndex(where: { $0 == "(" || $0 == "（" })
    else { return nil }
    let inner = Self.folded(String(words[open...]), without: "():")
    let unit = figures.foldedUnitWords.rest(of: inner).map(Array.init) ?? inner
    return units.has(unit) ? String(decoding: unit, as: UTF8.self) : nil
  }

  /// The unit that a line of nothing but headings gives: `費目　金額（千円）`.
  func unit(ofHeadings line: String) -> String? {
    // The unit stands in brackets.
    guard line.utf8.contains(0x28) || line.holds("（") else { return nil }
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    guard (2...Self.mostHeadings).contains(words.count), words.allSatisfy(isColumnHeading) else { return nil }
    return words.lazy.compactMap(unit(ofHeading:)).first
  }

  private static let mostHeadings = 6

  /// What 内訳 introduces on the line of the first part: `内訳：A地区`.
  func nameOfFirstPart(_ name: String) -> String? {
    guard let head = breakdownHeads.first(where: name.hasPrefix) else { return nil }
    return String(name.dropFirst(head.count).drop { $0 == ":" || $0 == "：" || $0.isWhitespace })
  }

  /// Words without what stands in brackets at their end.
  private static func bare(_ words: String) -> [UInt8] {
    let folded = Fold.bytes(words)
    guard folded.last == 0x29, let open = folded.lastIndex(of: 0x28), open > 0 else { return folded }
    return Array(folded[..<open])
  }

  /// The words folded, without some ASCII characters.
  private static func folded(_ words: String, without marks: StaticString) -> [UInt8] {
    marks.withUTF8Buffer { marks in Fold.bytes(words).filter { !marks.contains($0) } }
  }

  /// Whether words say that there is no cost, with or without a reason in brackets: `なし（職員が実施）`.
  func isNone(_ words: String) -> Bool { none.has(Self.bare(words)) }

  func isTotal(_ item: String) -> Bool { totals.has(Fold.bytes(item)) }

  /// Whether a name says what an amount is paid from: `一般財源`, `国庫支出金`, `財源内訳 都補助金`.
  func isFunding(_ name: String) -> Bool {
    let folded = Fold.bytes(name)
    return fundingWords.stands(in: folded) || fundingEndings.ends(folded)
  }

  func namesFunding(_ name: String) -> Bool { fundingWords.stands(in: Fold.bytes(name)) }

  /// A name that says it behind others that do (`国庫支出金 …、その他 …`).
  func mayBeFunding(_ name: String) -> Bool { isFunding(name) || fundingBeside.ends(Fold.bytes(name)) }

  /// `歳入 国庫補助金`, `（歳入）国庫補助金`, `委託料 歳出`.
  func isExpenditure(_ name: String) -> Bool {
    expenditureHeads.begins(Self.unmarked(name)) || Self.ends(name, with: expenditureEndings)
  }

  func isRevenue(_ name: String) -> Bool {
    revenueHeads.begins(Self.unmarked(name)) || Self.ends(name, with: revenueEndings)
  }

  func isBalance(_ name: String) -> Bool { balanceHeads.begins(Fold.bytes(name)) }

  /// The one fiscal year that a name gives: `委託料（令和4年度）`.
  static func fiscalYear(in name: String) -> Int? {
    yearWord.stands(in: Array(name.utf8)) ? FiscalYear.read(name) : nil
  }

  /// Whether a name is nothing but another year: 令和5年度, R5実績, 前年度決算額.
  func namesOtherYear(_ name: String, than year: Int) -> Bool {
    let folded = Fold.bytes(name)
    var rest = folded[...]
    if let last = lastYears.rest(of: folded) {
      rest = last
    } else {
      guard let named = FiscalYear.read(name), named != year else { return false }
      rest = Self.behindYear(name)[...]
    }
    return rest.isEmpty || ofYears.has(Array(rest)) || spent.has(Array(rest)) || planned.has(Array(rest))
  }

  /// Whether a name is nothing but the year's own part of something: 令和5年度分.
  func namesShare(_ name: String, of year: Int) -> Bool {
    FiscalYear.read(name) == year && shares.has(Self.behindYear(name))
  }

  private static func behindYear(_ name: String) -> [UInt8] {
    let signs = Fold.text(name).unicodeScalars.drop { FiscalYear.signs.contains($0) }
    return Array(String(String.UnicodeScalarView(signs)).utf8)
  }

  private static let yearWord: WordList = ["年度"]

  /// Whether words say that the amount is a part of the one before: `うち国庫補助金`.
  func isPart(_ words: String) -> Bool { parts.begins(Self.unmarked(words)) }

  /// The words folded, without the brackets and marks that they begin with.
  private static func unmarked(_ words: String) -> ArraySlice<UInt8> {
    var rest = Fold.bytes(words)[...]
    while let length = marks.first(where: { rest.starts(with: $0) })?.count ?? NoteMark.length(atStartOf: rest) {
      rest = rest.dropFirst(length)
    }
    return rest
  }

  private static let marks = ["(", "[", "【", "〈", "<", "・"].map { Array($0.utf8) }

  /// Whether a line explains the one above, amounts and all: it stands in brackets from its beginning to its end
  /// (`（前年度からの繰越 12,000千円を含む）`).
  static func isExplanation(_ line: String) -> Bool {
    let folded = Fold.bytes(line)
    guard folded.first == 0x28, folded.last == 0x29 else { return false }
    var depth = 0
    for (position, byte) in folded.enumerated() {
      depth += byte == 0x28 ? 1 : byte == 0x29 ? -1 : 0
      if depth == 0 { return position == folded.count - 1 }
    }
    return false
  }

  /// Whether a name says that the amount was planned, or spent: `委託料 予算額`, `（決算額）`.
  func isPlanned(_ name: String) -> Bool { Self.ends(name, with: planned) }
  func isSpent(_ name: String) -> Bool { Self.ends(name, with: spent) }

  /// What stands before the words for a planned amount; nil where nothing does.
  func nameOfPlanned(_ name: String) -> String? {
    guard isPlanned(name), let words = plannedNames.first(where: { name.contains($0) }) else { return nil }
    let before = name.ranges(of: words).last.map { name[..<$0.lowerBound] } ?? ""
    let trimmed = String(before).replacing(/[(（\s]+$/, with: "")
    return trimmed.isEmpty ? nil : trimmed
  }

  /// Whether the words for an amount that was spent are all there is.
  func namesNothing(_ name: String) -> Bool { spent.has(Self.folded(name, without: "()")) }

  /// Also with what explains the amount behind them: `執行額（執行率93.3％）`.
  private static func ends(_ name: String, with words: WordList) -> Bool {
    words.ends(folded(name, without: "()")) || words.ends(bare(name))
  }
}
