import Extraction

/// Whether a document's letters are those that a reader sees. A font without a table from its codes to Unicode gives
/// replacement characters, private characters or control characters.
struct Legibility {
  private var letters = 0
  private var unknown = 0

  mutating func count(_ glyphs: [Glyph]) {
    for glyph in glyphs {
      switch glyph.scalar.value {
      case 0x20, 0x09...0x0D, 0x3000: continue
      case 0...0x1F, 0x7F...0x9F, 0xE000...0xF8FF, 0xFFFC...0xFFFF, 0xF0000...0x10FFFF: unknown += 1
      default: break
      }
      letters += 1
    }
  }

  /// Symbol fonts for bullets have private characters too, so that a few are no sign.
  var isLegible: Bool { unknown * 10 <= letters * 3 }
}
