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
    guard let first = scalars.first, Self.canBegin(first) else { return nil }
    var index = scalars.startIndex
    func peek(_ offset: Int = 0) -> Unicode.Scalar? {
      index + offset < scalars.endIndex ? scalars[index + offset] : nil
    }
    func number(_ most: Int) -> Int? {
      var value = 0
      var count = 0
      while let scalar = peek(), (0x30...0x39).contains(scalar.value), count <= most {
        value = value * 10 + Int(scalar.value - 0x30)
        count += 1
        index += 1
      }
      return count > 0 && count <= most ? value : nil
    }
    var found: Int?
    var needsSuffix = !bare
    for era in Self.eras {
      if first == era.name.0, peek(1) == era.name.1 {
        index += 2
      } else if first == era.letter || first.value == era.letter.value + 0x20 {
        index += 1
        if peek() == "." { index += 1 }
        guard let digit = peek(), (0x30...0x39).contains(digit.value) || digit == "元" else { return nil }
      } else {
        continue
      }
      if peek() == "元" {
        index += 1
        found = era.before + 1
      } else if let value = number(2), (1...70).contains(value) {
        found = era.before + value
      }
      break
    }
    if found == nil, index == scalars.startIndex, (0x30...0x39).contains(first.value) {
      if let value = number(4), (1900...2199).contains(value) { found = value }
    }
    guard let found else { return nil }
    // 令和5(2023)年度, 2023(令和5)年度: both say the same.
    if peek() == "(", let close = scalars[index...].prefix(12).firstIndex(of: ")") {
      let inside = scalars[(index + 1)..<close]
      if let other = PrintedYear(inside), other.length == inside.count, other.year == found {
        index = close + 1
        if other.isFiscal { needsSuffix = false }
      }
    }
    isFiscal = false
    if peek() == "年" {
      index += 1
      needsSuffix = false
      if peek() == "度" {
        index += 1
        isFiscal = true
      }
    }
    // 平成31/令和元年度, 平成31年度(令和元年度): both say the same.
    if let end = Self.otherEra(scalars, from: index, sameAs: found) {
      index = end.index
      isFiscal = isFiscal || end.isFiscal
      needsSuffix = false
    }
    if needsSuffix { return nil }
    // A digit behind it: a longer number, and no year.
    if let next = peek(), (0x30...0x39).contains(next.value) || next == "," { return nil }
    year = found
    length = index - scalars.startIndex
  }

  /// The end of the same year once more in another way of counting, behind a stroke or in brackets.
  private static func otherEra(
    _ scalars: ArraySlice<Unicode.Scalar>, from index: Int, sameAs year: Int
  ) -> (index: Int, isFiscal: Bool)? {
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
    switch scalar {
    case "0"..."9", "令", "平", "昭", "R", "H", "S", "r", "h", "s": true
    default: false
    }
  }

  private static let eras: [(name: (Unicode.Scalar, Unicode.Scalar), letter: Unicode.Scalar, before: Int)] = [
    (("令", "和"), "R", 2018), (("平", "成"), "H", 1988), (("昭", "和"), "S", 1925),
  ]
}
