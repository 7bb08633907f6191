import Contracts

/// The Gregorian year in which a printed fiscal year begins: 令和5年度 → 2023, H30 → 2018, 2012年度 → 2012.
///
/// Only what column headings need: Arabic digits and 元年. Enrichment reads every way of writing a year.
enum YearHeading {
  static func year(_ text: String) -> Int? {
    var folded: [UInt8] = []
    Fold.append(text, to: &folded)
    // Letters of a heading can be set apart: 令 和 5 年 度.
    return year(folded) ?? (text.holds("年") ? year(folded.filter { $0 != 0x20 }) : nil)
  }

  private static func year(_ folded: [UInt8]) -> Int? {
    for (names, before) in eras {
      for name in names where folded.starts(with: name) {
        let rest = folded.dropFirst(name.count).drop { $0 == 0x20 }
        if rest.starts(with: first) { return before + 1 }
        if let number = number(rest) { return before + number }
      }
    }
    guard let number = number(folded[...]), number >= 1868, number < 2200 else { return nil }
    return number
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    let digits = bytes.prefix(while: Lexeme.isDigit)
    guard !digits.isEmpty, digits.count <= 4 else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static let first = Array("元".utf8)
  private static let eras = Era.ofPlans.map { era in
    (names: [Array(era.name.utf8), Array(String(era.letter).utf8)], yearBefore: era.yearBefore)
  }
}
