/// Numbers as Japanese documents write them: `1,091`, `１，０９１`, `225.5`, `三億二千万`, `1億2,000万`, `二〇二四`, `51千`.
enum Numerals {
  static func integer(_ text: String) -> Int? { exact(text)?.integer }

  static func double(_ text: String) -> Double? { exact(text)?.double }

  /// Nil where the text, white space at its ends left out, is anything but one number.
  static func exact(_ text: String) -> ExactNumber? {
    evaluate(PlainScalars(Remnants.trimmed(text)).plain[...])
  }

  /// Reads plain scalars (see `PlainScalars`) that hold nothing but one number.
  static func evaluate(_ scalars: ArraySlice<Unicode.Scalar>) -> ExactNumber? {
    guard let first = scalars.first else { return nil }
    if isMinus(first) {
      guard let number = unsigned(scalars.dropFirst()) else { return nil }
      return ExactNumber(digits: -number.digits, exponent: number.exponent)
    }
    return unsigned(scalars)
  }

  /// △ and ▲ are the minus of Japanese budgets.
  static func isMinus(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "△" || scalar == "▲" || scalar == "-" || scalar == "‐"
  }

  /// Whether the scalar can stand within a number.
  static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isDigit || scalar == "," || scalar == "." || kanjiDigit(scalar) != nil || multiplier(scalar) != nil
  }

  static func kanjiDigit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "〇", "零": 0
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  /// 十, 百, 千 multiply the digit before them; 万, 億, 兆 everything since the last of their kind. As powers of ten.
  static func multiplier(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十": 1
    case "百": 2
    case "千": 3
    case "万": 4
    case "億": 8
    case "兆": 12
    default: nil
    }
  }

  private static func unsigned(_ scalars: ArraySlice<Unicode.Scalar>) -> ExactNumber? {
    let zero = ExactNumber(digits: 0, exponent: 0)
    var total = zero
    var section = zero
    var current: ExactNumber?
    var sectionIsEmpty = true
    var lastLarge = Int.max
    var lastSmall = Int.max
    var index = scalars.startIndex
    guard index < scalars.endIndex else { return nil }
    while index < scalars.endIndex {
      let scalar = scalars[index]
      if let power = multiplier(scalar) {
        index += 1
        if power < 4 {
          // 千 that an extractor has taken for 十: nobody writes 120十.
          guard power < lastSmall, power > 1 || !(current.map { $0.digits > 9 } ?? false) else { return nil }
          let factor = current ?? ExactNumber(digits: 1, exponent: 0)
          guard let sum = section.adding(factor.scaled(byPowerOfTen: power)) else { return nil }
          section = sum
          lastSmall = power
        } else {
          guard power < lastLarge, current != nil || !sectionIsEmpty else { return nil }
          guard let whole = section.adding(current ?? zero),
            let sum = total.adding(whole.scaled(byPowerOfTen: power))
          else { return nil }
          total = sum
          section = zero
          lastLarge = power
          lastSmall = Int.max
        }
        current = nil
        sectionIsEmpty = power >= 4
        continue
      }
      guard current == nil else { return nil }
      let run = scalars[index...]
      guard let (number, next) = scalar.isDigit ? digits(run) : kanjiDigits(run) else { return nil }
      current = number
      index = next
    }
    guard let rest = section.adding(current ?? zero) else { return nil }
    return total.adding(rest)
  }

  /// `1,234.5`: groups behind a comma have three digits.
  private static func digits(_ scalars: ArraySlice<Unicode.Scalar>) -> (ExactNumber, Int)? {
    var value = 0
    var exponent = 0
    var group = 0
    var commas = 0
    var afterPoint = false
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      if scalar.isDigit {
        let (product, tooLarge) = value.multipliedReportingOverflow(by: 10)
        let (sum, larger) = product.addingReportingOverflow(Int(scalar.value - 0x30))
        if tooLarge || larger { return nil }
        value = sum
        group += 1
        if afterPoint { exponent -= 1 }
      } else if scalar == ",", !afterPoint {
        guard commas == 0 ? (1...3).contains(group) : group == 3 else { return nil }
        commas += 1
        group = 0
      } else if scalar == ".", !afterPoint {
        guard commas == 0 || group == 3 else { return nil }
        afterPoint = true
        group = 0
      } else {
        break
      }
      index += 1
    }
    if afterPoint ? group == 0 : (commas > 0 && group != 3) { return nil }
    return (ExactNumber(digits: value, exponent: exponent), index)
  }

  private static func kanjiDigits(_ scalars: ArraySlice<Unicode.Scalar>) -> (ExactNumber, Int)? {
    var value = 0
    var index = scalars.startIndex
    while index < scalars.endIndex, let digit = kanjiDigit(scalars[index]) {
      let (product, tooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, larger) = product.addingReportingOverflow(digit)
      if tooLarge || larger { return nil }
      value = sum
      index += 1
    }
    return index == scalars.startIndex ? nil : (ExactNumber(digits: value, exponent: 0), index)
  }
}
