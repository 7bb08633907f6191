import Contracts
import DataFiles
import Enrichment
import Testing

@testable import Parsing

/// What somebody meets who writes a first profile by the guide, with an invented form.
@Suite("First profiles")
struct NewProfileTests {
  private static func head(_ record: String) -> String {
    """
    profile: hoshimi
    version: 1
    name: 星見市事業実績
    plan: 星見市計画
    municipality: "131105"
    fiscalYear: "星見市計画 {year}事業実績"
    recognise: {needs: 3, marks: {星見市計画: 3}}
    record: \(record)
    fields:

    """
  }

  private static let table =
    head("number") + """
        number: {column: 番号}
        title: {column: 事業名}
        departments: {column: 担当課, type: list}
        costs: {column: 決算額（千円）, type: costs}
      """

  private func set(_ yaml: String, _ text: String) throws -> MeasureSet {
    try Enrichment.measures(from: try explain(text, ProfileSet().adding(yaml: yaml, file: "hoshimi.yaml")).sheet)
  }

  @Test("the row that adds up the others is no project, and no part of one", arguments: ["number", "every row"])
  func totals(record: String) throws {
    let set = try set(
      Self.table.replacing("record: number", with: "record: \(record)"),
      """
      星見市計画 令和5年度事業実績
      番号\t事業名\t担当課\t決算額（千円）
      1\t星見広場\t広場課\t508,441
      \t小　計\t\t508,441
      2\t夜の預かり\t保育課\t86,120
      3\t月見広場\t広場課\t－
      \t合計\t\t594,561
      """)
    #expect(set.measures.map(\.title) == ["星見広場", "夜の預かり", "月見広場"])
    #expect(set.measures.map { $0.costs.map(\.yen) } == [[508_441_000], [86_120_000], []])
    #expect(set.findings.contains { $0.code == .textUnclaimed && $0.message.ja.contains("合計") })
    #expect(set.findings.allSatisfy { $0.code != .amountUnreadable })
  }

  @Test("the unit of bare figures is said where the heading doesn't")
  func unit() throws {
    let yaml = Self.table.replacing("決算額（千円）, type: costs", with: "決算額, type: costs, unit: 万円")
    let set = try set(
      yaml,
      """
      星見市計画 令和5年度事業実績
      番号\t事業名\t担当課\t決算額
      1\t星見広場\t広場課\t1,250
      2\t夜の預かり\t保育課\t86千円
      """)
    #expect(set.measures.map { $0.costs.map(\.yen) } == [[12_500_000], [86_000]])
    #expect(throws: DataFileError.self) {
      try ProfileSet().adding(yaml: yaml.replacing("万円", with: "人"), file: "hoshimi.yaml")
    }
  }

  @Test("the title at the top of each sheet is no part of the narrative above it")
  func titles() throws {
    let sheet = "星見市計画 令和5年度事業実績\n事業番号\t%\n事業名\t星見事業%\n課題\t人が足りない。\n"
    let set = try set(
      Self.head("number") + """
          number: {label: 事業番号}
          title: {label: 事業名}
          issues: {label: 課題}
        """, sheet.replacing("%", with: "1") + sheet.replacing("%", with: "2"))
    #expect(set.measures.map { $0.text("issues") } == ["人が足りない。", "人が足りない。"])
  }

  @Test("a table that no field asks for, below a narrative, is said once")
  func figuresInText() throws {
    let sheet =
      "星見市計画 令和5年度事業実績\n事業番号\t1\t\t\n概要\t広場を開く。\t\t\n指標\tR3\tR4\tR5\n参加者数\t1,200\t1,310\t98.5%\n満足度\t80\t82\t84\n"
    let set = try set(
      Self.head("number") + "  number: {label: 事業番号}\n  title: {label: 事業名}\n  overview: {label: 概要}\n",
      sheet + "事業名\t星見広場\t\t\n")
    #expect(set.measures.map(\.title) == ["星見広場"])
    let said = set.findings.filter { $0.code == .textUnclaimed }
    #expect(said.map(\.place) == [Place(line: 5, cell: 1)] && said.map(\.severity) == [.doubt])
  }

  @Test(
    "what could never be read is said before it is tried",
    arguments: [
      ("  indicators: {label: 指標, type: indicators, values: \"{year}\"}", "needed, no label"),
      ("  indicators: {column: 指標, type: indicators, values: \"{year}\"}", "two columns"),
    ])
  func unreadable(field: String, message: String) throws {
    let yaml = Self.head("number") + "  number: {label: 事業番号}\n  title: {label: 事業名}\n" + field
    #expect {
      try ProfileSet().adding(yaml: yaml, file: "hoshimi.yaml")
    } throws: { error in
      (error as? DataFileError)?.problems.contains { $0.message.contains(message) } ?? false
    }
  }
}
