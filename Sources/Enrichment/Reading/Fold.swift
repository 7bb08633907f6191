import Foundation

/// Brings words that differ only in how they were typed to the same bytes, for comparing: NFKC (full and half width,
/// ① and Ⅲ), white space and what extractors leave behind (`<p>`, `**`) removed. Values are never folded, only compared
/// folded.
enum Fold {
  enum Spaces {
    case removed
    /// Runs of white space become one space.
    case single
  }

  static func bytes(_ text: String, spaces: Spaces = .removed) -> [UInt8] {
    if let folded = fast(text, spaces: spaces, orElse: .giveUp) { return folded }
    return fast(text.precomposedStringWithCompatibilityMapping, spaces: spaces, orElse: .keep) ?? []
  }

  static func text(_ text: String) -> String { String(decoding: bytes(text), as: UTF8.self) }

  private enum Unknown { case giveUp, keep }

  /// One pass over the bytes for what Japanese documents are made of. Characters outside of it need the full tables of
  /// NFKC, which cost ten times as much.
  private static func fast(_ text: String, spaces: Spaces, orElse unknown: Unknown) -> [UInt8]? {
    var text = text
    return text.withUTF8 { source -> [UInt8]? in
      var out: [UInt8] = []
      out.reserveCapacity(source.count)
      var index = 0
      let end = source.count
      while index < end {
        let lead = source[index]
        if lead < 0x80 {
          if lead <= 0x20 || lead == 0x7F {
            space(to: &out, spaces)
            index += 1
          } else if let length = Remnants.length(in: source, at: index) {
            index += length
          } else {
            out.append(lead)
            index += 1
          }
          continue
        }
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard index + length <= end else { break }
        let run = sameRun(in: source, from: index)
        if run > index {
          // Most of a text stays as it is: it is copied in runs.
          out.append(contentsOf: UnsafeBufferPointer(rebasing: source[index..<run]))
          index = run
          continue
        }
        switch outcome(of: scalar(in: source, at: index, length: length)) {
        case .same:
          for offset in 0..<length { out.append(source[index + offset]) }
        case .ascii(let byte): out.append(byte)
        case .words(let words): out.append(contentsOf: words.utf8)
        case .space: space(to: &out, spaces)
        case .nothing: break
        case .unknown:
          if unknown == .giveUp { return nil }
          for offset in 0..<length { out.append(source[index + offset]) }
        }
        index += length
      }
      if spaces == .single, out.last == 0x20 { out.removeLast() }
      return out
    }
  }

  /// Where the run of kanji and kana ends that begins here.
  private static func sameRun(in source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 2 < source.count {
      let lead = source[index]
      if lead < 0xE3 || lead > 0xE9 { break }
      if lead == 0xE3 {
        // Hiragana and katakana without the voicing marks and what stands around them, and 、。.
        let (second, third) = (source[index + 1], source[index + 2])
        let isKana =
          second == 0x81 && third != 0x80 || second == 0x82 && (third < 0x97 || third > 0xA0)
          || second == 0x83 && third < 0xBF
        guard isKana || second == 0x80 && (third == 0x81 || third == 0x82) else { break }
      }
      index += 3
    }
    return index
  }

  private static func space(to out: inout [UInt8], _ spaces: Spaces) {
    if spaces == .single, let last = out.last, last != 0x20 { out.append(0x20) }
  }

  private enum Outcome {
    case same
    case ascii(UInt8)
    case words(String)
    case space, nothing, unknown
  }

  private static let roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]

  private static func outcome(of scalar: UInt32) -> Outcome {
    switch scalar {
    case 0x3041...0x3096, 0x309D, 0x309E, 0x30A1...0x30FE, 0x3001...0x3035, 0x3400...0x9FFF, 0xE000...0xF8FF: .same
    case 0xFF01...0xFF5E: .ascii(UInt8(scalar - 0xFEE0))
    case 0x3000, 0xA0, 0x2002...0x200A: .space
    case 0x2460...0x2473: .words(String(scalar - 0x245F))
    case 0x2160...0x216B: .words(roman[Int(scalar - 0x2160)])
    case 0x2170...0x217B: .words(roman[Int(scalar - 0x2170)].lowercased())
    case 0x2026: .words("...")
    case 0xA7, 0xB0, 0xB1, 0xB6, 0xB7, 0xD7, 0xF7, 0x391...0x3A1, 0x3A3...0x3A9, 0x3B1...0x3C9, 0x410...0x418,
      0x41A...0x438, 0x43A...0x44F:
      .same
    case 0x2010, 0x2013...0x2016, 0x2018, 0x2019, 0x201C, 0x201D, 0x2020...0x2022, 0x2030, 0x203B, 0x2190...0x21FF,
      0x2200...0x222B, 0x2500...0x26FF:
      .same
    case 0x200B...0x200D, 0xFEFF: .nothing
    default: .unknown
    }
  }

  private static func scalar(in source: UnsafeBufferPointer<UInt8>, at index: Int, length: Int) -> UInt32 {
    var value = UInt32(source[index]) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length { value = value << 6 | UInt32(source[index + offset] & 0x3F) }
    return value
  }
}
