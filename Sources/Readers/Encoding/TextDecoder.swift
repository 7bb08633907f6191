import Contracts
import Extraction

/// Finds out a text's encoding and turns it into UTF-8.
///
/// In the order of certainty: a byte order mark, what the text itself declares, escape sequences, what is valid. Of two
/// encodings in which it is valid the one counts in which it looks like Japanese: what is EUC-JP to its writer is
/// a row of half-width katakana and rare characters in CP932. A text that is valid in none of them is refused, so that
/// nobody reads rubbish for words.
enum TextDecoder {
  struct Decoded {
    var encoding: Encoding
    /// In UTF-8, without a byte order mark.
    var bytes: [UInt8]
  }

  /// - Parameter declared: the encoding that the text says it has, as it says it.
  static func decode(_ bytes: [UInt8], declared: String? = nil) throws(ExtractionError) -> Decoded {
    for (mark, encoding) in marks where bytes.starts(with: mark) {
      let rest = Array(bytes.dropFirst(mark.count))
      guard let decoded = try? encoding.utf8(of: rest) else { throw .unreadable(in: encoding) }
      return Decoded(encoding: encoding, bytes: decoded)
    }
    // Many pages declare one thing and are another; what is valid UTF-8 beyond ASCII is nothing else.
    if bytes.contains(where: { $0 >= 0x80 }), String(validating: bytes, as: UTF8.self) != nil {
      return Decoded(encoding: .utf8, bytes: bytes)
    }
    guard !isBrokenUTF8(bytes) else { throw .unreadable(in: .utf8) }
    if let encoding = utf16WithoutMark(bytes), let decoded = try? encoding.utf8(of: bytes) {
      return Decoded(encoding: encoding, bytes: decoded)
    }
    if let declared, let encoding = named[declared.lowercased()], let decoded = try? encoding.utf8(of: bytes) {
      return Decoded(encoding: encoding, bytes: decoded)
    }
    if !bytes.contains(where: { $0 >= 0x80 }) {
      guard bytes.contains(0x1B) else { return Decoded(encoding: .utf8, bytes: bytes) }
      if let decoded = try? Encoding.iso2022JP.utf8(of: bytes) {
        return Decoded(encoding: .iso2022JP, bytes: decoded)
      }
    }
    let candidates = [Encoding.cp932, .eucJP].compactMap { encoding in
      (try? encoding.utf8(of: bytes)).map { Decoded(encoding: encoding, bytes: $0) }
    }
    guard let best = candidates.max(by: { likeness(of: $0.bytes) < likeness(of: $1.bytes) }) else {
      throw .unreadable(in: nil)
    }
    // Bytes of a picture may well be valid in some encoding.
    guard likeness(of: best.bytes) >= 0.5 else { throw .unreadable(in: nil) }
    return best
  }

  private static let marks: [([UInt8], Encoding)] = [
    ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE], .utf16le), ([0xFE, 0xFF], .utf16be),
  ]

  private static let named: [String: Encoding] = [
    "utf-8": .utf8, "utf8": .utf8, "shift_jis": .cp932, "shift-jis": .cp932, "sjis": .cp932, "x-sjis": .cp932,
    "windows-31j": .cp932, "ms_kanji": .cp932, "cp932": .cp932, "ms932": .cp932, "euc-jp": .eucJP, "x-euc-jp": .eucJP,
    "iso-2022-jp": .iso2022JP, "utf-16": .utf16le, "utf-16le": .utf16le, "utf-16be": .utf16be,
  ]

  /// Whether it is UTF-8 in the main, and cut or damaged somewhere. Bits of it may well be valid in other encodings.
  private static func isBrokenUTF8(_ bytes: [UInt8]) -> Bool {
    var (valid, broken) = (0, 0)
    for scalar in String(decoding: bytes.prefix(200_000), as: UTF8.self).unicodeScalars where scalar.value >= 0x80 {
      if scalar == "\u{FFFD}" { broken += 1 } else { valid += 1 }
    }
    return valid > broken * 2
  }

  /// Line ends, digits and tags of a text in UTF-16 have a zero byte, always on the same side.
  private static func utf16WithoutMark(_ bytes: [UInt8]) -> Encoding? {
    guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
    var (even, odd) = (0, 0)
    for index in bytes.indices.prefix(4096) where bytes[index] == 0 {
      if index % 2 == 0 { even += 1 } else { odd += 1 }
    }
    if even == 0, odd > 0 { return .utf16le }
    return odd == 0 && even > 0 ? .utf16be : nil
  }

  /// How much of what isn't ASCII is kana, common punctuation, lines of tables or kanji, and how little is half-width katakana, Latin with
  /// accents or unassigned; 1 or more for Japanese.
  private static func likeness(of utf8: [UInt8]) -> Double {
    var (all, good) = (0, 0.0)
    for scalar in String(decoding: utf8.prefix(200_000), as: UTF8.self).unicodeScalars where scalar.value >= 0x80 {
      all += 1
      switch scalar.value {
      case 0x3000...0x30FF: good += 1.5
      case 0x4E00...0x9FFF: good += 0.8
      case 0xFF01...0xFF5E, 0x2010...0x2312, 0x2460...0x257F, 0x25A0...0x26FF: good += 1
      case 0xFF61...0xFF9F: good += 0.1
      default: break
      }
    }
    return all == 0 ? 1 : good / Double(all)
  }
}

extension ExtractionError {
  static func unreadable(in encoding: Encoding?) -> ExtractionError {
    ExtractionError(
      reason: .notText,
      message: encoding.map { "\($0.name)の文字として読めません (it is not valid \($0.name))" }
        ?? "文字コードがわかりません。UTF-8で保存し直してください (no encoding fits the text)", place: nil)
  }
}
