/// What kinds of letters there are, as far as the layout of Japanese text depends on them.
enum Letters {
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D, 0xA0, 0x3000, 0x2000...0x200B, 0x202F, 0x205F, 0xFEFF: true
    default: false
    }
  }

  /// Whether words are parted by spaces around this letter: Latin, digits, and their punctuation. All others can be
  /// wrapped after any letter.
  static func isWordLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x7E, 0xA1...0x24F, 0x370...0x52F, 0x2010...0x2015: true
    default: false
    }
  }

  /// Letters that don't begin a line: whoever wraps takes the letter before them along.
  static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    closing.contains(scalar)
  }

  /// Letters that don't end a line.
  static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    opening.contains(scalar)
  }

  /// Marks that begin an item of a list.
  static func isBullet(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2460...0x24FF, 0x2776...0x2793, 0x3220...0x3243, 0x3251...0x325F, 0x3280...0x32BF: true
    default: bullets.contains(scalar)
    }
  }

  private static let closing = Set("、。，．・：；？！）」』】〕〉》］｝〙〗々ゝゞヽヾ゛゜％℃,.:;?!)]}%｡､｣･ﾞﾟ’”".unicodeScalars)
  private static let opening = Set("（「『【〔〈《［｛〘〖([{｢‘“".unicodeScalars)
  private static let bullets = Set("・･●○◎■□◆◇▲△▼▽★☆※→⇒►▶➢✓✔•◦‣▪▫◯〇∙*●".unicodeScalars)
}
