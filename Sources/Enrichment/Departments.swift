import Contracts

/// The offices in charge: in the document's own words, and with the form's abbreviations written out.
struct Departments {
  private(set) var printed: [String] = []
  /// Nil where the form abbreviates none of them.
  private(set) var full: [String]?

  init(_ field: SheetField?, abbreviations: [Lexicon.Abbreviation]) {
    var expanded: [String] = []
    for quote in field?.quotes ?? [] {
      let name = Remnants.removed(from: quote.text)
      let folded = Fold.bytes(name)
      // A dash says that no office is in charge.
      if folded.allSatisfy({ $0 == 0x2D }) { continue }
      printed.append(name)
      expanded.append(Self.writtenOut(name, folded, abbreviations))
    }
    if expanded != printed { full = expanded }
  }

  private static func writtenOut(_ name: String, _ folded: [UInt8], _ abbreviations: [Lexicon.Abbreviation]) -> String {
    for short in abbreviations where folded.starts(with: short.folded) {
      // However wide its bracket is printed (子）), and nothing that only begins like it once it is folded.
      let end = name.index(name.startIndex, offsetBy: short.characters, limitedBy: name.endIndex) ?? name.endIndex
      guard Fold.bytes(String(name[..<end])) == short.folded else { continue }
      let rest = Remnants.trimmed(String(name[end...]))
      return rest.isEmpty ? short.full : short.full + " " + rest
    }
    return name
  }
}
