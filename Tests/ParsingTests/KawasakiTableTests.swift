import Contracts
import Enrichment
import Parsing
import Testing

/// The sheet as a table, in markdown or in a file of cells, with invented projects.
@Suite("川崎市 施策進行管理・評価票(2) as a table")
struct KawasakiTableTests {
  @Test("a table's row has its years in its cells")
  func rows() throws {
    let sheet = try explain(
      """
      施策進行管理・評価表(2)
      評価年度:2007年度

      事務事業名 | 協働の決まり | 所管課 | 市民局地域課 | || 
      ---|---|---|---|---|---|
      事務事業の概要 | 決まりを作る。 | ||||
      達成度 | 3 点検結果 C | ||||
      年度 | 現状(計画策定時) | 2005年度 | 2006年度 | 2007年度 | 2008年度以降 |
      事業目標 | 調べる |
      比べる | 決める |
      使う | 広める |
      実行計画と差異のある事業目標 | |||||
      実績 | 調べた | 比べた | 決めた | ||
      """
    ).sheet
    #expect(sheet.unclaimed.isEmpty)
    let record = try #require(sheet.records.first)
    #expect(record.texts("title") == ["協働の決まり"])
    #expect(record.texts("departments") == ["市民局地域課"])
    #expect(record.texts("overall") == ["3"])
    let targets = record["targets"]?.entries?.map { [$0.name.text] + $0.values.map(\.quote.text) }
    #expect(
      targets == [
        ["現状(計画策定時)", "調べる"], ["2005年度", "比べる"], ["2006年度", "決める"], ["2007年度", "使う"], ["2008年度以降", "広める"],
      ])
    let results = record["achievements"]?.entries?.map { [$0.name.text] + $0.values.map(\.quote.text) }
    #expect(results == [["2005年度", "調べた"], ["2006年度", "比べた"], ["2007年度", "決めた"]])
  }

  /// Only the tables, as some extractors leave a page: no line above them, and no table within a cell.
  private func tables(_ results: [String]) -> String {
    let projects = results.enumerated().map { number, results in
      """
      事務事業名 | 星見の事業\(number) | 所管課 | こども局保育課 |
      ---|---|---|---|---|---|
      事務事業の概要 | 事業を行う。 | |||||
      達成度 | | |||||
      年度 | 現状(計画策定時) | 2008年度 | 2009年度 | 2010年度 | 2011年度以降 |
      事業目標 | 準備 | 開設 | 運営 | 増設 | 運営 |
      実行計画と差異のある事業目標 | |||||
      実績 | \(results) |
      """
    }
    return """
      達成度 | 事業数 | うち 重点 |
      ---|---|---|
      1 目標を大きく上回って達成 | 0 | 0 |
      合計 | 0 | 0 |
      \(projects.joined(separator: "\n"))
      """
  }

  @Test("a year that isn't printed is the last one with results, and that is said")
  func unprintedYear() throws {
    let sheet = try explain(tables(["開設した | 運営した | ||", "開設した | 続けた | ||", "延期した ||||"])).sheet
    // The last project has fewer results than years, and nothing shows of which year its one is.
    #expect(sheet.findings.map(\.code) == [.yearsRunTogether, .yearInferred])
    let measures = try Enrichment.measures(from: sheet).measures
    #expect(measures.map(\.fiscalYear) == [2009, 2009, 2009])
    let results = measures.map { $0.texts.filter { $0.name == "achievements" } }
    #expect(results.map { $0.map(\.period) } == [["2008年度", "2009年度"], ["2008年度", "2009年度"], [nil]])
    #expect(results[2].map(\.text) == ["延期した"])
  }

  @Test("nothing tells the year where the projects' results don't agree on it")
  func disagreeingYears() throws {
    let sheet = try explain(tables(["開設した | 運営した | ||", "開設した ||||"])).sheet
    #expect(sheet.fiscalYear == nil)
    #expect(throws: EnrichmentError.self) { try Enrichment.measures(from: sheet) }
  }

  /// A project's row in a file that has a field for every column, blank ones too.
  private func cells(_ targets: String, _ results: String) throws -> Measure? {
    try KawasakiSheet.measures(
      """
      施策進行管理・評価票(2),,,,,
      評価年度:2010年度,,,,,
      事務事業名,星見広場の運営,,,所管課,市民局広場課
      事務事業の概要,広場を開く。,,,,
      達成度,3 3ヵ年の事業目標に対する達成度 III 点検結果 C 重点 重点,,,,
      年度,現状(計画策定時),2008年度,2009年度,2010年度,2011年度以降
      事業目標,\(targets)
      実行計画と差異のある事業目標,,,,,
      実績,,\(results)
      """
    ).first
  }

  @Test("a table's cells stand under their years, whichever of them are blank")
  func blankCells() throws {
    let late = try #require(try cells(",準備 1か所,開設,,", ",準備した,開設した,"))
    #expect(KawasakiSheet.periods("targets", late) == ["2008年度: 準備 1か所", "2009年度: 開設"])
    #expect(KawasakiSheet.periods("achievements", late) == ["2009年度: 準備した", "2010年度: 開設した"])
    let ended = try #require(try cells("運営,運営,廃止,,", "運営した,,,"))
    #expect(KawasakiSheet.periods("targets", ended) == ["現状(計画策定時): 運営", "2008年度: 運営", "2009年度: 廃止"])
    #expect(KawasakiSheet.periods("achievements", ended) == ["2008年度: 運営した"])
  }

  @Test("a table of markdown that has lost its blank cells tells no years, and no cell holds two")
  func lostBlankCells() throws {
    let text = tables(["準備した | 開設した ||", "開設した | 増やした ||", "星を見た 月を見た |||"])
      .replacing("準備 | 開設 | 運営 | 増設 | 運営", with: "準備 | 開設 | 運営 | 星を見る 月を見る ||")
    let sheet = try explain("評価年度:2010年度\n" + text).sheet
    #expect(sheet.records.allSatisfy { $0["targets"]?.entries == nil && $0["achievements"]?.entries == nil })
    #expect(sheet.findings.count { $0.code == .yearsRunTogether } == 6)
  }
}
