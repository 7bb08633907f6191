import Foundation

/// Folds text for matching: width and compatibility variants (NFKC), white space, dashes, and markdown and HTML
/// remnants. Values are never folded; only what they are compared with.
///
/// Two deviations from NFKC, both because forms use the difference: circled digits (①) stay apart from plain ones, and
/// dashes of all lengths become `-`.
enum Fold {
  /// Folds a pattern's literal: as text, and without any white space.
  static func literal(_ text: String) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    append(text, to: &folded)
    folded.removeAll { $0 == 0x20 }
    return folded
  }

  /// Appends the folded text and returns how many characters (Unicode scalars) of the original are not white space.
  ///
  /// Runs of white space become one space, none at either end.
  @discardableResult
  static func append(_ text: String, to folded: inout [UInt8]) -> Int {
    var text = text
    return text.withUTF8 { append($0, to: &folded, stopAt: .max).characters }
  }

  /// The offset in the original of the character that the folded text has at `offset`.
  static func originalOffset(of offset: Int, in text: String) -> Int {
    guard offset > 0 else { return 0 }
    var text = text
    var scratch: [UInt8] = []
    scratch.reserveCapacity(offset + 4)
    return text.withUTF8 { append($0, to: &scratch, stopAt: offset).position }
  }

  /// How many characters of the text are not white space.
  static func characters(_ text: Substring.UTF8View) -> Int {
    var count = 0
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      let width = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let end = text.index(index, offsetBy: width, limitedBy: text.endIndex) ?? text.endIndex
      let white: Bool
      switch byte {
      case 0x20, 0x09...0x0D: white = true
      case 0xC2: white = width == 2 && text[text.index(after: index)] == 0xA0
      case 0xE3:
        let second = text.index(after: index)
        white = text[second] == 0x80 && text[text.index(after: second)] == 0x80
      default: white = false
      }
      if !white { count += 1 }
      index = end
    }
    return count
  }

  private static func append(
    _ text: UnsafeBufferPointer<UInt8>, to folded: inout [UInt8], stopAt limit: Int
  ) -> (characters: Int, position: Int) {
    let base = folded.count
    var characters = 0
    var pendingSpace = false
    var index = 0
    let count = text.count
    while index < count {
      if limit == .max {
        // Most of a document folds to itself: it is copied in runs.
        let run = identityRun(text, from: index)
        if run.end > index {
          if pendingSpace {
            pendingSpace = false
            if folded.count > base { folded.append(0x20) }
          }
          folded.append(contentsOf: UnsafeBufferPointer(rebasing: text[index..<run.end]))
          characters += run.characters
          index = run.end
          continue
        }
      }
      let byte = text[index]
      // Most of the text: kana and kanji, which fold to themselves.
      if byte >= 0xE3, byte < 0xEA, index + 2 < count,
        byte > 0xE3 || (text[index + 1] >= 0x81 && text[index + 1] <= 0x83 && !isVoicingMark(text, index))
      {
        if pendingSpace {
          pendingSpace = false
          if folded.count > base { folded.append(0x20) }
        }
        if folded.count - base >= limit { return (characters, index) }
        folded.append(byte)
        folded.append(text[index + 1])
        folded.append(text[index + 2])
        characters += 1
        index += 3
        continue
      }
      if byte < 0x80 {
        if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
          pendingSpace = true
          index += 1
          continue
        }
        let skip = remnant(text, index)
        if skip > 0 {
          // A line break of HTML parts words as the end of a line does.
          if isBreak(text, index) { pendingSpace = true }
          characters += skip
          index += skip
          continue
        }
        if pendingSpace {
          pendingSpace = false
          if folded.count > base { folded.append(0x20) }
        }
        if folded.count - base >= limit { return (characters, index) }
        folded.append(byte)
        characters += 1
        index += 1
        continue
      }
      let width = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let end = min(index + width, count)
      let scalar = decode(text, index, width)
      let replacement = FoldTable.shared.replacement(of: scalar)
      if replacement.isSpace {
        pendingSpace = true
        if scalar != 0x3000, scalar != 0xA0 { characters += 1 }
        index = end
        continue
      }
      if pendingSpace {
        pendingSpace = false
        if folded.count > base { folded.append(0x20) }
      }
      if folded.count - base >= limit { return (characters, index) }
      if scalar == 0x3099 || scalar == 0x309A || scalar == 0xFF9E || scalar == 0xFF9F,
        FoldTable.shared.voice(&folded, from: base, mark: scalar)
      {
        characters += 1
        index = end
        continue
      }
      if replacement.isIdentity {
        for position in index..<end { folded.append(text[position]) }
      } else {
        folded.append(contentsOf: FoldTable.shared.bytes(of: replacement))
      }
      characters += 1
      index = end
    }
    return (characters, count)
  }

  /// The end of the run of characters that fold to themselves, and their number.
  @inline(__always)
  private static func identityRun(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (end: Int, characters: Int) {
    var index = start
    var characters = 0
    let last = text.count - 2
    while index < text.count {
      let byte = text[index]
      if byte > 0xE3, byte < 0xEA, index < last {
        index += 3
      } else if byte == 0xE3, index < last {
        let second = text[index + 1]
        // Hiragana and katakana but for the voicing marks, and 、。「」 and the other brackets.
        let isKana = second >= 0x81 && second <= 0x83 && !isVoicingMark(text, index)
        let isBracket = second == 0x80 && text[index + 2] >= 0x81 && text[index + 2] <= 0x91
        guard isKana || isBracket else { break }
        index += 3
      } else if byte > 0x20, byte < 0x7F, byte != 0x2A, byte != 0x3C {
        index += 1
      } else {
        break
      }
      characters += 1
    }
    return (index, characters)
  }

  private static func isVoicingMark(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    text[index + 1] == 0x82 && (text[index + 2] == 0x99 || text[index + 2] == 0x9A)
  }

  /// The length of the markdown emphasis or HTML tag that stands here, or 0.
  private static func remnant(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    if text[index] == 0x2A, index + 1 < text.count, text[index + 1] == 0x2A { return 2 }
    guard text[index] == 0x3C else { return 0 }
    var end = index + 1
    if end < text.count, text[end] == 0x2F { end += 1 }
    let name = end
    while end < text.count, end - name < 10, isLetter(text[end]) { end += 1 }
    guard end > name else { return 0 }
    // A tag without attributes or with `/`: anything longer is rather a sentence with a less-than sign.
    if end < text.count, text[end] == 0x2F { end += 1 }
    return end < text.count && text[end] == 0x3E ? end + 1 - index : 0
  }

  /// Whether the tag that stands here is `<br>`.
  private static func isBreak(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index + 2 < text.count && text[index] == 0x3C && text[index + 1] | 0x20 == 0x62 && text[index + 2] | 0x20 == 0x72
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

  private static func decode(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ width: Int) -> UInt32 {
    func low(_ offset: Int) -> UInt32 {
      index + offset < text.count ? UInt32(text[index + offset] & 0x3F) : 0
    }
    switch width {
    case 2: return UInt32(text[index] & 0x1F) << 6 | low(1)
    case 3: return UInt32(text[index] & 0x0F) << 12 | low(1) << 6 | low(2)
    default: return UInt32(text[index] & 0x07) << 18 | low(1) << 12 | low(2) << 6 | low(3)
    }
  }
}
