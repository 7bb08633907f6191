import Contracts
import Enrichment
import Parsing
import Testing

/// Invented sheets in 川崎市's form.
enum KawasakiSheet {
  /// What comes of a sheet every word of which the profile knows.
  static func set(_ text: String) throws -> MeasureSet {
    let sheet = try explain(text).sheet
    #expect(sheet.profile.id == "kawasaki-progress-sheet")
    #expect(sheet.unclaimed.isEmpty, "\(sheet.unclaimed.map(\.text))")
    return try Enrichment.measures(from: sheet)
  }

  /// The same of a sheet whose tally agrees with its projects.
  static func measures(_ text: String) throws -> [Measure] {
    let set = try set(text)
    #expect(set.findings.filter { $0.code == .tallyMismatch }.isEmpty)
    return set.measures
  }

  /// What stands under each year.
  static func periods(_ name: String, _ measure: Measure) -> [String] {
    measure.texts.filter { $0.name == name }.map { ($0.period ?? "?") + ": " + $0.text }
  }

  /// The sheet of one project, read.
  static func sheet(
    state: String = "3 点検結果 C    ", targets: String = "相談 継続 継続 継続 継続", results: String, year: Int = 2012
  ) throws -> Sheet {
    let text = text(state: state, targets: targets, results: results)
    return try explain(text.replacing("評価年度:2012年度", with: "評価年度:\(year)年度")).sheet
  }

  /// The sheet of one project, as a web page's text has it.
  static func text(
    state: String = "3 点検結果 C    ", targets: String = "相談 継続 継続 継続 継続", results: String
  ) -> String {
    """
    施策進行管理・評価票(2)

    評価年度:2012年度

    <配下の事務事業一覧>

    事務事業名

    星見広場の運営

    所管課 北部こども支援室
    事務事業の概要 広場を開きます。
    達成状況
    \(state)
    年度 現状(計画策定時) 2011年度 2012年度 2013年度 2014年度以降
    事業目標 \(targets)
    実行計画と差異のある事業目標        
    実績 \(results)
       
    >>前のページへ戻る
    """
  }

  /// A field's words by the years that it is divided into; nil where it is left whole.
  static func years(_ field: String, _ sheet: Sheet) -> [String]? {
    sheet.records.first?[field]?.entries?.map { entry in
      entry.name.text + ": " + entry.values.map(\.quote.text).joined(separator: "/")
    }
  }
}
