import Contracts
import Testing

@testable import Enrichment

struct NarrativeFigureTests {
  private let vocabulary = Vocabulary(planWords: HandMade.planWords)

  private func findings(_ narrative: String, _ indicators: (String, [(String?, String)])...) throws -> [Finding] {
    let field = SheetField(
      name: "indicators", kind: .indicators, label: nil, quotes: [],
      entries: indicators.map { HandMade.indicator($0.0, $0.1) })
    return try HandMade.measures(
      HandMade.record(
        HandMade.field("title", .text, "事業"), field, HandMade.field("explanation", .text, narrative, at: 40)),
      vocabulary: vocabulary
    ).findings(.narrativeContradictsTable)
  }

  private let visitors = ("来館者数(人)", [("R5", "漸増 88,479"), ("R6", "漸増 88,791")] as [(String?, String)])
  private let late = ("開館延長時の利用者数(人)", [("R5", "漸増 22,682"), ("R6", "漸増 21,427")] as [(String?, String)])

  @Test func anotherFigureThanTheTableIsWrong() throws {
    let found = try findings("来館者数(人) 88,971人 引き続き取り組む。", visitors)
    #expect(found.map(\.severity) == [.wrong])
    #expect(found.first?.place == Place(line: 40))
  }

  @Test("what seed 002 says consistently is no finding")
  func consistent() throws {
    #expect(try findings("来館者数(人) 88,791人 開館延長時の利用者数(人) 21,427人 令和6年度も", visitors, late).isEmpty)
    #expect(
      try findings(
        "要保護児童対策地域協議会構成機関(市内幼稚園、市立小・中学校等)への巡回訪問回数(機関数) 77機関/ 77機関 児童虐待",
        ("要保護児童対策地域協議会構成機関への巡回訪問回数(機関数)", [("R5", "拡充 76"), ("R6", "拡充 77")])
      ).isEmpty)
    #expect(
      try findings("総合相談延件数(件) 7,248件 前年度に比べて", ("相談件数(件)", [("R5", "漸増 6,013"), ("R6", "漸増 7,248")])).isEmpty)
    #expect(
      try findings(
        "育児不安親支援事業延べ参加人数(人) 25人 お母さんグループ延べ参加人数(人) 12人",
        ("育児不安親支援事業延べ参加人数(人)", [("R5", "漸増 27"), ("R6", "漸増 25")]),
        ("お母さんグループ延べ参加人数(人)", [("R5", "漸増 17"), ("R6", "漸増 12")])
      ).isEmpty)
    #expect(
      try findings(
        "子育て・子育て支援ネットワーク協議会参加団体数(団体)116団体  小金井",
        ("子育て・子育て支援ネットワーク協議会参加団体数(団体)", [("R5", "漸増 119"), ("R6", "漸増 116")])
      ).isEmpty)
  }

  @Test func anEarlierYearsFigureMayBeRecalled() throws {
    #expect(try findings("昨年度の来館者数 88,479人", visitors).isEmpty)
  }

  @Test("line 54: a part with more people than the whole")
  func partAboveTheWhole() throws {
    let found = try findings(
      "産後ケア利用実績 日帰り利用者延べ数: 534人(前年比 125 %) 宿泊利用者延べ数: 134人(前年比 167 %)",
      ("産後ケア事業延べ利用者数(人)", [("R5", "漸増 482"), ("R6", "漸増 503")]))
    #expect(found.map(\.severity) == [.doubt])
  }
}

struct TallyTests {
  private func findings(_ tallies: [(String, String?, Int)]) throws -> [Finding] {
    let records = [("3", "C"), ("3", "C"), ("3", "A")].map { rating, code in
      HandMade.record(
        HandMade.field("title", .text, "事業\(code)"), HandMade.field("overall", .rating, rating),
        HandMade.field("inspection", .code, code))
    }
    let codes = CodeList(field: "inspection", codes: ["A", "C"].map { CodeMeaning(code: $0, meaning: $0) })
    let sheet = HandMade.sheet(
      records, vocabulary: Vocabulary(scales: [HandMade.kawasaki], codes: [codes]),
      tallies: tallies.map { SheetTally(field: $0.0, value: $0.1, count: $0.2, place: Place(line: 10)) })
    return try Enrichment.measures(from: sheet).findings(.tallyMismatch)
  }

  @Test func aTallyThatAgreesIsNoFinding() throws {
    #expect(
      try findings([
        ("overall", "3", 3), ("overall", "1", 0), ("overall", nil, 3), ("inspection", "C", 2), ("inspection", "A", 1),
      ]).isEmpty)
  }

  @Test func aTallyThatDiffersIsWrong() throws {
    #expect(try findings([("overall", "3", 11)]).map(\.severity) == [.wrong])
    #expect(try findings([("inspection", "B", 1), ("overall", nil, 4)]).count == 2)
  }
}

struct FindingTests {
  private let vocabulary = Vocabulary(scales: [HandMade.meguro], codes: [HandMade.classes])

