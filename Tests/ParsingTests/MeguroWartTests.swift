import Contracts
import Enrichment
import Parsing
import Testing

/// What text extraction and clerks make of 目黒区's form, with invented projects.
@Suite("目黒区 実績報告書: warts")
struct MeguroWartTests {
  /// One report; what is not given is as most reports have it.
  private func report(
    _ number: String = "2101", costs: String = "なし", overall: String = "4：達成した", results: String = "実施した。",
    legend: String = "5\t計画以上に達成した\t2\tあまり達成できていない\n4\t達成した\t1\t達成していない\n3\tある程度達成した\t\t"
  ) -> String {
    """
    実績報告書

    事業番号 \(number)\t児童館の整備\t
    担当課： 児童課\t計画掲載ページ： 58\t事業区分： 拡充

    1 令和5年度事業実績

    (1) 事業実績

    \(results)

    (2) 主な経費

    \(costs)

    2 達成状況

    (1) 事業全体

    評価（5段階）
    \(overall)

    【評価段階の説明】

    \(legend)

    (2) 着眼点別

    着 眼 点\t評 価 （5段階）
    支援の質の向上\t3：ある程度達成した
    - 14 -
    着 眼 点\t評 価 （5段階）
    量的拡充\t4：達成した

    (3) 評価の理由

    予定どおり進んだ。

    3 令和6年度の事業実施内容や改善点等

    継続する。

    4 今後の課題や事業の方向性

    場所の確保が課題である。

    - 15 -


    """
  }

  private let heading = "基本目標Ⅱ 子どもが健やかに成長する\n\n- (1) 子どもの居場所の充実\n\n"

  private func measures(_ text: String) throws -> [Measure] {
    let sheet = try explain(text).sheet
    #expect(sheet.profile.id == "meguro-annual-report")
    #expect(sheet.unclaimed.isEmpty, "\(sheet.unclaimed.map(\.text))")
    return try Enrichment.measures(from: sheet).measures
  }

  @Test(
    "a rating left blank does not take the legend's last step",
    arguments: [
      "5\t計画以上に達成した\t2\tあまり達成できていない\n4\t達成した\t1\t達成していない\n3\tある程度達成した\t\t",
      "5 計画以上に達成した\n4 達成した\n3 ある程度達成した\n2 あまり達成できていない\n1 達成していない",
    ])
  func blankRating(legend: String) throws {
    let measures = try measures(heading + report(overall: "", legend: legend) + report("2102", legend: legend))
    #expect(measures.map { $0.ratings.first { $0.aspect == "overall" }?.raw } == [nil, "4：達成した"])
  }

  @Test("the page's number is no viewpoint, and no part of the outlook")
  func pageNumbers() throws {
    let measure = try #require(try measures(heading + report()).first)
    #expect(measure.ratings.map(\.aspect) == ["overall", "支援の質の向上", "量的拡充"])
    #expect(measure.texts.last?.text == "場所の確保が課題である。")
  }

  @Test("a bare number between a record and the next is the page's, and one in a narrative is not")
  func bareNumber() throws {
    let first = report(results: "件数は次のとおり。\n\n12\n\nほかに3件。").replacing("- 15 -", with: "15")
    let measures = try measures(heading + first + report("2102"))
    #expect(measures.first?.texts.first?.text == "件数は次のとおり。\n12\nほかに3件。")
    #expect(measures.first?.texts.last?.text == "場所の確保が課題である。")
  }

