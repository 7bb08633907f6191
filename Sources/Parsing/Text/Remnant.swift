/// What markdown and HTML leave in a text: emphasis (`**`) and short tags (`<p>`, `<br/>`).
enum Remnant {
  /// In bytes, of the one that stands there; 0 where none does.
  static func length(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    if text[index] == 0x2A, index + 1 < text.count, text[index + 1] == 0x2A { return 2 }
    guard text[index] == 0x3C else { return 0 }
    var end = index + 1
    if end < text.count, text[end] == 0x2F { end += 1 }
    let name = end
    while end < text.count, end - name < longestName, isLetter(text[end]) { end += 1 }
    guard end > name else { return 0 }
    // A tag without attributes or with `/`: anything longer is rather a sentence with a less-than sign.
    if end < text.count, text[end] == 0x2F { end += 1 }
    return end < text.count && text[end] == 0x3E ? end + 1 - index : 0
  }

  /// Whether the tag that stands there is `<br>`.
  static func isBreak(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index + 2 < text.count && text[index] == 0x3C && text[index + 1] | 0x20 == 0x62 && text[index + 2] | 0x20 == 0x72
  }

  private static let longestName = 10

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
}
