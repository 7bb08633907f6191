import Foundation

/// How Excel shows a number: `#,##0;"△ "#,##0`, `0.0%`, `ggge"年"m"月"d"日"` (ECMA-376, part 1, 18.8.31).
///
/// What people see on the screen is what the document says: thousands that are cut off, percent, △ for less than nothing.
struct NumberFormat {
  private enum Token: Hashable {
    /// `0`, `#` or `?`.
    case digit(Character)
    case point
    case comma
    case percent
    case exponent(String)
    case text(String)
    /// A part of a date or a time: letters that are all the same.
    case date(String)
    /// The whole number, as without a format.
    case general
  }

  private struct Section {
    var tokens: [Token] = []
    var condition: (operation: String, limit: Double)?
    var isDate: Bool { tokens.contains { if case .date = $0 { true } else { false } } }
  }

  private let sections: [Section]

  init(_ code: String) { sections = Self.sections(of: code) }

  func text(of number: Double, epoch: ExcelDate.Epoch) -> String {
    let (section, isSigned) = section(for: number)
    guard let section else { return Self.general(number) }
    if section.isDate {
      guard let date = ExcelDate(number, epoch: epoch) else { return Self.general(number) }
      return Self.text(of: date, section.tokens, serial: number)
    }
    return Self.text(of: isSigned ? number : abs(number), section.tokens)
  }

  /// A number without a format: as short as says it, with at most eleven digits.
  static func general(_ number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
    return String(format: "%.11g", number)
  }

  /// - Returns: the section that counts, and whether a minus sign is still to be put in front.
  private func section(for number: Double) -> (Section?, Bool) {
    if sections.contains(where: { $0.condition != nil }) {
      let found = sections.first { section in
        guard let (operation, limit) = section.condition else { return true }
        switch operation {
        case "<": return number < limit
        case "<=": return number <= limit
        case ">": return number > limit
        case ">=": return number >= limit
        case "<>": return number != limit
        default: return number == limit
        }
      }
      return (found ?? sections.last, true)
    }
    switch sections.count {
    case 0: return (nil, true)
    case 1: return (sections[0], true)
    case 2: return number < 0 ? (sections[1], false) : (sections[0], true)
    default: return number < 0 ? (sections[1], false) : (number == 0 ? (sections[2], true) : (sections[0], true))
    }
  }

  // MARK: Numbers

  private static func text(of number: Double, _ tokens: [Token]) -> String {
    let digits = tokens.indices.filter { if case .digit = tokens[$0] { true } else { false } }
    guard let first = digits.first, let last = digits.last else {
      // Words alone, or the number as it is among them.
      return tokens.map { token in
        switch token {
        case .text(let text): text
        case .general: general(number)
        case .percent: "%"
        default: ""
        }
      }.joined()
    }
    if tokens.contains(where: { if case .exponent = $0 { true } else { false } }) { return general(number) }
    let point = tokens.firstIndex(of: .point)
    let whole = tokens[first...last].prefix { $0 != .point }
    let isGrouped = whole.contains(.comma)
    let scale =
      tokens[(last + 1)...].prefix { $0 == .comma }.count
      + (point == nil ? 0 : tokens[..<(point ?? 0)].reversed().prefix { $0 == .comma }.count)
    let percents = tokens.filter { $0 == .percent }.count
    let decimals = point.map { point in digits.filter { $0 > point }.map { tokens[$0] } } ?? []
    let least = decimals.lastIndex { $0 == .digit("0") }.map { $0 + 1 } ?? 0
    let scaled = number * pow(100, Double(percents)) / pow(1000, Double(scale))
    var (integer, fraction) = parts(of: abs(scaled), decimals: decimals.count)
    while fraction.count > least, fraction.last == "0" { fraction.removeLast() }
    let width = whole.filter { $0 == .digit("0") }.count
    if integer == "0", width == 0 { integer = "" }
    if integer.count < width { integer = String(repeating: "0", count: width - integer.count) + integer }
    if isGrouped { integer = grouped(integer) }
    let isZero = !(integer + fraction).contains { $0 != "0" && $0 != "," }
    let value = (scaled < 0 && !isZero ? "-" : "") + integer + (point == nil ? "" : "." + fraction)
    return words(tokens[..<first]) + value + words(tokens[(last + 1)...])
  }

