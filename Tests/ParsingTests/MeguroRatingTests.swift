import Contracts
import Enrichment
import Parsing
import Testing

/// What text extraction and clerks make of the ratings of 目黒区's form, with invented projects.
@Suite("目黒区 実績報告書: ratings")
struct MeguroRatingTests {
  @Test(
    "a rating left blank does not take the legend's last step",
    arguments: [
      "5\t計画以上に達成した\t2\tあまり達成できていない\n4\t達成した\t1\t達成していない\n3\tある程度達成した\t\t",
      "5 計画以上に達成した\n4 達成した\n3 ある程度達成した\n2 あまり達成できていない\n1 達成していない",
    ])
  func blankRating(legend: String) throws {
    let measures = try MeguroReport.measures(
      MeguroReport.heading + MeguroReport.text(overall: "", legend: legend) + MeguroReport.text("2102", legend: legend))
    #expect(measures.map { $0.ratings.first { $0.aspect == "overall" }?.raw } == [nil, "4：達成した"])
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
    let text = (MeguroReport.heading + MeguroReport.text(overall: "2：あまり達成でき\nていない")).replacing(
      "支援の質の向上\t3：ある程度達成した", with: rows
    )
    .replacing("量的拡充\t4：達成した", with: "安心・安全の確保\t4：達成した")
    let measure = try #require(try MeguroReport.measures(text).first)
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
      "着眼点 評価（5段階） 着眼点 評価（5段階）\n量的拡充 3：ある程度達成した 安心・安全の確保 4：達成した", "量的拡充 3 安心・安全の確保 4",
      "量的拡充 3 ある程度達成した 安心・安全の確保 4 達成した",
    ])
  func viewpoints(rows: String) throws {
    var text = MeguroReport.heading + MeguroReport.text()
    let start = try #require(text.firstRange(of: "着 眼 点"))
    let end = try #require(text.firstRange(of: "(3) 評価の理由"))
    text.replaceSubrange(start.lowerBound..<end.lowerBound, with: rows + "\n\n")
    let measure = try #require(try MeguroReport.measures(text).first)
    #expect(measure.ratings.map(\.aspect) == ["overall", "量的拡充", "安心・安全の確保"])
    #expect(measure.ratings.map(\.value) == [4, 3, 4])
  }

  @Test("a viewpoint and one that the form has not had so far on one line; and a viewpoint with two ratings")
  func viewpointsOnOneLine() throws {
    let heading = MeguroReport.heading + MeguroReport.text()
    let text = heading.replacing("量的拡充\t4：達成した", with: "量的拡充 4：達成した 子どもの意見の反映 2：あまり達成できていない")
    let measure = try #require(try MeguroReport.measures(text).first)
    #expect(measure.ratings.map(\.aspect) == ["overall", "支援の質の向上", "量的拡充", "子どもの意見の反映"])
    #expect(measure.ratings.map(\.value) == [4, 3, 4, 2])
    let twice = heading.replacing("量的拡充\t4：達成した", with: "量的拡充 4：達成した 3：ある程度達成した")
    let set = try Enrichment.measures(from: explain(twice).sheet)
    #expect(set.measures.first?.ratings.last?.raw == "4：達成した")
    #expect(set.findings.map(\.code) == [.ratingUnreadable])
  }

  @Test("a viewpoint that the form has not had so far can have a number before it")
  func numberedViewpoint() throws {
    let text = (MeguroReport.heading + MeguroReport.text()).replacing(
      "量的拡充\t4：達成した", with: "2\t量的拡充\t4：達成した\n3\t子どもの意見の反映\t2：あまり達成できていない")
    let measure = try #require(try MeguroReport.measures(text).first)
    #expect(measure.ratings.map(\.aspect) == ["overall", "支援の質の向上", "量的拡充", "子どもの意見の反映"])
    #expect(measure.ratings.map(\.value) == [4, 3, 4, 2])
  }

  @Test("viewpoints of which none is rated are said")
  func noViewpoint() throws {
    let text = (MeguroReport.heading + MeguroReport.text()).replacing("量的拡充\t4：達成した", with: "量的拡充\t").replacing(
      "\t3：ある程度達成した\n-", with: "\t\n-")
    let set = try Enrichment.measures(from: explain(text).sheet)
    #expect(set.measures.first?.ratings.map(\.aspect) == ["overall"])
    #expect(set.findings.map(\.code) == [.fieldMissing])
  }

  @Test("a viewpoint left blank among others is said")
  func blankViewpoint() throws {
    let text = (MeguroReport.heading + MeguroReport.text()).replacing("量的拡充\t4：達成した", with: "量的拡充\t\n安心・安全の確保\t4：達成した")
    let set = try Enrichment.measures(from: explain(text).sheet)
    #expect(set.measures.first?.ratings.map(\.aspect) == ["overall", "支援の質の向上", "安心・安全の確保"])
    let finding = try #require(set.findings.first { $0.code == .fieldMissing })
    #expect(finding.message.ja.contains("「量的拡充」の評価が空欄"))
  }

  @Test("a narrative that begins with its rating keeps it")
  func ratingInNarrative() throws {
    let text = (MeguroReport.heading + MeguroReport.text()).replacing("予定どおり進んだ。", with: "4：達成した\n予定どおり進んだ。")
    #expect(try MeguroReport.measures(text).first?.texts[1].text == "4：達成した\n予定どおり進んだ。")
  }

  @Test("two ratings beside a viewpoint with nothing that says which is which")
  func twoRatings() throws {
    let text = (MeguroReport.heading + MeguroReport.text()).replacing("量的拡充\t4：達成した", with: "量的拡充\t4：達成した\t3：ある程度達成した")
    let set = try Enrichment.measures(from: explain(text).sheet)
    let doubts = set.findings.filter { $0.code == .ratingUnreadable }
    #expect(doubts.map(\.severity) == [.doubt])
    #expect(doubts.first?.place?.cell == 3)
    #expect(doubts.first?.measures == [set.measures[0].id])
  }

  @Test("viewpoints with the year before beside them")
  func yearBefore() throws {
    var text = MeguroReport.heading + MeguroReport.text()
    let start = try #require(text.firstRange(of: "着 眼 点"))
    let end = try #require(text.firstRange(of: "(3) 評価の理由"))
    let rows = "着 眼 点\t評 価 （5段階）\t前年度\n量的拡充\t4：達成した\t2：あまり達成できていない\n"
    text.replaceSubrange(start.lowerBound..<end.lowerBound, with: rows)
    let measure = try #require(try MeguroReport.measures(text).first)
    #expect(measure.ratings.map(\.aspect) == ["overall", "量的拡充"])
    #expect(measure.ratings.map(\.value) == [4, 4])
    #expect(try Enrichment.measures(from: explain(text).sheet).findings.allSatisfy { $0.code != .ratingUnreadable })
  }

  @Test(
    "a legend whose cells landed on lines of their own is one, also below a rating that was left blank",
    arguments: ["4：達成した", ""])
  func legendOnLines(overall: String) throws {
    let legend = "5\n計画以上に達成した\n2\nあまり達成できていない\n4\n達成した\n\n1\n達成していない\n3\nある程度達成した"
    let set = try MeguroReport.measures(
      MeguroReport.heading + MeguroReport.text(overall: overall, legend: legend)
        + MeguroReport.text("2102", legend: legend))
    #expect(
      set.map { $0.ratings.first { $0.aspect == "overall" }?.raw } == [overall.isEmpty ? nil : overall, "4：達成した"])
    #expect(set.map { $0.ratings.count { $0.aspect != "overall" } } == [2, 2])
  }

  @Test("a rating whose number and words landed on lines of their own is no legend")
  func ratingOnLines() throws {
    let measure = try #require(
      try MeguroReport.measures(MeguroReport.heading + MeguroReport.text(overall: "3\nある程度達成した")).first)
    #expect(measure.ratings.first?.value == 3)
  }

  @Test("a page's number between a rating's label and the rating is none", arguments: ["- 14 -", "－１４－"])
  func pageNumberBeforeRating(number: String) throws {
    let measure = try #require(
      try MeguroReport.measures(MeguroReport.heading + MeguroReport.text(overall: "\(number)\n\n4：達成した")).first)
    #expect(measure.ratings.filter { $0.aspect == "overall" }.map(\.raw) == ["4：達成した"])
  }

  @Test("ratings that stand behind their legend in every report are missed aloud")
  func ratingsBehindLegend() throws {
    func behind(_ number: String) -> String {
      MeguroReport.text(number, overall: "").replacing("3\tある程度達成した\t\t", with: "3\tある程度達成した\t\t\n\n4：達成した")
    }
    let set = try MeguroReport.measureSet(MeguroReport.heading + behind("2101") + behind("2102"))
    #expect(set.measures.allSatisfy { measure in !measure.ratings.contains { $0.aspect == "overall" } })
    #expect(set.findings.count { $0.code == .fieldMissing && $0.severity == .doubt } == 1)
  }

  @Test("a rating whose label is lost is no legend")
  func labelLost() throws {
    let text = (MeguroReport.heading + MeguroReport.text() + MeguroReport.text("2102"))
      .replacing("評価（5段階）\n4：達成した", with: "4：達成した")
    #expect(try explain(text).sheet.unclaimed.map(\.text) == ["4：達成した", "4：達成した"])
  }
}