  private func report(_ title: String, _ rating: String, _ results: String, line: Int = 497) -> SheetRecord {
    HandMade.record(
      HandMade.field("number", .text, "3301", at: line), HandMade.field("title", .text, title, at: line),
      HandMade.field("overall", .rating, rating), HandMade.field("results", .text, results, at: 511))
  }

  @Test("seed 001, line 511: rated 3, and nothing was done")
  func ratedButNotDone() throws {
    let set = try HandMade.measures(report("学習支援団体への支援", "3：ある程度達成した", "令和5年度実施無し。"), vocabulary: vocabulary)
    #expect(set.findings(.ratingContradictsText).map(\.place) == [Place(line: 511)])
  }

  @Test func aLowRatingOrALongerTextIsNoContradiction() throws {
    #expect(
      try HandMade.measures(report("a", "1：達成していない", "実施無し。"), vocabulary: vocabulary).findings(.ratingContradictsText)
        .isEmpty)
    #expect(
      try HandMade.measures(report("a", "4：達成した", "研修を実施した。一部は未実施。"), vocabulary: vocabulary)
        .findings(.ratingContradictsText).isEmpty)
  }

  @Test("a field that nearly all records have is missing in one; one that few have isn't")
  func missing() throws {
    func row(_ line: Int, _ code: String) -> SheetRecord {
      HandMade.record(
        HandMade.field("policy", .text, "方針\(line)", at: line), HandMade.field("class", .code, code, at: line),
        line: line)
    }
    let most = try HandMade.measures(row(1, "I"), row(2, "II"), row(3, "III"), row(4, " "), vocabulary: vocabulary)
    #expect(most.findings(.fieldMissing).map(\.place) == [Place(line: 4)])
    let few = try HandMade.measures(row(1, "I"), row(2, ""), row(3, ""), row(4, ""), vocabulary: vocabulary)
    #expect(few.findings(.fieldMissing).isEmpty)
  }

  @Test("a report that stands there twice, word for word, is rather a page that came twice")
  func doubledReport() throws {
    let set = try HandMade.measures(
      report("子育て支援", "4", "a"), report("子育て支援", "4", "a", line: 554), report("ひろば", "4", "a", line: 700),
      report("ひろば", "3", "a", line: 800), vocabulary: vocabulary)
    #expect(set.findings(.projectRepeated).map(\.severity) == [.doubt, .note])
  }

  @Test func aProjectThatTwoDepartmentsReportIsNoted() throws {
    let set = try HandMade.measures(
      report("子育て世代包括支援センター 事業", "4", "a"), report("子育て世代包括支援センター事業", "4", "b", line: 554),
      vocabulary: vocabulary)
    #expect(set.findings(.projectRepeated).map(\.measures) == [set.measures.map(\.id).sorted()])
    #expect(Set(set.measures.map(\.project)).count == 1)
  }

  @Test("seed 003, lines 24 to 26: one merged cell over three rows is a policy, and each row a project of its own")
  func mergedTitleCell() throws {
    func row(_ line: Int) -> SheetRecord {
      HandMade.record(
        HandMade.field("number", .text, "ア", at: 24), HandMade.field("title", .text, "支援拠点を整備する。", at: 24),
        HandMade.field("results", .text, "取組\(line)", at: line), line: line)
    }
    let set = try HandMade.measures(row(24), row(25), row(26), vocabulary: vocabulary)
    #expect(set.findings(.projectRepeated).isEmpty)
    #expect(Set(set.measures.map(\.project)).count == 3)
  }

  @Test("seed 002, line 13: the one project without results is worth a note; a short row was named already")
  func missingNarrative() throws {
    func project(_ line: Int, _ results: String) -> SheetRecord {
      HandMade.record(
        HandMade.field("title", .text, "事業\(line)", at: line), HandMade.field("results", .text, results, at: line),
        line: line)
    }
    let records = [project(11, "a"), project(13, " "), project(19, "b"), project(28, "c")]
    var sheet = HandMade.sheet(records, vocabulary: vocabulary)
    let missing = try Enrichment.measures(from: sheet).findings(.fieldMissing)
    #expect(missing.map(\.place) == [Place(line: 13)])
    #expect(missing.map(\.severity) == [.note])
    sheet.findings = [Finding(.cellMissing, .doubt, ja: "", en: "", document: "r5.txt", place: Place(line: 13))]
    #expect(try Enrichment.measures(from: sheet).findings(.fieldMissing).isEmpty)
  }

  @Test func whatParsingFoundIsKeptOnce() throws {
    var sheet = HandMade.sheet([HandMade.record(HandMade.field("title", .text, "事業"))])
    let blank = Finding(.pageBlank, .note, ja: "白紙", en: "blank", document: "r5.txt", place: Place(line: 72))
    sheet.findings = [blank, blank]
    let found = Finding(
      .pageBlank, .note, ja: "白紙", en: "blank", document: "r5.txt", municipality: "131105", place: Place(line: 72))
    #expect(try Enrichment.measures(from: sheet).findings == [found])
  }
}