  @Test("headings of markdown are headings")
  func markdown() throws {
    let text = (heading + report()).components("\n").map { line in
      if line.hasPrefix("基本目標") { return "# " + line }
      if line.hasPrefix("実績報告書") { return "## " + line }
      if line.hasPrefix("(") { return "#### " + line }
      return ["1 ", "2 ", "3 ", "4 "].contains { line.hasPrefix($0) && line.contains("度") || line == "2 達成状況" }
        ? "### " + line : line
    }.joined(separator: "\n")
    let measure = try #require(try measures(text).first)
    #expect(measure.localGoal.map(\.title) == ["子どもが健やかに成長する", "子どもの居場所の充実"])
    #expect(measure.fiscalYear == 2023)
    #expect(measure.texts.map(\.name) == ["results", "reason", "next", "outlook"])
    #expect(measure.texts.first?.label == "(1) 事業実績")
    #expect(measure.ratings.first?.raw == "4：達成した")
  }

  @Test("results that mention the office give it no second one")
  func mention() throws {
    let measure = try #require(
      try measures(heading + report(results: "講座を開いた。\n担当課：児童課から各課に周知した。")).first)
    #expect(measure.departments == ["児童課"])
    #expect(measure.texts.first?.text == "講座を開いた。\n担当課：児童課から各課に周知した。")
  }

  @Test("labels beside the second line of a value")
  func wrappedValue() throws {
    let text = (heading + report()).replacing("担当課： 児童課\t", with: "担当課： 児童課\n放課後課（旧 児童館課）\t")
    let measure = try #require(try measures(text).first)
    #expect(measure.departments == ["児童課", "放課後課（旧 児童館課）"])
    #expect(measure.planPage == 58)
    #expect(measure.category?.status == .expanded)
  }

  @Test(
    "a label that a line break divides is one label",
    arguments: [
      "担当課： 児童課\t計画掲載\nページ： 58\t事業区分： 拡充", "担当課： 児童課\t計画掲載ページ： 58\t事業\n区分： 拡充",
      "担当\n課： 児童課\t計画掲載ページ：\n58\n事業区分： 拡充", "担当課： 児童課 計画掲載ペー\nジ： 58 事業区分： 拡充",
    ])
  func brokenLabels(head: String) throws {
    let text = (heading + report()).replacing("担当課： 児童課\t計画掲載ページ： 58\t事業区分： 拡充", with: head)
    let measure = try #require(try measures(text).first)
    #expect(measure.title == "児童館の整備")
    #expect(measure.departments == ["児童課"])
    #expect(measure.planPage == 58)
    #expect(measure.category?.status == .expanded)
  }

  @Test("so is a heading that wraps, and what only begins like one is text")
  func brokenHeadings() throws {
    let text = (heading + report(results: "4 今後の課題や\n3件の相談"))
      .replacing("3 令和6年度の事業実施内容や改善点等", with: "3 令和6年度の事業実施内容や\n改善点等")
      .replacing("(2) 着眼点別", with: "(2) 着眼\n点別")
    let measure = try #require(try measures(text).first)
    #expect(measure.texts.map(\.text) == ["4 今後の課題や\n3件の相談", "予定どおり進んだ。", "継続する。", "場所の確保が課題である。"])
    #expect(measure.texts[2].label == "3 令和6年度の事業実施内容や改善点等")
    #expect(measure.ratings.count == 3)
  }

  @Test("a number can be several, or have a branch; a name may begin with a figure")
  func numbers() throws {
    let text = heading + ["2106・2107", "2108～2110", "2111-1", "2112 2歳児と"].map { report($0) }.joined()
    let measures = try measures(text)
    #expect(measures.map(\.number) == ["2106・2107", "2108～2110", "2111-1", "2112"])
    #expect(measures.map(\.title) == ["児童館の整備", "児童館の整備", "児童館の整備", "2歳児と 児童館の整備"])
    #expect(measures.allSatisfy { $0.localGoal.map(\.id) == ["2", "1"] })
  }

  @Test(
    "a report that says it stands elsewhere too is repeated",
    arguments: [
      "2203（再掲）\t園庭開放", "2203(再掲) 園庭開放", "2203\t園庭開放（再掲）", "2203\t園庭開放（1303の再掲）", "2203 園庭開放（再掲：1303）", "2203 園庭開放【再掲】",
      "2203 【再掲】園庭開放",
    ])
  func repeated(name: String) throws {
    let text =
      heading + report().replacing("事業番号 2101\t児童館の整備\t", with: "事業番号 " + name)
      + report().replacing("事業番号 2101\t児童館の整備\t", with: "事業番号 2204（仮称）ひろば\t")
    let measures = try measures(text)
    #expect(measures.map(\.number) == ["2203", "2204"])
    #expect(measures.map(\.title) == ["園庭開放", "（仮称）ひろば"])
    #expect(measures.map(\.repeated) == [.whole, .no])
  }

  @Test("headings whose number a full stop follows")
  func fullStops() throws {
    let text = (heading + report()).replacing("1 令和5年度", with: "１．令和５年度").replacing("2 達成", with: "２．達成")
      .replacing("3 令和6年度", with: "３．令和６年度").replacing("4 今後", with: "４．今後")
    let measure = try #require(try measures(text).first)
    #expect(measure.fiscalYear == 2023)
    #expect(measure.ratings.count == 3)
    #expect(measure.texts.map(\.text) == ["実施した。", "予定どおり進んだ。", "継続する。", "場所の確保が課題である。"])
  }

  @Test("a rating or an aspect that a line break divides is put together")
  func brokenRatings() throws {
    let rows = """
      支援の質の向上\t3：ある程度達成
      した
      社会・経済、制度変更\t4：達成
      等への対応\tした
      量的拡充 2：あまり達成できていない
      区民ニーズに沿った
      事業運営 3：ある程度達成した
      区民や地域等 5：計画以上に達成した
      との協働
      """
    let text = (heading + report(overall: "2：あまり達成でき\nていない")).replacing("支援の質の向上\t3：ある程度達成した", with: rows)
      .replacing("量的拡充\t4：達成した", with: "安心・安全の確保\t4：達成した")
    let measure = try #require(try measures(text).first)
    #expect(
      measure.ratings.map(\.aspect) == [
        "overall", "支援の質の向上", "社会・経済、制度変更等への対応", "量的拡充", "区民ニーズに沿った事業運営", "区民や地域等との協働", "安心・安全の確保",
      ])
    #expect(measure.ratings.map(\.value) == [2, 3, 4, 2, 3, 5, 4])
    #expect(measure.ratings.first?.raw == "2：あまり達成できていない")
  }

  @Test(
    "viewpoints in other shapes than two cells",
    arguments: [
      "・量的拡充：3：ある程度達成した\n・安心・安全の確保：４：達成した", "量的拡充 3 ある程度達成した\n安心・安全の確保 : 4 達成した",
      "着 眼 点\n評 価 （5段階）\n量的拡充\n3：ある程度達成した\n安心・安全の確保\n4：達成した",
      "着眼点\t評価\t着眼点\t評価\n量的拡充\t3：ある程度達成した\t安心・安全の確保\t4：達成した",
      "1\t量的拡充\t3：ある程度達成した\n2\t安心・安全の確保\t4：達成した", "①量的拡充\t３\n②安心・安全の確保\t４",
    ])
  func viewpoints(rows: String) throws {
    var text = heading + report()
    let start = try #require(text.firstRange(of: "着 眼 点"))
    let end = try #require(text.firstRange(of: "(3) 評価の理由"))
    text.replaceSubrange(start.lowerBound..<end.lowerBound, with: rows + "\n\n")
    let measure = try #require(try measures(text).first)
    #expect(measure.ratings.map(\.aspect) == ["overall", "量的拡充", "安心・安全の確保"])
    #expect(measure.ratings.map(\.value) == [4, 3, 4])
  }

  @Test("viewpoints of which none is rated are said")
  func noViewpoint() throws {
    let text = (heading + report()).replacing("量的拡充\t4：達成した", with: "量的拡充\t").replacing(
      "\t3：ある程度達成した\n-", with: "\t\n-")
    let set = try Enrichment.measures(from: explain(text).sheet)
    #expect(set.measures.first?.ratings.map(\.aspect) == ["overall"])
    #expect(set.findings.map(\.code) == [.fieldMissing])
  }

  @Test("a report without a number has its title all the same", arguments: ["", "－", "―"])
  func noNumber(number: String) throws {
    let measure = try #require(try measures(heading + report(number)).first)
    #expect(measure.title == "児童館の整備")
    #expect(measure.number == nil)
  }

  @Test("what stands below another heading than the record's is not the record's")
  func otherHeading() throws {
    let sheet = try explain(heading + report("3101")).sheet
    #expect(sheet.records.first?.headings.map(\.id) == ["3", "1"])
    #expect(sheet.records.first?.headings.map(\.title) == [nil, nil])
    #expect(sheet.findings.map(\.code) == [.headingMissing, .headingMissing])
  }

  @Test(
    "a year in both ways of counting, or with spaces around its figure",
    arguments: [
      "令和5（2023）年度", "2023（令和5）年度", "令和５ (2023) 年度", "令和5年度（2023年度）", "令和 5 年度", "令和 ５年 度", "令 和 5 年 度", "2023 年度",
    ])
  func bothYears(year: String) throws {
    let text = (heading + report()).replacing("1 令和5年度事業実績", with: "1 \(year)事業実績")
    #expect(try measures(text).map(\.fiscalYear) == [2023])
  }

  @Test("a viewpoint left blank among others is said")
  func blankViewpoint() throws {
    let text = (heading + report()).replacing("量的拡充\t4：達成した", with: "量的拡充\t\n安心・安全の確保\t4：達成した")
    let set = try Enrichment.measures(from: explain(text).sheet)
    #expect(set.measures.first?.ratings.map(\.aspect) == ["overall", "支援の質の向上", "安心・安全の確保"])
    let finding = try #require(set.findings.first { $0.code == .fieldMissing })
    #expect(finding.message.ja.contains("「量的拡充」の評価が空欄"))
  }

  @Test("sections with nothing but a space between them are several; a bureau's section is its own")
  func spacedOffices() throws {
    for (printed, offices) in [
      ("保健予防課　碑文谷保健センター", ["保健予防課", "碑文谷保健センター"]), ("児童課 放課後課（旧 児童館課）", ["児童課", "放課後課（旧 児童館課）"]),
      ("児童課／放課後課", ["児童課", "放課後課"]), ("健康推進部　保健予防課", ["健康推進部　保健予防課"]), ("児童課 庶務係", ["児童課 庶務係"]),
      ("男女平等・共同参画センター", ["男女平等・共同参画センター"]), ("児童課・男女平等・共同参画課", ["児童課", "男女平等・共同参画課"]),
      ("児童課（旧 児童館課）・放課後課", ["児童課（旧 児童館課）", "放課後課"]), ("児童課･放課後課､保育課", ["児童課", "放課後課", "保育課"]),
      ("児童課\n・放課後課", ["児童課", "放課後課"]),
    ] {
      let text = (heading + report()).replacing("担当課： 児童課", with: "担当課： " + printed)
      #expect(try measures(text).first?.departments == offices)
    }
  }

  @Test("the plan's name at the top of a page, and the page's number below it, are no part of a narrative")
  func runningHeader() throws {
    let results = "会議を開いた。\n\n目黒区子ども総合計画　令和5年度実績報告書　基本目標Ⅱ\n\n5\n\n傍聴者 3人"
    #expect(try measures(heading + report(results: results)).first?.texts.first?.text == "会議を開いた。\n傍聴者 3人")
  }

  @Test("a table of contents gives no heading")
  func contents() throws {
    let text = "目　次\n基本目標Ⅱ　子どもが健やかに成長する ………… 12\n\n" + heading + report()
    #expect(try measures(text).first?.localGoal.first?.title == "子どもが健やかに成長する")
    #expect(try explain(text).sheet.findings.isEmpty)
  }

  @Test("a narrative that begins with its rating keeps it")
  func ratingInNarrative() throws {
    let text = (heading + report()).replacing("予定どおり進んだ。", with: "4：達成した\n予定どおり進んだ。")
    #expect(try measures(text).first?.texts[1].text == "4：達成した\n予定どおり進んだ。")
  }

  @Test("of several pages of the plan the first")
  func pages() throws {
    for printed in ["58～59", "58、61", "58-59"] {
      let text = (heading + report()).replacing("計画掲載ページ： 58", with: "計画掲載ページ： " + printed)
      #expect(try measures(text).first?.planPage == 58)
    }
  }

  @Test("a bracket behind the status explains it")
  func statusInBrackets() throws {
    let text = (heading + report()).replacing("事業区分： 拡充", with: "事業区分： 新規（令和3年度～）")
    #expect(try measures(text).first?.category?.status == .new)
  }

  @Test("a bracket behind a numbered label explains it")
  func labelInBrackets() throws {
    let text = (heading + report(costs: "委託料 120")).replacing("(2) 主な経費", with: "(2) 主な経費（単位：千円）")
    let measure = try #require(try measures(text).first)
    #expect(measure.costs.map(\.yen) == [120_000])
    #expect(measure.texts.first?.text == "実施した。")
  }

  @Test("the heading that names the year in other words")
  func yearHeading() throws {
    let text = (heading + report()).replacing("1 令和5年度事業実績", with: "1 令和5年度の事業実績")
    #expect(try measures(text).map(\.fiscalYear) == [2023])
  }

  @Test("a line break of HTML ends the label")
  func lineBreak() throws {
    let text = (heading + report()).replacing("評価（5段階）\n4：達成した", with: "評価（5段階）<br>4：達成した")
    #expect(try measures(text).first?.ratings.first?.value == 4)
  }

  @Test("the plan's goal at the top of a page on which a report goes on is no end of it")
  func goalAtTop() throws {
    let top = "基本目標Ⅱ 子どもが健やかに成長する\n\n実績報告書（つづき）\n\n2 達成状況"
    let text = heading + report().replacing("2 達成状況", with: top) + report("2102")
    let measures = try measures(text)
    #expect(measures.map(\.number) == ["2101", "2102"])
    #expect(measures.first?.ratings.map(\.value) == [4, 3, 4])
    #expect(measures.first?.texts.map(\.name) == ["results", "reason", "next", "outlook"])
    #expect(measures.allSatisfy { $0.localGoal.map(\.id) == ["2", "1"] })
  }

  @Test("a list of all reports behind them is none")
  func listOfReports() throws {
    let list = "\n評価一覧\n\n事業番号\t事業名\t担当課\t評価\n2101\t児童館の整備\t児童課\t4\n2102\t児童館の整備\t児童課\t4\n"
    let sheet = try explain(heading + report() + report("2102") + list).sheet
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
    #expect(try measures("目黒区子ども総合計画\n令和5年度実績報告書\n\n" + heading + report()).map(\.number) == ["2101"])
  }

  @Test("reports of two years in one file are said")
  func twoYears() throws {
    let text = heading + report() + report("2102").replacing("1 令和5年度事業実績", with: "1 令和6年度事業実績")
    let sheet = try explain(text).sheet
    #expect(sheet.fiscalYear?.text == "令和5年度")
    #expect(sheet.findings.map(\.code) == [.yearUnreadable])
    #expect(sheet.findings.map(\.severity) == [.doubt])
  }

  @Test(
    "a branch of a number, and a name that begins like one",
    arguments: [
      ("1102の2 児童館の整備", "1102の2", "児童館の整備"), ("1102の12\t児童館の整備", "1102の12", "児童館の整備"),
      ("1102のびのび広場", "1102", "のびのび広場"),
    ])
  func branches(head: String, number: String, title: String) throws {
    let text = (heading + report()).replacing("2101\t児童館の整備\t", with: head)
    let measure = try #require(try Enrichment.measures(from: explain(text).sheet).measures.first)
    #expect(measure.number == number)
    #expect(measure.title == title)
  }

  @Test("a section that the form has not had so far is no part of the last one")
  func newSection() throws {
    let section = "\n\n5 子ども施策推進会議の意見\n\n評価は妥当ではない。\n担当課：保育課とも連携されたい。\n評価（5段階）\n2：あまり達成できていない\n"
    let text = heading + report().replacing("場所の確保が課題である。", with: "場所の確保が課題である。" + section) + report("2102")
    let sheet = try explain(text).sheet
    let set = try Enrichment.measures(from: sheet)
    #expect(set.measures.map(\.number) == ["2101", "2102"])
    #expect(set.measures.map { $0.texts.last?.text } == ["場所の確保が課題である。", "場所の確保が課題である。"])
    #expect(set.measures.map(\.departments) == [["児童課"], ["児童課"]])
    #expect(set.measures.map { $0.ratings.first?.raw } == ["4：達成した", "4：達成した"])
    #expect(
      sheet.unclaimed.map(\.text) == [
        "5 子ども施策推進会議の意見", "評価は妥当ではない。", "担当課：保育課とも連携されたい。", "評価（5段階）", "2：あまり達成できていない",
      ])
  }

  @Test(
    "the items of a list are no sections",
    arguments: ["1 場所の確保\n\n2 人の確保\n\n3 周知\n\n4 連携\n\n5 検証", "場所を確保する。\n5 か所に増やす", "次のとおり。\n\n5 年後に見直す。"])
  func lists(outlook: String) throws {
    let text = heading + report().replacing("場所の確保が課題である。", with: outlook)
    let measure = try #require(try measures(text).first)
    #expect(measure.texts.last?.text == outlook.replacing("\n\n", with: "\n"))
  }

  @Test("two ratings beside a viewpoint with nothing that says which is which")
  func twoRatings() throws {
    let text = (heading + report()).replacing("量的拡充\t4：達成した", with: "量的拡充\t4：達成した\t3：ある程度達成した")
    let set = try Enrichment.measures(from: explain(text).sheet)
    let doubts = set.findings.filter { $0.code == .ratingUnreadable }
    #expect(doubts.map(\.severity) == [.doubt])
    #expect(doubts.first?.place?.cell == 3)
    #expect(doubts.first?.measures == [set.measures[0].id])
  }

  @Test("viewpoints with the year before beside them")
  func yearBefore() throws {
    var text = heading + report()
    let start = try #require(text.firstRange(of: "着 眼 点"))
    let end = try #require(text.firstRange(of: "(3) 評価の理由"))
    let rows = "着 眼 点\t評 価 （5段階）\t前年度\n量的拡充\t4：達成した\t2：あまり達成できていない\n"
    text.replaceSubrange(start.lowerBound..<end.lowerBound, with: rows)
    let measure = try #require(try measures(text).first)
    #expect(measure.ratings.map(\.aspect) == ["overall", "量的拡充"])
    #expect(measure.ratings.map(\.value) == [4, 4])
    #expect(try Enrichment.measures(from: explain(text).sheet).findings.allSatisfy { $0.code != .ratingUnreadable })
  }

  @Test("a report without any blanks")
  func runTogether() throws {
    let text = """
      基本目標Ⅱ子どもが健やかに成長する
      -(1)子どもの居場所の充実
      実績報告書
      事業番号2101児童館の整備
      担当課：児童課、放課後課計画掲載ページ：58事業区分：拡充
      1令和5年度事業実績
      (1)事業実績
      利用者2,345人
      (2)主な経費
      工事8,765千円
      2達成状況
      (1)事業全体
      評価（5段階）4：達成した
      【評価段階の説明】
      5計画以上に達成した2あまり達成できていない
      4達成した1達成していない
      3ある程度達成した
      (2)着眼点別
      着眼点評価（5段階）
      支援の質の向上3：ある程度達成した
      量的拡充4：達成した
      (3)評価の理由
      予定どおり進んだ。
      3令和6年度の事業実施内容や改善点等
      継続する。
      4今後の課題や事業の方向性
      場所の確保
      """
    let measure = try #require(try measures(text).first)
    #expect(measure.fiscalYear == 2023)
    #expect(measure.number == "2101")
    #expect(measure.title == "児童館の整備")
    #expect(measure.departments == ["児童課", "放課後課"])
    #expect(measure.planPage == 58)
    #expect(measure.category?.status == .expanded)
    #expect(measure.ratings.map(\.value) == [4, 3, 4])
    #expect(measure.costs.map(\.yen) == [8_765_000])
    #expect(measure.texts.map(\.text) == ["利用者2,345人", "予定どおり進んだ。", "継続する。", "場所の確保"])
    #expect(measure.localGoal.map(\.title) == ["子どもが健やかに成長する", "子どもの居場所の充実"])
  }

  @Test(
    "the name behind a label of its own",
    arguments: [
      "事業番号：2101　　事業名：児童館の整備", "事業番号 2101\n事業名： 児童館の整備", "事業番号\t2101\t事業名\t児童館の整備", "事業番号 2101 事業名 児童館の整備",
    ])
  func labelledName(head: String) throws {
    let text = (heading + report()).replacing("事業番号 2101\t児童館の整備\t", with: head)
    let measure = try #require(try measures(text).first)
    #expect(measure.number == "2101")
    #expect(measure.title == "児童館の整備")
  }

  @Test(
    "a legend whose cells landed on lines of their own is one, also below a rating that was left blank",
    arguments: ["4：達成した", ""])
  func legendOnLines(overall: String) throws {
    let legend = "5\n計画以上に達成した\n2\nあまり達成できていない\n4\n達成した\n\n1\n達成していない\n3\nある程度達成した"
    let set = try measures(heading + report(overall: overall, legend: legend) + report("2102", legend: legend))
    #expect(
      set.map { $0.ratings.first { $0.aspect == "overall" }?.raw } == [overall.isEmpty ? nil : overall, "4：達成した"])
    #expect(set.map { $0.ratings.count { $0.aspect != "overall" } } == [2, 2])
  }

  @Test("a rating whose number and words landed on lines of their own is no legend")
  func ratingOnLines() throws {
    let measure = try #require(try measures(heading + report(overall: "3\nある程度達成した")).first)
    #expect(measure.ratings.first?.value == 3)
  }

  @Test("a page's number between a rating's label and the rating is none", arguments: ["- 14 -", "－１４－"])
  func pageNumberBeforeRating(number: String) throws {
    let measure = try #require(try measures(heading + report(overall: "\(number)\n\n4：達成した")).first)
    #expect(measure.ratings.filter { $0.aspect == "overall" }.map(\.raw) == ["4：達成した"])
  }

  @Test("offices on lines of their own within a cell are several; a name that wraps is one")
  func officesInCell() throws {
    let text = (heading + report()).replacing(
      "担当課： 児童課\t計画掲載ページ： 58\t事業区分： 拡充",
      with: "| 担当課： | 児童課<br>（旧 児童館課）<br>子ども家庭支援セン<br>ター | 計画掲載ページ： 58 | 事業区分： 拡充 |\n|---|---|---|---|")
    let departments = try measures(text).first?.departments
    #expect(departments == ["児童課\n（旧 児童館課）", "子ども家庭支援セン\nター"])
  }
}

extension String {
  fileprivate func components(_ separator: Character) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