  private static func words(_ tokens: ArraySlice<Token>) -> String {
    tokens.map { token in
      switch token {
      case .text(let text): text
      case .percent: "%"
      default: ""
      }
    }.joined()
  }

  /// Rounded half away from zero in decimal, as Excel does, not in binary.
  private static func parts(of number: Double, decimals: Int) -> (String, String) {
    let nudged = number + number * 1e-15
    let text = String(format: "%.\(min(decimals, 30))f", nudged)
    let halves = text.split(separator: ".", maxSplits: 1).map(String.init)
    return (halves[0], halves.count > 1 ? halves[1] : "")
  }

  private static func grouped(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return result
  }

  // MARK: Dates

  private static func text(of date: ExcelDate, _ tokens: [Token], serial: Double) -> String {
    let isTwelve = tokens.contains(.date("am/pm"))
    var text = ""
    for (index, token) in tokens.enumerated() {
      switch token {
      case .text(let words): text += words
      case .date(let letters):
        text += part(letters, of: date, isMinute: isMinute(index, tokens), isTwelve: isTwelve, serial: serial)
      case .point: text += "."
      case .comma: text += ","
      case .digit, .percent, .exponent, .general: break
      }
    }
    return text
  }

  /// `m` is a month, but beside hours or seconds a minute.
  private static func isMinute(_ index: Int, _ tokens: [Token]) -> Bool {
    func letter(_ tokens: some Sequence<Token>) -> Character? {
      for case .date(let letters) in tokens { return letters.first == "[" ? letters.dropFirst().first : letters.first }
      return nil
    }
    return letter(tokens[..<index].reversed()) == "h" || letter(tokens[(index + 1)...]) == "s"
  }

  private static func part(
    _ letters: String, of date: ExcelDate, isMinute: Bool, isTwelve: Bool, serial: Double
  ) -> String {
    func padded(_ number: Int, _ width: Int) -> String { String(format: "%0\(width)d", number) }
    let width = min(letters.count, 2)
    switch letters.first {
    case "y": return letters.count > 2 ? padded(date.year, 4) : padded(date.year % 100, 2)
    case "e": return date.era.year == 1 ? "元" : padded(date.era.year, width)
    case "g": return [date.era.letter, date.era.short, date.era.name][min(letters.count, 3) - 1]
    case "m" where isMinute: return padded(date.minute, width)
    case "m": return padded(date.month, width)
    case "d" where letters.count > 2, "a" where letters.count > 2 && letters != "am/pm":
      let name = ["日", "月", "火", "水", "木", "金", "土"][date.weekday]
      return letters.count > 3 ? name + "曜日" : name
    case "d": return padded(date.day, width)
    case "a": return date.hour < 12 ? "AM" : "PM"
    case "h": return padded(isTwelve ? (date.hour + 11) % 12 + 1 : date.hour, width)
    case "s": return padded(date.second, width)
    case "[":
      let seconds = Int((serial * 86_400).rounded())
      return String(letters.contains("h") ? seconds / 3600 : letters.contains("m") ? seconds / 60 : seconds)
    default: return ""
    }
  }
}

// MARK: Reading a format's code

extension NumberFormat {
  private static func sections(of code: String) -> [Section] {
    var sections = [Section()]
    var rest = Substring(code)
    while let character = rest.popFirst() {
      switch character {
      case ";": sections.append(Section())
      case "\"":
        sections[sections.count - 1].tokens.append(.text(String(rest.prefix { $0 != "\"" })))
        rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "!": if let next = rest.popFirst() { sections[sections.count - 1].tokens.append(.text(String(next))) }
      // Room as wide as a character, and a character that fills the cell.
      case "_", "*": rest = rest.dropFirst()
      case "[":
        let words = String(rest.prefix { $0 != "]" })
        rest = rest.drop { $0 != "]" }.dropFirst()
        bracket(words, &sections[sections.count - 1])
      case "0", "#", "?": sections[sections.count - 1].tokens.append(.digit(character))
      case ".": sections[sections.count - 1].tokens.append(.point)
      case ",": sections[sections.count - 1].tokens.append(.comma)
      case "%": sections[sections.count - 1].tokens.append(.percent)
      case "@": sections[sections.count - 1].tokens.append(.general)
      default: letters(character, &rest, &sections[sections.count - 1])
      }
    }
    // The fourth is for text, which has no format here.
    return Array(sections.prefix(3))
  }

