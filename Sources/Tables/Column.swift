import Contracts

/// A column of a table, and what it means.
public struct Column: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case text, integer, number, flag
  }

  /// Lower-case with underscores, so that it needs no quotes in SQL.
  public var name: String
  public var kind: Kind
  public var meaning: Bilingual
  /// 円, 年度; nil where the figure has none, or a column beside it says.
  public var unit: Bilingual?

  /// What stands above the column for people: the beginning of its meaning.
  public var label: String { meaning.ja.beginning }

  init(_ name: String, _ ja: String, _ en: String) {
    self.init(name, .text, ja, en)
  }

  init(_ name: String, _ kind: Kind, _ ja: String, _ en: String, unit: Bilingual? = nil) {
    self.name = name
    self.kind = kind
    self.meaning = Bilingual(ja: ja, en: en)
    self.unit = unit
  }
}

extension Bilingual {
  public static let yen = Bilingual(ja: "円", en: "yen")
  static let year = Bilingual(ja: "年度（西暦）", en: "fiscal year (Gregorian)")
  static let count = Bilingual(ja: "件", en: "count")
}

extension [Column] {
  /// Where something stands in its document.
  static let place: [Column] = [
    Column("page", .integer, "ページまたはシート（原本の、1から）", "page or sheet of the original, from 1"),
    Column("line", .integer, "行（原本の、1から）", "line of the original, from 1"),
    Column("cell", .integer, "欄（表の行の中で左から何番目か、1から）", "cell of a table row, from 1 from the left"),
  ]
}

extension String {
  /// Up to the first explanation; which language it is in is none.
  var beginning: String {
    let mark = "（英語）"
    return prefix { !"（。：".contains($0) } + (contains(mark) ? mark : "")
  }
}
