import Contracts
import Enrichment
import Parsing
import Testing

/// Labels that are missing, misprinted or replaced by others, so that what stands below them must not become part of the
/// record or section above. With invented projects.
@Suite("Labels that got lost")
struct LostLabelTests {
  @Test("a report whose first label is misprinted is no part of the one above", arguments: ["実績報告書\n\n", ""])
  func lostBeginning(end: String) throws {
    let second = MeguroReport.text("2102", costs: "委託料 300千円", overall: "2：あまり達成できていない")
      .replacing("実績報告書\n\n事業番号 2102\t児童館の整備", with: end + "No. 2102\t学童保育の整備")
    let set = try Enrichment.measures(
      from: explain(MeguroReport.heading + MeguroReport.text(costs: "工事 120千円") + second).sheet)
    let first = try #require(set.measures.first)
    #expect(first.title == "児童館の整備")
    #expect(first.departments == ["児童課"])
    #expect(first.category?.status == .expanded)
    #expect(first.costs.map(\.yen) == [120_000])
    #expect(first.ratings.map(\.value) == [4, 3, 4])
    if end.isEmpty {
      #expect(set.measures.map { $0.ratings.first?.value } == [4, 2])
      #expect(set.measures.last?.costs.map(\.yen) == [300_000])
      let finding = try #require(set.findings.first { $0.code == .fieldMissing && $0.severity == .doubt })
      #expect(finding.message.ja.contains("事業番号"))
    } else {
      #expect(set.measures.count == 1)
      #expect(set.findings.contains { $0.code == .textUnclaimed && $0.message.ja.contains("No. 2102") })
    }
  }

  @Test("so is a project of 川崎市 whose label got lost")
  func lostName() throws {
    func project(_ label: String, _ name: String, _ rating: Int) -> String {
      """
      \(label)

      \(name)

      所管課 北部こども支援室
      事務事業の概要 広場を開きます。
      達成状況
      \(rating) 点検結果 C   重点 重点
      年度 現状(計画策定時) 2011年度 2012年度 2013年度 2014年度以降
      事業目標 相談 継続 継続 継続 継続
      実行計画と差異のある事業目標
      実績 相談 継続

      """
    }
    let sheet = try explain(
      "施策進行管理・評価票(2)\n\n評価年度:2012年度\n\n" + project("事務事業名", "広場の運営", 3) + project("名称", "館の運営", 4)
    ).sheet
    let set = try Enrichment.measures(from: sheet)
    #expect(set.measures.map { $0.ratings.map(\.value) } == [[3], [4]])
    #expect(set.measures.first?.departments == ["北部こども支援室"])
    #expect(sheet.findings.contains { $0.code == .fieldMissing && $0.message.ja.contains("事務事業名") })
  }

  @Test(
    "a heading with a slip in it is read as the form's, and that is said",
    arguments: ["(2) 主な経貴", "(ロ) 主な経費", "(2) 主な経費等", "(２)主な軽費", "(2) 主な 経費"])
  func misspelt(heading: String) throws {
    let text = (MeguroReport.heading + MeguroReport.text(costs: "工事 120千円")).replacing("(2) 主な経費", with: heading)
    let sheet = try explain(text).sheet
    let measure = try #require(try Enrichment.measures(from: sheet).measures.first)
    #expect(measure.costs.map(\.yen) == [120_000])
    #expect(measure.texts.first?.text == "実施した。")
    let slips = sheet.findings.filter { $0.code == .spellingDiffers }
    #expect(slips.map(\.severity) == (heading == "(2) 主な 経費" ? [] : [.doubt]))
  }

  @Test(
    "a heading with a year, and a label without its colon", arguments: ["3 令和6年度事業実施内容や改善点等", "３．令和６年度の事業実施内容や改善点"])
  func misspeltYearHeading(heading: String) throws {
    let text = (MeguroReport.heading + MeguroReport.text()).replacing("3 令和6年度の事業実施内容や改善点等", with: heading)
      .replacing("担当課： 児童課", with: "担当課 児童課")
    let sheet = try explain(text).sheet
    let measure = try #require(try Enrichment.measures(from: sheet).measures.first)
    #expect(measure.title == "児童館の整備")
    #expect(measure.departments == ["児童課"])
    #expect(measure.planPage == 58)
    #expect(measure.texts.map(\.name) == ["results", "reason", "next", "outlook"])
    #expect(sheet.findings.map(\.code) == [.spellingDiffers, .spellingDiffers])
  }

  @Test(
    "a name may have a colon within it", arguments: ["2101\t意見表明：条例の周知\t", "2101\n\n意見表明：条例の周知\n", "2101 意見表明：条例の周知"])
  func colonInName(head: String) throws {
    let text = (MeguroReport.heading + MeguroReport.text()).replacing("2101\t児童館の整備\t", with: head)
    #expect(try MeguroReport.measures(text).map(\.title) == ["意見表明：条例の周知"])
  }