  private static func letters(_ character: Character, _ rest: inout Substring, _ section: inout Section) {
    let whole = (String(character) + rest).lowercased()
    for word in ["general", "g/標準"] where whole.hasPrefix(word) {
      rest = rest.dropFirst(word.count - 1)
      section.tokens.append(.general)
      return
    }
    for word in ["am/pm", "a/p"] where whole.hasPrefix(word) {
      rest = rest.dropFirst(word.count - 1)
      section.tokens.append(.date("am/pm"))
      return
    }
    let lower = Character(character.lowercased())
    if lower == "e", let sign = rest.first, "+-".contains(sign) {
      rest = rest.dropFirst()
      section.tokens.append(.exponent(String(sign)))
    } else if "ymdhsega".contains(lower) {
      let more = rest.prefix { $0.lowercased() == String(lower) }
      rest = rest.dropFirst(more.count)
      section.tokens.append(.date(String(repeating: lower, count: 1 + more.count)))
    } else {
      section.tokens.append(.text(String(character)))
    }
  }

  /// A colour, a language, a condition, a currency, or hours that go on beyond a day.
  private static func bracket(_ words: String, _ section: inout Section) {
    let lower = words.lowercased()
    if let first = lower.first, "hms".contains(first), lower.allSatisfy({ $0 == first }) {
      section.tokens.append(.date("[" + lower))
    } else if words.hasPrefix("$") {
      let currency = words.dropFirst().prefix { $0 != "-" }
      if !currency.isEmpty { section.tokens.append(.text(String(currency))) }
    } else if let operation = ["<=", ">=", "<>", "<", ">", "="].first(where: words.hasPrefix),
      let limit = Double(words.dropFirst(operation.count))
    {
      section.condition = (operation, limit)
    }
  }

  /// The formats that a workbook names by number alone, as a Japanese Excel has them (18.8.30).
  static let builtIn: [Int: String] = [
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "\"¥\"#,##0;\"¥\"-#,##0", 6: "\"¥\"#,##0;\"¥\"-#,##0",
    7: "\"¥\"#,##0.00;\"¥\"-#,##0.00", 8: "\"¥\"#,##0.00;\"¥\"-#,##0.00", 9: "0%", 10: "0.00%", 14: "yyyy/m/d",
    15: "d-mm-yy", 16: "d-mm", 17: "mm-yy", 18: "h:mm am/pm", 19: "h:mm:ss am/pm", 20: "h:mm", 21: "h:mm:ss",
    22: "yyyy/m/d h:mm", 27: "ge.m.d", 28: "ggge\"年\"m\"月\"d\"日\"", 29: "ggge\"年\"m\"月\"d\"日\"", 30: "m/d/yy",
    31: "yyyy\"年\"m\"月\"d\"日\"", 32: "h\"時\"mm\"分\"", 33: "h\"時\"mm\"分\"ss\"秒\"", 34: "yyyy\"年\"m\"月\"",
    35: "m\"月\"d\"日\"", 36: "ge.m.d", 37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00",
    40: "#,##0.00;-#,##0.00", 41: "#,##0;-#,##0;\"-\"", 42: "\"¥\"#,##0;\"¥\"-#,##0;\"-\"",
    43: "#,##0.00;-#,##0.00;\"-\"", 44: "\"¥\"#,##0.00;\"¥\"-#,##0.00;\"-\"", 45: "mm:ss", 46: "[h]:mm:ss", 49: "@",
    50: "ge.m.d", 51: "ggge\"年\"m\"月\"d\"日\"", 52: "yyyy\"年\"m\"月\"", 53: "m\"月\"d\"日\"",
    54: "ggge\"年\"m\"月\"d\"日\"", 55: "yyyy\"年\"m\"月\"", 56: "m\"月\"d\"日\"", 57: "ge.m.d",
    58: "ggge\"年\"m\"月\"d\"日\"",
  ]
}
