import Contracts

/// A year at the beginning of a key: 令和5年度, R5, H30年, 2023年度, 令和5(2023)年度.
struct PrintedYear {
  /// The Gregorian year.
  var year: Int
  /// How many scalars it takes.
  var length: Int
  /// Whether 年度 stands behind it.
  var isFiscal: Bool

  /// - Parameter bare: whether a number of four digits or an era's letter counts without 年 behind it.
  init?(_ scalars: ArraySlice<Unicode.Scalar>, bare: Bool = true) {
    // Most texts that are looked at begin with none.
    guard let first = scalars.first, Self.canBegin(first),
      let (year, numberEnd) = Self.yearOfEra(scalars) ?? Self.gregorianYear(scalars)
    else { return nil }
    var end = numberEnd
    var isCertain = bare
    // 令和5(2023)年度, 2023(令和5)年度: both say the same.
    if let other = Self.inBrackets(scalars, from: end, sameAs: year) {
      end = other.end
      isCertain = isCertain || other.isFiscal
    }
    var isFiscal = false
    if end < scalars.endIndex, scalars[end] == "年" {
      end += 1
      isCertain = true
      if end < scalars.endIndex, scalars[end] == "度" {
        end += 1
        isFiscal = true
      }
    }
    // 平成31/令和元年度, 平成31年度(令和元年度): both say the same.
    if let other = Self.otherEra(scalars, from: end, sameAs: year) {
      end = other.end
      isFiscal = isFiscal || other.isFiscal
      isCertain = true
    }
    // A digit behind it: a longer number, and no year.
    guard isCertain, end == scalars.endIndex || !(Self.isDigit(scalars[end]) || scalars[end] == ",") else {
      return nil
    }
    self.year = year
    self.length = end - scalars.startIndex
    self.isFiscal = isFiscal
  }

  /// 令和5, R5, r.5, 平成元
  private static func yearOfEra(_ scalars: ArraySlice<Unicode.Scalar>) -> (year: Int, end: Int)? {
    let start = scalars.startIndex
    for era in eras {
      var index: Int
      if scalars.starts(with: era.name) {
        index = start + era.name.count
      } else if scalars[start] == era.letter || scalars[start].value == era.letter.value + 0x20 {
        index = start + 1
        if index < scalars.endIndex, scalars[index] == "." { index += 1 }
      } else {
        continue
      }
      if index < scalars.endIndex, scalars[index] == "元" { return (era.before + 1, index + 1) }
      guard let found = number(scalars, from: index, most: 2), (1...70).contains(found.value) else { return nil }
      return (era.before + found.value, found.end)
    }
    return nil
  }

  private static func gregorianYear(_ scalars: ArraySlice<Unicode.Scalar>) -> (year: Int, end: Int)? {
    guard let found = number(scalars, from: scalars.startIndex, most: 4), (1900...2199).contains(found.value) else {
      return nil
    }
    return (found.value, found.end)
  }

  /// The number of at most so many digits that stands here.
  private static func number(
    _ scalars: ArraySlice<Unicode.Scalar>, from start: Int, most: Int
  ) -> (value: Int, end: Int)? {
    let digits = scalars[start...].prefix(most + 1).prefix(while: isDigit)
    guard (1...most).contains(digits.count) else { return nil }
    return (digits.reduce(0) { $0 * 10 + Int($1.value - 0x30) }, digits.endIndex)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  /// The end of the same year once more in brackets, before its 年.
  private static func inBrackets(
    _ scalars: ArraySlice<Unicode.Scalar>, from index: Int, sameAs year: Int
  ) -> (end: Int, isFiscal: Bool)? {
    guard index < scalars.endIndex, scalars[index] == "(",
      let close = scalars[index...].prefix(longestYear).firstIndex(of: ")"),
      let other = PrintedYear(scalars[(index + 1)..<close]), other.year == year,
      other.length == close - index - 1
    else { return nil }
    return (close + 1, other.isFiscal)
  }

  /// The end of the same year once more in another way of counting, behind a stroke or in brackets.
  private static func otherEra(
    _ scalars: ArraySlice<Unicode.Scalar>, from index: Int, sameAs year: Int
  ) -> (end: Int, isFiscal: Bool)? {
    guard index < scalars.endIndex, "/・(".unicodeScalars.contains(scalars[index]) else { return nil }
    // Short, since a year may name another one in its turn.
    let behind = scalars[(index + 1)...].prefix(longestYear)
    guard behind.first != scalars.first, let other = PrintedYear(behind), other.year == year else { return nil }
    let end = index + 1 + other.length
    guard scalars[index] == "(" else { return (end, other.isFiscal) }
    return end < scalars.endIndex && scalars[end] == ")" ? (end + 1, other.isFiscal) : nil
  }

  /// 令和10(2028)年度.
  private static let longestYear = 12

  private static func canBegin(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || beginnings.contains(scalar)
  }

  private static let beginnings = eras.flatMap { era in
    [era.name[0], era.letter] + String(era.letter).lowercased().unicodeScalars
  }

  private static let eras = Era.ofPlans.map { era in
    (name: Array(era.name.unicodeScalars), letter: era.letter, before: era.yearBefore)
  }
}
