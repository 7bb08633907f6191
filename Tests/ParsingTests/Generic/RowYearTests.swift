import Contracts
import Enrichment
import Testing

@testable import Parsing

@Suite("Forms without a profile: years of rows")
struct RowYearTests {
  @Test("a row about another year is left out, and a finding says so")
  func otherYear() throws {
    let specimen = Specimen(
      name: "",
      text: """
        令和5年度 事業実績報告
        年度|番号|事業名|所管課|決算額（円）|評価
        2022|1|児童館の運営|児童課|44123456|順調
        2023|2|食堂の補助|子育て支援課|2750000|遅れ
        """, facts: [])
    let set = try Enrichment.measures(from: try readGenerically(specimen.document))
    #expect(set.measures.map(\.title) == ["食堂の補助"])
    #expect(set.findings.contains { $0.code == .yearUnreadable && $0.place == Place(line: 2 + 1, cell: 1) })
  }
}
