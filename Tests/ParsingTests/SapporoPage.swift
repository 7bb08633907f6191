import Contracts
import Enrichment
import Parsing
import Testing

/// 札幌市's form, for tables of invented policies.
enum SapporoPage {
  static let head = """
    検証報告書及び外部評価報告書を踏まえた令和4年度の取組結果と令和5年度の取組内容

    資料 1

    検証報告書における提言

    1 支援体制の強化の必要性

    - ① 相談体制のあり方について
    - ② 連携強化の必要性

    """
  /// With one item in the list, for tables that have rows of no other.
  static let headOfOne = head.replacing("- ② 連携強化の必要性\n", with: "")
  /// The table's heading.
  static let heading =
    "取組方針\t取組の到達目標\t令和4年度の取組とその結果\t継続すべきよかった点、改善すべき点\t令和5年度の取組\t取組区分\t担当部"

  static func read(_ text: String) throws -> (sheet: Sheet, set: MeasureSet) {
    let sheet = try explain(text).sheet
    #expect(sheet.profile.id == "sapporo-verification-results")
    return (sheet, try Enrichment.measures(from: sheet))
  }

  /// Reads a table below a list with as many items as the rows have.
  static func read(rows: String) throws -> (sheet: Sheet, set: MeasureSet) {
    try read((rows.contains("\n② ") ? head : headOfOne) + "\n" + heading + "\n" + rows)
  }
}
