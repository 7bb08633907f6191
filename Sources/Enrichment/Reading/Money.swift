/// Amounts of money: `51千円`, `1,188,000円`, `1億2,000万円`, `三億二千万円`, `△1,234.5千円`, `￥1,000`.
enum Money {
  /// An amount within a line of text.
  struct Found: Hashable {
    /// Where it stands, sign and 円 included, in scalars.
    var range: Range<Int>
    /// In yen; nil where something stands there for an amount that can't be read (`●●円`, `1,23円`).
    var yen: Int?
    /// The document says that the figure is a rough one; the range then holds the word for that.
    var isRough = false
  }

  /// More can't be told apart by readers that hold JSON numbers as floating point.
  static let limit = 9_007_199_254_740_991

  /// The amount that a text consists of; nil where it is anything else.
  static func yen(_ text: String) -> Int? {
    let scalars = PlainScalars(Remnants.trimmed(text))
    guard let found = all(in: scalars).first, found.range == 0..<scalars.count else { return nil }
    return found.yen
  }

  static func all(in scalars: PlainScalars) -> [Found] {
    var found: [Found] = []
    let plain = scalars.plain
    var from = 0
    var index = 0
    while index < plain.count {
      var amount: Found?
      if plain[index] == "円" {
        amount = ending(at: index, from: from, in: plain)
      } else if plain[index] == "¥" {
        amount = beginning(at: index, in: plain)
      }
      if let amount {
        found.append(amount)
        from = amount.range.upperBound
        index = from
      } else {
        index += 1
      }
    }
    return found
  }

  private static func ending(at yen: Int, from: Int, in plain: [Unicode.Scalar]) -> Found? {
    var end = yen
    while end > from, plain[end - 1] == " " { end -= 1 }
    var start = end
    while start > from, Numerals.isPart(plain[start - 1]) || isBlot(plain[start - 1], at: start - 1, in: plain) {
      start -= 1
    }
    if start < end, plain[start..<end].allSatisfy({ Numerals.multiplier($0) != nil }) {
      // The unit can stand apart from its number: `15,945 千円`.
      var number = start
      while number > from, plain[number - 1] == " " { number -= 1 }
      if number > from, plain[number - 1].isDigit {
        while number > from, Numerals.isPart(plain[number - 1]) { number -= 1 }
        start = number
      }
    }
    start = spacedThousands(before: start, from: from, in: plain)
    start = spacedParts(before: start, end: end, from: from, in: plain)
    while start < end, plain[start] == "," || plain[start] == "." { start += 1 }
    let run = plain[start..<end].filter { $0 != " " }[...]
    let hasDigit = run.contains { $0.isDigit }
    let hasBlot = (start..<end).contains { isBlot(plain[$0], at: $0, in: plain) }
    if !hasDigit && !hasBlot {
      // 千円 alone is a unit, and 円 in 円滑 is a word.
      guard run.contains(where: { Numerals.kanjiDigit($0) != nil }) else { return nil }
      if yen + 1 < plain.count, isIdeograph(plain[yen + 1]) { return nil }
    }
    if hasBlot { return Found(range: start..<(yen + 1), yen: nil) }
    var number = Numerals.evaluate(run)
    if number == nil, let digit = run.firstIndex(where: { $0.isDigit }), digit > 0,
      !run[..<digit].contains(where: { $0 == "," || $0 == "." })
    {
      // A numeral that ends the name before the amount (`その一100円`).
      number = Numerals.evaluate(run[digit...])
      if number != nil { start += digit }
    }
    if start > from, isLetterForDigit(at: start - 1, in: plain) {
      return Found(range: (start - 1)..<(yen + 1), yen: nil)
    }
    return signed(number, start: start, end: yen + 1, from: from, in: plain)
  }

  /// Whether a letter that begins the figure is a digit that an extractor has misread: l20千円, O5千円. Behind a name it is a
  /// part of that.
  private static func isLetterForDigit(at index: Int, in plain: [Unicode.Scalar]) -> Bool {
    guard lettersForDigits.contains(plain[index]) else { return false }
    return index == 0 || [" ", ":", "(", ")"].contains(plain[index - 1])
  }

