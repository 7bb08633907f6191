import Contracts

/// The small things that a template's variables (`{id}`, `{year}`) stand for, recognised in folded bytes.
enum Lexeme {
  /// Where a variable's value that begins at `start` can end; the longest first.
  static func ends(
    of variable: Template.Variable, _ start: Int, _ limit: Int, _ text: [UInt8]
  ) -> [Int] {
    switch variable.kind {
    case .text: return []
    case .number:
      if let digits = variable.digits {
        let end = start + digits
        guard end <= limit else { return [] }
        for position in start..<end where !isDigit(text[position]) { return [] }
        return [end]
      }
      return number(start, limit, text).map { [$0] } ?? []
    case .numbers: return numbers(start, limit, text)
    case .word:
      guard let word = variable.word, let end = literal(word, start, limit, text) else { return [] }
      return [end]
    case .id: return id(start, limit, text).map { [$0] } ?? []
    case .year:
      guard let end = year(start, limit, text) else { return [] }
      return otherEra(end, limit, text).map { [$0, end] } ?? [end]
    case .circled: return circled(start, limit, text) == nil ? bareNumber(start, limit, text) : [start + 3]
    case .kana: return kana(start, limit, text) && !isWithinWord(start + 3, limit, text) ? [start + 3] : []
    case .letter: return start < limit && isLetter(text[start]) ? [start + 1] : []
    }
  }

  /// The bytes that templates of these elements can begin with.
  static func firstBytes(of variants: [[Template.Element]]) -> ByteSet {
    var bytes = ByteSet()
    func allow(_ values: some Sequence<UInt8>) { bytes.insert(values) }
    let digits = UInt8(0x30)...0x39
    for variant in variants {
      switch variant.first {
      case .literal(let literal): allow(literal.prefix(1))
      case .variable(let variable):
        switch variable.kind {
        case .text: allow(0...255)
        case .number, .numbers: allow(digits)
        case .word: allow((variable.word ?? []).prefix(1))
        case .id:
          allow(digits)
          allow("IVX".utf8)
        case .year:
          allow(digits)
          allow("RHSTM".utf8)
          allow(eras.compactMap(\.first))
        case .circled:
          allow(digits)
          allow([0xE2, 0xE3])
        case .kana: allow([0xE3])
        case .letter:
          allow(UInt8(0x41)...0x5A)
          allow(UInt8(0x61)...0x7A)
        }
      case .gap, nil: allow(0...255)
      }
    }
    return bytes
  }

  /// A circled number whose circle an extractor has taken away, as NFKC does: one or two digits with white space behind.
  private static func bareNumber(_ start: Int, _ limit: Int, _ text: [UInt8]) -> [Int] {
    let end = start + text[start..<min(limit, start + 3)].prefix(while: isDigit).count
    guard (1...2).contains(end - start), end < limit, isSpace(text[end]) else { return [] }
    return [end]
  }

  static func number(_ start: Int, _ limit: Int, _ text: [UInt8]) -> Int? {
    var end = start
    while end < limit,
      isDigit(text[end]) || (text[end] == 0x2C && end > start && end + 1 < limit && isDigit(text[end + 1]))
    { end += 1 }
    return end > start ? end : nil
  }

  /// The end of as many numbers as stand there, and those of fewer. Those behind the first have as many digits as it has,
  /// so that a name that begins with a figure is none of them; a branch (`-1`) may have fewer.
  static func numbers(_ start: Int, _ limit: Int, _ text: [UInt8]) -> [Int] {
    var end = start
    while end < limit, isDigit(text[end]) { end += 1 }
    guard end > start else { return [] }
    let size = end - start
    var ends = [end]
    while let sign = joints.first(where: { starts(with: $0, end, limit, text) }) {
      let first = end + sign.count
      var next = first
      while next < limit, isDigit(text[next]) { next += 1 }
      let isShort = next > first && next - first < size
      // 1102の2 and 1-3-01 have branches, and 1102の2歳児 begins a name.
      let isWhole = next == limit || isSpace(text[next])
      let isBranch =
        sign == branch && (isShort || isWhole && (1...longestBranch).contains(next - first))
        || sign == branchWord && isShort && isWhole
      guard next - first == size && sign != branchWord || isBranch else { break }
      end = next
      ends.append(end)
    }
    if let last = lastPart(end, limit, text) ?? otherNumber(end, size, limit, text) { ends.append(last) }
    return ends.reversed().filter { !isWithinNumber($0, limit, text) }
  }

