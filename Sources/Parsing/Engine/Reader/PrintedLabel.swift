/// The number and the first word of a line, in folded text; a year between them is no part of it.
struct PrintedLabel: Sendable {
  /// With its brackets, without a dot or white space.
  var number: [UInt8]
  var words: [Unicode.Scalar]
  var hasColon: Bool
  /// Where it ends, colon and all.
  var end: Int
  /// Its number is ① or the like, which counts as (1).
  var isCircled = false

  /// - Parameter longest: bytes that the word may take; nil comes of a longer one, which is no label.
  init?(_ bytes: [UInt8], _ range: Range<Int>, longest: Int = .max) {
    let line = bytes[range].prefix(Self.longest)
    var start = line.firstIndex { !Lexeme.isDigit($0) && !Self.isBesideNumber($0) } ?? line.endIndex
    number = start == line.startIndex ? [] : line[..<start].filter { Lexeme.isDigit($0) || $0 == 0x28 || $0 == 0x29 }
    // (ロ) is a number as well, or was one.
    if number.isEmpty, let value = Lexeme.circled(start, line.endIndex, bytes) {
      isCircled = true
      number = Array("(\(value))".utf8)
      start = Lexeme.spaces(start + 3, line.endIndex, bytes)
    } else if !number.contains(where: Lexeme.isDigit), let behind = Self.endOfSign(line[start...]) {
      number = Array(line[..<behind])
      start = Lexeme.spaces(behind, line.endIndex, bytes)
    }
    let first = Lexeme.year(start, line.endIndex, bytes).map { Lexeme.spaces($0, line.endIndex, bytes) } ?? start
    let stop = line[first...].firstIndex { $0 == 0x20 || $0 == 0x09 || $0 == 0x28 || $0 == 0x3A } ?? line.endIndex
    guard stop - first <= longest else { return nil }
    words = Array(String(decoding: line[first..<stop], as: UTF8.self).unicodeScalars)
    hasColon = stop < line.endIndex && line[stop] == 0x3A
    end = hasColon ? stop + 1 : stop
  }

  /// Where a single character ends that stands in the place of a number: before a bracket, a dot or white space.
  private static func endOfSign(_ text: ArraySlice<UInt8>) -> Int? {
    let end = text.index(text.startIndex, offsetBy: 3, limitedBy: text.endIndex) ?? text.endIndex
    guard let first = text.first, first >= 0xE0, end < text.endIndex, isBesideNumber(text[end]) else {
      return nil
    }
    return text[end] == 0x20 ? end : end + 1
  }

  /// A bracket, a dot or white space.
  private static func isBesideNumber(_ byte: UInt8) -> Bool {
    byte == 0x28 || byte == 0x29 || byte == 0x2E || byte == 0x20
  }

  func hasWords(of label: PrintedLabel) -> Bool { words == label.words && words.count > Self.shortest }

  /// Whether the two differ by one character that is another one, too many or missing; of a long label by two.
  func isNearly(_ label: PrintedLabel) -> Bool {
    let most = label.words.count >= Self.long ? Self.mostSlips : 1
    // 担当課 for 担当課：
    if label.hasColon, !hasColon { return words == label.words }
    guard label.words.count >= Self.shortest,
      (words.count - label.words.count).magnitude <= most,
      words.first == label.words.first || words.last == label.words.last
    else { return false }
    return (1...most).contains(slips(from: label))
  }

  /// The edit distance of two short words.
  private func slips(from label: PrintedLabel) -> Int {
    var row = Array(0...label.words.count)
    for (index, character) in words.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (position, wanted) in label.words.enumerated() {
        let changed = diagonal + (character == wanted ? 0 : 1)
        diagonal = row[position + 1]
        row[position + 1] = min(changed, diagonal + 1, row[position] + 1)
      }
    }
    return row[label.words.count]
  }

  /// In bytes.
  private static let longest = 120
  /// In characters: 実績 and 年度 are too near other words.
  private static let shortest = 3
  private static let long = 8
  static let mostSlips = 2
}
