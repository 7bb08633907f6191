import Contracts

/// The offices in charge: in the document's own words, and with the form's abbreviations written out.
struct Departments {
  private(set) var printed: [String] = []
  /// Nil where the form abbreviates none of them.
  private(set) var full: [String]?

  init(_ field: SheetField?, abbreviations: [Abbreviation]) {
    printed = (field?.quotes ?? []).map { Remnants.removed(from: $0.text) }.filter { !$0.isEmpty }
    let expanded = printed.map { name in
      guard let short = abbreviations.first(where: { name.hasPrefix($0.short) }) else { return name }
      let rest = Remnants.trimmed(String(name.dropFirst(short.short.count)))
      return rest.isEmpty ? short.full : short.full + " " + rest
    }
    if expanded != printed { full = expanded }
  }
}
