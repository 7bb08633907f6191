/// Words that say what an amount of a cost section is, beside its name.
enum CostWords {
  /// The unit that a line gives to the figures below it: `（単位：千円）`.
  static func unit(_ line: String) -> String? {
    let words = folded(line, without: "():[]")
    guard unitWord.begins(words) else { return nil }
    let unit = Array(words.dropFirst(Self.unitBytes))
    return units.has(unit) ? String(decoding: unit, as: UTF8.self) : nil
  }

  private static let units: WordList = ["円", "千円", "万円", "百万円"]
  private static let unitWord: WordList = ["単位"]
  private static let unitBytes = "単位".utf8.count

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
  static func isRate(_ range: Range<Int>, in scalars: PlainScalars) -> Bool {
    var end = range.lowerBound
    while end > 0, scalars.plain[end - 1] == " " || scalars.plain[end - 1] == ":" { end -= 1 }
    if rates.contains(where: { scalars.plain[..<end].suffix($0.count).elementsEqual($0) }) { return true }
    var after = range.upperBound
    while after < scalars.count, scalars.plain[after] == " " { after += 1 }
    guard after + 1 < scalars.count, scalars.plain[after] == "/" else { return false }
    return counters.contains(scalars.plain[after + 1])
  }

  private static let rates = [
    "月額", "日額", "時給", "時間額", "単価", "あたり", "当たり", "当り", "につき",
  ].map { Array($0.unicodeScalars) }
  private static let counters: Set<Unicode.Scalar> = ["回", "人", "月", "日", "件", "時", "世", "名", "台", "枚", "部", "冊", "泊"]

  /// Whether the words between an amount and the next say that the next one is what comes of it: `月額55千円（年額660千円）`.
  static func leadsToResult(_ between: ArraySlice<Unicode.Scalar>) -> Bool {
    let words = String(String.UnicodeScalarView(between))
    return words.contains("=") || ["年額", "計", "総額", "年間"].contains { words.contains($0) }
  }

  /// The amount with the words beside it that make it a rough one (`約300万円`, `300万円程度`); nil where there are none.
  static func rough(_ range: Range<Int>, in scalars: PlainScalars) -> Range<Int>? {
    var found = range
    var start = range.lowerBound
    while start > 0, scalars.plain[start - 1] == " " { start -= 1 }
    for word in roughBefore where scalars.plain[..<start].suffix(word.count).elementsEqual(word) {
      found = (start - word.count)..<found.upperBound
    }
    for word in roughAfter where scalars.plain[range.upperBound...].starts(with: word) {
      found = found.lowerBound..<(range.upperBound + word.count)
    }
    return found == range ? nil : found
  }

  private static let roughBefore = ["約", "およそ", "おおよそ", "概ね", "おおむね"].map { Array($0.unicodeScalars) }
  private static let roughAfter = ["程度", "前後", "弱", "強", "余り", "以上", "以内", "未満"].map { Array($0.unicodeScalars) }

  /// The word that says that what follows are the parts of the amount before it.
  static func isBreakdown(_ words: String) -> Bool {
    breakdowns.has(folded(words, without: "()[]"))
  }

  private static let breakdowns: WordList = ["内訳", "内訳:", "経費内訳", "【内訳】"]

  /// The heading of a cost table's column: `項目`, `金額（千円）`, `決算額`.
  static func isColumnHeading(_ words: String) -> Bool { columns.has(bare(words)) || amountHeading(words) != nil }

  /// One under which amounts stand that were planned, or spent.
  static func amountHeading(_ words: String) -> String? {
    let bare = bare(words)
    return planned.has(bare) || spent.has(bare) ? String(decoding: bare, as: UTF8.self) : nil
  }

  private static let columns: WordList = [
    "区分", "項目", "費目", "内容", "経費", "経費名", "科目", "節", "細目", "事項", "内訳", "名称", "事業名", "金額", "備考", "摘要",
  ]

  /// The unit that a heading gives in brackets: `金額（千円）`, `決算額（単位：千円）`.
  static func unit(ofHeading words: String) -> String? {
    guard isColumnHeading(words), let open = words.lastIndex(where: { $0 == "(" || $0 == "（" }) else { return nil }
    let inner = folded(String(words[open...]), without: "():")
    let unit = unitWord.begins(inner) ? Array(inner.dropFirst(unitBytes)) : inner
    return units.has(unit) ? String(decoding: unit, as: UTF8.self) : nil
  }

