import Contracts

/// A tidy table: one kind of thing, one row each.
public struct Table: Sendable {
  /// What the rows are made from.
  public enum Rows: Sendable {
    case measures(@Sendable (Measure) -> [[Cell]])
    case summaries(@Sendable (GoalSummary) -> [[Cell]])
    /// The number of the finding, from 1, and the finding.
    case findings(@Sendable (Int, Finding) -> [[Cell]])
    case fixed([[Cell]])
  }

  /// Lower-case with underscores; the name of the file, sheet or table.
  public var name: String
  public var meaning: Bilingual
  public var columns: [Column]
  public var rows: Rows

  /// What it is called for people.
  public var label: String { meaning.ja.beginning }

  init(_ name: String, _ ja: String, _ en: String, _ columns: [Column], _ rows: Rows) {
    self.name = name
    self.meaning = Bilingual(ja: ja, en: en)
    self.columns = columns
    self.rows = rows
  }

  /// All tables, the dictionary last.
  public static let all: [Table] = described + [dictionary(of: described)]

  private static let described: [Table] = [
    measures, ratings, costs, indicators, codes, texts, summaries, findings, findingMeasures,
  ]

  /// What every column of the other tables means.
  private static func dictionary(of tables: [Table]) -> Table {
    let rows: [[Cell]] = tables.flatMap { table in
      [
        [
          .text(table.name), .empty, .text(table.label), .text("表"), .text("table"), .text(table.meaning.ja),
          .text(table.meaning.en), .empty, .empty,
        ]
      ]
        + table.columns.map { column in
          [
            .text(table.name), .text(column.name), .text(column.label), .text(column.kind.words.ja),
            .text(column.kind.words.en), .text(column.meaning.ja), .text(column.meaning.en), Cell(column.unit?.ja),
            Cell(column.unit?.en),
          ]
        }
    }
    return Table(
      "dictionary", "列の説明：各表の各列の意味", "what every column of every table means",
      [
        Column("table_name", "表", "table"),
        Column("column_name", "列（空欄は表そのもの）", "column (empty: the table itself)"),
        Column("label", "見出し（Excel）", "heading in the Excel file"),
        Column("kind_ja", "値の種類", "kind of value, in Japanese"),
        Column("kind_en", "値の種類（英語）", "kind of value, in English"),
        Column("meaning_ja", "意味", "meaning, in Japanese"),
        Column("meaning_en", "意味（英語）", "meaning, in English"),
        Column("unit_ja", "単位", "unit, in Japanese"),
        Column("unit_en", "単位（英語）", "unit, in English"),
      ], .fixed(rows))
  }
}

extension Column.Kind {
  fileprivate var words: Bilingual {
    switch self {
    case .text: Bilingual(ja: "文字", en: "text")
    case .integer: Bilingual(ja: "整数", en: "integer")
    case .number: Bilingual(ja: "数値", en: "number")
    case .flag: Bilingual(ja: "真偽", en: "true or false")
    }
  }
}
