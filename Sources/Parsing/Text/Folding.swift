/// The folding of one text: where the reading stands, and what is still to be written. It writes behind what is there
/// already, so that a whole document's cells fold into one array.
struct Folding {
  private let text: UnsafeBufferPointer<UInt8>
  /// How many characters (Unicode scalars) of the text are not white space, as far as it is read.
  private var characters = 0
  private var index = 0
  /// White space has been read, which becomes one space before the next character.
  private var awaitsSpace = false
  /// Where the text begins in what is written.
  private let base: Int
  /// Where the last character begins in what is written.
  private var last: Int

  /// In bytes, of what most characters fold to.
  private static let longestCharacter = 4

  private init(_ text: UnsafeBufferPointer<UInt8>, behind base: Int) {
    self.text = text
    self.base = base
    last = base
  }

  /// Appends all of the text, folded.
  /// - Returns: how many of its characters are not white space.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to folded: inout [UInt8]) -> Int {
    var folding = Folding(text, behind: folded.count)
    while folding.index < text.count {
      if !folding.readRun(to: &folded) { folding.readCharacter(to: &folded) }
    }
    return folding.characters
  }

  /// The offset in the text of the character that stands at that offset in what it folds to.
  static func position(of offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var folding = Folding(text, behind: 0)
    var folded: [UInt8] = []
    folded.reserveCapacity(offset + longestCharacter)
    while folding.index < text.count {
      if folding.readRun(to: &folded, before: offset) { continue }
      let start = folding.index
      folding.readCharacter(to: &folded)
      if folding.last >= offset { return start }
    }
    return text.count
  }

  /// Most of a document folds to itself: it is copied in runs.
  /// - Parameter offset: no character that begins there, or later, is read.
  private mutating func readRun(to folded: inout [UInt8], before offset: Int = .max) -> Bool {
    var end = index
    var count = 0
    let written = folded.count + (awaitsSpace ? 1 : 0)
    let limit = offset == .max ? text.count : min(text.count, index + offset - written)
    while end < limit {
      let width = plainWidth(end)
      if width == 0 { break }
      end += width
      count += 1
    }
    guard end > index else { return false }
    beginCharacter(to: &folded)
    folded.append(contentsOf: UnsafeBufferPointer(rebasing: text[index..<end]))
    characters += count
    index = end
    return true
  }

  private mutating func readCharacter(to folded: inout [UInt8]) {
    let width = plainWidth(index)
    if width > 0 {
      beginCharacter(to: &folded)
      take(width, to: &folded)
    } else if text[index] < 0x80 {
      readASCII(to: &folded)
    } else {
      readOther(to: &folded)
    }
  }

  /// How many bytes the character here has, if it is one of those that fold to themselves; else 0.
  @inline(__always)
  private func plainWidth(_ index: Int) -> Int {
    let byte = text[index]
    if byte > 0xE3, byte < 0xEA, index + 2 < text.count { return 3 }
    if byte == 0xE3, index + 2 < text.count {
      let second = text[index + 1]
      // Hiragana and katakana but for the voicing marks, and 、。「」 and the other brackets.
      let isKana = second >= 0x81 && second <= 0x83 && !isVoicingMark(index)
      let isBracket = second == 0x80 && text[index + 2] >= 0x81 && text[index + 2] <= 0x91
      return isKana || isBracket ? 3 : 0
    }
    return byte > 0x20 && byte < 0x7F && byte != 0x2A && byte != 0x3C ? 1 : 0
  }

  private func isVoicingMark(_ index: Int) -> Bool {
    text[index + 1] == 0x82 && (text[index + 2] == 0x99 || text[index + 2] == 0x9A)
  }

  private mutating func beginCharacter(to folded: inout [UInt8]) {
    if awaitsSpace, folded.count > base { folded.append(0x20) }
    awaitsSpace = false
    last = folded.count
  }

  private mutating func take(_ width: Int, to folded: inout [UInt8]) {
    for position in index..<(index + width) { folded.append(text[position]) }
    characters += 1
    index += width
  }

  private mutating func readASCII(to folded: inout [UInt8]) {
    let byte = text[index]
    if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
      awaitsSpace = true
      index += 1
      return
    }
    let remnant = Remnant.length(in: text, at: index)
    if remnant > 0 {
      // A line break of HTML parts words as the end of a line does.
      if Remnant.isBreak(in: text, at: index) { awaitsSpace = true }
      characters += remnant
      index += remnant
      return
    }
    beginCharacter(to: &folded)
    take(1, to: &folded)
  }

  private mutating func readOther(to folded: inout [UInt8]) {
    let (scalar, end) = scalar()
    let replacement = FoldTable.shared.replacement(of: scalar)
    if replacement.isSpace {
      awaitsSpace = true
      if scalar != 0x3000, scalar != 0xA0 { characters += 1 }
      index = end
      return
    }
    beginCharacter(to: &folded)
    let isVoicing = scalar == 0x3099 || scalar == 0x309A || scalar == 0xFF9E || scalar == 0xFF9F
    if isVoicing, FoldTable.shared.voice(&folded, from: base, mark: scalar) {
      characters += 1
      index = end
    } else if replacement.isIdentity {
      take(end - index, to: &folded)
    } else {
      folded.append(contentsOf: FoldTable.shared.bytes(of: replacement))
      characters += 1
      index = end
    }
  }

  /// The character of several bytes that stands here, and where it ends.
  private func scalar() -> (value: UInt32, end: Int) {
    let byte = text[index]
    func low(_ offset: Int) -> UInt32 { index + offset < text.count ? UInt32(text[index + offset] & 0x3F) : 0 }
    let (value, width): (UInt32, Int) =
      switch byte {
      case ..<0xE0: (UInt32(byte & 0x1F) << 6 | low(1), 2)
      case ..<0xF0: (UInt32(byte & 0x0F) << 12 | low(1) << 6 | low(2), 3)
      default: (UInt32(byte & 0x07) << 18 | low(1) << 12 | low(2) << 6 | low(3), 4)
      }
    return (value, min(index + width, text.count))
  }
}
