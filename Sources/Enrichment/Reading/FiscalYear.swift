import Contracts

/// Fiscal years (April to March), by the Gregorian year in which they begin: 令和5年度 → 2023.
///
/// A plan that was made before an era ended counts on in it (平成35年度 is 2023), so the era's own end is no bound; but the
/// longest, 昭和, had 64 years, and a year above 70 is a slip of the pen (R99).
enum FiscalYear {
  /// The first year that the text names; nil where it names none.
  static func read(_ text: String) -> Int? {
    let scalars = PlainScalars(text).plain
    var index = 0
    while index < scalars.count {
      if let year = year(in: scalars, at: index) { return year }
      index += 1
    }
    // Letters of a heading can be set apart: 令 和 5 年 度.
    let joined = scalars.filter { $0 != " " }
    guard joined.count < scalars.count, joined.count <= longestSpaced, joined.contains("年") else { return nil }
    return joined.indices.lazy.compactMap { year(in: joined, at: $0) }.first
  }

  /// Whether folded words begin with a year.
  static func begins(_ folded: [UInt8]) -> Bool {
    year(in: PlainScalars(String(decoding: folded, as: UTF8.self)).plain, at: 0) != nil
  }

  /// What is longer is no heading, and its figures and words don't belong together.
  private static let longestSpaced = 20

  private static let eras = Era.all.map { era in
    (name: Array(era.name.unicodeScalars), letter: era.letter, before: era.yearBefore)
  }

  /// What years are written with, brackets around them included.
  static let signs: Set<Unicode.Scalar> = eras.reduce(into: Set("元年度一二三四五六七八九十0123456789.()".unicodeScalars)) {
    signs, era in
    signs.formUnion(era.name + [era.letter])
    signs.formUnion(String(era.letter).lowercased().unicodeScalars)
  }

  private static func year(in scalars: [Unicode.Scalar], at index: Int) -> Int? {
    guard index < scalars.count else { return nil }
    let first = scalars[index]
    if first.isDigit { return gregorian(in: scalars, at: index) }
    for era in eras {
      if first == era.name[0], scalars[index...].starts(with: era.name) {
        return yearOfEra(in: scalars, at: index + era.name.count, digitsOnly: false).map { era.before + $0 }
      }
      if first == era.letter || first.value == era.letter.value + 0x20 {
        if index > 0, scalars[index - 1].properties.isAlphabetic, scalars[index - 1].isASCII { return nil }
        return yearOfEra(in: scalars, at: index + 1, digitsOnly: true).map { era.before + $0 }
      }
    }
    return nil
  }

  private static func yearOfEra(in scalars: [Unicode.Scalar], at start: Int, digitsOnly: Bool) -> Int? {
    var start = start
    while start < scalars.count, scalars[start] == " " || scalars[start] == "." { start += 1 }
    guard start < scalars.count else { return nil }
    if scalars[start] == "元" {
      // R元 is a year, where no word goes on (R元気).
      let next = start + 1 < scalars.count ? scalars[start + 1] : " "
      return digitsOnly && next != "年" && (0x3040...0x9FFF).contains(next.value) ? nil : 1
    }
    var end = start
    if scalars[start].isDigit {
      while end < scalars.count, scalars[end].isDigit { end += 1 }
    } else if !digitsOnly {
      while end < scalars.count, Numerals.kanjiDigit(scalars[end]) != nil || scalars[end] == "十" { end += 1 }
    }
    guard end > start, end - start <= 3, let year = Numerals.evaluate(scalars[start..<end])?.integer else { return nil }
    return (1...70).contains(year) ? year : nil
  }

  /// Four digits; the digits of a longer number are no year.
  private static func gregorian(in scalars: [Unicode.Scalar], at start: Int) -> Int? {
    if start > 0, scalars[start - 1].isDigit { return nil }
    var end = start
    while end < scalars.count, scalars[end].isDigit { end += 1 }
    guard end - start == 4, let year = Numerals.evaluate(scalars[start..<end])?.integer else { return nil }
    if end < scalars.count, scalars[end] == "," || scalars[end] == "円" { return nil }
    return (1868...2199).contains(year) ? year : nil
  }
}