  /// Whether a letter stands there in a figure's place: 13O2 is no 13.
  private static func isWithinNumber(_ start: Int, _ limit: Int, _ text: [UInt8]) -> Bool {
    start + 1 < limit && isLetter(text[start]) && isDigit(text[start + 1])
  }

  /// The end of a last part that is no plain figure: 1-1-①, 1-1-(1).
  private static func lastPart(_ start: Int, _ limit: Int, _ text: [UInt8]) -> Int? {
    guard starts(with: branch, start, limit, text) else { return nil }
    let first = start + branch.count
    if circled(first, limit, text) != nil { return first + 3 }
    guard first < limit, text[first] == 0x28 else { return nil }
    var end = first + 1
    while end < limit, isDigit(text[end]) { end += 1 }
    return end > first + 1 && end < limit && text[end] == 0x29 ? end + 1 : nil
  }

  /// The end of brackets behind a long number that name another of its kind: 1303（1305と統合）, 1303（旧1211）.
  private static func otherNumber(_ start: Int, _ size: Int, _ limit: Int, _ text: [UInt8]) -> Int? {
    let open = spaces(start, limit, text)
    guard size >= longNumber, open < limit, text[open] == 0x28,
      let close = text[open..<limit].firstIndex(of: 0x29)
    else { return nil }
    var position = open + 1
    while position < close {
      var end = position
      while end < close, isDigit(text[end]) { end += 1 }
      if end - position == size, !starts(with: yearWord, end, limit, text) { return close + 1 }
      position = max(end, position + 1)
    }
    return nil
  }

  private static let longNumber = 3

  private static let longestBranch = 3
  private static let branch = Array("-".utf8)
  private static let branchWord = Array("の".utf8)
  private static let joints = ["・", "、", ",", "~", "〜", "-", "/", "の"].map { Array($0.utf8) }

  /// The end of a word, white space within it left aside.
  static func literal(_ word: [UInt8], _ start: Int, _ limit: Int, _ text: [UInt8]) -> Int? {
    var position = start
    for byte in word {
      position = spaces(position, limit, text)
      guard position < limit, text[position] == byte else { return nil }
      position += 1
    }
    return position
  }

  static func id(_ start: Int, _ limit: Int, _ text: [UInt8]) -> Int? {
    var end = start
    while true {
      let part = end
      while end < limit, isDigit(text[end]) { end += 1 }
      if end == part { while end < limit, isRoman(text[end]) { end += 1 } }
      if end == part { return nil }
      guard end + 1 < limit, text[end] == 0x2D, isDigit(text[end + 1]) || isRoman(text[end + 1]) else { return end }
      end += 1
    }
  }

  /// 令和5年度, 令 和 5 年 度, 令和元年, R6, R元, H30年度, 2012年度, 2012.
  static func year(_ start: Int, _ limit: Int, _ text: [UInt8]) -> Int? {
    var position = start
    // Letters of a heading can be set apart: 令 和 5 年 度.
    let era = eras.lazy.compactMap { literal($0, start, limit, text) }.first
    if let era {
      position = spaces(era, limit, text)
    } else if position + 1 < limit, isEraLetter(text[position]),
      isDigit(text[position + 1]) || starts(with: first, position + 1, limit, text)
    {
      position += 1
    }
    let inEra = position > start
    let digits = position
    while position < limit, isDigit(text[position]) { position += 1 }
    if position == digits, inEra {
      if starts(with: first, position, limit, text) {
        position += first.count
      } else {
        while let kanji = kanjiNumerals.first(where: { starts(with: $0, position, limit, text) }) {
          position += kanji.count
        }
      }
      guard position > digits else { return nil }
    }
    let count = position - digits
    guard inEra ? count > 0 : count == 4 else { return nil }
    // An extractor may set the figure apart from the words around it: 令和 5 年度.
    let word = otherCount(spaces(position, limit, text), limit, text)
    if starts(with: yearWord, word, limit, text) {
      position = word + yearWord.count
      let last = spaces(position, limit, text)
      if starts(with: degree, last, limit, text) { position = last + degree.count }
    } else if era != nil {
      return nil
    }
    return position
  }

