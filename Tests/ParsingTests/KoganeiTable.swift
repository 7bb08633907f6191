import Contracts
import Enrichment
import Parsing
import Testing

/// 小金井市's form, for tables of invented projects.
enum KoganeiTable {
  static let results = "結果の説明 及び 次年度に向けての 課題、検討内容"
  static let opinion = "子ども・子育て会議意見"

  /// What stands above the table: the page's title and two headings.
  static let head = """
    のびゆくこどもプラン 小金井(第2期小金井市子ども・子育て支援事業計画)事業進捗状況評価表2

    目標2 子どものゆたかな体験と仲間づくりを支えます

    2-1. 子どもの体験活動を充実します


    """

  /// The table's heading, with the line's end.
  static let heading = heading(years: "H30\tR2\tR3\tR3")

  static func heading(years: String) -> String {
    """
    番号\t事業名称 (担当課)\t事業の内容\t参考指標\t実績\t\t\t結果(年度)\t
    \t\t\t\t\(years)\t

    """
  }

  static func read(_ rows: String, heading: String = heading) throws -> (sheet: Sheet, set: MeasureSet) {
    let sheet = try explain(head + heading + rows).sheet
    #expect(sheet.profile.id == "koganei-progress-table")
    return (sheet, try Enrichment.measures(from: sheet))
  }

  /// The measures of rows of which nothing is left over.
  static func measureSet(_ rows: String, years: String = "H30\tR2\tR3\tR3") throws -> MeasureSet {
    let (sheet, set) = try read(rows, heading: heading(years: years))
    #expect(sheet.unclaimed.isEmpty, "\(sheet.unclaimed.map(\.text))")
    return set
  }

  static func measures(_ rows: String, years: String = "H30\tR2\tR3\tR3") throws -> [Measure] {
    try measureSet(rows, years: years).measures
  }
}
