extension JSONScanner {
  /// Copies a string with escapes, from behind its quotation mark, without them; ends behind the closing one.
  ///
  /// Returns what is wrong, if anything, with `at` where it stands.
  mutating func unescape(_ bytes: UnsafeRawBufferPointer, firstSpecial: Int) -> String? {
    var special = firstSpecial
    while true {
      unescaped.append(contentsOf: bytes[at..<special])
      at = special
      guard at < bytes.count else { return "the string has no end" }
      switch bytes[at] {
      case UInt8(ascii: "\""):
        at += 1
        return nil
      case UInt8(ascii: "\\"):
        if let reason = escape(bytes) { return reason }
      default: return "a control character stands in a string"
      }
      special = JSONWords.firstSpecial(in: bytes, from: at)
    }
  }

  /// From the backslash to behind the escape.
  private mutating func escape(_ bytes: UnsafeRawBufferPointer) -> String? {
    guard at + 1 < bytes.count else {
      at = bytes.count
      return "the string has no end"
    }
    switch bytes[at + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): unescaped.append(bytes[at + 1])
    case UInt8(ascii: "b"): unescaped.append(0x08)
    case UInt8(ascii: "f"): unescaped.append(0x0C)
    case UInt8(ascii: "n"): unescaped.append(0x0A)
    case UInt8(ascii: "r"): unescaped.append(0x0D)
    case UInt8(ascii: "t"): unescaped.append(0x09)
    case UInt8(ascii: "u"): return unicodeEscape(bytes)
    default: return "no such escape"
    }
    at += 2
    return nil
  }

  private mutating func unicodeEscape(_ bytes: UnsafeRawBufferPointer) -> String? {
    guard let unit = codeUnit(at, bytes) else { return "\\u without four hexadecimal digits" }
    if let scalar = Unicode.Scalar(unit) {
      at += 6
      unescaped.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      return nil
    }
    // Not a scalar, so one half of a surrogate pair.
    guard UTF16.isLeadSurrogate(unit), let trail = codeUnit(at + 6, bytes), UTF16.isTrailSurrogate(trail) else {
      return "half a surrogate pair"
    }
    at += 12
    let scalar = UTF16.decode(UTF16.EncodedScalar([unit, trail]))
    unescaped.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    return nil
  }

  /// The code unit that `\u` and four hexadecimal digits stand for; nil where it is something else.
  private func codeUnit(_ start: Int, _ bytes: UnsafeRawBufferPointer) -> UInt16? {
    guard start + 6 <= bytes.count, bytes[start] == UInt8(ascii: "\\"), bytes[start + 1] == UInt8(ascii: "u") else {
      return nil
    }
    var unit: UInt16 = 0
    for byte in bytes[start + 2..<start + 6] {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return nil
      }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}