  /// The end of the same year in the other way of counting, in brackets before 年: 令和5（2023）年度, 2023（令和5）年度.
  private static func otherCount(_ start: Int, _ limit: Int, _ text: [UInt8]) -> Int {
    guard start < limit, text[start] == 0x28 else { return start }
    var end = start + 1
    if let era = eras.first(where: { starts(with: $0, end, limit, text) }) { end += era.count }
    if starts(with: first, end, limit, text) { end += first.count }
    while end < limit, isDigit(text[end]) { end += 1 }
    guard end > start + 1, end < limit, text[end] == 0x29 else { return start }
    let word = spaces(end + 1, limit, text)
    return starts(with: yearWord, word, limit, text) ? word : start
  }

  /// The end of the same year once more, whole and in brackets: 平成31年度（令和元年度）, 令和5年度（2023年度）.
  private static func otherEra(_ start: Int, _ limit: Int, _ text: [UInt8]) -> Int? {
    let open = spaces(start, limit, text)
    guard open < limit, text[open] == 0x28, let end = year(spaces(open + 1, limit, text), limit, text) else {
      return nil
    }
    let close = spaces(end, limit, text)
    return close < limit && text[close] == 0x29 ? close + 1 : nil
  }

  /// Where the white space that stands here ends.
  static func spaces(_ start: Int, _ limit: Int, _ text: [UInt8]) -> Int {
    var position = start
    while position < limit, text[position] == 0x20 || text[position] == 0x09 { position += 1 }
    return position
  }

  /// The value of the circled number that stands here.
  static func circled(_ start: Int, _ limit: Int, _ text: [UInt8]) -> Int? {
    guard start + 2 < limit else { return nil }
    let (first, second, third) = (text[start], text[start + 1], text[start + 2])
    if first == 0xE2, second == 0x91, third >= 0xA0, third <= 0xB3 { return Int(third) - 0xA0 + 1 }
    if first == 0xE3, second == 0x89, third >= 0x91, third <= 0x9F { return Int(third) - 0x91 + 21 }
    if first == 0xE3, second == 0x8A, third >= 0xB1, third <= 0xBF { return Int(third) - 0xB1 + 36 }
    return nil
  }

  static func kana(_ start: Int, _ limit: Int, _ text: [UInt8]) -> Bool {
    guard start + 2 < limit, text[start] == 0xE3 else { return false }
    return (text[start + 1] == 0x82 && text[start + 2] >= 0xA1) || (text[start + 1] == 0x83 && text[start + 2] <= 0xB6)
  }

  /// Whether katakana go on there: the first of カウンセラー is no letter before a heading.
  private static func isWithinWord(_ start: Int, _ limit: Int, _ text: [UInt8]) -> Bool {
    kana(start, limit, text) || starts(with: longVowel, start, limit, text)
  }

  private static let longVowel = Array("ー".utf8)

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

  static func starts(with bytes: [UInt8], _ start: Int, _ limit: Int, _ text: [UInt8]) -> Bool {
    guard start + bytes.count <= limit else { return false }
    for index in bytes.indices where text[start + index] != bytes[index] { return false }
    return true
  }

  private static func isRoman(_ byte: UInt8) -> Bool { byte == 0x49 || byte == 0x56 || byte == 0x58 }
  private static func isEraLetter(_ byte: UInt8) -> Bool { eraLetters.contains(byte) }

  private static let eras = Era.all.map { Array($0.name.utf8) }
  private static let eraLetters = Era.all.map { UInt8(ascii: $0.letter) }
  private static let first = Array("元".utf8)
  private static let yearWord = Array("年".utf8)
  private static let degree = Array("度".utf8)
  private static let kanjiNumerals = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"].map { Array($0.utf8) }
}
