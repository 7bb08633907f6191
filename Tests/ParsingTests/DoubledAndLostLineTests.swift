import Contracts
import Enrichment
import Parsing
import Testing

/// What an extractor makes of a page that it reads a line of twice, or loses one of; with invented projects.
@Suite("Lines that stand twice, and lines that are missing")
struct DoubledAndLostLineTests {
  private func meguro(_ reports: String...) throws -> (sheet: Sheet, set: MeasureSet) {
    let sheet = try explain(MeguroReport.heading + reports.joined()).sheet
    #expect(sheet.profile.id == "meguro-annual-report")
    return (sheet, try Enrichment.measures(from: sheet))
  }

  private func lines(_ findings: [Finding], _ code: Finding.Code) -> [Int?] {
    findings.filter { $0.code == code }.map { $0.place?.line }
  }

  @Test("a line with labels that is printed twice is read once")
  func labelsTwice() throws {
    let head = "担当課： 児童課\t計画掲載ページ： 58\t事業区分： 拡充\n"
    let (sheet, set) = try meguro(MeguroReport.text().replacing(head, with: head + head))
    let measure = try #require(set.measures.first)
    #expect(measure.departments == ["児童課"])
    #expect(measure.planPage == 58)
    #expect(measure.category?.status == .expanded)
    #expect(lines(sheet.findings, .rowDisplaced) == [9])
  }

  @Test("amounts that stand twice may be two: both count, with a doubt")
  func amountsTwice() throws {
    let (sheet, set) = try meguro(MeguroReport.text(costs: "ちらし 20千円 封筒 5千円\nちらし 20千円 封筒 5千円"))
    #expect(set.measures.first?.costs.map(\.yen) == [20_000, 5_000, 20_000, 5_000])
    #expect(lines(sheet.findings, .rowDisplaced) == [19])
    let many = try meguro(MeguroReport.text(costs: Array(repeating: "ちらし 20千円", count: 9).joined(separator: "\n")))
    #expect(lines(many.sheet.findings, .rowDisplaced) == [19])
  }

  @Test("short lines can say the same of two years, and paragraphs of a narrative are no doubt")
  func others() throws {
    let (sheet, _) = try meguro(MeguroReport.text(results: "実施\n実施\n会議を三回開いた。"))
    #expect(sheet.findings.isEmpty, "\(sheet.findings.map(\.message.en))")
  }

  @Test("a label that every other report has: what it headed was read as text")
  func labelLost() throws {
    let lost = MeguroReport.text("2102", costs: "人形劇の謝礼 51千円").replacing("(2) 主な経費\n", with: "")
    let (_, set) = try meguro(
      MeguroReport.text("2101"), lost, MeguroReport.text("2103"), MeguroReport.text("2104", costs: ""))
    #expect(set.measures.map(\.costs.count) == [0, 0, 0, 0])
    let found = set.findings.filter { $0.code == .fieldMissing }
    #expect(found.map(\.measures) == [[set.measures[1].id]])
    #expect(found.first?.message.ja.contains("「(2) 主な経費」") == true)
  }

  @Test("an item of the list above the table without a row")
  func itemEmpty() throws {
    let row = "① ア 相談の体制を整える。\t○相談できる。\t置いた。\t増えた。\t増やす。\tII\t子) 児童相談所"
    let sheet = try explain("\(SapporoPage.head)\n\(SapporoPage.heading)\n\(row)\n").sheet
    #expect(sheet.records.count == 1)
    let found = sheet.findings.filter { $0.code == .noRecords }
    #expect(found.map(\.place?.line) == [10])
    #expect(found.first?.message.en.contains("連携強化の必要性") == true)
    let both = try explain(
      "\(SapporoPage.head)\n\(SapporoPage.heading)\n\(row)\n\(row.replacing("① ア", with: "② イ"))\n"
    ).sheet
    #expect(both.records.count == 2)
    #expect(!both.findings.contains { $0.code == .noRecords })
  }

  @Test("numbers that begin again without a heading")
  func numbersRestart() throws {
    func row(_ number: Int, _ name: String) -> String {
      "\(number)\t\(name) (児童青少年課)\t開く。\t日数(日)\t3\t継続 2\t継続 5\t\(KoganeiTable.results)  開いた。\t\n"
    }
    func sheet(_ between: String) throws -> Sheet {
      let above = row(1, "星見館") + row(2, "水辺教室")
      return try KoganeiTable.read("\(above)\n\(between)\n\(KoganeiTable.heading)\(row(1, "木工教室"))").sheet
    }
    #expect(lines(try sheet("").findings, .headingMissing) == [15])
    #expect(try sheet("2-2. 子どもの居場所を広げます\n").findings.isEmpty)
  }

  @Test("a page's number below a name or an office is no part of it")
  func strayNumber() throws {
    let head = "担当課： 児童課\t計画掲載ページ： 58\t事業区分： 拡充\n"
    let (sheet, set) = try meguro(
      MeguroReport.text().replacing(head, with: "担当課： 児童課\n12\n計画掲載ページ： 58\n事業区分： 拡充\n")
        .replacing("児童館の整備\t\n", with: "児童館の整備\n\n7\n"))
    #expect(set.measures.map(\.title) == ["児童館の整備"])
    #expect(set.measures.map(\.departments) == [["児童課"]])
    #expect(sheet.unclaimed.map(\.text) == ["7", "12"])
  }

  @Test("a page's number among amounts is no part of them")
  func strayNumberAmongAmounts() throws {
    let (sheet, set) = try meguro(
      MeguroReport.text(costs: "12\n\n人形劇の謝礼\n\n13\n\n51千円\n\n印刷費\n\n8\n\n千円"))
    #expect(set.measures.first?.costs.map(\.item) == ["人形劇の謝礼"])
    #expect(set.measures.first?.costs.map(\.yen) == [51_000])
    #expect(sheet.unclaimed.map(\.text) == ["12", "13"])
    // The 8 has its unit below.
    #expect(set.findings.contains { $0.code == .amountUnreadable && $0.message.ja.contains("「8」") })
  }

  @Test("a step of the scale among the viewpoints is said")
  func stepAmongViewpoints() throws {
    let (_, set) = try meguro(
      MeguroReport.text().replacing("(2) 着眼点別\n", with: "(2) 着眼点別\n3\tある程度達成した\t\t\n"))
    let doubts = set.findings.filter { $0.code == .ratingUnreadable }
    #expect(doubts.map(\.severity) == [.doubt])
    #expect(doubts.first?.message.ja.contains("「3」") == true)
  }

  @Test("an office whose name the end of a line cuts")
  func officeCut() throws {
    let head = "担当課： 児童課\t計画掲載ページ： 58\t事業区分： 拡充\n"
    func departments(_ lines: String) throws -> [String]? {
      let (_, set) = try meguro(MeguroReport.text().replacing(head, with: "担当課： \(lines)\n計画掲載ページ： 58\n事業区分： 拡充\n"))
      return set.measures.first?.departments
    }
    #expect(try departments("星見子ども\n家庭支援センター") == ["星見子ども家庭支援センター"])
    #expect(try departments("保育課・水辺保健\n予防課") == ["保育課", "水辺保健予防課"])
    #expect(try departments("水辺区\n子育て支援課") == ["水辺区", "子育て支援課"])
    #expect(try departments("保育課（本庁）\n子育て支援課") == ["保育課（本庁）", "子育て支援課"])
  }
}
