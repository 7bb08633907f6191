import Contracts

/// The offices in charge: in the document's own words, and with the form's abbreviations written out.
struct Departments {
  private(set) var printed: [String] = []
  /// Nil where the form abbreviates none of them.
  private(set) var full: [String]?

  init(_ field: SheetField?, abbreviations: [Abbreviation]) {
    printed = (field?.quotes ?? []).map { Remnants.removed(from: $0.text) }.filter { !Self.isNone($0) }
    let expanded = printed.map { name in
      // However wide its bracket is printed (子）).
      guard
        let short = abbreviations.first(where: {
          Fold.bytes(String(name.prefix($0.short.count))) == Fold.bytes($0.short)
        })
      else { return name }
      let rest = Remnants.trimmed(String(name.dropFirst(short.short.count)))
      return rest.isEmpty ? short.full : short.full + " " + rest
    }
    if expanded != printed { full = expanded }
  }

  /// A dash says that no office is in charge.
  private static func isNone(_ name: String) -> Bool { Fold.bytes(name).allSatisfy { $0 == 0x2D } }
}
