/// `digits × 10^exponent`, without rounding: amounts of money must not pass through floating point.
struct ExactNumber: Hashable, Sendable {
  var digits: Int
  var exponent: Int

  /// Nil where the number is no integer or too large.
  var integer: Int? {
    guard let power = Self.power(exponent.magnitude) else { return digits == 0 ? 0 : nil }
    if exponent >= 0 {
      let (product, overflow) = digits.multipliedReportingOverflow(by: power)
      return overflow ? nil : product
    }
    return digits % power == 0 ? digits / power : nil
  }

  /// The nearest floating-point number; nil where it is too large for one that is exact in whole units.
  var double: Double? {
    guard let power = Self.power(exponent.magnitude) else { return digits == 0 ? 0 : nil }
    let value = exponent >= 0 ? Double(digits) * Double(power) : Double(digits) / Double(power)
    return value.magnitude <= 9_007_199_254_740_991 ? value : nil
  }

  func scaled(byPowerOfTen power: Int) -> ExactNumber { ExactNumber(digits: digits, exponent: exponent + power) }

  /// Nil where the sum can't be held.
  func adding(_ other: ExactNumber) -> ExactNumber? {
    let low = min(exponent, other.exponent)
    guard let mine = raised(to: low), let theirs = other.raised(to: low) else { return nil }
    let (sum, overflow) = mine.addingReportingOverflow(theirs)
    return overflow ? nil : ExactNumber(digits: sum, exponent: low)
  }

  private func raised(to low: Int) -> Int? {
    guard digits != 0 else { return 0 }
    guard let power = Self.power((exponent - low).magnitude) else { return nil }
    let (product, overflow) = digits.multipliedReportingOverflow(by: power)
    return overflow ? nil : product
  }

  private static func power(_ exponent: UInt) -> Int? {
    guard exponent <= 18 else { return nil }
    var power = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }
}