  private static let lettersForDigits: Set<Unicode.Scalar> = ["l", "I", "|", "O", "o"]

  /// The beginning of a number whose thousands separators have spaces around them: `2 , 345 , 678 円`.
  private static func spacedThousands(before end: Int, from: Int, in plain: [Unicode.Scalar]) -> Int {
    var start = end
    while start + 2 < plain.count {
      let first = plain[start] == "," ? start + 1 : start
      var group = first
      while group < plain.count, plain[group] == " " { group += 1 }
      guard group + 2 < plain.count, plain[group...(group + 2)].allSatisfy(\.isDigit) else { return start }
      var index = first
      while index > from, plain[index - 1] == " " { index -= 1 }
      guard index > from, plain[index - 1] == "," else { return start }
      index -= 1
      while index > from, plain[index - 1] == " " { index -= 1 }
      var digits = index
      while digits > from, plain[digits - 1].isDigit { digits -= 1 }
      guard (1...3).contains(index - digits) else { return start }
      start = digits
    }
    return start
  }

  /// The beginning of a number whose parts have spaces between them: `1億 2,345万円`, `1 億 2 千 万 円`. Two of them belong
  /// together where the right one begins with 十 to 兆, or the left one ends with 万, 億 or 兆.
  private static func spacedParts(before start: Int, end: Int, from: Int, in plain: [Unicode.Scalar]) -> Int {
    var begin = start
    while begin > from, plain[begin - 1] == " " {
      var last = begin
      while last > from, plain[last - 1] == " " { last -= 1 }
      var part = last
      while part > from, Numerals.isPart(plain[part - 1]) { part -= 1 }
      guard part < last else { break }
      let opens = Numerals.multiplier(plain[begin]) != nil
      let closes = plain[begin].isDigit && Numerals.multiplier(plain[last - 1]).map { $0 >= 4 } ?? false
      guard opens || closes else { break }
      begin = part
    }
    while begin < start, plain[begin] == "," || plain[begin] == "." { begin += 1 }
    // A name can end like a number (その一 千円).
    guard begin < start, plain[begin].isDigit, Numerals.evaluate(plain[begin..<end].filter { $0 != " " }[...]) != nil
    else { return start }
    return begin
  }

  private static func beginning(at sign: Int, in plain: [Unicode.Scalar]) -> Found? {
    var start = sign + 1
    while start < plain.count, plain[start] == " " { start += 1 }
    var end = start
    while end < plain.count, Numerals.isPart(plain[end]) { end += 1 }
    guard end > start, plain[start].isDigit else { return nil }
    let value = bounded(Numerals.evaluate(plain[start..<end])?.integer)
    if end < plain.count, plain[end] == "円" { end += 1 }
    return Found(range: sign..<end, yen: value)
  }

  private static func signed(
    _ number: ExactNumber?, start: Int, end: Int, from: Int, in plain: [Unicode.Scalar]
  ) -> Found {
    var start = start
    var value = bounded(number?.integer)
    if start > from, Numerals.isMinus(plain[start - 1]) {
      let sign = plain[start - 1]
      // A hyphen between a name and its amount is a dash.
      if sign == "△" || sign == "▲" || start - 1 == from || plain[start - 2] == " " {
        value = value.map { -$0 }
        start -= 1
      }
    }
    return Found(range: start..<end, yen: value)
  }

  private static func bounded(_ value: Int?) -> Int? {
    guard let value, value <= limit else { return nil }
    return value
  }

  /// What stands for a digit that is hidden or was misread: `●●円`, `1,2O0円`.
  private static func isBlot(_ scalar: Unicode.Scalar, at index: Int, in plain: [Unicode.Scalar]) -> Bool {
    switch scalar {
    case "●", "○", "◯", "×", "■", "□", "*", "?", "\u{FFFD}": true
    case "O", "o", "l", "I": index > 0 && (plain[index - 1].isDigit || plain[index - 1] == ",")
    default: false
    }
  }

  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool { (0x3400...0x9FFF).contains(scalar.value) }
}
