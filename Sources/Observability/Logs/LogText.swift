/// Makes texts that come from outside harmless in a log: keys, headers, what a broker says. None of them can begin a
/// line of its own, steer a terminal, or turn the direction of writing round.
enum LogText {
  /// The text with whatever isn't visible escaped as JSON escapes it.
  static func visible(_ text: String, limit: Int = .max) -> String {
    escaped(text, limit: limit) { _ in false }
  }

  /// As a string of JSON, which reads back as the text.
  static func json(_ text: String, limit: Int = .max) -> String {
    "\"" + escaped(text, limit: limit) { $0 == "\"" || $0 == "\\" } + "\""
  }

  /// As the value of `name=value`: as it is where nothing in it could be taken for something else, quoted otherwise.
  static func value(_ text: String, limit: Int = .max) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      isVisible(scalar) && !scalar.properties.isWhitespace && scalar != "\"" && scalar != "=" && scalar != "\\"
    }
    return isPlain && !text.isEmpty && text.unicodeScalars.count <= limit ? text : json(text, limit: limit)
  }

  /// - Parameter limit: in Unicode scalars; what is beyond is left out, and an ellipsis says so.
  private static func escaped(_ text: String, limit: Int, and mustEscape: (Unicode.Scalar) -> Bool) -> String {
    var escaped = ""
    var count = 0
    for scalar in text.unicodeScalars {
      guard count < limit else { return escaped + "…" }
      count += 1
      if mustEscape(scalar) {
        escaped += "\\" + String(scalar)
      } else if isVisible(scalar) {
        escaped.unicodeScalars.append(scalar)
      } else {
        escaped += escape(scalar)
      }
    }
    return escaped
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: false
    default: true
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default:
      String(scalar).utf16.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
    }
  }
}
