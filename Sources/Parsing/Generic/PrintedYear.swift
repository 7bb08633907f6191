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
    if needsSuffix { return nil }
    // A digit behind it: a longer number, and no year.
    if let next = peek(), (0x30...0x39).contains(next.value) || next == "," { return nil }
    year = found
    length = index - scalars.startIndex
  }

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
