/// Numbers as JSON writes them.
enum JSONNumber {
  @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  /// Where a number ends, and whether it has neither fraction nor exponent; nil where it isn't one.
  static func end(in bytes: UnsafeRawBufferPointer, from start: Int) -> (end: Int, isInteger: Bool)? {
    var index = start
    func byte() -> UInt8 { index < bytes.count ? bytes[index] : 0 }
    func skipDigits() -> Bool {
      let first = index
      while isDigit(byte()) { index += 1 }
      return index > first
    }
    if byte() == UInt8(ascii: "-") { index += 1 }
    let first = byte()
    let digits = index
    guard skipDigits(), first != UInt8(ascii: "0") || index == digits + 1 else { return nil }
    var isInteger = true
    if byte() == UInt8(ascii: ".") {
      isInteger = false
      index += 1
      guard skipDigits() else { return nil }
    }
    if byte() | 0x20 == UInt8(ascii: "e") {
      isInteger = false
      index += 1
      if byte() == UInt8(ascii: "+") || byte() == UInt8(ascii: "-") { index += 1 }
      guard skipDigits() else { return nil }
    }
    return (index, isInteger)
  }

  /// The value of digits with or without a minus sign; nil where the type is too small for it.
  static func integer<Value: FixedWidthInteger>(_ bytes: UnsafeRawBufferPointer) -> Value? {
    let isNegative = bytes.first == UInt8(ascii: "-")
    if bytes.count <= 18 {
      // Can't overflow 64 bits.
      var value: Int64 = 0
      for index in (isNegative ? 1 : 0)..<bytes.count { value = value &* 10 &+ Int64(bytes[index] & 0x0F) }
      return Value(exactly: isNegative ? 0 &- value : value)
    }
    return Value(String(decoding: bytes, as: UTF8.self))
  }

  /// The value of a number with fraction or exponent where it is whole (`1.0`, `2e3`), which Foundation allows too,
  /// rounding below 2⁵³ as a Double does.
  static func integer<Value: FixedWidthInteger>(ofDecimal bytes: UnsafeRawBufferPointer) -> Value? {
    if let rounded = double(bytes), rounded.isFinite {
      guard let value = Value(exactly: rounded) else { return nil }
      if rounded.magnitude < 0x1p53 { return value }
    }
    return exactInteger(ofDecimal: bytes)
  }

  /// Digit by digit, since a Double is too coarse from 2⁵³ on.
  private static func exactInteger<Value: FixedWidthInteger>(ofDecimal bytes: UnsafeRawBufferPointer) -> Value? {
    let parts = bytes.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 | 0x20 == UInt8(ascii: "e") }
    guard let mantissa = parts.first else { return nil }
    // An exponent that no Int holds belongs to no integer that does.
    let exponent = parts.count > 1 ? Int(String(decoding: parts[1], as: UTF8.self)) : 0
    guard let exponent, exponent.magnitude < 1 << 32 else { return nil }
    let sides = mantissa.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == UInt8(ascii: ".") }
    var digits = String(decoding: sides[0], as: UTF8.self)
    let fraction = sides.count > 1 ? String(decoding: sides[1], as: UTF8.self) : ""
    digits += fraction
    var zeros = exponent - fraction.utf8.count
    while zeros < 0, digits.utf8.last == UInt8(ascii: "0") {
      digits.removeLast()
      zeros += 1
    }
    // More zeros than this don't fit 64 bits, unless the number is zero, which `integer(ofDecimal:)` has dealt with.
    guard zeros >= 0, zeros < 20 else { return nil }
    return Value(digits + String(repeating: "0", count: zeros))
  }

  /// The nearest Double; infinite where the number is too large, nil where it is too small.
  static func double(_ bytes: UnsafeRawBufferPointer) -> Double? {
    // Up to 15 digits are exact, which is every whole number in our messages. Minus zero isn't one.
    if bytes.count <= 15, bytes.first != UInt8(ascii: "-"), bytes.allSatisfy(isDigit) {
      let value: Int64? = integer(bytes)
      return value.map(Double.init)
    }
    guard let value = Double(String(decoding: bytes, as: UTF8.self)) else { return nil }
    if value == 0 {
      let mantissa = bytes.prefix { $0 | 0x20 != UInt8(ascii: "e") }
      if mantissa.contains(where: { (UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) }) { return nil }
    }
    return value
  }
}
