import Contracts
import Testing

@testable import Enrichment

/// Amounts that were changed or put right, and those of several years side by side.
struct CostChangeTests {
  @Test(
    "of an amount that was changed, or put right, the last counts",
    arguments: [
      "設計（委託料） 29,590千円→変更後31,020千円", "設計（委託料） 29,590千円 → 31,020千円", "設計（委託料） （誤）29,590千円　（正）31,020千円",
    ])
  func changed(line: String) {
    let items = CostList(HandMade.quotes(line, "謝礼 124千円"), year: 2024).items
    #expect(items.map(\.cost.yen) == [31_020_000, 124_000])
  }

  @Test("what explains an amount that was spent doesn't hide that it was")
  func explainedSpent() {
    let items = CostList(HandMade.quotes("予算額 3,000千円、執行額 2,800千円（執行率93.3％）"), year: 2024).items
    #expect(items.map(\.cost.yen) == [2_800_000])
  }

  @Test(
    "another year's budget, where it is the only amount",
    arguments: [("令和7年度予算額 5,000千円", true), ("委託料 5,000千円", false)])
  func nextYears(line: String, isOther: Bool) throws {
    let list = CostList(HandMade.quotes(line), year: 2024)
    #expect(list.items.map(\.cost.yen) == [5_000_000])
    #expect(list.items.map(list.isPlannedForOtherYear) == [isOther])
  }

  private func table(_ rows: [[String]]) -> CostList {
    let quotes = rows.enumerated().flatMap { line, cells in
      cells.enumerated().map { Quote($1, at: Place(line: line + 1, cell: $0 + 1)) }
    }
    return CostList(quotes.filter { !$0.text.isEmpty }, year: 2024)
  }

  @Test(
    "a table's columns of two years: the year's own counts, under the row's name",
    arguments: [("令和5年度決算", "令和6年度決算"), ("前年度決算額（千円）", "決算額（千円）"), ("R5", "R6")])
  func years(before: String, own: String) {
    let hasUnit = own.contains("千円")
    let list = table([
      ["経費名", before, own], ["謝礼", hasUnit ? "600" : "600千円", hasUnit ? "645" : "645千円"],
      ["旅費", hasUnit ? "12" : "12千円", hasUnit ? "8" : "8千円"],
      ["合計", hasUnit ? "612" : "612千円", hasUnit ? "653" : "653千円"],
    ])
    #expect(list.items.map(\.cost.yen) == [645_000, 8_000])
    #expect(list.items.map(\.cost.item) == ["謝礼 ", "旅費 "].map { $0 + own.replacing("（千円）", with: "") })
    #expect(list.wrongTotals.isEmpty && list.leftOver.isEmpty)
    #expect(list.hasUncounted)
  }

  @Test("years down the rows are names of rows")
  func yearRows() {
    let list = table([["令和5年度", "600千円"], ["令和6年度", "645千円"]])
    #expect(list.items.map(\.cost.yen) == [645_000])
  }
}
