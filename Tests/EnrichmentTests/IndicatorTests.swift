import Contracts
import Testing

@testable import Enrichment

/// The indicators of 小金井市's table (seed 002).
struct IndicatorTests {
  private let lexicon = Lexicon(Vocabulary(planWords: HandMade.planWords))

  private func read(_ name: String, _ values: [(String?, String)]) -> Indicator {
    IndicatorReader.read(HandMade.indicator(name, values), lexicon: lexicon).indicator
  }

  @Test("line 40: 来館者数")
  func visitors() {
    let indicator = read(
      "来館者数(人)",
      [
        ("H30", "98,875"), ("R2", "漸増 51,840"), ("R3", "漸増 70,090"), ("R4", "漸増 70,990"), ("R5", "漸増 88,479"),
        ("R6", "漸増 88,791"),
      ])
    #expect(indicator.name == "来館者数")
    #expect(indicator.unit == "人")
    #expect(indicator.series.map(\.fiscalYear) == [2018, 2020, 2021, 2022, 2023, 2024])
    #expect(
      indicator.series.first
        == IndicatorValue(fiscalYear: 2018, plan: nil, actual: 98_875, actualText: nil, raw: "98,875"))
    #expect(
      indicator.series.last
        == IndicatorValue(fiscalYear: 2024, plan: "漸増", actual: 88_791, actualText: nil, raw: "漸増 88,791"))
    #expect(indicator.trend == .up)
    #expect(indicator.onPlan == true)
  }

  @Test("a figure alone in a year after the one reported on is a plan")
  func yearsToCome() throws {
    let entry = HandMade.indicator(
      "相談件数(件)", [("R4", "700"), ("R5", "720 715"), ("R6", "730"), ("R7", "740 ")], line: 8)
    let set = try HandMade.measures(
      HandMade.record(HandMade.field("title", .text, "相談"), HandMade.indicators(entry)))
    let indicator = try #require(set.measures.first?.indicators.first)
    #expect(indicator.series.map(\.plan) == [nil, "720", "730", "740"])
    #expect(indicator.series.map(\.actual) == [700, 715, nil, nil])
    #expect(indicator.onPlan == false)
  }

  @Test("words in brackets behind a figure explain it, other figures don't")
  func explained() {
    let indicator = read(
      "利用者数(人)",
      [
        ("R2", "漸増 1,862(注)"), ("R3", "13,500（累計）"), ("R4", "198人（42組）"), ("R5", "(12)"),
        ("R6", "1,900（注12）"), ("R7", "2,100（※10）"),
      ])
    #expect(indicator.series.map(\.actual) == [1862, 13_500, nil, nil, 1900, 2100])
    #expect(indicator.series.map(\.actualText) == [nil, nil, "198人（42組）", "(12)", nil, nil])
  }

  @Test("line 86: 参加団体数 falls from 119 to 116 against 漸増")
  func againstPlan() throws {
    let entry = HandMade.indicator(
      "子育て・子育て支援ネットワーク協議会参加団体数(団体)", [("H30", "68"), ("R5", "漸増 119"), ("R6", "漸増 116")], line: 86)
    let set = try HandMade.measures(
      HandMade.record(HandMade.field("title", .text, "子育て支援ネットワーク"), HandMade.indicators(entry)),
      vocabulary: Vocabulary(planWords: HandMade.planWords))
    let indicator = try #require(set.measures.first?.indicators.first)
    #expect(indicator.unit == "団体")
    #expect(indicator.trend == .down && indicator.onPlan == false)
    #expect(set.findings(.indicatorAgainstPlan).map(\.place) == [Place(line: 86, cell: 7)])
  }

  @Test("line 54: a dash is no value, and 実施 31 is a plan word with a figure")
  func dash() {
    let indicator = read("産後ケア事業延べ利用者数(人)", [("H30", "—"), ("R2", "実施 31"), ("R3", "漸増 129")])
    #expect(indicator.series[0] == IndicatorValue(fiscalYear: 2018, plan: nil, actual: nil, actualText: nil, raw: "—"))
    #expect(indicator.series[1].plan == "実施" && indicator.series[1].actual == 31)
    #expect(indicator.onPlan == true)
  }

  @Test("a planned figure beside what came of it stays the plan")
  func plannedFigure() {
    let indicator = read(
      "修了者数(人)", [("H30", "15"), ("R2", "20 中止"), ("R3", "20 －"), ("R4", "20 9"), ("R5", "18 人"), ("R6", "漸増 0 ※1")])
    #expect(indicator.series.map(\.plan) == [nil, "20", "20", "20", nil, "漸増"])
    #expect(indicator.series.map(\.actual) == [15, nil, nil, 9, 18, 0])
    #expect(indicator.series.map(\.actualText) == [nil, "中止", nil, nil, nil, nil])
  }

  @Test("a plan's word that the profile doesn't list is one as well, before a figure")
  func unlistedPlanWord() {
    let indicator = read("更新基数(基)", [("R4", "計画的 4"), ("R5", "充実 6"), ("R6", "年間 8"), ("R7", "中止 0")])
    #expect(indicator.series.map(\.plan) == ["計画的", "充実", nil, nil])
    #expect(indicator.series.map(\.actual) == [4, 6, nil, nil])
    #expect(indicator.series.last?.actualText == "中止 0")
    #expect(indicator.onPlan == nil)
  }

  @Test("a dash for a plan, with the result behind it", arguments: ["―", "－", "-", "—", "…"])
  func dashForPlan(dash: String) {
    let indicator = read("助成件数(件)", [("H30", "214"), ("R5", "\(dash) 160"), ("R6", "\(dash)\n1,223"), ("R7", "△3")])
    #expect(indicator.series.map(\.plan) == [nil, nil, nil, nil])
    #expect(indicator.series.map(\.actual) == [214, 160, 1223, -3])
    #expect(indicator.series.allSatisfy { $0.actualText == nil })
  }

  @Test(
    "two figures in one cell are no plan before there was one, nor where the name has two as well; a plus is a sign")
  func pairs() {
    let two = read("支援件数/終結(件)", [("R4", "45/15"), ("R5", "継続 52/20")])
    #expect(two.series.map(\.plan) == [nil, "継続"])
    #expect(two.series.map(\.actual) == [nil, nil])
    let pairs = HandMade.indicator("支援件数/終結(件)", [("R4", "45/15"), ("R5", "継続 52/20")])
    #expect(IndicatorReader.read(pairs, lexicon: lexicon).unread.count == 2)
    var entry = HandMade.indicator("支援件数(件)", [("H30", "40/12"), ("R4", "45/15"), ("R5", "漸増 +0.3")])
    entry.values[0].baseline = true
    let one = IndicatorReader.read(entry, lexicon: lexicon).indicator
    #expect(one.series.map(\.plan) == [nil, "45", "漸増"])
    #expect(one.series.map(\.actual) == [nil, 15, 0.3])
    #expect(one.series[0].actualText == "40/12")
  }

  @Test("a figure that can't be read, beside others that can, is said")
  func unreadFigure() throws {
    let entry = HandMade.indicator("件数(件)", [("H30", "68"), ("R4", "漸増 5千台1"), ("R5", "漸増 中止"), ("R6", "漸増 116")])
    let words = HandMade.indicator("周知(回)", [("R5", "継続 市報4回"), ("R6", "継続 市報3回")], line: 2)
    let set = try HandMade.measures(
      HandMade.record(HandMade.field("title", .text, "ネットワーク"), HandMade.indicators(entry, words)),
      vocabulary: Vocabulary(planWords: HandMade.planWords))
    #expect(set.findings(.numberUnreadable).map(\.place) == [Place(line: 1, cell: 6)])
    #expect(set.findings(.numberUnreadable).map(\.severity) == [.doubt])
  }

  @Test("nought that stays nought is as low as it can fall")
  func nought() {
    let indicator = read("待機児童数(人)", [("R5", "漸減 0"), ("R6", "漸減 0")])
    #expect(indicator.trend == .flat && indicator.onPlan == true)
  }

  @Test("line 12: without years there is neither a trend nor a verdict")
  func undated() {
    let indicator = read("虐待相談件数(件)", [(nil, "615"), (nil, "維持 1,091"), (nil, "維持 1,862")])
    #expect(indicator.series.map(\.actual) == [615, 1091, 1862])
    #expect(indicator.trend == nil && indicator.onPlan == nil)
  }

  @Test("line 11: words only; (仮称) and a remark in brackets are no units")
  func wordsOnly() {
    let indicator = read("子どもオンブズパーソン(仮称)の設置(設置後の実施状況も含む)", [("H30", "検討"), ("R3", "準備"), ("R6", "継続")])
    #expect(indicator.unit == nil)
    #expect(indicator.name == "子どもオンブズパーソン(仮称)の設置(設置後の実施状況も含む)")
    #expect(indicator.series.map(\.plan) == ["検討", nil, "継続"])
    #expect(indicator.series.map(\.actualText) == [nil, "準備", nil])
    #expect(indicator.trend == nil && indicator.onPlan == nil)
  }

  @Test(arguments: [("(機関数)", "機関数"), ("（回）", "回"), ("(仮称)", nil), ("", nil), ("(設置後の実施状況も含む)", nil)])
  func unitsStandInTheLastBrackets(brackets: String, unit: String?) {
    #expect(IndicatorReader.nameAndUnit("巡回訪問回数\(brackets)", hasFigures: true).unit == unit)
  }

  @Test("brackets of whom the figures are, which have a unit of their own")
  func whose() {
    let shares = read("満足している人の割合(市民)", [("R4", "64.3%"), ("R5", "66.1%")])
    #expect(shares.name == "満足している人の割合(市民)" && shares.unit == "%")
    let share = read("満足している人の割合(%)", [("R4", "64.3%"), ("R5", "66.1%")])
    #expect(share.name == "満足している人の割合" && share.unit == "%")
    let men = read("歩く人の割合（男性）", [("R4", "64.3"), ("R5", "66.1")])
    #expect(men.name == "歩く人の割合（男性）" && men.unit == nil)
  }

  @Test(
    "維持 is kept within five per cent",
    arguments: [("維持 104", true), ("維持 106", false), ("維持 95", true), ("維持 94", false)])
  func hold(cell: String, onPlan: Bool) {
    #expect(read("件数(件)", [("R5", "100"), ("R6", cell)]).onPlan == onPlan)
  }

  @Test("a figure as the plan is reached or not", arguments: [("100/77", false), ("70 77", true), ("77 / 77", true)])
  func planFigures(cell: String, onPlan: Bool) {
    let indicator = read("件数(件)", [("R6", cell)])
    #expect(indicator.series.first?.actual == 77)
    #expect(indicator.onPlan == onPlan)
  }

  @Test(
    "where less is wanted, more than planned is neither on plan nor against it",
    arguments: [["20/25", "18/22"], ["5/4", "0/3"]])
  func fewerIsBetter(cells: [String]) {
    let indicator = read("待機児童数(人)", [("R5", cells[0]), ("R6", cells[1])])
    #expect(indicator.series.map(\.actual) == [cells[0], cells[1]].map { Double($0.split(separator: "/")[1]) })
    #expect(indicator.onPlan == nil)
  }

  @Test("a rate above 100 of a plan that falls says nothing; of one that rises, it is reached")
  func rates() {
    func value(_ year: String, _ text: String, _ role: ValueRole) -> SheetValue {
      SheetValue(heading: year, quote: Quote(text, at: Place(line: 1)), role: role)
    }
    func onPlan(_ plans: [String]) -> Bool? {
      let values = [
        value("R5", plans[0], .plan), value("R5", "30", .actual), value("R6", plans[1], .plan),
        value("R6", "33", .actual),
        value("R6", "110%", .rate),
      ]
      let entry = SheetEntry(name: Quote("相談の件数", at: Place(line: 1)), values: values)
      return IndicatorReader.read(entry, lexicon: lexicon).indicator.onPlan
    }
    #expect(onPlan(["32", "30"]) == nil)
    #expect(onPlan(["28", "30"]) == true)
  }

  @Test("a unit that is printed elsewhere leaves the brackets to the name")
  func unitElsewhere() {
    func read(_ name: String, _ unit: String) -> Indicator {
      let value = SheetValue(heading: "R6", quote: Quote("12", at: Place(line: 1)), role: .actual, unit: unit)
      let entry = SheetEntry(name: Quote(name, at: Place(line: 1)), values: [value])
      return IndicatorReader.read(entry, lexicon: lexicon).indicator
    }
    #expect(read("一時預かり（園児型）", "人日").name == "一時預かり（園児型）")
    #expect(read("一時預かり（園児型）", "人日").unit == "人日")
    #expect(read("参加者数（人）", "人").name == "参加者数")
  }

  @Test("a rounded figure is a figure; its word stays in what was printed")
  func rounded() {
    let series = read("アクセス数(件)", [("R5", "継続 125,000"), ("R6", "継続 約13万"), ("R7", "およそ12万件"), ("R8", "約束した")]).series
    #expect(series.map(\.actual) == [125_000, 130_000, 120_000, nil])
    #expect(series.map(\.plan) == ["継続", "継続", nil, nil])
    #expect(series[1].raw == "継続 約13万")
  }

  @Test("a unit with the word for it")
  func unitWithItsWord() {
    #expect(read("補助件数（単位：件）", [("R5", "2")]).unit == "件")
    #expect(read("補助額(単位 千円)", [("R5", "2")]).unit == "千円")
  }

  @Test func yearsThatComeTwice() {
    let same = IndicatorReader.read(HandMade.indicator("件数(件)", [("R6", "継続"), ("R6", "継続")]), lexicon: lexicon)
    #expect(same.indicator.series.count == 1 && same.doubled.isEmpty)
    let other = IndicatorReader.read(HandMade.indicator("件数(件)", [("R6", "5"), ("R6", "6")]), lexicon: lexicon)
    #expect(other.indicator.series.count == 2 && other.doubled == [Place(line: 1, cell: 6)])
  }

  @Test("a stroke between the plan's word and the figure")
  func stroke() {
    let indicator = read("相談件数(件)", [("R4", "漸増/45"), ("R5", "漸増／ 53"), ("R6", "漸増")])
    #expect(indicator.series.map(\.plan) == ["漸増", "漸増", "漸増"])
    #expect(indicator.series.map(\.actual) == [45, 53, nil])
  }

  @Test("a point where the others have a comma is doubted, one of a fraction is not")
  func pointed() {
    func places(_ values: [(String?, String)]) -> [Int?] {
      IndicatorReader.read(HandMade.indicator("利用者数(人)", values), lexicon: lexicon).pointed.map(\.cell)
    }
    #expect(places([("R4", "漸増 1,200"), ("R5", "漸増 1.300"), ("R6", "漸増 1,350")]).count == 1)
    #expect(places([("R4", "1.215"), ("R5", "1.302"), ("R6", "1.35")]).isEmpty)
    #expect(places([("R4", "12"), ("R5", "12.5"), ("R6", "13")]).isEmpty)
  }

  @Test("the plan's word behind the figure")
  func wordBehind() {
    let indicator = read("相談件数(件)", [("R4", "45 漸増"), ("R5", "1,053 漸増"), ("R6", "12 中止")])
    #expect(indicator.series.map(\.plan) == ["漸増", "漸増", "12"])
    #expect(indicator.series.map(\.actual) == [45, 1053, nil])
  }
}
