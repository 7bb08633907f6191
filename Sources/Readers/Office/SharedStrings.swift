import Extraction

/// The texts of a workbook, which its cells name by number.
enum SharedStrings {
  static func read(_ part: OfficePackage.Part) throws(ExtractionError) -> [String] {
    let events = try XMLEvents(part.bytes, format: "Excel")
    var strings: [String] = []
    while let event = try events.next() {
      if case .start("si") = event { strings.append(try item(events, until: "si")) }
    }
    return strings
  }

  /// The words up to the end of a tag, without the readings that Excel keeps of kanji (`rPh`).
  static func item(_ events: XMLEvents, until end: String) throws(ExtractionError) -> String {
    var text = ""
    var isText = false
    while let event = try events.next() {
      switch event {
      case .start("rPh"): try events.skip()
      case .start("t"): isText = true
      case .end("t"): isText = false
      case .end(end): return unescaped(text)
      case .text(let words) where isText: text += words
      default: break
      }
    }
    return unescaped(text)
  }

  /// `_x000D_` stands for the character of that number (ECMA-376, part 1, 22.9.2.19).
  static func unescaped(_ text: String) -> String {
    guard text.contains("_x") else { return normalized(text) }
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "_x") {
      let digits = rest[start.upperBound...].prefix(4)
      let end = rest[start.upperBound...].dropFirst(4)
      if digits.count == 4, end.first == "_", let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value)
      {
        result += rest[..<start.lowerBound]
        result.unicodeScalars.append(scalar)
        rest = end.dropFirst()
      } else {
        result += rest[..<start.upperBound]
        rest = rest[start.upperBound...]
      }
    }
    return normalized(result + rest)
  }

  private static func normalized(_ text: String) -> String {
    // By scalars: to Swift a carriage return and a line feed are one character.
    guard text.unicodeScalars.contains("\r") else { return text }
    var scalars = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\r" || !(scalar == "\n" && isAfterReturn) { scalars.append(scalar == "\r" ? "\n" : scalar) }
      isAfterReturn = scalar == "\r"
    }
    return String(scalars)
  }
}
