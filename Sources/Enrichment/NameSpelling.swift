import DataFiles

/// How names of municipalities are brought to one spelling, for comparing: 龍ヶ崎市 is 龍ケ崎市, and 塩釜市 is 塩竈市.
struct NameSpelling: Sendable {
  /// By each character of a group but the first: the first.
  private let first: [Unicode.Scalar: Unicode.Scalar]

  /// - Parameter section: with `alike`, groups of characters that count as the same; nil where there is none.
  init(_ section: YAMLSection?) {
    let groups =
      section?.words("alike") { $0.unicodeScalars.count < 2 ? "「\($0)」は一字だけです (only one character)" : nil } ?? []
    first = groups.reduce(into: [:]) { first, group in
      guard let head = group.unicodeScalars.first else { return }
      for other in group.unicodeScalars.dropFirst() { first[other] = head }
    }
    section?.finish()
  }

  func key(_ name: String, spaces: Fold.Spaces = .removed) -> String {
    var key = String.UnicodeScalarView()
    for scalar in String(decoding: Fold.bytes(name, spaces: spaces), as: UTF8.self).unicodeScalars
    where !Self.selectsVariant(scalar) {
      key.append(first[scalar] ?? scalar)
    }
    return String(key)
  }

  /// Behind a kanji it chooses one of its shapes (Unicode Technical Standard #37): 葛󠄀城市.
  private static func selectsVariant(_ scalar: Unicode.Scalar) -> Bool {
    (0xFE00...0xFE0F).contains(scalar.value) || (0xE0100...0xE01EF).contains(scalar.value)
  }
}