  /// What 内訳 introduces on the line of the first part: `内訳：A地区`.
  static func nameOfFirstPart(_ name: String) -> String? {
    guard name.hasPrefix("内訳") else { return nil }
    return String(name.dropFirst("内訳".count).drop { $0 == ":" || $0 == "：" || $0.isWhitespace })
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
  static func isNone(_ words: String) -> Bool { none.has(bare(words)) }

  private static let none: WordList = [
    "なし", "無し", "無", "ナシ", "特になし", "特に無し", "該当なし", "該当無し", "経費なし", "予算なし", "支出なし", "執行なし", "執行無し", "未執行",
    "予算執行なし", "事業費なし", "ゼロ予算", "ゼロ予算事業", "予算措置なし", "ー", "—", "–", "―", "/",
  ]

  static func isTotal(_ item: String) -> Bool { totals.has(Fold.bytes(item)) }

  private static let totals: WordList = ["計", "合計", "総計", "小計", "総額", "合計額"]

  /// Whether a name says what an amount is paid from: `一般財源`, `国庫支出金`, `財源内訳 都補助金`.
  static func isFunding(_ name: String) -> Bool {
    let folded = Fold.bytes(name)
    return fundingWord.stands(in: folded) || funding.ends(folded)
  }

  static func namesFunding(_ name: String) -> Bool { fundingWord.stands(in: Fold.bytes(name)) }

  private static let fundingWord: WordList = ["財源"]
  private static let other: WordList = ["その他"]
  private static let funding: WordList = [
    "国庫支出金", "都支出金", "県支出金", "国支出金", "国庫補助金", "都補助金", "県補助金", "国庫負担金", "都負担金", "県負担金", "国庫", "国費", "都費", "県費",
    "市費", "区費", "市債", "起債",
  ]

  /// A name that says it behind others that do (`国庫支出金 …、その他 …`).
  static func mayBeFunding(_ name: String) -> Bool { isFunding(name) || other.ends(Fold.bytes(name)) }

  static func isExpenditure(_ name: String) -> Bool {
    expenditureWord.begins(unmarked(name)) || ends(name, with: expenditure)
  }

  static func isRevenue(_ name: String) -> Bool { revenueWord.begins(unmarked(name)) || ends(name, with: revenue) }

  static func isBalance(_ name: String) -> Bool {
    balance.begins(Fold.bytes(name))
  }

  /// `歳入 国庫補助金`, `（歳入）国庫補助金`.
  private static let expenditureWord: WordList = ["歳出"]
  private static let revenueWord: WordList = ["歳入"]
  private static let expenditure: WordList = ["歳出", "歳出額", "歳出計", "歳出合計"]
  private static let revenue: WordList = ["歳入", "歳入額", "歳入計", "歳入合計", "収入", "収入額"]
  private static let balance: WordList = ["差引", "差し引き", "収支差"]

  /// The one fiscal year that a name gives: `委託料（令和4年度）`.
  static func fiscalYear(in name: String) -> Int? {
    yearWord.stands(in: Array(name.utf8)) ? FiscalYear.read(name) : nil
  }

  private static let yearWord: WordList = ["年度"]

  /// Whether words say that the amount is a part of the one before: `うち国庫補助金`.
  static func isPart(_ words: String) -> Bool {
    part.begins(unmarked(words))
  }

  /// The words folded, without the brackets and marks that they begin with.
  private static func unmarked(_ words: String) -> ArraySlice<UInt8> {
    var rest = Fold.bytes(words)[...]
    while let mark = marks.first(where: { rest.starts(with: $0) }) { rest = rest.dropFirst(mark.count) }
    return rest
  }

  private static let part: WordList = ["うち"]
  private static let marks = ["(", "[", "【", "〈", "<", "・", "※"].map { Array($0.utf8) }

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
  static func isPlanned(_ name: String) -> Bool { ends(name, with: planned) }
  static func isSpent(_ name: String) -> Bool { ends(name, with: spent) }

  /// What stands before the words for a planned amount; nil where nothing does.
  static func nameOfPlanned(_ name: String) -> String? {
    guard isPlanned(name), let words = plannedWords.first(where: { name.contains($0) }) else { return nil }
    let before = name.ranges(of: words).last.map { name[..<$0.lowerBound] } ?? ""
    let trimmed = String(before).replacing(/[(（\s]+$/, with: "")
    return trimmed.isEmpty ? nil : trimmed
  }

  /// Whether the words for an amount that was spent are all there is.
  static func namesNothing(_ name: String) -> Bool { spent.has(folded(name, without: "()")) }

  private static let plannedWords = ["最終予算額", "補正後予算額", "当初予算額", "予算額", "当初予算", "予算現額", "予算"]
  private static let planned: WordList = ["予算額", "当初予算", "予算現額", "予算"]
  private static let spent: WordList = ["決算額", "決算", "決算見込額", "決算見込", "執行額", "支出済額", "支出額"]

  private static func ends(_ name: String, with words: WordList) -> Bool { words.ends(folded(name, without: "()")) }
}
