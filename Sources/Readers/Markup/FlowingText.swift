import Extraction

/// Text as a browser sets it: white space in the source is one space, or nothing between Japanese characters where a line
/// of the source ends (CSS Text 3, 4.1.3).
struct FlowingText {
  /// Whether line breaks of the source are breaks (`pre`).
  var keepsBreaks = false
  private var text = ""
  /// White space that has not been set, since it may stand at the end of a line.
  private var space = Space.none
  private var isAtEdge = false

  private enum Space {
    case none, space, sourceBreak
  }

  mutating func add(_ words: String) {
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\n", "\r":
        if keepsBreaks, scalar == "\n" { addBreak() } else if space == .none { space = .sourceBreak }
      case " ", "\t", "\u{0C}", "\u{A0}": if space == .none { space = .space }
      default: set(scalar)
      }
    }
  }

  mutating func addBreak() {
    settleEdge()
    space = .none
    text.append("\n")
  }

  /// The beginning or the end of a block: a new line, where there is not one already.
  mutating func addEdge() {
    space = .none
    isAtEdge = !text.isEmpty
  }

  /// What there is, without blank lines in front and behind.
  mutating func take() -> String {
    let taken = text.trimmedLines
    (text, space, isAtEdge) = ("", .none, false)
    return taken
  }

  private mutating func set(_ scalar: Unicode.Scalar) {
    settleEdge()
    if let last = text.unicodeScalars.last, last != "\n" {
      switch space {
      case .none: break
      case .space: text.append(" ")
      case .sourceBreak: if !(last.isWide && scalar.isWide) { text.append(" ") }
      }
    }
    space = .none
    text.unicodeScalars.append(scalar)
  }

  private mutating func settleEdge() {
    if isAtEdge, text.last != "\n" { text.append("\n") }
    isAtEdge = false
  }
}

extension Unicode.Scalar {
  /// Japanese characters and their punctuation.
  fileprivate var isWide: Bool {
    switch value {
    case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
