import Contracts
import Enrichment
import Parsing
import Testing

/// What the pages of 目黒区's report bring between its records: numbers, headers, contents, headings.
@Suite("目黒区 実績報告書: pages")
struct MeguroPageTests {
  @Test("the page's number is no viewpoint, and no part of the outlook")
  func pageNumbers() throws {
    let measure = try #require(try MeguroReport.measures(MeguroReport.heading + MeguroReport.text()).first)
    #expect(measure.ratings.map(\.aspect) == ["overall", "支援の質の向上", "量的拡充"])
    #expect(measure.texts.last?.text == "場所の確保が課題である。")
  }

  @Test("a bare number between a record and the next is the page's, and one in a narrative is not")
  func bareNumber() throws {
    let first = MeguroReport.text(results: "件数は次のとおり。\n\n12\n\nほかに3件。").replacing("- 15 -", with: "15")
    let measures = try MeguroReport.measures(MeguroReport.heading + first + MeguroReport.text("2102"))
    #expect(measures.first?.texts.first?.text == "件数は次のとおり。\n12\nほかに3件。")
    #expect(measures.first?.texts.last?.text == "場所の確保が課題である。")
  }

  @Test(
    "a bare number above a form feed is the page's, whatever stands above it",
    arguments: ["120千円\n12\n\u{C}", "\n12\n\u{C}120千円"])
  func numberAboveFormFeed(costs: String) throws {
    let set = try MeguroReport.measureSet(MeguroReport.heading + MeguroReport.text(costs: costs))
    #expect(set.measures.first?.costs.map(\.yen) == [120_000])
    #expect(set.findings.isEmpty, "\(set.findings.map(\.message.en))")
  }

  @Test("headings of markdown are headings")
  func markdown() throws {
    let text = (MeguroReport.heading + MeguroReport.text()).components("\n").map { line in
      if line.hasPrefix("基本目標") { return "# " + line }
      if line.hasPrefix("実績報告書") { return "## " + line }
      if line.hasPrefix("(") { return "#### " + line }
      return ["1 ", "2 ", "3 ", "4 "].contains { line.hasPrefix($0) && line.contains("度") || line == "2 達成状況" }
        ? "### " + line : line
    }.joined(separator: "\n")
    let measure = try #require(try MeguroReport.measures(text).first)
    #expect(measure.localGoal.map(\.title) == ["子どもが健やかに成長する", "子どもの居場所の充実"])
    #expect(measure.fiscalYear == 2023)
    #expect(measure.texts.map(\.name) == ["results", "reason", "next", "outlook"])
    #expect(measure.texts.first?.label == "(1) 事業実績")
    #expect(measure.ratings.first?.raw == "4：達成した")
  }

  @Test("headings whose number a full stop follows")
  func fullStops() throws {
    let text = (MeguroReport.heading + MeguroReport.text()).replacing("1 令和5年度", with: "１．令和５年度").replacing(
      "2 達成", with: "２．達成"
    )
    .replacing("3 令和6年度", with: "３．令和６年度").replacing("4 今後", with: "４．今後")
    let measure = try #require(try MeguroReport.measures(text).first)
    #expect(measure.fiscalYear == 2023)
    #expect(measure.ratings.count == 3)
    #expect(measure.texts.map(\.text) == ["実施した。", "予定どおり進んだ。", "継続する。", "場所の確保が課題である。"])
  }

  @Test("what stands below another heading than the record's is not the record's")
  func otherHeading() throws {
    let sheet = try explain(MeguroReport.heading + MeguroReport.text("3101")).sheet
    #expect(sheet.records.first?.headings.map(\.id) == ["3", "1"])
    #expect(sheet.records.first?.headings.map(\.title) == [nil, nil])
    #expect(sheet.findings.map(\.code) == [.headingMissing, .headingMissing])
  }

