import Contracts
import Enrichment
import Parsing
import Testing

/// How labels break, wrap, repeat and run into their values, and where a value ends, with invented projects.
@Suite("目黒区 実績報告書: labels")
struct MeguroLabelTests {
  @Test("results that mention the office give it no second one")
  func mention() throws {
    let measure = try #require(
      try MeguroReport.measures(MeguroReport.heading + MeguroReport.text(results: "講座を開いた。\n担当課：児童課から各課に周知した。")).first)
    #expect(measure.departments == ["児童課"])
    #expect(measure.texts.first?.text == "講座を開いた。\n担当課：児童課から各課に周知した。")
  }

  @Test("labels beside the second line of a value")
  func wrappedValue() throws {
    let text = (MeguroReport.heading + MeguroReport.text()).replacing("担当課： 児童課\t", with: "担当課： 児童課\n放課後課（旧 児童館課）\t")
    let measure = try #require(try MeguroReport.measures(text).first)
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
    let text = (MeguroReport.heading + MeguroReport.text()).replacing("担当課： 児童課\t計画掲載ページ： 58\t事業区分： 拡充", with: head)
    let measure = try #require(try MeguroReport.measures(text).first)
    #expect(measure.title == "児童館の整備")
    #expect(measure.departments == ["児童課"])
    #expect(measure.planPage == 58)
    #expect(measure.category?.status == .expanded)
  }

  @Test("so is a heading that wraps, and what only begins like one is text")
  func brokenHeadings() throws {
    let text = (MeguroReport.heading + MeguroReport.text(results: "4 今後の課題や\n3件の相談"))
      .replacing("3 令和6年度の事業実施内容や改善点等", with: "3 令和6年度の事業実施内容や\n改善点等")
      .replacing("(2) 着眼点別", with: "(2) 着眼\n点別")
    let measure = try #require(try MeguroReport.measures(text).first)
    #expect(measure.texts.map(\.text) == ["4 今後の課題や\n3件の相談", "予定どおり進んだ。", "継続する。", "場所の確保が課題である。"])
    #expect(measure.texts[2].label == "3 令和6年度の事業実施内容や改善点等")
    #expect(measure.ratings.count == 3)
  }

  @Test(
    "a year in both ways of counting, or with spaces around its figure",
    arguments: [
      "令和5（2023）年度", "2023（令和5）年度", "令和５ (2023) 年度", "令和5年度（2023年度）", "令和 5 年度", "令和 ５年 度", "令 和 5 年 度", "2023 年度",
    ])
  func bothYears(year: String) throws {
    let text = (MeguroReport.heading + MeguroReport.text()).replacing("1 令和5年度事業実績", with: "1 \(year)事業実績")
    #expect(try MeguroReport.measures(text).map(\.fiscalYear) == [2023])
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
      let text = (MeguroReport.heading + MeguroReport.text()).replacing("担当課： 児童課", with: "担当課： " + printed)
      #expect(try MeguroReport.measures(text).first?.departments == offices)
    }
  }

  @Test("a bracket behind a numbered label explains it")
  func labelInBrackets() throws {
    let text = (MeguroReport.heading + MeguroReport.text(costs: "委託料 120")).replacing(
      "(2) 主な経費", with: "(2) 主な経費（単位：千円）")
    let measure = try #require(try MeguroReport.measures(text).first)
    #expect(measure.costs.map(\.yen) == [120_000])
    #expect(measure.texts.first?.text == "実施した。")
  }

  @Test("the heading that names the year in other words")
  func yearHeading() throws {
    let text = (MeguroReport.heading + MeguroReport.text()).replacing("1 令和5年度事業実績", with: "1 令和5年度の事業実績")
    #expect(try MeguroReport.measures(text).map(\.fiscalYear) == [2023])
  }

  @Test("a line break of HTML ends the label")
  func lineBreak() throws {
    let text = (MeguroReport.heading + MeguroReport.text()).replacing("評価（5段階）\n4：達成した", with: "評価（5段階）<br>4：達成した")
    #expect(try MeguroReport.measures(text).first?.ratings.first?.value == 4)
  }

  @Test("a section that the form has not had so far is no part of the last one")
  func newSection() throws {
    let section = "\n\n5 子ども施策推進会議の意見\n\n評価は妥当ではない。\n担当課：保育課とも連携されたい。\n評価（5段階）\n2：あまり達成できていない\n"
    let text =
      MeguroReport.heading + MeguroReport.text().replacing("場所の確保が課題である。", with: "場所の確保が課題である。" + section)
      + MeguroReport.text("2102")
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
    let text = MeguroReport.heading + MeguroReport.text().replacing("場所の確保が課題である。", with: outlook)
    let measure = try #require(try MeguroReport.measures(text).first)
    #expect(measure.texts.last?.text == outlook.replacing("\n\n", with: "\n"))
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
    let measure = try #require(try MeguroReport.measures(text).first)
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

  @Test("offices on lines of their own within a cell are several; a name that wraps is one")
  func officesInCell() throws {
    let text = (MeguroReport.heading + MeguroReport.text()).replacing(
      "担当課： 児童課\t計画掲載ページ： 58\t事業区分： 拡充",
      with: "| 担当課： | 児童課<br>（旧 児童館課）<br>子ども家庭支援セン<br>ター | 計画掲載ページ： 58 | 事業区分： 拡充 |\n|---|---|---|---|")
    let departments = try MeguroReport.measures(text).first?.departments
    #expect(departments == ["児童課\n（旧 児童館課）", "子ども家庭支援セン\nター"])
  }

  @Test("sections numbered ①② in place of (1)(2) are read, and said")
  func circled() throws {
    var text = MeguroReport.heading + MeguroReport.text(costs: "絵本 35千円") + MeguroReport.text("2102")
    for (printed, circled) in [
      ("(1) 事業実績", "① 事業実績"), ("(2) 主な経費", "② 主な経費"), ("(1) 事業全体", "① 事業全体"), ("(2) 着眼点別", "② 着眼点別"),
      ("(3) 評価の理由", "③ 評価の理由"),
    ] { text = text.replacing(printed, with: circled) }
    let set = try MeguroReport.measureSet(text)
    #expect(set.measures.map { $0.ratings.map(\.value) } == [[4, 3, 4], [4, 3, 4]])
    #expect(set.measures.map { $0.costs.map(\.yen) } == [[35_000], []])
    #expect(set.measures.first?.texts.map(\.text) == ["実施した。", "予定どおり進んだ。", "継続する。", "場所の確保が課題である。"])
    #expect(set.findings.contains { $0.code == .spellingDiffers })
  }

  @Test("an office printed above its project: the one read with each is that of the project below, which is said")
  func officeAbove() throws {
    let report = MeguroReport.text("2101") + MeguroReport.text("2102") + MeguroReport.text("2103")
    let office = try #require(report.split(separator: "\n").first { $0.hasPrefix("担当課") })
    let line = String(office)
    let moved = report.replacing(line + "\n", with: "").replacing("実績報告書\n", with: "担当課：保育課\n実績報告書\n")
    for (text, codes) in [(moved, [Finding.Code.rowDisplaced]), ("担当課：保育課\n" + report, [])] {
      let sheet = try explain(MeguroReport.heading + text).sheet
      #expect(sheet.findings.map(\.code).filter { $0 == .rowDisplaced } == codes)
    }
  }
}
