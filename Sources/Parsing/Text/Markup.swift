import Contracts

/// Markdown and HTML that an extractor left around a value.
enum Markup {
  /// The text without tags like `<p>` and without `**`.
  static func strip(_ text: String) -> String {
    guard ByteScan.contains(0x3C, or: 0x2A, in: text) else { return text }
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x2A, index + 1 < bytes.count, bytes[index + 1] == 0x2A {
        index += 2
      } else if let end = tagEnd(bytes, index) {
        index = end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self).trimmingSpaces()
  }

  /// Where a line's text begins, behind the mark of a list (`- `, `* `, `> `) or of a heading of any level (`### `).
  static func textStart(_ range: Range<Int>, in bytes: [UInt8]) -> Int {
    var start = range.lowerBound
    guard start < range.upperBound, [0x2D, 0x2A, 0x23, 0x3E].contains(bytes[start]) else { return start }
    let mark = bytes[start]
    start += 1
    while mark == 0x23, start < range.upperBound, bytes[start] == 0x23, start - range.lowerBound < deepestHeading {
      start += 1
    }
    // -(1), where an extractor left no blank.
    if mark == 0x2D, start < range.upperBound, bytes[start] == 0x28 { return start }
    guard start < range.upperBound, bytes[start] == 0x20 else { return range.lowerBound }
    return start + 1
  }

  private static let deepestHeading = 6

  private static func tagEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard bytes[start] == 0x3C else { return nil }
    var end = start + 1
    if end < bytes.count, bytes[end] == 0x2F { end += 1 }
    let name = end
    while end < bytes.count, end - name < 10, Lexeme.isLetter(bytes[end]) { end += 1 }
    guard end > name else { return nil }
    if end < bytes.count, bytes[end] == 0x2F { end += 1 }
    return end < bytes.count && bytes[end] == 0x3E ? end + 1 : nil
  }
}