  @Test("a viewpoint that stands twice, or not at all, is said")
  func viewpointLines() throws {
    let reports = (1...4).map { MeguroReport.text("210\($0)") }
    let row = "量的拡充\t4：達成した\n"
    for (changed, code) in [(row + row, Finding.Code.ratingUnreadable), ("", .fieldMissing)] {
      let text = reports[0] + reports[1].replacing(row, with: changed) + reports[2] + reports[3]
      let set = try Enrichment.measures(from: explain(MeguroReport.heading + text).sheet)
      let doubts = set.findings.filter { $0.severity == .doubt }
      #expect(doubts.map(\.code) == [code])
      #expect(doubts.first?.measures == [set.measures[1].id])
      #expect(doubts.first?.message.ja.contains("量的拡充") == true)
    }
  }

  @Test("sentences below the office, where the next label is lost, are said")
  func sentencesAsOffice() throws {
    let text = (MeguroReport.heading + MeguroReport.text()).replacing("担当課： 児童課\t", with: "担当課： 児童課\n広場を開いて親子を支えます。\n")
    let set = try Enrichment.measures(from: explain(text).sheet)
    #expect(set.findings.contains { $0.code == .wordUnknown && $0.message.ja.contains("広場を開いて") })
  }

  @Test("a number of which a part is lost")
  func shortNumber() throws {
    let text = MeguroReport.heading + (1...5).map { MeguroReport.text($0 == 3 ? "21" : "210\($0)") }.joined()
    let set = try Enrichment.measures(from: explain(text).sheet)
    let doubts = set.findings.filter { $0.code == .numberUnreadable }
    #expect(doubts.map(\.measures) == [[set.measures[2].id]])
  }

  @Test("a label in a cell beside a short value is no part of it, though a slip makes it unknown")
  func misspeltCell() throws {
    let text = (MeguroReport.heading + MeguroReport.text()).replacing("計画掲載ページ： 58", with: "計画掲戴ページ： 58")
    let sheet = try explain(text).sheet
    let measure = try #require(try Enrichment.measures(from: sheet).measures.first)
    #expect(measure.departments == ["児童課"])
    #expect(measure.category?.status == .expanded)
    #expect(sheet.unclaimed.map(\.text) == ["計画掲戴ページ： 58"])
  }

  @Test("a section whose number has moved on, since another was put in before it")
  func movedNumber() throws {
    let text = (MeguroReport.heading + MeguroReport.text()).replacing(
      "4 今後の課題や事業の方向性", with: "4 関連する計画\n\n地域福祉計画\n\n5 今後の課題や事業の方向性")
    let sheet = try explain(text).sheet
    #expect(sheet.records.first?.texts("outlook") == ["場所の確保が課題である。"])
    #expect(sheet.findings.map(\.code) == [.spellingDiffers])
  }

  @Test("a report goes on below its number, printed once more at the top of the next page")
  func repeatedNumber() throws {
    let text = MeguroReport.text(overall: "2：あまり達成できていない").replacing(
      "2 達成状況", with: "- 14 -\n\n実績報告書（つづき）\n\n事業番号 2101\t児童館の整備（つづき）\t\n\n2 達成状況")
    let sheet = try explain(MeguroReport.heading + text + MeguroReport.text("2101")).sheet
    let measures = try Enrichment.measures(from: sheet).measures
    #expect(measures.map(\.title) == ["児童館の整備", "児童館の整備"])
    #expect(measures.map { $0.ratings.first?.value } == [2, 4])
    #expect(measures.map(\.departments) == [["児童課"], ["児童課"]])
    #expect(sheet.findings.isEmpty, "\(sheet.findings.map(\.message.en))")
  }

  @Test("an office whose name's end stands on the next line")
  func wrappedOffice() throws {
    let text = (MeguroReport.heading + MeguroReport.text()).replacing(
      "担当課： 児童課\t", with: "担当課： 保育課、\n子ども家庭支援センター、教育指導\n課、学校運営課\n")
    let departments = try MeguroReport.measures(text).first?.departments
    #expect(departments == ["保育課", "子ども家庭支援センター", "教育指導課", "学校運営課"])
  }

  @Test("other words, and a section that comes in its own place anyway, are none")
  func otherWords() throws {
    let results = "次のとおり実施した。\n(2) 主な会場\n(3) 評価の方法\n4 今後の予定"
    let sheet = try explain(MeguroReport.heading + MeguroReport.text(results: results)).sheet
    #expect(sheet.findings.isEmpty, "\(sheet.findings.map(\.message.en))")
    #expect(sheet.records.first?.texts("results").joined(separator: "\n") == results)
  }

  @Test("a label that the form doesn't have is no part of the name above it")
  func otherLabel() throws {
    let text = (MeguroReport.heading + MeguroReport.text()).replacing("担当課： 児童課\t", with: "主管部署： 児童課\t")
    let sheet = try explain(text).sheet
    #expect(sheet.unclaimed.map(\.text) == ["主管部署： 児童課"])
    let measure = try #require(try Enrichment.measures(from: sheet).measures.first)
    #expect(measure.title == "児童館の整備")
    #expect(measure.planPage == 58)
  }
}
