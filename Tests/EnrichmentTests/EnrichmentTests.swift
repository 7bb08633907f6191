import Contracts
import Testing

@testable import Enrichment

struct EnrichmentTests {
  @Test func theYearAndTheMunicipalityPlaceASheet() throws {
    let set = try Enrichment.measures(from: HandMade.sheet([]))
    #expect(set.fiscalYear == 2023)
    #expect(set.municipality == Municipality(code: "131105", name: "目黒区", prefecture: "東京都"))
  }

  @Test("a sheet that can't be placed is refused with the place and the reason")
  func refused() {
    #expect {
      try Enrichment.measures(from: HandMade.sheet([], year: "今年度"))
    } throws: { error in
      let error = error as? EnrichmentError
      return error?.reason == .yearUnknown && error?.place == Place(line: 3)
        && error?.message == "「今年度」は年度として読めません (no fiscal year can be read from it)"
    }
    #expect { try Enrichment.measures(from: HandMade.sheet([], year: nil)) } throws: {
      ($0 as? EnrichmentError)?.reason == .yearUnknown
    }
    #expect { try Enrichment.measures(from: HandMade.sheet([], municipality: "131104")) } throws: {
      ($0 as? EnrichmentError)?.reason == .municipalityInvalid
    }
  }

  @Test("目黒区: two departments report one project")
  func meguro() throws {
    func report(_ title: String, _ departments: String..., line: Int = 12) -> SheetRecord {
      SheetRecord(
        place: Place(line: line),
        headings: [
          SheetHeading(level: "goal", id: "1", title: "子どもの権利を尊重する", place: Place(line: 3)),
          SheetHeading(level: "subgoal", id: "3", title: "児童虐待の防止と対応", place: Place(line: 7)),
        ],
        fields: [
          HandMade.field("number", .text, "1301", at: line), HandMade.field("title", .text, title, at: line),
          SheetField(
            name: "departments", kind: .list, label: "担当課：", quotes: departments.map { Quote($0, at: Place(line: 13)) }),
          HandMade.field("planPage", .integer, "47", at: 13), HandMade.field("category", .status, "新規", at: 13),
        ])
    }
    let set = try HandMade.measures(
      report("児童相談所等 関係機関との連携強化", "保健予防課", "碑文谷保健センター", "子育て支援課"),
      report("児童相談所等関係機関との連携強化", "子ども家庭支援センター", line: 62),
      vocabulary: Vocabulary(statuses: [StatusWord(word: "新規", status: .new)]))
    #expect(
      set.measures.map(\.id) == [
        "131105/r5.txt/1301/保健予防課・碑文谷保健センター・子育て支援課", "131105/r5.txt/1301/子ども家庭支援センター",
      ])
    #expect(Set(set.measures.map(\.project)).count == 1)
    let first = try #require(set.measures.first)
    #expect(first.localGoal == [LocalGoal(id: "1", title: "子どもの権利を尊重する"), LocalGoal(id: "3", title: "児童虐待の防止と対応")])
    #expect(first.planPage == 47)
    #expect(first.category == Category(raw: "新規", status: .new))
    #expect(first.departmentNames == nil)
    #expect(first.source.fields["planPage"] == Place(line: 13))
  }

  @Test("小金井市: numbers begin anew under every sub-goal")
  func koganei() throws {
    func project(_ number: String, _ title: String, _ goals: (String, String)...) -> SheetRecord {
      var record = HandMade.record(HandMade.field("number", .text, number), HandMade.field("title", .text, title))
      record.headings = goals.map { SheetHeading(level: "goal", id: $0.0, title: $0.1, place: nil) }
      return record
    }
    let set = try HandMade.measures(
      project("1", "子どもオンブズパーソン", ("1", "目標1"), ("1-1", "施策")), project("1", "虐待防止啓発事業", ("1", "目標1"), ("1-2", "施策")))
    #expect(set.measures.map(\.id) == ["131105/r5.txt/1-1/1", "131105/r5.txt/1-2/1"])
    #expect(Set(set.measures.map(\.project)).count == 2)
  }

  @Test("札幌市: rows without number or project, under one policy")
  func sapporo() throws {
    func row(_ results: String) -> SheetRecord {
      HandMade.record(
        HandMade.field("policy", .text, "① ア 相談支援体制を整える。"), HandMade.field("results", .text, results),
        SheetField(
          name: "departments", kind: .list, label: nil,
          quotes: [Quote("<p>子) 児童相談所", at: Place(line: 1)), Quote("区) 保健福祉部</p>", at: Place(line: 1))]),
        under: [("1", "支援体制の強化")])
    }
    let set = try HandMade.measures(
      row("a"), row("b"), vocabulary: Vocabulary(abbreviations: [Abbreviation(short: "子)", full: "子ども未来局")]))
    #expect(
      set.measures.map(\.id) == [
        "131105/r5.txt/① ア 相談支援体制を整える。/1/子) 児童相談所・区) 保健福祉部", "131105/r5.txt/① ア 相談支援体制を整える。/2/子) 児童相談所・区) 保健福祉部",
      ])
    #expect(Set(set.measures.map(\.project)).count == 2)
    #expect(set.measures.first?.title == "① ア 相談支援体制を整える。")
    #expect(set.measures.first?.departmentNames == ["子ども未来局 児童相談所", "区) 保健福祉部"])
    #expect(set.measures.first?.texts.map(\.name) == ["policy", "results"])
  }

  @Test("川崎市: the title names the project; texts a year")
  func kawasaki() throws {
    let years = SheetField(
      name: "targets", kind: .years, label: "事業目標", quotes: [],
      entries: [
        SheetEntry(
          name: Quote("2011年度", at: Place(line: 61)),
          values: [
            SheetValue(heading: "2011年度", quote: Quote("・事業の継続、推進を図る。", at: Place(line: 181))),
            SheetValue(heading: "2011年度", quote: Quote("・パパっとサタデー", at: Place(line: 182))),
          ])
      ])
    let whole = SheetField(
      name: "results", kind: .years, label: "実績", quotes: HandMade.quotes("a", "b", from: 260), entries: nil)
    let set = try HandMade.measures(
      HandMade.record(HandMade.field("title", .text, "総合的な子ども支援事業(幸区)"), years, whole))
    let measure = try #require(set.measures.first)
    #expect(measure.project == "総合的な子ども支援事業(幸区)")
    #expect(
      measure.texts == [
        Text(name: "targets", label: "事業目標", period: "2011年度", text: "・事業の継続、推進を図る。\n・パパっとサタデー", lines: [181, 182]),
        Text(name: "results", label: "実績", period: nil, text: "a\nb", lines: [260, 261]),
      ])
  }

  @Test func idsAreUniqueWhateverTheDocumentRepeats() throws {
    let same = HandMade.record(HandMade.field("number", .text, "7"), HandMade.field("title", .text, "同じ"))
    let ids = try HandMade.measures(same, same, same).measures.map(\.id)
    #expect(ids == ["131105/r5.txt/7", "131105/r5.txt/7#2", "131105/r5.txt/7#3"])
  }

  @Test("an item that stands twice, one right below the other, is doubtful: an extractor doubles lines")
  func doubledCost() throws {
    let set = try HandMade.measures(
      HandMade.record(
        HandMade.field("title", .text, "自然体験"),
        HandMade.field("costs", .costs, "バス借上料 1,980円", "解約料 3,456円", "解約料　3,456円", "謝礼 5千円", "食費 5千円", "謝礼 5千円", at: 7)
      ))
    #expect(set.measures.first?.costs.map(\.yen) == [1980, 3456, 3456, 5000, 5000, 5000])
    #expect(set.findings(.costDoubled).map(\.place) == [Place(line: 9)])
    #expect(set.findings(.costDoubled).map(\.severity) == [.doubt])
  }

  @Test("what can't be read in a cost section is kept as a text and never a zero")
  func costs() throws {
    let set = try HandMade.measures(
      HandMade.record(
        HandMade.field("title", .text, "事業"), HandMade.field("costs", .costs, "消耗品費 ●●円", "別途計上", at: 20)))
    let measure = try #require(set.measures.first)
    #expect(measure.costs == [Cost(item: "消耗品費", yen: nil, raw: "●●円")])
    #expect(set.findings(.amountUnreadable).map(\.place) == [Place(line: 20), Place(line: 21)])
    #expect(measure.texts.map(\.text) == ["消耗品費 ●●円\n別途計上"])
    #expect(measure.source.fields["costs[0]"] == Place(line: 20))
  }

  @Test func anEmptyRecordIsStillAMeasure() throws {
    let set = try HandMade.measures(HandMade.record(), HandMade.record(HandMade.field("overall", .rating, "")))
    #expect(set.measures.count == 2)
    #expect(Set(set.measures.map(\.id)).count == 2)
  }

  @Test("the plan's page with the word for it", arguments: ["61ページ", "P.61", "６１", "61頁"])
  func planPage(raw: String) throws {
    let set = try HandMade.measures(
      HandMade.record(HandMade.field("title", .text, "広場"), HandMade.field("planPage", .integer, raw)))
    #expect(set.measures.first?.planPage == 61)
  }
}
