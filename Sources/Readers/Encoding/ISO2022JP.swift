/// ISO-2022-JP as programs write it, with the characters of NEC and IBM that the standard lacks (①, ㈱) and half-width
/// katakana; iconv refuses those.
enum ISO2022JP {
  private enum CharacterSet {
    case ascii, kanji, katakana
  }

  private static let escapes: [([UInt8], CharacterSet)] = [
    (Array("\u{1B}(B".utf8), .ascii), (Array("\u{1B}(J".utf8), .ascii), (Array("\u{1B}(I".utf8), .katakana),
    (Array("\u{1B}$@".utf8), .kanji), (Array("\u{1B}$B".utf8), .kanji), (Array("\u{1B}&@\u{1B}$B".utf8), .kanji),
  ]

  /// The same text in EUC-JP, which has the same characters and no escape sequences.
  static func eucJP(from bytes: [UInt8]) throws(Encoding.Undecodable) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var set = CharacterSet.ascii
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x1B {
        guard let (escape, next) = escapes.first(where: { bytes[index...].starts(with: $0.0) }) else {
          throw Encoding.Undecodable(offset: index)
        }
        set = next
        index += escape.count
        continue
      }
      guard byte < 0x80 else { throw Encoding.Undecodable(offset: index) }
      // Line ends stand as they are in every set.
      if set == .ascii || byte < 0x21 {
        result.append(byte)
      } else {
        if set == .katakana { result.append(0x8E) }
        result.append(byte | 0x80)
      }
      index += 1
    }
    return result
  }
}