  @Test("the plan's name at the top of a page, and the page's number below it, are no part of a narrative")
  func runningHeader() throws {
    let results = "会議を開いた。\n\n目黒区子ども総合計画　令和5年度実績報告書　基本目標Ⅱ\n\n5\n\n傍聴者 3人"
    #expect(
      try MeguroReport.measures(MeguroReport.heading + MeguroReport.text(results: results)).first?.texts.first?.text
        == "会議を開いた。\n傍聴者 3人")
  }

  @Test("a table of contents gives no heading")
  func contents() throws {
    let text = "目　次\n基本目標Ⅱ　子どもが健やかに成長する ………… 12\n\n" + MeguroReport.heading + MeguroReport.text()
    #expect(try MeguroReport.measures(text).first?.localGoal.first?.title == "子どもが健やかに成長する")
    #expect(try explain(text).sheet.findings.isEmpty)
  }

  @Test("the plan's goal at the top of a page on which a report goes on is no end of it")
  func goalAtTop() throws {
    let top = "基本目標Ⅱ 子どもが健やかに成長する\n\n実績報告書（つづき）\n\n2 達成状況"
    let text = MeguroReport.heading + MeguroReport.text().replacing("2 達成状況", with: top) + MeguroReport.text("2102")
    let measures = try MeguroReport.measures(text)
    #expect(measures.map(\.number) == ["2101", "2102"])
    #expect(measures.first?.ratings.map(\.value) == [4, 3, 4])
    #expect(measures.first?.texts.map(\.name) == ["results", "reason", "next", "outlook"])
    #expect(measures.allSatisfy { $0.localGoal.map(\.id) == ["2", "1"] })
  }

  @Test("a list of all reports behind them is none")
  func listOfReports() throws {
    let list = "\n評価一覧\n\n事業番号\t事業名\t担当課\t評価\n2101\t児童館の整備\t児童課\t4\n2102\t児童館の整備\t児童課\t4\n"
    let sheet = try explain(MeguroReport.heading + MeguroReport.text() + MeguroReport.text("2102") + list).sheet
    let measures = try Enrichment.measures(from: sheet).measures
    #expect(measures.map(\.number) == ["2101", "2102"])
    #expect(measures.last?.texts.last?.text.hasPrefix("場所の確保が課題である。") == true)
    #expect(sheet.unclaimed.map(\.text).contains("事業名"))
    #expect(
      sheet.coverage.fields + sheet.coverage.headings + sheet.coverage.boilerplate + sheet.coverage.unclaimed
        == sheet.coverage.total)
  }

  @Test("the plan's name and the report's on lines of their own")
  func titleLines() throws {
    #expect(
      try MeguroReport.measures("目黒区子ども総合計画\n令和5年度実績報告書\n\n" + MeguroReport.heading + MeguroReport.text()).map(\.number)
        == ["2101"])
  }

  @Test("reports of two years in one file are said")
  func twoYears() throws {
    let text =
      MeguroReport.heading + MeguroReport.text()
      + MeguroReport.text("2102").replacing("1 令和5年度事業実績", with: "1 令和6年度事業実績")
    let sheet = try explain(text).sheet
    #expect(sheet.fiscalYear?.text == "令和5年度")
    #expect(sheet.findings.map(\.code) == [.yearUnreadable])
    #expect(sheet.findings.map(\.severity) == [.doubt])
  }
}

extension String {
  fileprivate func components(_ separator: Character) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }

  @Test("a report whose head stands once more on the page on which it goes on is one report")
  func headAgain() throws {
    let report = MeguroReport.text()
    let head = "実績報告書（つづき）\n\n事業番号 2101\t児童館の整備\t\n担当課： 児童課\t計画掲載ページ： 58\t事業区分： 拡充\n\n2 達成状況"
    let text = MeguroReport.heading + report.replacing("2 達成状況", with: head) + MeguroReport.text("2102")
    let measures = try MeguroReport.measures(text)
    #expect(measures.map(\.number) == ["2101", "2102"])
    #expect(measures.map(\.departments) == [["児童課"], ["児童課"]])
    #expect(measures.allSatisfy { $0.ratings.count == 3 })
    // A second report on the project begins with all of its sections again.
    let twice = try MeguroReport.measures(MeguroReport.heading + report + report)
    #expect(twice.count == 2)
  }

  @Test("a title of another year than the sections is said, and the sections' counts", arguments: ["令和6年度", "令和4年度"])
  func yearOfTitle(year: String) throws {
    let text = "目黒区子ども総合計画 \(year)実績報告書\n\n" + MeguroReport.heading + MeguroReport.text() + MeguroReport.text("2102")
    let set = try MeguroReport.measureSet(text)
    #expect(set.fiscalYear == 2023)
    #expect(set.findings.count { $0.code == .yearUnreadable } == 1)
    let same = try MeguroReport.measureSet(text.replacing("計画 \(year)", with: "計画 令和5年度"))
    #expect(!same.findings.contains { $0.code == .yearUnreadable })
  }

  @Test("of a year after the plan's the goals are told by their words, and it is said")
  func nextPlan() throws {
    let heading = MeguroReport.heading.replacing("Ⅱ 子どもが健やかに成長する", with: "Ⅰ 仲間をつくる")
    let text = (heading + MeguroReport.text("1101")).replacing("令和5年度", with: "令和7年度")
    let set = try MeguroReport.measureSet(text)
    #expect(set.fiscalYear == 2025)
    #expect(set.measures.first?.goal.id.rawValue == "places-and-experiences")
    #expect(set.findings.count { $0.code == .planUnknown && $0.severity == .doubt } == 1)
    let own = try MeguroReport.measureSet(heading + MeguroReport.text("1101"))
    #expect(own.measures.first?.goal.id.rawValue == "child-rights")
    #expect(own.findings.allSatisfy { $0.code != .planUnknown })
  }
}
